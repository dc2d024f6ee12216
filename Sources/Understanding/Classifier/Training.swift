extension Classifier {
  /// Learns what authors wrote, as a conversation does at its first use.
  package static func train(on rules: ListeningRules, crew: Crew = .ofOne) -> Classifier {
    train(on: Lesson(rules, crew: crew), settings: .conversation, crew: crew)
  }

  /// Learns from a lesson.
  ///
  /// The time is a fraction of a second for seventy intents with twenty-five examples each, and grows with intents times examples.
  package static func train(on lesson: Lesson, settings: Settings = .standard, crew: Crew = .ofOne) -> Classifier {
    let training = Training(lesson: lesson, settings: settings, crew: crew)
    let occurrences = training.occurrences(in: Array(training.lines.indices))
    let parts = HeldOutPart.first(of: training, occurrences: occurrences, crew: crew)
    let trials = Array(parts.trials(for: settings))
    let intents = IntentLearning(training, heldOut: trials)
    let pieces = [.danger, .denial] + intents.pieces.map(Piece.intents)
    let learned = crew.results(pieces.count) { number -> Learned in
      switch pieces[number] {
      case .danger: .danger(DangerSense(of: training, heldOut: parts))
      case .denial: .denial(DenialSense(of: training))
      case .intents(let piece): .intents(intents.learned(piece))
      }
    }
    let danger = learned.lazy.compactMap(\.danger).first
    let denial = learned.lazy.compactMap(\.denial).first
    let weights = intents.weights(of: learned.compactMap(\.intents), crew: crew)
    let trial = Trial(of: training, heldOut: trials, weights: Array(weights.dropFirst()))
    let classifier = Classifier(
      intents: training.intents, thresholds: trial.thresholds(for: settings), vectorizer: training.vectorizer,
      table: WeightTable(weights[0], smallest: training.smallestWeight), calibration: trial.calibration,
      shape: training.shape, hasOutOfScopeColumn: training.hasOutOfScopeColumn, danger: danger, denial: denial)
    return classifier.forgettingIdleFeatures(seenIn: occurrences)
  }
}

/// A piece of the work, the longest first; none needs another.
private enum Piece: Sendable {
  case danger
  case denial
  case intents(IntentLearning.Piece)
}

/// What a piece gives.
private enum Learned: Sendable {
  case danger(DangerSense?)
  case denial(DenialSense?)
  case intents(IntentLearning.Learned)

  var danger: DangerSense? { if case .danger(let sense) = self { sense } else { nil } }
  var denial: DenialSense? { if case .denial(let sense) = self { sense } else { nil } }
  var intents: IntentLearning.Learned? { if case .intents(let learned) = self { learned } else { nil } }
}

/// A lesson made ready for the solvers: lines as vectors, intents as numbers.
struct Training: Sendable {
  /// What a line is an example of.
  enum Subject: Sendable, Equatable {
    case intent(Int)
    case notIntent(Int)
    case outOfScope
    case danger(Risk.Theme)
    /// It may look like danger, and may say any intent.
    case harmless
    /// There is no danger in it, and it may say any intent.
    case calm
    /// It denies something; where that is a comfort, there is no danger in it.
    case denial(isComfortless: Bool)

    /// Whether an intent can be learned from it.
    var tellsOfIntents: Bool {
      switch self {
      case .intent, .notIntent, .outOfScope: true
      case .danger, .harmless, .calm, .denial: false
      }
    }

    /// Whether it tells whether there is danger.
    var tellsOfDanger: Bool {
      switch self {
      case .notIntent, .denial(isComfortless: true): false
      case .intent, .outOfScope, .danger, .harmless, .calm, .denial: true
      }
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
  /// Whether each line holds a negator; all false where the lesson does not say what one is.
  let holdsNegator: [Bool]
  let vectorizer: Vectorizer
  let rows: SparseRows
  /// The group of each feature.
  let groups: [UInt8]

  init(lesson: Lesson, settings: Classifier.Settings, crew: Crew = .ofOne) {
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

    var tokensOfLines: [[Token]] = []
    var subjects: [Subject] = []
    func add(_ tokens: [Token], _ subject: Subject?) {
      guard let subject, !tokens.isEmpty else { return }
      tokensOfLines.append(tokens)
      subjects.append(subject)
    }
    for example in lesson.examples { add(example.tokens, places[example.intent].map { .intent($0) }) }
    for example in lesson.nearMisses { add(example.tokens, places[example.intent].map { .notIntent($0) }) }
    for tokens in lesson.outOfScope { add(tokens, .outOfScope) }
    for danger in lesson.dangers { add(danger.tokens, .danger(danger.theme)) }
    for tokens in lesson.harmless { add(tokens, .harmless) }
    for tokens in lesson.calm { add(tokens, .calm) }
    for denial in lesson.denials { add(denial.tokens, .denial(isComfortless: denial.isComfortless)) }
    let negators = lesson.negators
    let read = crew.batches(of: tokensOfLines) { batch in
      batch.map { (features: LineFeatures(of: $0, shape: shape), holdsNegator: negators?.occur(in: $0) ?? false) }
    }
    let lines = read.flatMap { $0.map(\.features) }

    let least = isOfMany ? settings.leastLinesOfMany : 1
    let vectorizer = Vectorizer(
      vocabulary: Vocabulary(of: lines, least: least, crew: crew), groupWeights: settings.groupWeights)
    let batches = crew.batches(of: lines) { SparseRows($0, as: vectorizer) }

    self.shape = shape
    self.intents = intents
    hasOutOfScopeColumn = subjects.count { $0 == .outOfScope } >= settings.linesForOutOfScopeClass
    self.lines = lines
    self.subjects = subjects
    holdsNegator = read.flatMap { $0.map(\.holdsNegator) }
    self.vectorizer = vectorizer
    rows = SparseRows(joining: batches)
    groups = rows.groups(of: vectorizer.vocabulary.keys.count)
  }

  /// How many features there are.
  var featureCount: Int { vectorizer.vocabulary.keys.count }
  /// Weights nearer to zero than this are not kept.
  var smallestWeight: Float {
    let isWide = featureCount >= settings.manyFeatures && rows.count <= settings.manyExamples
    return isWide ? settings.smallestWeightOfMany : settings.smallestWeight
  }
  /// How many rows the solvers read one behind the other.
  var run: Int { rows.count > settings.manyExamples ? settings.runOfMany : settings.run }
  /// How many columns the weights have.
  var columnCount: Int { intents.count + (hasOutOfScopeColumn ? 1 : 0) }
  /// In how many of some rows each feature occurs.
  func occurrences(in someRows: [Int]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: featureCount)
    for row in someRows {
      for position in rows.starts[row]..<rows.starts[row + 1] { counts[Int(rows.features[Int(position)])] += 1 }
    }
    return counts
  }
}
