/// Some lines of a lesson that are kept from the solver, and are then read as a person's lines would be.
struct HeldOutPart: Sendable {
  /// Which lines, as rows of the training.
  let rows: [Int]
  private let training: Training
  /// For each feature whether it occurs in these lines only, and so is not known.
  private let isForgotten: [Bool]

  private init(_ rows: [Int], of training: Training, occurrences: [Int32]) {
    self.rows = rows
    self.training = training
    let heldOut = training.occurrences(in: rows)
    isForgotten = occurrences.indices.map { occurrences[$0] == heldOut[$0] }
  }

  /// The features of a line of the part and their values, as the other lines know them.
  func cells(of row: Int) -> [LinearWeights.Cell] {
    if isKnown(row) { return training.rows.cells(of: row) }
    return training.vectorizer.vector(of: training.lines[row], forgetting: isForgotten).cells
  }

  /// Whether the other lines know all that is known of a line: then it is what it is in the training.
  private func isKnown(_ row: Int) -> Bool {
    !training.rows.places(of: row).contains { isForgotten[Int(training.rows.features[$0])] }
  }

  /// The words of a line of the part, as the other lines know them.
  func words(of row: Int) -> Vectorizer.Words {
    training.vectorizer.words(of: training.lines[row], forgetting: isForgotten)
  }

  /// The first of the parts into which the lines are cut, as many as are held out at most; each line stands in one part.
  ///
  /// - Parameter occurrences: In how many lines each feature occurs.
  static func first(of training: Training, occurrences: [Int32], crew: Crew) -> [HeldOutPart] {
    let parts = rows(of: training).prefix(training.settings.trials)
    return crew.results(parts.count) { HeldOutPart(parts[$0], of: training, occurrences: occurrences) }
  }

  /// The rows cut into parts, in an order of their own; each intent and each theme is spread evenly over the parts.
  private static func rows(of training: Training) -> [[Int]] {
    let count = training.settings.folds
    var parts = [[Int]](repeating: [], count: count)
    var random = SplitMix64(seed: training.settings.seed)
    var rows = Array(training.subjects.indices)
    random.shuffle(&rows)
    let kinds = training.intents.count + 2 + Risk.Theme.allCases.count
    var next = [Int](repeating: 0, count: kinds)
    for row in rows {
      let kind: Int
      switch training.subjects[row] {
      case .notIntent, .calm, .denial: continue
      case .intent(let intent): kind = intent
      case .outOfScope: kind = training.intents.count
      case .harmless: kind = training.intents.count + 1
      case .danger(let theme): kind = training.intents.count + 2 + (Risk.Theme.allCases.firstIndex(of: theme) ?? 0)
      }
      // Each begins at a part of its own, so that the small ones do not all lie in the first.
      let first = kind < training.intents.count ? kind : 0
      parts[(next[kind] + first) % count].append(row)
      next[kind] += 1
    }
    return parts.filter { !$0.isEmpty }
  }
}

extension [HeldOutPart] {
  /// The first of the parts, as many as it takes to read enough lines.
  func trials(for settings: Classifier.Settings) -> ArraySlice<HeldOutPart> {
    var read = 0
    return prefix { part in
      defer { read += part.rows.count }
      return read < settings.linesToHoldOut
    }
  }
}
