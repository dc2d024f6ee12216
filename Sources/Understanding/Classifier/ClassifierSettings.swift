extension Classifier {
  /// How a classifier is trained; authors never need to know of it.
  package struct Settings: Sendable, Equatable {
    /// What the groups of features are worth: stems, neighbours, pairs, characters.
    package var groupWeights: [Float] = [1, 0.7, 0.5, 1]
    /// How many words apart the two of a pair may be.
    package var reach = 5
    /// The shortest and the longest run of characters that is a feature.
    package var characters = 2...4

    /// What an example on the wrong side of a plane costs, with up to `manyExamples` and with more.
    package var costOfFew: Float = 0.3
    package var costOfMany: Float = 0.6
    package var manyExamples = 4_000
    /// How many times more an example of the intent itself costs.
    package var positiveWeight: Float = 8
    /// When the solver is content: ten times as strict changes no figure.
    package var tolerance: Float = 0.1
    package var passes = 60
    /// Weights nearer to zero than this are not kept.
    package var smallestWeight: Float = 0.02

    /// Lines out of scope are a class of their own from this many on, and only negatives below it.
    package var linesForOutOfScopeClass = 100

    /// Into how many parts the examples are cut, each part held out once, to find the thresholds.
    package var folds = 5
    /// Which share of the lines that say something may fall below the threshold for answering, and for asking.
    package var lossAtAnswer = 0.05
    package var lossAtAsk = 0.02
    /// The seed of every order that is drawn.
    package var seed: UInt64 = 20_190_909

    package init() {}

    /// What ships.
    package static let standard = Settings()
  }
}
