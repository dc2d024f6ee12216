/// Tells lines in which there is danger from all others, where no rule heard anything.
///
/// It is learned from lines that authors wrote, in the same features as the intents. It never stands above a rule: what it tells may
/// raise a gentle question, and takes nothing away (see `Documentation/Safety.md`).
struct DangerSense: Sendable, Equatable {
  /// The kinds of danger that it was shown, in the order of the columns behind the first.
  let themes: [Risk.Theme]
  /// The weights: a column for danger of any kind, and one for each theme against the others.
  let table: WeightTable
  /// The margin of the first column from which on a question is worth asking; found on held-out lines.
  let threshold: Float

  /// The kind of danger in a line; nil where there is none to be heard.
  func theme(in vector: FeatureVector) -> Risk.Theme? {
    let margins = table.margins(of: vector)
    guard margins[0] >= threshold else { return nil }
    let best = themes.indices.max { (margins[$0 + 1], -$0) < (margins[$1 + 1], -$1) }
    return best.map { themes[$0] }
  }
}

// MARK: - Learning

extension DangerSense {
  /// Fewer lines than this teach nothing that could be trusted.
  private static let fewestLines = 40

  /// Learns from the lines of a lesson in which there is danger; nil where there are too few of them.
  init?(of training: Training, heldOut parts: [HeldOutPart]) {
    guard training.subjects.count(where: \.isDanger) >= Self.fewestLines else { return nil }
    themes = Risk.Theme.allCases.filter { theme in training.subjects.contains(.danger(theme)) }
    let weights = Self.weights(of: training, themes: themes, without: [])
    table = WeightTable(weights, smallest: training.smallestWeight)
    threshold = Self.threshold(of: training, heldOut: parts)
  }

  /// Column 0 tells danger from all else, the others one theme from another.
  private static func weights(of training: Training, themes: [Risk.Theme], without heldOut: Set<Int>) -> LinearWeights {
    var weights = LinearWeights(featureCount: training.featureCount, columnCount: 1 + themes.count)
    if !themes.isEmpty { tellApart(themes, in: training, &weights) }
    let plane = planeOfAnyDanger(in: training, without: heldOut)
    weights.add(plane.weights, bias: plane.bias, to: 0)
    return weights
  }

  /// The plane between danger and all else, from a regression on lines with many of their features left out: there are few words
  /// of its own in what is said sideways, and none of them may decide alone.
  private static func planeOfAnyDanger(
    in training: Training, without heldOut: Set<Int>
  ) -> (weights: [Float], bias: Float) {
    let settings = training.settings
    let regression = SoftmaxRegression(
      rows: training.rows,
      parameters: SoftmaxRegression.Parameters(
        passes: settings.passesOfDanger, rate: settings.softmaxRate, dropout: settings.dropout,
        smoothing: settings.smoothingOfDanger))
    var pair = LinearWeights(featureCount: training.featureCount, columnCount: 2)
    let rows = training.subjects.indices.filter { !heldOut.contains($0) && !training.subjects[$0].isNearMiss }
    regression.train(
      &pair, targets: training.subjects.map { .column($0.isDanger ? 0 : 1) }, rows: rows, seed: settings.seed)
    var weights: [Float] = []
    weights.reserveCapacity(training.featureCount)
    pair.forEachFeature { weights.append($0[0] - $0[1]) }
    return (weights, pair.biases[0] - pair.biases[1])
  }

  /// Adds a column for each theme, which tells it from the others.
  private static func tellApart(_ themes: [Risk.Theme], in training: Training, _ weights: inout LinearWeights) {
    let settings = training.settings
    let solver = SupportVectorMachine(
      rows: training.rows, featureCount: training.featureCount,
      parameters: SupportVectorMachine.Parameters(
        cost: settings.costOfTheme, positiveWeight: 1, tolerance: settings.tolerance, passes: settings.passes))
    // Nothing is learned for the first column here.
    let columns = [nil] + themes.map { $0 as Risk.Theme? }
    let labels = columns.map { column in
      training.subjects.map { subject -> SupportVectorMachine.Label in
        guard let column, case .danger(let theme) = subject else { return 0 }
        return theme == column ? 1 : -1
      }
    }
    var multipliers = labels.map { [Float](repeating: 0, count: $0.count) }
    solver.train(&weights, labels: labels, multipliers: &multipliers, seed: settings.seed)
  }

  /// The margin that no more of the held-out lines without danger reach than the settings allow.
  private static func threshold(of training: Training, heldOut parts: [HeldOutPart]) -> Float {
    var calm: [Float] = []
    for part in parts {
      let weights = weights(of: training, themes: [], without: Set(part.rows))
      for row in part.rows where !training.subjects[row].isDanger {
        calm.append(weights.margins(of: part.vector(of: row))[0])
      }
    }
    calm.sort(by: >)
    let place = Int(Double(calm.count) * training.settings.falseAlarms)
    return calm.indices.contains(place) ? calm[place] : .greatestFiniteMagnitude
  }
}
