/// What counts as the same word: accents are dropped, and forms of one word share a root.
///
/// Authors write a word once and mean its forms. English takes Snowball's stem as it is. Snowball's Dutch leaves the verb's -t on
/// ("belt" and "bellen") and a v or z that ends a stem ("leef" and "leven"); both are mended here, and the present tense of the
/// few verbs that go their own way is listed.
struct WordForms: Sendable {
  let language: Language
  private let stemmer: Stemmer

  init(language: Language) {
    self.language = language
    stemmer = Stemmer(language: language)
  }

  /// A word without its accents, such as "een" for "één"; the word itself where it has none.
  static func plain(_ word: String) -> String {
    let isASCII = word.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? false
    if isASCII { return word }
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      if let letters = accented[scalar] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The root of a word without accents.
  func root(of word: String) -> String {
    root(of: word, stem: stemmer.stem(of: word))
  }

  /// The root of a word whose Snowball stem is known.
  func root(of word: String, stem: String) -> String {
    switch language {
    case .english: Self.englishVerbs[word] ?? stem
    case .dutch: Self.dutchVerbs[word] ?? Self.dutchRoot(stem: stem)
    }
  }

  /// A Dutch stem without the -t of a verb, with single letters, and with the f or s that a v or z becomes at the end.
  private static func dutchRoot(stem: String) -> String {
    var letters = Array(stem.utf8)
    guard letters.count >= 3, letters.allSatisfy({ $0 < 0x80 }) else { return stem }
    let isVowel = { (letter: UInt8) in [97, 101, 105, 111, 117, 121].contains(letter) }
    if letters.count >= 4, letters.last == UInt8(ascii: "t"), !isVowel(letters[letters.count - 2]),
      !endsInT.contains(stem)
    {
      letters.removeLast()
    }
    let count = letters.count
    if count >= 3, letters[count - 1] == letters[count - 2], !isVowel(letters[count - 1]) { letters.removeLast() }
    if letters.count >= 4 {
      let last = letters.count - 1
      if letters[last - 1] == letters[last - 2], isVowel(letters[last - 1]), letters[last - 1] != UInt8(ascii: "i"),
        !isVowel(letters[last])
      {
        letters.remove(at: last - 1)
      }
    }
    if letters.last == UInt8(ascii: "v") { letters[letters.count - 1] = UInt8(ascii: "f") }
    if letters.last == UInt8(ascii: "z") { letters[letters.count - 1] = UInt8(ascii: "s") }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Stems whose -t is no ending: without it they would be another word ("kant", "kan").
  private static let endsInT: WordSet = [
    "acht", "kant", "last", "want", "tent", "kast", "rust", "lust", "vast", "gast", "hart", "kort", "niet", "lect",
    "punt",
  ]

  private static let dutchVerbs: WordMap<String> = [
    "gaat": "ga", "gaan": "ga", "staat": "sta", "staan": "sta", "slaat": "sla", "slaan": "sla", "doet": "doe",
    "doen": "doe",
    "ziet": "zie", "zien": "zie", "heeft": "heb", "hou": "houd", "houdt": "houd", "houden": "houd", "kan": "kun",
    "kunt": "kun",
    "kunnen": "kun", "zal": "zul", "zult": "zul", "zullen": "zul", "mogen": "mag",
  ]

  private static let englishVerbs: WordMap<String> = [
    "dying": "die", "died": "die", "dies": "die",
  ]

  private static let accented: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"]
    for (plain, letters) in [
      ("a", "àáâãäå"), ("e", "èéêë"), ("i", "ìíîï"), ("o", "òóôõö"), ("u", "ùúûü"), ("y", "ýÿ"), ("c", "ç"), ("n", "ñ"),
    ] {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
