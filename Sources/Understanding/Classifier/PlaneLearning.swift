/// Learns planes over the lines of a lesson that tell something else than intents: danger, or denial.
///
/// Which words stand together tells more of these than which words there are, and the letters of words tell little: the groups of
/// features weigh otherwise than for intents, which is taken into the weights at the end.
struct PlaneLearning: Sendable {
  let training: Training

  /// Learns the planes of some columns, up to four for a fraction of what up to sixteen take, and adds them to weights.
  ///
  /// - Parameters:
  ///   - labels: For each plane what each row is to it; a row that is nothing to any of them is left out.
  ///   - columns: The column of each plane.
  func learn(_ labels: [[SupportVectorMachine.Label]], into weights: inout LinearWeights, columns: [Int]) {
    if labels.count <= SIMD4<Float>.scalarCount {
      learn(labels, into: &weights, columns: columns, as: SIMD4<Float>.self)
    } else {
      learn(labels, into: &weights, columns: columns, as: SIMD16<Float>.self)
    }
  }

  private func learn<Block: ColumnBlock>(
    _ labels: [[SupportVectorMachine.Label]], into weights: inout LinearWeights, columns: [Int], as _: Block.Type
  ) {
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
    let width = Block.scalarCount
    for first in stride(from: 0, to: labels.count, by: width) {
      let labels = labels.dropFirst(first).prefix(width)
      let blocks = rows.originals.map { row in
        var block = Block()
        for (lane, labels) in labels.enumerated() { block[lane] = labels[row] }
        return block
      }
      weights.add(
        solver.planes(labels: blocks, seed: settings.seed), of: rows,
        to: Array(columns.dropFirst(first).prefix(width)), factors: factorOfFeature)
    }
  }
}
