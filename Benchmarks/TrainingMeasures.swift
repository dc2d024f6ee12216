import Dispatch
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
  /// Processor seconds, and seconds by the clock on all processors of the machine.
  var seconds: Double
  var elapsedSeconds: Double
  /// The size of what was learned, as it is kept.
  var bytes: Int
  /// The scores from which it acts, and from which it asks.
  var answerThreshold: Double
  var askThreshold: Double
  /// Examples that were held out, in five parts: the right intent is the likeliest.
  var heldOutFirst = Share()
  /// The right intent is the likeliest or the next.
  var heldOutFirstOrSecond = Share()

  private static let allProcessors = Crew { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) }

  /// Trains as the program does, and hands over the listener.
  static func measuring(_ rules: ListeningRules) -> (TrainingMeasures, Listener) {
    let watch = Stopwatch()
    let classifier = Classifier.train(on: rules, crew: allProcessors)
    let (seconds, elapsedSeconds) = (watch.seconds, watch.elapsedSeconds)
    let measures = TrainingMeasures(
      intents: rules.intents.count, examples: rules.intents.reduce(0) { $0 + $1.examples.count },
      outOfScope: rules.outOfScope.count, patterns: rules.intents.reduce(0) { $0 + $1.patterns.count },
      seconds: seconds, elapsedSeconds: elapsedSeconds, bytes: classifier.encoded().count,
      answerThreshold: classifier.thresholds.answer, askThreshold: classifier.thresholds.ask)
    return (measures, Listener(rules: rules).with(classifier))
  }

  /// Holds out each fifth of every intent's examples in turn.
  mutating func holdOut(_ rules: ListeningRules) {
    for outcome in CrossValidation(of: rules).outcomes {
      heldOutFirst.add(outcome.heard.first == outcome.intended)
      heldOutFirstOrSecond.add(outcome.heard.contains(outcome.intended))
    }
  }
}
