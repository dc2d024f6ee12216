import Understanding

/// What it costs to learn from the authors' examples, and how well held-out examples are told apart.
struct TrainingMeasures: Encodable {
  /// How many intents there are.
  var intents: Int
  /// How many ways of saying them.
  var examples: Int
  /// How many lines that are none of them.
  var outOfScope: Int
  /// How many patterns.
  var patterns: Int
  /// Processor seconds.
  var seconds: Double
  /// The size of what was learned, as it is kept.
  var bytes: Int
  /// The scores from which it acts, and from which it asks.
  var answerThreshold: Double
  var askThreshold: Double
  /// Examples that were held out, in five parts: the right intent is the likeliest.
  var heldOutFirst = Share()
  /// The right intent is the likeliest or the next.
  var heldOutFirstOrSecond = Share()

  /// Trains as the program does, and hands over the listener.
  static func measuring(_ rules: ListeningRules) -> (TrainingMeasures, Listener) {
    let watch = Stopwatch()
    let classifier = Classifier.train(on: Lesson(rules))
    let seconds = watch.seconds
    let measures = TrainingMeasures(
      intents: rules.intents.count, examples: rules.intents.reduce(0) { $0 + $1.examples.count },
      outOfScope: rules.outOfScope.count, patterns: rules.intents.reduce(0) { $0 + $1.patterns.count },
      seconds: seconds, bytes: classifier.encoded().count, answerThreshold: classifier.thresholds.answer,
      askThreshold: classifier.thresholds.ask)
    return (measures, Listener(rules: rules).with(classifier))
  }

  /// Holds out each fifth of every intent's examples in turn; the classifier alone reads them, without any pattern, for the
  /// patterns were written by who saw the examples.
  mutating func holdOut(_ rules: ListeningRules, parts: Int = 5, seed: UInt64 = 1) {
    let tokenizer = Tokenizer(language: rules.language)
    var draw = Draw(seed: seed)
    var dealt = rules.intents.map { $0.examples.shuffled(using: &draw) }
    dealt = dealt.map { $0.filter { !tokenizer.tokens(of: $0).isEmpty } }
    for part in 0..<parts {
      var fewer = rules
      for intent in rules.intents.indices {
        // Dealt out from a place of its own, so that small intents do not all hold out the same part's worth.
        fewer.intents[intent].examples = dealt[intent].enumerated()
          .filter { ($0.offset + intent) % parts != part }.map(\.element)
      }
      let classifier = Classifier.train(on: Lesson(fewer))
      for intent in rules.intents.indices {
        for (place, example) in dealt[intent].enumerated() where (place + intent) % parts == part {
          let scores = classifier.scores(of: tokenizer.tokens(of: example), limit: 2).map(\.intent)
          heldOutFirst.add(scores.first == rules.intents[intent].name)
          heldOutFirstOrSecond.add(scores.contains(rules.intents[intent].name))
        }
      }
    }
  }
}
