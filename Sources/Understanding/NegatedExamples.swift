import Synchronization

/// Knows which words authors deny when they say an intent: in "I don't believe him" the "not" belongs to what is said.
///
/// It is made when a learned intent is first about to be taken as denied.
final class NegatedExamples: Sendable {
  private let rules: ListeningRules
  private let lexicon: Lexicon
  private let made = Mutex<[Name<Intent>: Set<String>]?>(nil)

  private static let prepositions: Set = ["tegen", "bij", "naar", "over", "uit", "at", "about", "from", "by"]

  /// How many words may lie between a negator and the word that it denies.
  private static let reach = 3

  init(rules: ListeningRules, lexicon: Lexicon) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// Whether an example or a pattern of an intent denies one of some words.
  func deny(_ words: [Line.Word], in intent: Name<Intent>) -> Bool {
    made.withLock { made in
      if made == nil { made = make() }
      guard let roots = made?[intent], !roots.isEmpty else { return false }
      return words.contains { roots.contains(lexicon.root(of: $0.text, stem: $0.stem)) }
    }
  }

  private func make() -> [Name<Intent>: Set<String>] {
    let tokenizer = Tokenizer(language: rules.language)
    let small = ClosedWords.of(rules.language)
    let negators = Set(
      rules.grammar.negators.filter { !$0.contains(" ") }.compactMap { lexicon.expanded($0).last })
    var denied: [Name<Intent>: Set<String>] = [:]
    for intent in rules.intents {
      var roots: Set<String> = []
      for example in intent.examples + intent.patterns {
        let line = Line(
          example, scalars: Array(example.unicodeScalars), tokens: tokenizer.tokens(of: example), mended: [],
          lexicon: lexicon)
        for cue in line.words.indices where negators.contains(line.words[cue].text) {
          for word in near(cue, in: line, small) {
            roots.insert(lexicon.root(of: line.words[word].text, stem: line.words[word].stem))
          }
        }
      }
      denied[intent.name] = roots
    }
    return denied
  }

  /// The words of weight that stand near a negator, with no subject of another clause between.
  private func near(_ cue: Int, in line: Line, _ small: ClosedWords) -> [Int] {
    var found: [Int] = []
    for step in [-1, 1] {
      for distance in 1...Self.reach {
        let word = cue + step * distance
        guard line.words.indices.contains(word), line.words[word].sentence == line.words[cue].sentence else { break }
        let text = line.words[word].text
        if small.subjects.contains(text) || small.conductors.contains(text) { break }
        let isSmall =
          small.fillers.contains(text) || small.objectForms.contains(text)
          || small.subjectForms.contains(text) || small.finiteVerbs.contains(text) || Self.prepositions.contains(text)
        if !isSmall { found.append(word) }
      }
    }
    return found
  }
}
