/// Hears the verdicts that people pass on themselves ("I'm too much"): such words are quoted, never turned round.
struct VerdictListening: Sendable {
  private let index: PatternIndex
  private let tokenizer: Tokenizer

  init(rules: ListeningRules) {
    let grammar = rules.grammar
    var index = PatternIndex(language: rules.language, contractions: grammar.contractions)
    for source in grammar.selfVerdicts {
      // A pattern that cannot be read is left out: the compiler reports it to its author.
      if let pattern = try? Pattern(source) { index.add(pattern, meaning: 0) }
    }
    self.index = index
    tokenizer = Tokenizer(language: rules.language)
  }

  /// The place of the first word of the first verdict, or nil where there is none.
  func verdict(in words: [String]) -> Int? {
    let text = words.joined(separator: " ")
    let line = Line(
      text, scalars: Array(text.unicodeScalars), tokens: tokenizer.tokens(of: text), mended: [], lexicon: index.lexicon)
    return index.matches(in: line).matches.map { line.words[$0.words.lowerBound].token }.min()
  }
}
