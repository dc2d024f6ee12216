/// How likely a line without any negator denies an intent all the same: "my throat is clear", "she gives me all the room I want".
///
/// What authors wrote down as denials tells it: how much the line sounds like one, and whether it is nearer to those of the intent
/// than to what says it.
struct TacitDenial: Sendable {
  /// How much the line sounds like a denial.
  private let sounding: Double
  /// How authors say each intent and deny it.
  private let habits: NegationHabits
  /// The line, read to be compared with examples.
  private let whole: AlikeExamples.Reading

  /// What sounds less like a denial than this is none.
  private static let leastSounding = 0.3

  /// Nil where the line does not sound like a denial: most lines do not, and are compared with nothing.
  init?(line: Line, sounding: Double, negated: NegatedExamples, lexicon: borrowing Lexicon) {
    guard sounding >= Self.leastSounding else { return nil }
    self.sounding = sounding
    habits = negated.habits
    whole = habits.alike.reading(of: lexicon.roots(of: line))
  }

  /// How likely an intent is denied, from 0 to 1.
  ///
  /// The weights are those of a regression over lines without negators of which some deny, by hands that had not seen the examples.
  ///
  /// - Parameter probability: how likely the line says it as far as the words go.
  func likelihood(of intent: Name<Intent>, probability: Double) -> Double {
    let likeness = habits.alike.likeness(of: whole, to: habits.habit(of: intent).places)
    return PortableMath.logistic(
      2.38 * sounding + 6.76 * likeness.leadOfDenied - 3.68 * likeness.nearestSaid - 2.57 * probability + 0.5)
  }
}
