/// What a lesson's own lines score when they are held out: from this come the thresholds and the probabilities.
///
/// Each part in turn is kept from the solver, and then read.
struct Trial {
  /// A line that was held out.
  struct Outcome: Equatable {
    /// What spoke for the best intent.
    var signs: Calibration.Signs
    /// At which place the right intent came, from 0; nil for a line out of scope.
    var place: Int?
  }

  /// One for each example and each line out of scope that was held out, part after part.
  let outcomes: [Outcome]
  /// The curve from signs to probability.
  let calibration: Calibration
  /// For how many lines a line out of scope counts: authors write fewer of them than people type.
  private let weightOfOutOfScope: Double

  /// - Parameter weights: What was learned without each of the parts.
  init(of training: Training, heldOut parts: [HeldOutPart], weights: [LinearWeights]) {
    var outcomes: [Outcome] = []
    for (part, weights) in zip(parts, weights) {
      for row in part.rows {
        let subject = training.subjects[row]
        guard subject.isRead else { continue }
        let margins = weights.margins(of: part.cells(of: row))
        if let outcome = Outcome(of: subject, margins: margins, intents: training.intents.count) {
          outcomes.append(outcome)
        }
      }
    }
    self.outcomes = outcomes
    let outOfScope = outcomes.filter { $0.place == nil }
    weightOfOutOfScope =
      training.settings.shareOfOutOfScope * Double(outcomes.count - outOfScope.count) / Double(max(outOfScope.count, 1))
    calibration = Calibration(
      right: outcomes.filter { $0.place == 0 }.map(\.signs),
      wrong: outcomes.filter { $0.place ?? 0 > 0 }.map(\.signs), outOfScope: outOfScope.map(\.signs),
      weightOfOutOfScope: weightOfOutOfScope)
  }

  /// The thresholds at which no more is lost than the settings allow of the lines that say something, or higher where at these too
  /// much would be wrong.
  func thresholds(for settings: Classifier.Settings) -> Classifier.Thresholds {
    let results = outcomes.map { (probability: calibration.probability(of: $0.signs), place: $0.place) }
      .sorted { $0.probability > $1.probability }
    let right = results.filter { $0.place == 0 }.map(\.probability)
    let inScope = results.count { $0.place != nil }

    func losing(_ share: Double) -> Double {
      right.isEmpty ? 1 : right[right.count - 1 - min(Int(Double(inScope) * share), right.count - 1)]
    }
    // The lowest probability from which on the right intent is among the first so many in this share of the lines.
    func holding(_ share: Double, amongFirst count: Int) -> Double {
      var lowest = right.first ?? 1
      var (held, all) = (0.0, 0.0)
      for result in results {
        if let place = result.place, place < count { held += 1 }
        all += result.place == nil ? weightOfOutOfScope : 1
        if held >= share * all { lowest = min(lowest, result.probability) }
      }
      return lowest
    }
    let ask = max(losing(settings.lossAtAsk), holding(settings.rightAtAsk, amongFirst: 3))
    let answer = max(losing(settings.lossAtAnswer), holding(settings.rightAtAnswer, amongFirst: 1))
    return Classifier.Thresholds(answer: max(answer, ask), ask: ask)
  }
}

extension Trial.Outcome {
  /// What became of a line; nil for a near miss, which is not read.
  fileprivate init?(of subject: Training.Subject, margins: [Float], intents: Int) {
    guard intents > 0, subject.isRead else { return nil }
    let order = (0..<intents).sorted { (-margins[$0], $0) < (-margins[$1], $1) }
    let second = order.count > 1 ? margins[order[1]] : 0
    signs = Calibration.Signs(
      margin: margins[order[0]], lead: margins[order[0]] - second,
      outOfScope: margins.count > intents ? margins[intents] : 0)
    if case .intent(let intent) = subject { place = order.firstIndex(of: intent) }
  }
}

extension Training.Subject {
  /// Whether a line of this kind tells something about the thresholds of the intents.
  fileprivate var isRead: Bool {
    switch self {
    case .intent, .outOfScope: true
    case .notIntent, .danger, .harmless, .calm, .denial: false
    }
  }
}
