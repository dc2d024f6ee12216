/// What a lesson's own lines score when they are held out: from this come the thresholds and the probabilities.
///
/// The lines are cut into parts, intent by intent; each part in turn is kept from the solver and then read as a person's line would
/// be: a feature that occurs in that part only is unknown.
struct Trial {
  /// A line that was held out.
  struct Outcome: Equatable {
    /// How far the best intent was above everything else.
    var confidence: Float
    /// Whether it was the right one; never for a line out of scope.
    var isRight: Bool
    /// Whether the line says something.
    var isInScope: Bool
  }

  /// One for each example and each line out of scope, part after part.
  private(set) var outcomes: [Outcome] = []
  private let hasOutOfScopeColumn: Bool

  /// - Parameter multipliers: Where the solver ended with all lines: it starts from there and needs few passes.
  init(of training: Training, from multipliers: [[Float]]) {
    hasOutOfScopeColumn = training.hasOutOfScopeColumn
    let parts = Self.parts(of: training)
    let occurrences = Self.occurrences(in: Array(training.lines.indices), of: training)

    for part in parts.prefix(training.settings.trials) where !part.isEmpty {
      // What occurs only in lines that are held out is not known.
      let heldOut = Self.occurrences(in: part, of: training)
      let isForgotten = occurrences.indices.map { occurrences[$0] == heldOut[$0] }
      var start = multipliers
      let weights = training.weights(without: Set(part), from: &start)
      for row in part {
        let vector = training.vectorizer.vector(of: training.lines[row], forgetting: isForgotten)
        if let outcome = outcome(
          of: training.subjects[row], margins: weights.margins(of: vector), intents: training.intents.count)
        {
          outcomes.append(outcome)
        }
      }
    }
  }

  private func outcome(of subject: Training.Subject, margins: [Float], intents: Int) -> Outcome? {
    guard intents > 0 else { return nil }
    var best = 0
    for intent in 0..<intents where margins[intent] > margins[best] { best = intent }
    let confidence = margins[best] - (hasOutOfScopeColumn ? margins[intents] : 0)
    return switch subject {
    case .intent(let intent): Outcome(confidence: confidence, isRight: intent == best, isInScope: true)
    case .outOfScope: Outcome(confidence: confidence, isRight: false, isInScope: false)
    case .notIntent: nil
    }
  }

  /// The rows cut into parts, in an order of their own; each intent is spread evenly over the parts.
  private static func parts(of training: Training) -> [[Int]] {
    let count = training.settings.folds
    var parts = [[Int]](repeating: [], count: count)
    var random = SplitMix64(seed: training.settings.seed)
    var rows = Array(training.subjects.indices)
    random.shuffle(&rows)
    var next = [Int](repeating: 0, count: training.intents.count + 1)
    for row in rows {
      switch training.subjects[row] {
      case .intent(let intent):
        parts[(next[intent] + intent) % count].append(row)
        next[intent] += 1
      case .outOfScope:
        parts[next[training.intents.count] % count].append(row)
        next[training.intents.count] += 1
      case .notIntent: break
      }
    }
    return parts
  }

  /// In how many of some rows each feature occurs.
  private static func occurrences(in rows: [Int], of training: Training) -> [Int32] {
    var counts = [Int32](repeating: 0, count: training.featureCount)
    for row in rows {
      for position in training.rows.starts[row]..<training.rows.starts[row + 1] {
        counts[Int(training.rows.features[Int(position)])] += 1
      }
    }
    return counts
  }

  /// The curve from confidence to probability.
  var calibration: Calibration {
    Calibration(
      right: outcomes.filter(\.isRight).map(\.confidence), wrong: outcomes.filter { !$0.isRight }.map(\.confidence),
      hasOutOfScopeColumn: hasOutOfScopeColumn)
  }

  /// The thresholds at which no more than the settings allow of the lines that say something is lost.
  func thresholds(for settings: Classifier.Settings) -> Classifier.Thresholds {
    let right = outcomes.filter(\.isRight).map(\.confidence).sorted()
    let inScope = outcomes.count { $0.isInScope }
    func threshold(losing share: Double) -> Double {
      guard !right.isEmpty else { return 1 }
      let lost = Swift.min(Int(Double(inScope) * share), right.count - 1)
      return calibration.probability(of: right[lost])
    }
    return Classifier.Thresholds(
      answer: threshold(losing: settings.lossAtAnswer), ask: threshold(losing: settings.lossAtAsk))
  }
}
