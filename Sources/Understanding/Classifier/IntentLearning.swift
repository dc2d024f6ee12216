/// Learns to tell the intents of a lesson from each other, with all of its lines and without some of them.
///
/// The support vector machines tell one intent from the rest, the softmax regression one from each other; their errors differ,
/// and as both are linear in the same features, their sum costs no more than one of them.
struct IntentLearning: Sendable {
  /// A piece of the work; none needs another.
  enum Piece: Sendable {
    /// The softmax regression, without the lines of one part.
    case regression(without: HeldOutPart?)
    /// The support vector machines of sixteen columns, with all lines and then without each of the parts.
    case machines(block: Int)
  }

  /// What a piece gives.
  enum Learned: Sendable {
    case regression(LinearWeights)
    case machines([SupportVectorMachine.Planes<LinearWeights.Block>])
  }

  private let training: Training
  private let parts: [HeldOutPart]
  private let rows: DrawnRows
  private let blockCount: Int

  /// - Parameter parts: The lines that are held out, one part after another.
  init(_ training: Training, heldOut parts: [HeldOutPart]) {
    self.training = training
    self.parts = parts
    rows = DrawnRows(
      training.rows, included: training.subjects.indices.filter { training.subjects[$0].tellsOfIntents },
      featureCount: training.featureCount, run: training.run, seed: training.settings.seed)
    blockCount = LinearWeights.blocks(ofColumns: training.columnCount)
  }

  /// The pieces of the work, the longest first.
  var pieces: [Piece] {
    (0..<blockCount).map { .machines(block: $0) } + [.regression(without: nil)] + parts.map { .regression(without: $0) }
  }

  /// Carries out a piece.
  func learned(_ piece: Piece) -> Learned {
    switch piece {
    case .regression(let part): .regression(regression(without: part))
    case .machines(let block): .machines(machines(ofBlock: block))
    }
  }

  /// The weights that all pieces make up: those that were learned with all lines, and those without each of the parts.
  func weights(of learned: [Learned], crew: Crew) -> [LinearWeights] {
    let regressions = learned.compactMap { if case .regression(let weights) = $0 { weights } else { nil } }
    let machines = learned.compactMap { if case .machines(let planes) = $0 { planes } else { nil } }
    return crew.results(1 + parts.count) { number in
      var weights = LinearWeights(featureCount: training.featureCount, columnCount: training.columnCount)
      for (block, planes) in machines.enumerated() {
        weights.add(planes[number], of: rows, to: Array(columns(ofBlock: block)))
      }
      weights.add(regressions[number], of: rows, share: training.settings.softmaxShare)
      return weights
    }
  }

  // MARK: The solvers

  private func regression(without part: HeldOutPart?) -> LinearWeights {
    let settings = training.settings
    guard settings.softmaxShare > 0, training.columnCount > 0 else {
      return LinearWeights(featureCount: rows.features.count, columnCount: training.columnCount)
    }
    let regression = SoftmaxRegression(
      rows: rows,
      parameters: SoftmaxRegression.Parameters(
        passes: settings.softmaxPasses, rate: settings.softmaxRate, dropout: settings.dropout,
        smoothing: settings.smoothing))
    let isLeftOut = isLeftOut(with: part)
    let targets = rows.originals.map { isLeftOut[$0] ? nil : target(of: training.subjects[$0]) }
    return regression.weights(of: training.columnCount, targets: targets, seed: settings.seed)
  }

  private func machines(ofBlock block: Int) -> [SupportVectorMachine.Planes<LinearWeights.Block>] {
    let settings = training.settings
    var solver = SupportVectorMachine(
      rows: rows,
      parameters: SupportVectorMachine.Parameters(
        cost: training.rows.count > settings.manyExamples ? settings.costOfMany : settings.costOfFew,
        positiveWeight: settings.positiveWeight, tolerance: settings.tolerance, passes: settings.passes))
    let planes = solver.planes(labels: labels(ofBlock: block, without: nil), seed: settings.seed)
    solver.parameters.passes = settings.passesOfTrial
    // From where it ended with all lines it is not far.
    return [planes]
      + parts.map { part in
        solver.planes(
          labels: labels(ofBlock: block, without: part), from: planes.multipliers, seed: settings.seed)
      }
  }

  private func isLeftOut(with part: HeldOutPart?) -> [Bool] {
    var isLeftOut = [Bool](repeating: false, count: training.subjects.count)
    for row in part?.rows ?? [] { isLeftOut[row] = true }
    return isLeftOut
  }

  private func columns(ofBlock block: Int) -> Range<Int> {
    let width = LinearWeights.Block.scalarCount
    return block * width..<min((block + 1) * width, training.columnCount)
  }

  /// What each row is to each column of a block.
  private func labels(ofBlock block: Int, without part: HeldOutPart?) -> [LinearWeights.Block] {
    let columns = columns(ofBlock: block)
    let isLeftOut = isLeftOut(with: part)
    return rows.originals.map { row in
      var labels = LinearWeights.Block()
      if isLeftOut[row] { return labels }
      for column in columns { labels[column - columns.lowerBound] = label(of: training.subjects[row], for: column) }
      return labels
    }
  }

  /// What a line is to a column: for it, against it, or not there.
  private func label(of subject: Training.Subject, for column: Int) -> SupportVectorMachine.Label {
    switch subject {
    case .intent(let intent): intent == column ? 1 : -1
    case .notIntent(let intent): intent == column ? -1 : 0
    case .outOfScope: column == training.intents.count ? 1 : -1
    case .danger, .harmless, .calm, .denial: 0
    }
  }

  private func target(of subject: Training.Subject) -> SoftmaxRegression.Target {
    switch subject {
    case .intent(let intent): .column(intent)
    case .notIntent(let intent): .notColumn(intent)
    case .outOfScope: training.hasOutOfScopeColumn ? .column(training.intents.count) : .none
    case .danger, .harmless, .calm, .denial: .none
    }
  }
}
