/// Tells lines that deny something from lines that hold a negator and deny nothing.
///
/// Grammar does not know that "I'm not cross" denies and "she's not up yet" says. Which negator goes with which words is learned, in the
/// same features as the intents: from lines that authors wrote as denials, and from their ways of saying an intent with a negator.
struct DenialSense: Sendable, Equatable {
  /// The weights: one column.
  let table: WeightTable

  /// How much a line sounds like a denial: about -1 for what is said, 1 for what is denied, 0 where nothing is known.
  ///
  /// - Parameter rows: The rows of the features of the line, with these weights beside them.
  func margin(of vector: FeatureVector, rows: [WeightTable.FoundRow]) -> Double {
    Double(table.firstMargin(of: vector, at: rows) { $0.denial })
  }
}

// MARK: - Learning

extension DenialSense {
  /// Fewer lines than this, of either kind, teach nothing that could be trusted.
  private static let fewestLines = 40

  /// Learns from the lines of a lesson; nil where there are too few.
  init?(of training: Training) {
    let labels = training.lines.indices.map { row -> SupportVectorMachine.Label in
      switch training.subjects[row] {
      case .denial: 1
      case .intent, .calm: training.holdsNegator[row] ? -1 : 0
      case .notIntent, .outOfScope, .danger, .harmless: 0
      }
    }
    guard labels.count(where: { $0 > 0 }) >= Self.fewestLines, labels.count(where: { $0 < 0 }) >= Self.fewestLines
    else {
      return nil
    }
    var weights = LinearWeights(featureCount: training.featureCount, columnCount: 1)
    PlaneLearning(training: training).learn([labels], into: &weights, columns: [0])
    table = WeightTable(weights, smallest: training.settings.smallestWeightOfDenial)
  }
}
