extension Classifier {
  /// How a classifier is trained; authors never need to know of it.
  package struct Settings: Sendable, Equatable {
    /// What the groups of features are worth: stems, neighbours, pairs, characters inside words and across spaces.
    package var groupWeights: [Float] = [1, 0.7, 0.5, 1, 0.7]
    /// How many words apart the two of a pair may be, with up to `manyExamples` lines and with more.
    package var reach = 9
    package var reachOfMany = 9
    /// The shortest and the longest run of characters that is a feature, inside a word, with so many lines, and across a space.
    package var characters = 2...4
    package var charactersOfMany = 2...4
    package var charactersAcross = 3...4

    /// What an example on the wrong side of a plane costs, with up to `manyExamples` and with more.
    package var costOfFew: Float = 0.3
    package var costOfMany: Float = 0.6
    package var manyExamples = 4_000
    /// How many times more an example of the intent itself costs.
    package var positiveWeight: Float = 8
    /// When the solver is content: ten times as strict changes no figure.
    package var tolerance: Float = 0.1
    package var passes = 60
    /// After how many it stops where it learns without some lines, from where it ended with all of them.
    package var passesOfTrial = 60
    /// How many lines are read one behind the other, with up to `manyExamples` and with more: longer runs are quicker, and arrive later.
    package var run = 2
    package var runOfMany = 1

    /// What the weights of the softmax regression count for beside those of the support vector machines; 0 goes without it.
    package var softmaxShare: Float = 0.5
    /// How often the softmax regression sees every line.
    package var softmaxPasses = 15
    /// The size of its first steps.
    package var softmaxRate: Float = 1
    /// The share of the features that it leaves out each time.
    package var dropout: Float = 0.7
    /// The share of a line's weight that it spreads over all intents.
    package var smoothing: Float = 0.2

    /// What the groups of features are worth where danger or denial is told.
    package var groupWeightsOfPlanes: [Float] = [1, 1.3, 1.3, 0.4, 0.4]
    /// What a line costs that is on the wrong side of such a plane, how many times more if there is danger or denial in it, and how
    /// often every line is seen.
    package var costOfPlanes: Float = 0.5
    package var positiveWeightOfPlanes: Float = 2
    package var passesOfPlanes = 8
    /// Weights of danger nearer to zero than this are not kept.
    package var smallestWeightOfDanger: Float = 0.22
    /// The share of the held-out lines that only look like danger in which it may be heard.
    package var falseAlarms = 0.075
    /// What it counts for that a line is nearer to lines with danger than to lines without.
    package var weightOfNearest: Float = 4
    /// Only lines that come so near to the threshold by themselves are looked at for it.
    package var reachOfNearest: Float = 0.6

    /// Weights of denial nearer to zero than this are not kept.
    package var smallestWeightOfDenial: Float = 0.25

    /// Weights nearer to zero than this are not kept; with `manyFeatures` or more of few examples, where each tells little, more go.
    package var smallestWeight: Float = 0.06
    package var smallestWeightOfMany: Float = 0.084
    package var manyFeatures = 20_000
    /// In how many lines a feature must occur to be known, with more than `manyExamples` lines.
    package var leastLinesOfMany = 1

    /// Lines out of scope are a class of their own from this many on, and only negatives below it.
    package var linesForOutOfScopeClass = 100

    /// Into how many parts the examples are cut, and how many of these are held out at most, one after another, to find
    /// the thresholds: three and all lines are four planes of danger, which cost no more than one.
    package var folds = 5
    package var trials = 3
    /// Once so many lines were held out and read, the thresholds are known well enough.
    package var linesToHoldOut = 1_200
    /// How many lines out of scope there are taken to be for each line that says something, when a score is made a probability.
    package var shareOfOutOfScope = 0.5
    /// Which share of the lines that say something may fall below the threshold for answering, and for asking.
    package var lossAtAnswer = 0.05
    package var lossAtAsk = 0.02
    /// In which share of the lines from the threshold for answering on the intent must be right.
    ///
    /// This and `rightAtAsk` bind where examples are few or unlike each other, and the losses above where they are many.
    package var rightAtAnswer = 0.85
    /// In which share of the lines from the threshold for asking on the intent must be one of the best three.
    package var rightAtAsk = 0.5
    /// The seed of every order that is drawn.
    package var seed: UInt64 = 20_190_909

    package init() {}

    /// As well as it can be told.
    package static let standard = Settings()

    /// While a person waits: a third of the time and of the bytes, for half a point of accuracy.
    package static let conversation: Settings = {
      var settings = Settings()
      settings.tolerance = 0.5
      settings.passes = 6
      settings.passesOfTrial = 2
      settings.runOfMany = 4
      settings.softmaxPasses = 5
      settings.softmaxRate = 1.2
      settings.softmaxShare = 0.4
      settings.leastLinesOfMany = 8
      settings.reachOfMany = 5
      settings.charactersOfMany = 3...3
      settings.smallestWeight = 0.24
      settings.smallestWeightOfMany = 0.2
      return settings
    }()
  }
}
