/// How well lines that say something are told from each other, and from lines that say nothing known.
struct OpenSetMeasures {
  /// What was made of one line.
  struct Reading {
    /// How sure the best intent is.
    var confidence: Double
    /// Whether the best intent is the right one.
    var isRight: Bool
  }

  /// Lines that say something.
  var inScope: [Reading]
  /// How sure the best intent is for lines that say nothing known.
  var outOfScope: [Double]

  /// The share of the lines in scope whose best intent is right, with no threshold.
  var accuracy: Double { accuracy(from: -.infinity) }

  /// The share of the lines in scope that are right and at the threshold or above it.
  func accuracy(from threshold: Double) -> Double {
    guard !inScope.isEmpty else { return .nan }
    return Double(inScope.count { $0.isRight && $0.confidence >= threshold }) / Double(inScope.count)
  }

  /// The share of the lines out of scope that are below the threshold.
  func recall(below threshold: Double) -> Double {
    guard !outOfScope.isEmpty else { return .nan }
    return Double(outOfScope.count { $0 < threshold }) / Double(outOfScope.count)
  }

  /// The probability that a line in scope is surer than a line out of scope.
  var areaUnderCurve: Double {
    guard !inScope.isEmpty, !outOfScope.isEmpty else { return .nan }
    let all = inScope.map { ($0.confidence, true) } + outOfScope.map { ($0, false) }
    let sorted = all.sorted { $0.0 < $1.0 }
    var sum = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].0 == sorted[start].0 { end += 1 }
      let rank = Double(start + end + 1) / 2
      sum += rank * Double(sorted[start..<end].count { $0.1 })
      start = end
    }
    let (positives, negatives) = (Double(inScope.count), Double(outOfScope.count))
    return (sum - positives * (positives + 1) / 2) / (positives * negatives)
  }

  /// The threshold with the most right decisions, where rejecting a line out of scope is one: the rule of Larson and others.
  var bestThreshold: Double {
    let candidates = Set(inScope.map(\.confidence) + outOfScope).sorted()
    let right = inScope.filter(\.isRight).map(\.confidence).sorted()
    let wrong = outOfScope.sorted()
    var best = (threshold: -Double.infinity, decisions: right.count)
    var (lost, rejected) = (0, 0)
    for candidate in candidates {
      while lost < right.count, right[lost] < candidate { lost += 1 }
      while rejected < wrong.count, wrong[rejected] < candidate { rejected += 1 }
      let decisions = right.count - lost + rejected
      if decisions > best.decisions { best = (candidate, decisions) }
    }
    return best.threshold
  }

  /// The highest threshold that costs no more than this share of the lines in scope.
  func threshold(losing share: Double) -> Double {
    let right = inScope.filter(\.isRight).map(\.confidence).sorted()
    guard !right.isEmpty else { return -.infinity }
    return right[min(Int(share * Double(inScope.count)), right.count - 1)]
  }
}
