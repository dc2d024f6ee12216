import Synchronization

/// The spelling corrector of a language, made when the first unknown word is typed: until then nobody waits for it.
final class SpellingBook: Sendable {
  private let rules: ListeningRules
  private let lexicon: Lexicon
  private let made = Mutex<Made?>(nil)

  private struct Made: Sendable {
    var corrector: SpellingCorrector
    /// The roots of the real words: their other forms are no slips either.
    var realRoots: Set<String>
  }

  /// - Parameter lexicon: the words of all patterns: known, and words to mend towards.
  init(rules: ListeningRules, lexicon: Lexicon) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// The words of a line that are probably slips, each with the word that was meant.
  ///
  /// Names are left alone: a word with a capital that does not open a sentence.
  func mended(_ tokens: [Token], of scalars: [Unicode.Scalar]) -> [(token: Int, word: String)] {
    var mended: [(token: Int, word: String)] = []
    let isShouted =
      tokens.contains { $0.kind == .word && $0.range.count > 3 }
      && !scalars.contains(where: \.isSmall)
    for (place, token) in tokens.enumerated() where token.kind == .word && token.range.count > 2 {
      let isCapital = scalars[token.range.lowerBound].isCapital
      if isCapital, !isShouted, !token.opensClause { continue }
      let word = WordForms.plain(token.text)
      if lexicon.knows(word, stem: word == token.text ? token.stem : word) { continue }
      if let correction = correction(of: word) { mended.append((place, correction)) }
    }
    return mended
  }

  private func correction(of word: String) -> String? {
    made.withLock { made in
      if made == nil { made = make() }
      guard let made, !made.realRoots.contains(lexicon.root(of: word, stem: nil)) else { return nil }
      return made.corrector.correction(of: word)
    }
  }

  private func make() -> Made {
    let tokenizer = Tokenizer(language: rules.language)
    func words(of lines: [String]) -> [String] {
      lines.flatMap { tokenizer.tokens(of: $0) }.filter { $0.kind == .word }.map { WordForms.plain($0.text) }
    }
    let inside = words(of: rules.intents.flatMap { $0.examples + $0.nearMisses + $0.denials })
    let outside = words(of: rules.outOfScope)
    let realWords = Set(rules.grammar.realWords.map { WordForms.plain($0.lowercased()) })
    let slips = WrittenSlips(in: inside + outside, except: realWords)
    let vocabulary = lexicon.allWords + inside.filter { !slips.contains($0) }
    let leftAlone = realWords.union(outside.filter { !slips.contains($0) })
    let crisis = CrisisWords.of(rules.language)
    let feelings = rules.grammar.feelings.flatMap(\.words).filter { !$0.contains(" ") }
    return Made(
      corrector: SpellingCorrector(
        vocabulary: vocabulary, leftAlone: leftAlone, urgent: crisis.urgent,
        grave: crisis.grave.union(feelings.map { WordForms.plain($0.lowercased()) })),
      realRoots: Set(leftAlone.map { lexicon.root(of: $0, stem: nil) }))
  }
}
