extension Classifier {
  /// Learns what authors wrote, as a conversation does at its first use.
  package static func train(on rules: ListeningRules) -> Classifier {
    train(on: Lesson(rules), settings: .conversation)
  }

  /// Learns from a lesson.
  ///
  /// The time is a fraction of a second for seventy intents with twenty-five examples each, and grows with intents times examples.
  package static func train(on lesson: Lesson, settings: Settings = .standard) -> Classifier {
    let training = Training(lesson: lesson, settings: settings)
    var multipliers = training.noMultipliers
    let weights = training.weights(without: [], from: &multipliers)
    let occurrences = training.occurrences(in: Array(training.lines.indices))
    let parts = HeldOutPart.all(of: training, occurrences: occurrences)
    let trial = Trial(of: training, heldOut: parts.trials(for: settings), from: multipliers)
    let classifier = Classifier(
      intents: training.intents, thresholds: trial.thresholds(for: settings), vectorizer: training.vectorizer,
      table: WeightTable(weights, smallest: training.smallestWeight), calibration: trial.calibration,
      shape: training.shape, hasOutOfScopeColumn: training.hasOutOfScopeColumn,
      danger: DangerSense(of: training, heldOut: parts))
    return classifier.forgettingIdleFeatures(seenIn: occurrences)
  }
}

/// A lesson made ready for the solvers: lines as vectors, intents as numbers.
struct Training {
  /// What a line is an example of.
  enum Subject: Equatable {
    case intent(Int)
    case notIntent(Int)
    case outOfScope
    case danger(Risk.Theme)
    /// It may look like danger, and may say any intent.
    case harmless
    /// There is no danger in it, and it may say any intent.
    case calm

    /// Whether an intent can be learned from it.
    var tellsOfIntents: Bool {
      switch self {
      case .intent, .notIntent, .outOfScope: true
      case .danger, .harmless, .calm: false
      }
    }

    /// Whether it tells only what something is not.
    var isNearMiss: Bool {
      if case .notIntent = self { true } else { false }
    }

    /// Whether there is danger in it.
    var isDanger: Bool {
      if case .danger = self { true } else { false }
    }
  }

  let settings: Classifier.Settings
  let shape: FeatureShape
  /// The intents, sorted: their places are the columns of the weights.
  let intents: [Name<Intent>]
  /// Whether lines out of scope have a column of their own, the last.
  let hasOutOfScopeColumn: Bool
  let lines: [LineFeatures]
  let subjects: [Subject]
  let vectorizer: Vectorizer
  let rows: SparseRows
  /// The group of each feature.
  let groups: [UInt8]

  init(lesson: Lesson, settings: Classifier.Settings) {
    self.settings = settings
    let isOfMany = lesson.count > settings.manyExamples
    let characters = isOfMany ? settings.charactersOfMany : settings.characters
    let shape = FeatureShape(
      reach: isOfMany ? settings.reachOfMany : settings.reach, shortest: characters.lowerBound,
      longest: characters.upperBound, shortestAcross: settings.charactersAcross.lowerBound,
      longestAcross: settings.charactersAcross.upperBound)
    let intents = Set(lesson.examples.map(\.intent)).sorted()
    var places: [Name<Intent>: Int] = [:]
    for (place, intent) in intents.enumerated() { places[intent] = place }

    var lines: [LineFeatures] = []
    var subjects: [Subject] = []
    func add(_ tokens: [Token], _ subject: Subject?) {
      guard let subject, !tokens.isEmpty else { return }
      lines.append(LineFeatures(of: tokens, shape: shape))
      subjects.append(subject)
    }
    for example in lesson.examples { add(example.tokens, places[example.intent].map { .intent($0) }) }
    for example in lesson.nearMisses { add(example.tokens, places[example.intent].map { .notIntent($0) }) }
    for tokens in lesson.outOfScope { add(tokens, .outOfScope) }
    for danger in lesson.dangers { add(danger.tokens, .danger(danger.theme)) }
    for tokens in lesson.harmless { add(tokens, .harmless) }
    for tokens in lesson.calm { add(tokens, .calm) }

    let least = isOfMany ? settings.leastLinesOfMany : 1
    let vectorizer = Vectorizer(
      vocabulary: Vocabulary(of: lines, least: least), groupWeights: settings.groupWeights)
    var rows = SparseRows()
    var groups = [UInt8](repeating: 0, count: vectorizer.vocabulary.keys.count)
    for line in lines {
      let vector = vectorizer.vector(of: line)
      rows.append(vector)
      for entry in vector.entries { groups[Int(entry.feature)] = line.group(of: Int(entry.occurrences.lowerBound)) }
    }

    self.shape = shape
    self.intents = intents
    hasOutOfScopeColumn = subjects.count { $0 == .outOfScope } >= settings.linesForOutOfScopeClass
    self.lines = lines
    self.subjects = subjects
    self.vectorizer = vectorizer
    self.rows = rows
    self.groups = groups
  }

