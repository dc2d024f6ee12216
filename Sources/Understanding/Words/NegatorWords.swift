/// The single words that deny, as they are typed: "not", and the "don't" that holds one.
package struct NegatorWords: Sendable {
  private let words: WordSet
  private let contractions: Contractions

  /// The negators of a language, as its author lists them.
  init(_ rules: ListeningRules) {
    let contractions = Contractions(language: rules.language, authored: rules.grammar.contractions)
    words = WordSet(
      Set(
        rules.grammar.negators.filter { !$0.contains(" ") }.map { word in
          let plain = WordForms.plain(word)
          return contractions.expansion(of: plain)?.last ?? plain
        }))
    self.contractions = contractions
  }

  /// Whether a word is a negator; a contraction has been taken apart.
  func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether some tokens hold a negator.
  func occur(in tokens: [Token]) -> Bool {
    tokens.contains { token in
      contractions.expansion(of: token.text)?.contains(where: words.contains) ?? words.contains(token.text)
    }
  }
}
