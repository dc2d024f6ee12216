/// Learns planes over the lines of a lesson that tell something else than intents: danger, or denial.
///
/// Which words stand together tells more of these than which words there are, and the letters of words tell little: the groups of
/// features weigh otherwise than for intents, which is taken into the weights at the end.
struct PlaneLearning: Sendable {
  let training: Training

  /// The planes of some columns; sixteen cost no more than one.
  ///
  /// - Parameter labels: For each column what each row is to it; a row that is nothing to any of them is left out.
  func weights(for labels: [[SupportVectorMachine.Label]]) -> LinearWeights {
    let settings = training.settings
    let factors = zip(settings.groupWeightsOfPlanes, settings.groupWeights).map { $0 / $1 }
    let factorOfFeature = training.groups.map { factors[Int($0)] }
    let rows = DrawnRows(
      training.rows, included: training.subjects.indices.filter { row in labels.contains { $0[row] != 0 } },
      factors: factorOfFeature, featureCount: training.featureCount, run: training.run, seed: settings.seed)
    let solver = SupportVectorMachine(
      rows: rows,
      parameters: SupportVectorMachine.Parameters(
        cost: settings.costOfPlanes, positiveWeight: settings.positiveWeightOfPlanes, tolerance: settings.tolerance,
        passes: settings.passesOfPlanes))
    var weights = LinearWeights(featureCount: training.featureCount, columnCount: labels.count)
    for block in 0..<weights.blockCount {
      let columns = labels.dropFirst(block * LinearWeights.Block.scalarCount).prefix(LinearWeights.Block.scalarCount)
      let blocks = rows.originals.map { row in
        var labels = LinearWeights.Block()
        for (lane, column) in columns.enumerated() { labels[lane] = column[row] }
        return labels
      }
      weights.add(solver.planes(labels: blocks, seed: settings.seed), of: rows, block: block, factors: factorOfFeature)
    }
    return weights
  }
}
