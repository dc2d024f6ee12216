/// What it means that a pattern of a language matched.
enum Meaning: Sendable, Equatable {
  case danger(Risk.Theme, level: Int)
  case idiom
  /// An intent, as an index into `ListeningRules.intents`.
  case intent(Int)
  case answer(Interpretation.Answer)
  case negator
  case falseNegator
  case clauseBreak
  /// A word that opens a subordinate clause.
  case subordinator
  case hedge
  /// A feeling, as an index into `Grammar.feelings`.
  case feeling(Int)
  case person(Deed.Person)
  case selfVerdict
}