  /// How many features there are.
  var featureCount: Int { vectorizer.vocabulary.keys.count }
  /// Weights nearer to zero than this are not kept.
  var smallestWeight: Float {
    let isWide = featureCount >= settings.manyFeatures && rows.count <= settings.manyExamples
    return isWide ? settings.smallestWeightOfMany : settings.smallestWeight
  }
  /// How many columns the weights have.
  var columnCount: Int { intents.count + (hasOutOfScopeColumn ? 1 : 0) }
  /// The multipliers of a solver that knows nothing yet, for each column.
  var noMultipliers: [[Float]] {
    [[Float]](repeating: [Float](repeating: 0, count: rows.count), count: columnCount)
  }

  /// In how many of some rows each feature occurs.
  func occurrences(in someRows: [Int]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: featureCount)
    for row in someRows {
      for position in rows.starts[row]..<rows.starts[row + 1] { counts[Int(rows.features[Int(position)])] += 1 }
    }
    return counts
  }

  /// What a line is to a column: for it, against it, or not there.
  func label(of subject: Subject, for column: Int) -> SupportVectorMachine.Label {
    switch subject {
    case .intent(let intent): intent == column ? 1 : -1
    case .notIntent(let intent): intent == column ? -1 : 0
    case .outOfScope: column == intents.count ? 1 : -1
    case .danger, .harmless, .calm: 0
    }
  }

  /// The weights of all columns, learned without some of the rows.
  ///
  /// The support vector machines tell one intent from the rest, the softmax regression one from each other; their errors differ,
  /// and as both are linear in the same features, their sum costs no more than one of them.
  func weights(without heldOut: Set<Int>, from multipliers: inout [[Float]]) -> LinearWeights {
    var weights = LinearWeights(featureCount: featureCount, columnCount: columnCount)
    let included = rows.squaredNorms.indices.filter { !heldOut.contains($0) && subjects[$0].tellsOfIntents }
    if settings.softmaxShare > 0 {
      let regression = SoftmaxRegression(
        rows: rows,
        parameters: SoftmaxRegression.Parameters(
          passes: settings.softmaxPasses, rate: settings.softmaxRate, dropout: settings.dropout,
          smoothing: settings.smoothing))
      regression.train(&weights, targets: subjects.map(target(of:)), rows: included, seed: settings.seed)
      weights.scale(by: settings.softmaxShare)
    }
    let solver = SupportVectorMachine(
      rows: rows, featureCount: featureCount,
      parameters: SupportVectorMachine.Parameters(
        cost: rows.count > settings.manyExamples ? settings.costOfMany : settings.costOfFew,
        positiveWeight: settings.positiveWeight, tolerance: settings.tolerance, passes: settings.passes))
    let labels = (0..<columnCount).map { column in
      subjects.indices.map { heldOut.contains($0) ? 0 : label(of: subjects[$0], for: column) }
    }
    solver.train(&weights, labels: labels, multipliers: &multipliers, seed: settings.seed)
    return weights
  }

  private func target(of subject: Subject) -> SoftmaxRegression.Target {
    switch subject {
    case .intent(let intent): .column(intent)
    case .notIntent(let intent): .notColumn(intent)
    case .outOfScope: hasOutOfScopeColumn ? .column(intents.count) : .none
    case .danger, .harmless, .calm: .none
    }
  }
}
