/// Takes written-together and shortened words apart, so that "I'm", "im" and "I am" are one and the same to every pattern.
struct Contractions: Sendable {
  private let language: Language
  private let authored: WordMap<[String]>

  /// - Parameter authored: the author's own list: words as they are often typed and what they stand for.
  init(language: Language, authored: [String: String]) {
    self.language = language
    self.authored = WordMap(
      authored.mapValues { words in words.split(separator: " ").map { WordForms.plain(String($0)) } })
  }

  /// Every form that is listed, by the author or by the language.
  var listed: [String] {
    (Array(authored.words) + Array((language == .dutch ? Self.dutch : Self.english).words)).sorted()
  }

  /// The words that a word stands for; nil where it stands for itself.
  func expansion(of word: String) -> [String]? {
    if let words = authored[word] {
      let expanded = words.flatMap { $0 == word ? [$0] : (ruled($0) ?? [$0]) }
      return expanded == [word] ? nil : expanded
    }
    return ruled(word)
  }

  /// What the language's own rules make of a word.
  private func ruled(_ word: String) -> [String]? {
    switch language {
    case .dutch:
      return Self.dutch[word]
    case .english:
      if let words = Self.english[word] { return words }
      guard word.utf8.contains(UInt8(ascii: "'")) else { return nil }
      for (ending, full) in Self.englishEndings where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count {
        return [String(word.dropLast(ending.count)), full]
      }
      return nil
    }
  }

  private static let englishEndings = [
    ("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "'d"), ("'s", "'s"),
  ]

  private static let english: WordMap<[String]> = [
    "cannot": ["can", "not"], "can't": ["can", "not"], "cant": ["can", "not"], "won't": ["will", "not"],
    "wont": ["will", "not"], "ain't": ["is", "not"], "aint": ["is", "not"], "shan't": ["shall", "not"], "n't": ["not"],
    "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"],
    "wasnt": ["was", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"], "arent": ["are", "not"],
    "couldnt": ["could", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"], "wanna": ["want", "to"],
    "gonna": ["going", "to"], "gotta": ["got", "to"], "dunno": ["do", "not", "know"], "kinda": ["kind", "of"],
    "im": ["i", "am"], "ive": ["i", "have"], "idk": ["i", "do", "not", "know"], "u": ["you"], "ur": ["your"],
    "r": ["are"],
    "hes": ["he", "'s"], "shes": ["she", "'s"], "thats": ["that", "'s"], "youre": ["you", "are"],
    "theyre": ["they", "are"],
    "em": ["them"], "cuz": ["because"], "coz": ["because"], "bc": ["because"], "cos": ["because"],
  ]

  private static let dutch: WordMap<[String]> = [
    "k": ["ik"], "t": ["het"], "m'n": ["mijn"], "mn": ["mijn"], "z'n": ["zijn"], "zn": ["zijn"], "d'r": ["haar"],
    "nie": ["niet"], "ni": ["niet"], "da": ["dat"], "wa": ["wat"], "ie": ["hij"], "gij": ["jij"], "ge": ["je"],
    "kheb": ["ik", "heb"], "kben": ["ik", "ben"], "kweet": ["ik", "weet"], "kwil": ["ik", "wil"], "tis": ["het", "is"],
    "ff": ["even"], "idd": ["inderdaad"], "mss": ["misschien"], "wss": ["waarschijnlijk"], "zo'n": ["zo", "een"],
    "niks": ["niets"], "weenie": ["weet", "niet"],
    "kbennie": ["ik", "ben", "niet"], "khebnie": ["ik", "heb", "niet"], "isnie": ["is", "niet"],
    "benniet": ["ben", "niet"], "kwist": ["ik", "wist"],
  ]
}
