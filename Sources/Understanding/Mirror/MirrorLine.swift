/// A line read for mirroring: one sentence of plain words, with the commas that part it.
struct MirrorLine {
  /// A word as it was typed, with what it stands for.
  struct Word: Sendable, Equatable {
    /// As it was typed, with straight apostrophes.
    var text: String
    /// In lower case.
    var key: String
    /// Whether a comma follows.
    var hasComma = false

    init(_ text: String) {
      self.text = text
      key = text.lowercased()
    }

    /// Whether it looks like a name: one capital, then small letters.
    var isNameLike: Bool {
      text.count > 1 && text.first?.isUppercase == true && text.dropFirst().allSatisfy { !$0.isUppercase }
    }
  }

  private(set) var words: [Word]

  /// Reads a line, or declines one that is more than a plain statement: a question, a quotation, two sentences, digits with
  /// signs, brackets, a smile.
  init?(_ line: String) {
    var characters = Array(line)
    Self.trim(&characters)
    guard let words = Self.words(of: characters), !words.isEmpty else { return nil }
    // Who types in capitals alone is shouting; that is not to be given back as if it had been said quietly.
    let isShouted = words.count > 1 && !characters.contains { $0.isLowercase } && characters.contains { $0.isUppercase }
    guard !isShouted else { return nil }
    self.words = words
  }

  // MARK: What stands at the end

  /// Takes spaces, full stops and sad signs off the end.
  private static func trim(_ characters: inout [Character]) {
    while let first = characters.first, first.isWhitespace { characters.removeFirst() }
    while let last = characters.last {
      if last.isWhitespace || last == "." || last == "!" || last == "…" || isSad(last) {
        characters.removeLast()
      } else if let emoticon = sadEmoticons.first(where: { characters.count > $0.count && characters.hasSuffix($0) }) {
        characters.removeLast(emoticon.count)
      } else {
        return
      }
    }
  }

  private static let sadEmoticons: [[Character]] = [":'(", ":-(", "</3", ":((", ":(", ":/", "<3"].map(Array.init)

  private static func isSad(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { "😢😭💔😔😞🥺😥😟😩😣😪😓☹🙁❤♥".unicodeScalars.contains($0) } ?? false
  }

  // MARK: Words

  /// The words, or nil where anything but words, commas and spaces stands between them.
  private static func words(of characters: [Character]) -> [Word]? {
    var words: [Word] = []
    var position = 0
    while position < characters.count {
      let character = characters[position]
      if character == "," {
        guard !words.isEmpty else { return nil }
        words[words.count - 1].hasComma = true
        position += 1
      } else if character == " " || character == "\t" || character == "\u{A0}" {
        position += 1
      } else if let end = endOfWord(in: characters, from: position) {
        words.append(Word(String(characters[position..<end].map { isApostrophe($0) ? "'" : $0 })))
        position = end
      } else {
        return nil
      }
    }
    return words
  }

  /// The end of the word that begins at a position, or nil where none does.
  private static func endOfWord(in characters: [Character], from start: Int) -> Int? {
    var position = start
    if isApostrophe(characters[start]) {
      // "'k" and "'t" are words; any other apostrophe in front opens a quotation.
      guard let end = endOfWord(in: characters, from: start + 1, orEnd: characters.count) else { return nil }
      let rest = String(characters[(start + 1)..<end]).lowercased()
      return ["k", "t", "n", "s", "m", "r", "tis", "cause", "cos", "em", "til"].contains(rest) ? end : nil
    }
    guard isLetter(characters[start]) else { return nil }
    while position < characters.count {
      let next = position + 1 < characters.count ? characters[position + 1] : " "
      if isLetter(characters[position]) {
        position += 1
      } else if isApostrophe(characters[position]) {
        // Inside a word, or behind the "s" of an owner: "my parents' house".
        guard isLetter(next) || characters[position - 1] == "s" else { return nil }
        position += 1
      } else if characters[position] == "-", isLetter(next) {
        position += 1
      } else if ".,:".contains(characters[position]), characters[position - 1].isNumber, next.isNumber {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  private static func endOfWord(in characters: [Character], from start: Int, orEnd end: Int) -> Int? {
    guard start < end, isLetter(characters[start]) else { return nil }
    return endOfWord(in: characters, from: start)
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    "'’‘`´ʼ".contains(character)
  }
}

extension MirrorLine {
  /// Writes out what is typed short, and takes held letters away ("zooo").
  ///
  /// - Returns: false where a held letter leaves no word that is known.
  mutating func mend(contractions: [String: String], vocabulary: MirrorVocabulary) -> Bool {
    var mended: [Word] = []
    for word in words {
      let key = word.key
      if let full = contractions[key] {
        let parts = full.split(separator: " ").map { Word(String($0)) }
        mended.append(contentsOf: parts)
        if word.hasComma, !mended.isEmpty { mended[mended.count - 1].hasComma = true }
      } else if key.hasHeldLetter, !vocabulary.knows(key) {
        guard let found = [key.withRuns(of: 1), key.withRuns(of: 2)].first(where: vocabulary.knows) else {
          return false
        }
        var short = Word(found)
        short.hasComma = word.hasComma
        mended.append(short)
      } else {
        mended.append(word)
      }
    }
    words = mended
    return true
  }

  /// The words in lower case.
  var keys: [String] { words.map(\.key) }

  /// Drops words at the front.
  mutating func dropFirst(_ count: Int) {
    words.removeFirst(count)
  }

  /// Puts a word in front that was left out.
  mutating func prepend(_ word: String) {
    words.insert(Word(word), at: 0)
  }
}

extension String {
  /// Whether a letter stands three times in a row.
  fileprivate var hasHeldLetter: Bool {
    let letters = Array(self)
    return letters.indices.dropFirst(2).contains { letters[$0] == letters[$0 - 1] && letters[$0] == letters[$0 - 2] }
  }

  /// The word with every letter that stands three times or more in a row cut down.
  fileprivate func withRuns(of length: Int) -> String {
    var result: [Character] = []
    var run: [Character] = []
    for letter in Array(self) + ["\u{0}"] {
      if run.first != letter {
        result.append(contentsOf: run.count >= 3 ? Array(run.prefix(length)) : run)
        run = []
      }
      run.append(letter)
    }
    return String(result)
  }
}

extension [Character] {
  fileprivate func hasSuffix(_ suffix: [Character]) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
