/// Shortens letters that were held down for emphasis: "neeeee" becomes "nee", "soooo" becomes "so".
///
/// Only a run of three or more of the same letter is touched; no word of Dutch or English has one. Inside a word two are left
/// ("heeeel" → "heel", "goooood" → "good"). At the end the language decides which letters it writes twice there: Dutch "e" (nee,
/// mee, twee) and English "l" (all, still); any other letter is left once ("jaaaa" → "ja", "helppp" → "help"). A sound without a
/// vowel keeps two, so that "pfffff" and "pff", "hmmmm" and "hmm" are one. What comes out may be a slip ("loove") and is then the
/// spelling corrector's, which knows the words that there are.
struct HeldLetters: Sendable {
  private let twiceAtEnd: Unicode.Scalar

  init(language: Language) {
    twiceAtEnd =
      switch language {
      case .dutch: "e"
      case .english: "l"
      }
  }

  /// The word, in lower case, with its runs shortened; digits are never touched.
  func shortened(_ word: String.UnicodeScalarView) -> String {
    guard hasRun(word) else { return String(word) }
    let scalars = Array(word)
    let isSound = !scalars.contains { "aeiouyáéíóúàèäëïöü".unicodeScalars.contains($0) }
    var result = String.UnicodeScalarView()
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
      var length = end - start
      if length > 2, !scalars[start].isDigit {
        length = end == scalars.count && scalars[start] != twiceAtEnd && !isSound ? 1 : 2
      }
      result.append(contentsOf: repeatElement(scalars[start], count: length))
      start = end
    }
    return String(result)
  }

  private func hasRun(_ word: String.UnicodeScalarView) -> Bool {
    var previous: Unicode.Scalar?
    var length = 0
    for scalar in word {
      length = scalar == previous ? length + 1 : 1
      if length > 2 { return true }
      previous = scalar
    }
    return false
  }
}
