import Synchronization

/// Knows the lines that authors gave as examples again, also with other forms of their words or in another order.
///
/// This is what decides beside the patterns while there is no classifier yet. It is made when the first line is heard.
final class ExampleBook: Sendable {
  /// The score of a line that is one of the examples.
  static let score = 0.97

  private let rules: ListeningRules
  private let lexicon: Lexicon
  private let intents = Mutex<[UInt64: Int]?>(nil)

  init(rules: ListeningRules, lexicon: Lexicon) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// The intent that a line is an example of; nil where it is none, or an example of two.
  func intent(of line: Line) -> Name<Intent>? {
    let key = key(of: line)
    return intents.withLock { intents in
      if intents == nil { intents = make() }
      guard let intent = intents?[key], intent >= 0 else { return nil }
      return rules.intents[intent].name
    }
  }

  private func make() -> [UInt64: Int] {
    let tokenizer = Tokenizer(language: rules.language)
    var intents: [UInt64: Int] = [:]
    for (number, intent) in rules.intents.enumerated() {
      for example in intent.examples {
        let line = Line(
          example, scalars: Array(example.unicodeScalars), tokens: tokenizer.tokens(of: example), mended: [],
          lexicon: lexicon)
        guard !line.words.isEmpty else { continue }
        let key = key(of: line)
        intents[key] = intents[key, default: number] == number ? number : -1
      }
    }
    return intents
  }

  /// The roots of a line in alphabetical order, each once, as one number (FNV-1a, 64 bits).
  private func key(of line: Line) -> UInt64 {
    let words = line.words[line.opening...line.closing]
    let roots = Set(words.map { lexicon.root(of: $0.text, stem: $0.stem) }).sorted()
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for root in roots {
      for byte in root.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 32) &* 0x100_0000_01b3
    }
    return hash
  }
}
