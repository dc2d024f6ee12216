/// What is looked at to tell whether the negators of a line deny something, or are part of how it is said.
enum DenialSign: Int, CaseIterable {
  // MARK: Where the negators stand

  /// The share of the words that a negator reaches.
  case reached
  /// A negator reaches the word that matters most, and the authors deny that word seldom.
  case reachedUnusually
  /// A pattern decided, and grammar has a negator reach its words.
  case patternReached
  /// A pattern decided.
  case pattern
  /// Some of the words are told to be gone.
  case ended
  /// They lie in what "it isn't that …" and its like lead to.
  case led
  /// They are said and taken back.
  case takenBack
  /// The share of the words that have a negator in their clause.
  case beside
  /// Two negators stand in their clause, and between them reach none of the words: "I'm not not angry", "the fear isn't gone".
  case undone
  /// The nearest negator stands in the first clause.
  case early
  /// How far the words stand behind the nearest negator.
  case behind
  /// Another statement begins between the two.
  case separate

  /// They lie in a clause in front, and the negator in what follows: "if he's cross, I don't mind", "that she's out, I don't mind".
  case topic

  // MARK: How the line is built

  /// It holds a question; every negator stands in one.
  case question
  case onlyAsked

  // MARK: What was learned

  /// How much the line sounds like a denial.
  case sounding
  /// How much the line would grow without its negators, and how likely it would be then.
  case gain
  case likelyWithout
  /// The share of the authors' examples with a negator: of all; of those that deny the words near the negators; of those that deny
  /// the words themselves, on the mean.
  case usual
  case usualNear
  case usualOwn
  /// How much nearer the nearest lines that deny the intent are than the nearest that say it.
  case nearerDenied
  /// How near the nearest of each are.
  case nearestDenied
  case nearestSaid
}

/// How much of each sign a line shows; nothing of those that are not set.
struct DenialSigns {
  private(set) var values = [Double](repeating: 0, count: DenialSign.allCases.count)

  subscript(sign: DenialSign) -> Double {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }
}
