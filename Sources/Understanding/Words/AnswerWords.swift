/// Words by which a person says no to what was asked, before going on: "*nah*, just tired", "*no* actually I miss her".
///
/// They deny what stood before, and nothing of what follows.
struct AnswerWords: WordReading {
  let line: Line
  let small: ClosedWords

  /// Whether a word is such a no.
  ///
  /// "No more jealousy" and "no real feelings" deny what follows, and "no, he always rings" often says that something is not so.
  func contains(_ word: Int) -> Bool {
    if Self.always.contains(text(word)) { return true }
    let next = word + 1
    guard text(word) == "no", opensStatement(word), next < line.clause(around: word).upperBound else { return false }
    return Self.goingOn.contains(text(next)) || small.subjectForms.contains(text(next)) && text(next) != "nobody"
      || text(next) == "more" && ["like", "of"].contains(text(next + 1))
  }

  private func opensStatement(_ word: Int) -> Bool {
    word == line.clause(around: word).lowerBound || small.openers.contains(text(word - 1))
  }

  private static let always: WordSet = ["nah", "nope", "nee", "neen"]
  /// Words that open a statement of their own and never the name of a thing.
  private static let goingOn: WordSet = [
    "just", "only", "mostly", "mainly", "actually", "rather", "probably", "maybe", "definitely", "honestly", "simply",
    "kinda", "my", "his", "her", "there", "that", "this", "because", "but", "and", "if", "when", "then",
    "wait", "not", "never",
  ]
}
