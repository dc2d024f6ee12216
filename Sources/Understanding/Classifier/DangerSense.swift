/// Tells lines in which there is danger from all others, where no rule heard anything.
///
/// It is learned from lines that authors wrote, in the same features as the intents. It never stands above a rule: what it tells may
/// raise a gentle question, and takes nothing away (see `Documentation/Safety.md`).
struct DangerSense: Sendable, Equatable {
  /// The kinds of danger that it was shown, in the order of the columns behind the first.
  let themes: [Risk.Theme]
  /// The weights: a column for danger of any kind, and one for each theme against the others.
  let table: WeightTable
  /// The lines that it was shown.
  let nearest: NearestLines
  /// The score from which on a question is worth asking; found on held-out lines.
  let threshold: Float
  /// What the lead of the nearest lines counts for beside the margin of the first column.
  let weightOfNearest: Float
  /// How far below the threshold a margin may lie that the nearest lines can still lift above it.
  let reachOfNearest: Float

  /// The kind of danger in a line; nil where there is none to be heard.
  ///
  /// - Parameters:
  ///   - rows: The rows of the features of the line, with the weights of the first column beside them.
  ///   - words: The words of the line; read only where the vector leaves it open.
  func theme(in vector: FeatureVector, rows: [WeightTable.FoundRow], words: () -> Vectorizer.Words) -> Risk.Theme? {
    let margin = table.firstMargin(of: vector, at: rows) { $0.danger }
    guard margin >= threshold - reachOfNearest else { return nil }
    guard nearest.hasLead(of: words(), { margin + weightOfNearest * $0 >= threshold }) else { return nil }
    let margins = table.margins(of: vector)
    let best = themes.indices.max { (margins[$0 + 1], -$0) < (margins[$1 + 1], -$1) }
    return best.map { themes[$0] }
  }

  /// Calls with the weight for danger of any kind of each feature of a line that has any.
  func forEachWeight(
    of vector: FeatureVector, at rows: [WeightTable.FoundRow], _ body: (FeatureVector.Entry, Float) -> Void
  ) {
    for (entry, found) in zip(vector.entries, rows) where found.row.danger != 0 {
      body(entry, Float(found.row.danger) * table.step)
    }
  }
}

// MARK: - Learning

extension DangerSense {
  /// Fewer lines than this, with danger or with none, teach nothing that could be trusted.
  private static let fewestLines = 40

  /// How far above the bias the threshold is at least: a line of which next to nothing is known scores the bias.
  private static let leastAboveBias: Float = 0.02

  /// Learns from the lines of a lesson in which there is danger, and from all others; nil where there are too few.
  init?(of training: Training, heldOut parts: [HeldOutPart]) {
    let harmless = training.subjects.count { $0 == .harmless }
    let dangers = training.subjects.count(where: \.isDanger)
    guard dangers >= Self.fewestLines, harmless >= Self.fewestLines else { return nil }
    themes = Risk.Theme.allCases.filter { theme in training.subjects.contains(.danger(theme)) }
    let settings = training.settings
    weightOfNearest = settings.weightOfNearest
    reachOfNearest = settings.reachOfNearest
    nearest = NearestLines(of: training)
    var weights = LinearWeights(featureCount: training.featureCount, columnCount: 1 + themes.count + parts.count)
    let learning = PlaneLearning(training: training)
    let partColumns = weights.biases.indices.dropFirst(1 + themes.count)
    learning.learn(
      Self.labels(of: training, heldOut: parts), into: &weights, columns: [0] + partColumns)
    learning.learn(
      Self.labels(of: training, themes: themes), into: &weights, columns: Array(1..<1 + themes.count))
    // Before the threshold is looked for, so that it is that of the weights that are kept.
    weights.drop(below: settings.smallestWeightOfDanger)
    threshold = Self.threshold(
      of: training, heldOut: parts, weights: weights, firstColumn: 1 + themes.count, nearest: nearest)
    table = WeightTable(weights, firstColumns: 1 + themes.count, smallest: 0)
  }

  /// What each line is to danger of any kind, and what it is to that without each of the held-out parts.
  private static func labels(
    of training: Training, heldOut parts: [HeldOutPart]
  ) -> [[SupportVectorMachine.Label]] {
    let ofAny = training.subjects.map { subject -> SupportVectorMachine.Label in
      !subject.tellsOfDanger ? 0 : subject.isDanger ? 1 : -1
    }
    let ofParts = parts.map { part in
      var labels = ofAny
      for row in part.rows { labels[row] = 0 }
      return labels
    }
    return [ofAny] + ofParts
  }

  /// What each line is to each theme, which is told from the other themes.
  private static func labels(of training: Training, themes: [Risk.Theme]) -> [[SupportVectorMachine.Label]] {
    themes.map { theme in
      training.subjects.map { subject -> SupportVectorMachine.Label in
        guard case .danger(let other) = subject else { return 0 }
        return other == theme ? 1 : -1
      }
    }
  }

  /// The score that no more of the lines that only look like danger reach than the settings allow, when they are held out.
  ///
  /// A line that the nearest lines cannot lift is not compared with them, here as in listening: the lines are gone through from the
  /// highest margin down, and the threshold that those above give is never too high.
  private static func threshold(
    of training: Training, heldOut parts: [HeldOutPart], weights: LinearWeights, firstColumn: Int,
    nearest: NearestLines
  ) -> Float {
    let settings = training.settings
    let places = NearestLines.places(of: training)
    let lines = parts.enumerated().flatMap { number, part in
      part.rows.filter { training.subjects[$0] == .harmless }.map { row in
        (row: row, part: part, margin: weights.margin(of: part.cells(of: row), column: firstColumn + number))
      }
    }.sorted { ($1.margin, $0.row) < ($0.margin, $1.row) }
    let allowed = min(Int(Double(lines.count) * settings.falseAlarms), lines.count - 1)
    // The highest scores, one more than are allowed, the highest first.
    var scores: [Float] = []
    for line in lines {
      if scores.count > allowed, line.margin < scores[allowed] - settings.reachOfNearest { break }
      let lowest = scores.count > allowed ? scores[allowed] : -.infinity
      let lead = nearest.lead(of: line.part.words(of: line.row), leaving: places[line.row]) {
        line.margin + settings.weightOfNearest * $0 > lowest
      }
      guard let lead else { continue }
      let score = line.margin + settings.weightOfNearest * lead
      if scores.count > allowed { scores.removeLast() }
      scores.insert(score) { $0 < score }
    }
    return max(scores[allowed], weights.biases[0] + leastAboveBias)
  }
}
