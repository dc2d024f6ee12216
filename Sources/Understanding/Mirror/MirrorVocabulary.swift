/// The words that may be given back, the everyday words of the language; any other may be a slip of the keyboard.
struct MirrorVocabulary: Sendable {
  private var words: Set<String> = []
  private let verbs: DutchVerbs?

  /// - Parameter verbs: the verbs of Dutch, where that is the language.
  init(grammar: Grammar, verbs: DutchVerbs?) {
    self.verbs = verbs
    words.reserveCapacity(8192)
    let tables = grammar.mirror
    let lists = [
      tables.plainWords, grammar.realWords, tables.unchanged, tables.subordinators, tables.subjects, tables.openers,
      tables.functionWords, tables.subjectless, tables.separable, grammar.negators, grammar.clauseBreaks,
      grammar.hedges,
      grammar.me, grammar.other, grammar.third, grammar.feelings.flatMap(\.words),
      tables.swaps.map(\.key), tables.verbs.map(\.key), tables.verbs.map(\.value), grammar.numbers.map(\.key),
      grammar.contractions.map(\.value),
    ]
    for entry in lists.joined() {
      if entry.utf8.contains(UInt8(ascii: " ")) {
        for word in entry.split(separator: " ") { words.insert(word.lowercased()) }
      } else {
        words.insert(entry)
      }
    }
  }

  /// Whether a word in lower case is one of them, or is built from them in a way that is always right.
  func knows(_ word: String) -> Bool {
    if words.contains(word) || word.allSatisfy(\.isNumber) { return true }
    if let verbs, verbs.form(of: word, withPrefix: true) != nil { return true }
    // "wegblijft", "teruggekomen"
    if let verbs, verbs.splitOffPrefix(of: word).contains(where: { $0.count > 3 && words.contains($0) }) { return true }
    for ending in verbs == nil ? Self.englishEndings : Self.dutchEndings where word.hasSuffix(ending) {
      if word.count - ending.count >= 3, words.contains(String(word.dropLast(ending.count))) { return true }
    }
    if let apostrophe = word.firstIndex(of: "'"), apostrophe != word.startIndex {
      return words.contains(String(word[..<apostrophe]))
    }
    if word.contains("-") {
      return word.split(separator: "-").allSatisfy { words.contains(String($0)) }
    }
    return false
  }

  private static let englishEndings = ["s", "es", "ed", "d", "ing"]
  private static let dutchEndings = ["s", "en", "e", "je", "jes", "tje", "tjes"]

  /// Whether a word that is not known is one letter away from one that is: most likely a slip.
  ///
  /// Linear in the size of the vocabulary; asked for at most one word a line.
  func isSlip(_ word: String) -> Bool {
    let letters = Array(word)
    return letters.count > 3
      && words.contains { abs($0.utf8.count - word.utf8.count) <= 2 && Self.isOneLetterOff(letters, Array($0)) }
  }

  private static func isOneLetterOff(_ one: [Character], _ other: [Character]) -> Bool {
    guard abs(one.count - other.count) <= 1 else { return false }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard let place = long.indices.first(where: { $0 >= short.count || short[$0] != long[$0] }) else { return false }
    if short.count < long.count { return short[place...].elementsEqual(long[(place + 1)...]) }
    if short[(place + 1)...].elementsEqual(long[(place + 1)...]) { return true }
    let next = place + 1
    return next < long.count && short[place] == long[next] && short[next] == long[place]
      && short[(next + 1)...].elementsEqual(long[(next + 1)...])
  }
}
