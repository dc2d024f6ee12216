/// Tells lines that deny something from lines that hold a negator and deny nothing.
///
/// Grammar does not know that "I'm not cross" denies and "she's not up yet" says. Which negator goes with which words is learned, in the
/// same features as the intents: from lines that authors wrote as denials, and from their ways of saying an intent with a negator.
struct DenialSense: Sendable, Equatable {
  /// The weights: one column.
  let table: WeightTable

  /// How much a line sounds like a denial: about -1 for what is said, 1 for what is denied, 0 where nothing is known.
  func margin(of vector: FeatureVector) -> Double {
    Double(table.margin(of: vector, in: 0))
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
    let settings = training.settings
    let factors = zip(settings.groupWeightsOfDenial, settings.groupWeights).map { $0 / $1 }
    let factorOfFeature = training.groups.map { factors[Int($0)] }
    let rows = DrawnRows(
      training.rows, included: labels.indices.filter { labels[$0] != 0 }, factors: factorOfFeature,
      featureCount: training.featureCount, run: training.run, seed: settings.seed)
    let solver = SupportVectorMachine(
      rows: rows,
      parameters: SupportVectorMachine.Parameters(
        cost: settings.costOfDenial, positiveWeight: settings.positiveWeightOfDenial, tolerance: settings.tolerance,
        passes: settings.passesOfDenial))
    let blocks = rows.originals.map { row in
      var block = LinearWeights.Block()
      block[0] = labels[row]
      return block
    }
    var weights = LinearWeights(featureCount: training.featureCount, columnCount: 1)
    weights.add(solver.planes(labels: blocks, seed: settings.seed), of: rows, block: 0, factors: factorOfFeature)
    table = WeightTable(weights, smallest: settings.smallestWeightOfDenial)
  }
}
