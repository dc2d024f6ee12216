/// The words of all patterns of a language, and what each typed word can stand for among them.
///
/// A symbol is what an edge of the pattern index is labelled with: a root, an exact form, a beginning, "a number", or a group of words.
struct Lexicon: Sendable {
  let language: Language
  private let forms: WordForms
  private let contractions: Contractions
  private let tokenizer: Tokenizer
  private var words: WordTable
  private var roots: WordTable
  private var rootOfWord: [Int32] = []
  private var prefixes = WordTable()
  private var seen = [Seen](repeating: Seen(), count: 3)
  /// The symbols of all terms that were taken in.
  private(set) var known: [Symbol] = []
  /// The lengths in bytes that prefixes have, ascending.
  private var prefixLengths: [Int] = []
  /// The groups of words by name, each with its place; and the symbols of the groups that a root, or a beginning, belongs to, as far
  /// as one belongs to any.
  private var groups: [String: Int] = [:]
  private var groupsOfRoot: [[Symbol]?] = []
  private var groupsOfPrefix: [[Symbol]?] = []
  /// Number words and what they are worth, without accents.
  private let numbers: WordMap<Int>

  init(language: Language, contractions: [String: String], numbers: [String: Int]) {
    self.language = language
    forms = WordForms(language: language)
    self.contractions = Contractions(language: language, authored: contractions)
    tokenizer = Tokenizer(language: language)
    self.numbers = WordMap(
      Dictionary(
        numbers.map { (WordForms.plain($0.key.lowercased()), $0.value) }, uniquingKeysWith: { first, _ in first }))
    words = WordTable(capacity: 4096)
    roots = WordTable(capacity: 4096)
  }

  /// A label of an edge.
  typealias Symbol = Int32

  static let number: Symbol = 3
  private static func rootSymbol(_ number: Int) -> Symbol { Symbol(number << 2) }
  private static func exactSymbol(_ number: Int) -> Symbol { Symbol(number << 2 | 1) }
  private static func prefixSymbol(_ number: Int) -> Symbol { Symbol(number << 2 | 2) }
  private static func groupSymbol(_ number: Int) -> Symbol { Symbol((number + 1) << 2 | 3) }

  // MARK: Taking words in

  /// Takes a group of words in, which is from then on a symbol of its own: a pattern with it stays as small as with one word.
  ///
  /// A group of a name that is there already adds its words to that one.
  mutating func add(_ group: Grammar.WordGroup) {
    let symbol = groupSymbol(of: group.name)
    for word in group.words {
      if word.hasSuffix("*") {
        Self.add(symbol, to: &groupsOfPrefix, at: Int(prefixSymbol(of: String(word.dropLast())) >> 2))
      } else {
        Self.add(symbol, to: &groupsOfRoot, at: Int(rootOfWord[intern(normal(word))]))
      }
    }
  }

  private static func add(_ symbol: Symbol, to groups: inout [[Symbol]?], at place: Int) {
    while groups.count <= place { groups.append(nil) }
    groups[place] = (groups[place] ?? []) + [symbol]
  }

  /// The symbols of a term of a pattern, as a range of `known`; more than one where its word is a contraction.
  mutating func symbols(of term: Pattern.Term) -> Range<Int> {
    switch term {
    case .number:
      return remembered("<", as: .root) { _, _ in [Self.number] }
    case .group(let name):
      return remembered("<\(name)", as: .root) { lexicon, _ in
        [lexicon.groupSymbol(of: name)]
      }
    case .prefix(let word):
      return remembered(word, as: .prefix) { lexicon, word in [lexicon.prefixSymbol(of: word)] }
    case .root(let word):
      return remembered(word, as: .root) { lexicon, word in
        lexicon.expanded(word).map { Self.rootSymbol(Int(lexicon.rootOfWord[lexicon.intern($0)])) }
      }
    case .exact(let word):
      return remembered(word, as: .exact) { lexicon, word in
        lexicon.expanded(word).map { Self.exactSymbol(lexicon.intern($0)) }
      }
    }
  }

  /// Terms that came before, each with its symbols as a range of `known`.
  private struct Seen: Sendable {
    var terms = WordTable(capacity: 1024)
    var symbols: [Range<Int>] = []
  }

  /// The kinds of terms that are remembered; the raw value is the place in `seen`.
  private enum Kind: Int {
    case root, exact, prefix
  }

