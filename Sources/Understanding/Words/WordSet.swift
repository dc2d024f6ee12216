/// A closed list of words that the words of a line are looked for in.
///
/// Nearly every word of a line is in none of the lists; most of those are told by the letters that they begin and end with, which is
/// several times faster than to hash them.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: Set<String>
  private let outlines: WordOutlines

  init(_ words: Set<String>) {
    self.words = words
    outlines = WordOutlines(of: words)
  }

  init(arrayLiteral words: String...) {
    self.init(Set(words))
  }

  func contains(_ word: String) -> Bool {
    outlines.mayBe(of: word) && words.contains(word)
  }

  /// These words and some others.
  func union(_ others: WordSet) -> WordSet { WordSet(words.union(others.words)) }
}

/// What is told of each of some words; looked up as in a `WordSet`.
struct WordMap<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let values: [String: Value]
  private let outlines: WordOutlines

  init(_ values: [String: Value]) {
    self.values = values
    outlines = WordOutlines(of: values.keys)
  }

  init(dictionaryLiteral pairs: (String, Value)...) {
    self.init(Dictionary(pairs) { first, _ in first })
  }

  /// The words.
  var words: some Collection<String> { values.keys }

  subscript(word: String) -> Value? {
    outlines.mayBe(of: word) ? values[word] : nil
  }
}

/// How some words begin and end: a word that does neither like any of them is none of them.
private struct WordOutlines {
  /// A bit for how a word begins, and one for how it ends; several words share one.
  private var beginnings: UInt64 = 0
  private var endings: UInt64 = 0

  init(of words: some Collection<String>) {
    for word in words {
      let outline = Self.outline(of: word)
      beginnings |= outline.beginning
      endings |= outline.ending
    }
  }

  /// Whether a word may be one of the words, as far as its outline tells.
  func mayBe(of word: String) -> Bool {
    let outline = Self.outline(of: word)
    return beginnings & outline.beginning != 0 && endings & outline.ending != 0
  }

  private static func outline(of word: String) -> (beginning: UInt64, ending: UInt64) {
    let bits = word.utf8.withContiguousStorageIfAvailable { letters -> (UInt8, UInt8) in
      guard letters.count > 0 else { return (0, 0) }
      let (first, last) = (letters[0], letters[letters.count &- 1])
      let second = letters.count > 1 ? letters[1] : 0
      return (first &* 7 &+ second &* 29, last &+ UInt8(truncatingIfNeeded: letters.count) &* 11)
    }
    let (beginning, ending) = bits ?? (0, 0)
    return (1 << UInt64(beginning & 63), 1 << UInt64(ending & 63))
  }
}
