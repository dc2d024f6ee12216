/// Turns what a line scores into a probability: a logistic curve through what happened on held-out lines (Platt 1999).
struct Calibration: Sendable, Equatable {
  /// What speaks for an intent, and against it, in one line.
  struct Signs: Sendable, Equatable {
    /// Its margin.
    var margin: Float
    /// How far it is ahead of the best of the others; negative when it is behind.
    var lead: Float
    /// The margin of the column for lines that are none of the intents; 0 where there is no such column.
    var outOfScope: Float
  }

  /// The log odds when all signs are 0.
  var offset: Float
  /// What each sign adds to the log odds.
  var ofMargin: Float
  var ofLead: Float
  var ofOutOfScope: Float

  /// The probability that the intent with these signs is what the line says.
  func probability(of signs: Signs) -> Double {
    let odds = offset + ofMargin * signs.margin + ofLead * signs.lead + ofOutOfScope * signs.outOfScope
    return PortableMath.logistic(Double(odds))
  }
}

extension Calibration {
  /// A curve for lines whose best intent was right, and lines where it was wrong or where there is none.
  ///
  /// The lead says which of two intents it is, and little of whether it is any: without lines out of scope to learn the difference
  /// from, the margin alone decides. The targets are drawn in from 0 and 1 as Platt has it, so that the curve stays finite when
  /// nothing went wrong.
  ///
  /// - Parameter weightOfOutOfScope: For how many lines each line out of scope counts.
  init(right: [Signs], wrong: [Signs], outOfScope: [Signs], weightOfOutOfScope: Double) {
    let inputs = { (signs: Signs) -> [Double] in
      !outOfScope.isEmpty
        ? [1, Double(signs.margin), Double(signs.lead), Double(signs.outOfScope)] : [1, Double(signs.margin)]
    }
    let high = Double(right.count + 1) / Double(right.count + 2)
    let low = 1 / Double(wrong.count + outOfScope.count + 2)
    let weights = LogisticFit(
      right.map { LogisticFit.Example(inputs: inputs($0), target: high, weight: 1) }
        + wrong.map { LogisticFit.Example(inputs: inputs($0), target: low, weight: 1) }
        + outOfScope.map { LogisticFit.Example(inputs: inputs($0), target: low, weight: weightOfOutOfScope) }
    ).weights.map { Float($0) }

    if weights.count == 4, weights[1] + weights[2] > 0 {
      self.init(offset: weights[0], ofMargin: weights[1], ofLead: weights[2], ofOutOfScope: weights[3])
    } else if weights.count == 2, weights[1] > 0 {
      self.init(offset: weights[0], ofMargin: weights[1], ofLead: 0, ofOutOfScope: 0)
    } else {
      // So few lines that the surer ones were wrong more often: a higher margin shall still never mean a lower probability.
      self.init(offset: weights.first ?? 0, ofMargin: 1e-3, ofLead: 0, ofOutOfScope: 0)
    }
  }
}

/// Logistic regression on a few inputs by Newton's method, with a small ridge.
private struct LogisticFit {
  /// What is known of one line.
  struct Example {
    var inputs: [Double]
    var target: Double
    var weight: Double
  }

  /// The weights of the inputs; empty where there is nothing to learn from.
  private(set) var weights: [Double]

  init(_ examples: [Example]) {
    let size = examples.first?.inputs.count ?? 0
    weights = [Double](repeating: 0, count: size)
    for _ in 0..<30 where size > 0 {
      var gradient = weights.map { 1e-3 * $0 }
      var curvature = (0..<size).map { row in (0..<size).map { $0 == row ? 1e-3 : 0.0 } }
      for example in examples {
        let input = example.inputs
        var odds = 0.0
        for place in 0..<size { odds += weights[place] * input[place] }
        let probability = PortableMath.logistic(odds)
        let weight = example.weight * probability * (1 - probability)
        for row in 0..<size {
          gradient[row] += example.weight * (probability - example.target) * input[row]
          for column in 0..<size { curvature[row][column] += weight * input[row] * input[column] }
        }
      }
      let step = Self.solution(of: curvature, gradient)
      var largest = 0.0
      for place in 0..<size {
        weights[place] -= step[place]
        largest = max(largest, step[place].magnitude)
      }
      if largest < 1e-9 { break }
    }
  }

  /// The solution of a small symmetric, positive definite system, by elimination.
  private static func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = matrix
    var solution = right
    for pivot in rows.indices {
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in rows.indices { rows[row][column] -= factor * rows[pivot][column] }
        solution[row] -= factor * solution[pivot]
      }
    }
    for row in rows.indices { solution[row] /= rows[row][row] }
    return solution
  }
}