  private mutating func remembered(
    _ term: String, as kind: Kind, _ make: (inout Lexicon, String) -> [Symbol]
  ) -> Range<Int> {
    let number = seen[kind.rawValue].terms.intern(term)
    if number < seen[kind.rawValue].symbols.count { return seen[kind.rawValue].symbols[number] }
    let start = known.count
    known += make(&self, term)
    seen[kind.rawValue].symbols.append(start..<known.count)
    return start..<known.count
  }

  /// The symbol of a group; that of one without words is never found.
  private mutating func groupSymbol(of name: String) -> Symbol {
    let place = groups[name] ?? groups.count
    groups[name] = place
    return Self.groupSymbol(place)
  }

  private mutating func prefixSymbol(of word: String) -> Symbol {
    let plain = normal(word)
    if !prefixLengths.contains(plain.utf8.count) { prefixLengths = (prefixLengths + [plain.utf8.count]).sorted() }
    return Self.prefixSymbol(prefixes.intern(plain))
  }

  /// Takes a word in and gives its number.
  @discardableResult
  mutating func intern(_ word: String) -> Int {
    let number = words.intern(word)
    if number == rootOfWord.count { rootOfWord.append(Int32(roots.intern(forms.root(of: word)))) }
    return number
  }

  /// A word of an author as the listener reads words.
  func normal(_ word: String) -> String {
    if word.utf8.allSatisfy({ 97...122 ~= $0 }) { return word }
    return WordForms.plain(word.lowercased().map { $0 == "’" || $0 == "‘" ? "'" : String($0) }.joined())
  }

  /// The words of an author's word: hyphens and contractions are taken apart as in a typed line.
  func expanded(_ word: String) -> [String] {
    let plain = normal(word)
    if let words = expansion(of: plain, typed: word) { return words }
    if plain.utf8.allSatisfy({ 97...122 ~= $0 }) { return [plain] }
    let parts = tokenizer.tokens(of: plain).filter { $0.kind != .mark }.map(\.text)
    return parts.isEmpty ? [plain] : parts.flatMap { contractions.expansion(of: $0) ?? [$0] }
  }

  /// The roots of the words of a line.
  func roots(of line: Line) -> [String] { line.words.map { root(of: $0.text, stem: $0.stem) } }

  // MARK: Reading words

  /// What a typed word stands for: itself, or the words of a contraction.
  ///
  /// A word that is written with an accent is itself: "gêne" is no "gene" for "geen".
  ///
  /// - Parameter typed: the word with its accents.
  func expansion(of word: String, typed: String) -> [String]? {
    let isAccented = typed.utf8.contains { $0 >= 0xC3 && $0 <= 0xC5 }
    return isAccented ? nil : contractions.expansion(of: word)
  }

  /// Whether a word or another form of it is in a pattern, or it is a number or a contraction.
  func knows(_ word: String, stem: String) -> Bool {
    words.find(word) != nil || numbers[word] != nil || contractions.expansion(of: word) != nil
      || roots.find(forms.root(of: word, stem: stem)) != nil
  }

  /// Every word that was taken in.
  var allWords: [String] {
    (0..<words.count).map(words.word)
  }

  /// What a word is worth that is a number in digits or in words.
  func value(of word: String) -> Int? {
    guard let first = word.utf8.first else { return nil }
    if 48...57 ~= first { return word.utf8.count <= 9 ? Int(word) : nil }
    return numbers[word]
  }

  /// The root of a word.
  func root(of word: String, stem: String?) -> String {
    if let stem { forms.root(of: word, stem: stem) } else { forms.root(of: word) }
  }

  /// Adds the symbols that a word stands for.
  ///
  /// - Parameter stem: its Snowball stem where that is known; nil has it looked for.
  func appendSymbols(of word: String, stem: String?, to symbols: inout [Symbol]) {
    if let number = words.find(word) {
      symbols.append(Self.exactSymbol(number))
      appendSymbols(ofRoot: Int(rootOfWord[number]), to: &symbols)
    } else if let root = roots.find(root(of: word, stem: stem)) {
      appendSymbols(ofRoot: root, to: &symbols)
    }
    prefixes.forEachBeginning(of: word, lengths: prefixLengths) { number in
      symbols.append(Self.prefixSymbol(number))
      if number < groupsOfPrefix.count, let groups = groupsOfPrefix[number] { symbols += groups }
    }
  }

  private func appendSymbols(ofRoot root: Int, to symbols: inout [Symbol]) {
    symbols.append(Self.rootSymbol(root))
    if root < groupsOfRoot.count, let groups = groupsOfRoot[root] { symbols += groups }
  }
}
