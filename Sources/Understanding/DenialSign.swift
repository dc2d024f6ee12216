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
  /// The words are told to be gone, and no negator reaches them.
  case endedOnly
  /// Some of the words are told to be gone.
  case ended
  /// They lie in what "it isn't that …" and its like lead to.
  case led
  /// They are said and taken back.
  case takenBack
  /// The share of the words that have a negator in their clause.
  case beside
  /// The negator of the clause reaches nothing: "I can't stop …".
  case powerlessNegator
  /// The nearest negator stands in the first clause.
  case early
  /// How far the words stand behind the nearest negator.
  case behind
  /// Another statement begins between the two.
  case separate

  /// They lie in a clause in front, and the negator in what follows: "if he's cross, I don't mind", "that she's out, I don't mind".
  case topic

  // MARK: How the line is built

  /// It begins with "no".
  case refused
  /// The negator compares: "nothing scares me more", "never so sad", "not less".
  case comparing

  /// It holds a question; every negator stands in one; the one beside the words does.
  case question
  case onlyAsked
  case asked
  case condition
  case softened
  /// "And" stands beside the negator.
  case pair
  /// Who or what the denied clause is about.
  case aboutSpeaker
  case aboutThing
  /// What kind of verb or negator it is.
  case without
  case hardly
  case able
  case knowing
  case wanting
  case stopping
  case naming

  // MARK: What was learned

  /// How much the line would grow without its negators, and how likely it would be then.
  case gain
  case likelyWithout
  /// The share of the authors' examples with a negator: of all; of those that deny the words near the negators; of those that deny
  /// the words themselves, on the mean.
  case usual
  case usualNear
  case usualOwn
  /// Of the examples that are most like the clause.
  case usualAlike
  /// How much nearer the nearest example with a negator is than the nearest without.
  case nearerWith
  /// How near the nearest example is.
  case nearest
}

/// How much of each sign a line shows; nothing of those that are not set.
struct DenialSigns {
  private(set) var values = [Double](repeating: 0, count: DenialSign.allCases.count)

  subscript(sign: DenialSign) -> Double {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }
}
