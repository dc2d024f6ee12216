/// Cuts a typed line into tokens.
///
/// A word is a run of Unicode letters, marks and digits with apostrophes inside ("don't", "foto's"). Case is folded and curly
/// apostrophes are straightened; letters that were held down are shortened (`HeldLetters`); "!" and "?" are kept, as are emoji.
/// The line is taken to be in NFC: that is done once, where a line enters the program.
package struct Tokenizer: Sendable {
  private let heldLetters: HeldLetters
  private let stemmer: Stemmer

  /// - Parameter isShared: Whether its stemmer is that of all; one of its own is quicker where several work at a time.
  package init(language: Language, isShared: Bool = true) {
    heldLetters = HeldLetters(language: language)
    stemmer = Stemmer(language: language, isShared: isShared)
  }

  /// The words of a text as they are compared: folded, and without the marks between them.
  package func words(of text: String) -> [String] {
    tokens(of: text).filter { $0.kind != .mark }.map(\.text)
  }

  /// The tokens of a line, in order; linear in its length.
  package func tokens(of line: String) -> [Token] {
    tokens(of: Array(line.unicodeScalars))
  }

  /// The tokens of a line that was taken apart before.
  func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 4 + 1)
    var opensClause = true
    var position = 0

    while position < scalars.count {
      let start = position
      switch scalars[position].role {
      case .letter:
        position = endOfWord(in: scalars, from: start)
        let text = folded(scalars[start..<position])
        tokens.append(
          Token(
            kind: .word, text: text, stem: stemmer.stem(of: text), range: start..<position, opensClause: opensClause))
        opensClause = false
      case .mark:
        while position < scalars.count, scalars[position] == scalars[start] { position += 1 }
        let text = String(scalars[start])
        tokens.append(Token(kind: .mark, text: text, stem: text, range: start..<position, opensClause: opensClause))
        opensClause = true
      case .emoji:
        position = endOfEmoji(in: scalars, from: start)
        let text = String(String.UnicodeScalarView(scalars[start..<position].filter(\.isEssentialToEmoji)))
        tokens.append(Token(kind: .emoji, text: text, stem: text, range: start..<position, opensClause: opensClause))
        opensClause = false
      case .pause:
        // "7,5" and "10.30" are one number in two tokens, not two clauses.
        let isInNumber =
          start > 0 && scalars[start - 1].isDigit && start + 1 < scalars.count && scalars[start + 1].isDigit
        opensClause = opensClause || !isInNumber
        position += 1
      case .dash:
        // A dash between spaces parts clauses; inside "in-between" it only parts words.
        opensClause = opensClause || (start > 0 && scalars[start - 1].properties.isWhitespace)
        position += 1
      case .apostrophe, .other:
        position += 1
      }
    }
    return tokens
  }

  /// The end of the word that begins at a position: an apostrophe belongs to it when a letter follows.
  private func endOfWord(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    while position < scalars.count {
      switch scalars[position].role {
      case .letter: position += 1
      case .apostrophe where position + 1 < scalars.count && scalars[position + 1].role == .letter: position += 1
      default: return position
      }
    }
    return position
  }

  /// A word in lower case, with straight apostrophes and held letters shortened.
  private func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    if Self.isPlain(scalars) {
      return String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (place, scalar) in scalars.enumerated() { bytes[place] = UInt8(truncatingIfNeeded: Self.lowered(scalar)) }
        return scalars.count
      }
    }
    var word = String.UnicodeScalarView()
    for scalar in scalars {
      if scalar.role == .apostrophe {
        word.append("'")
      } else if scalar.isASCII {
        word.append("A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return heldLetters.shortened(word)
  }

  /// Whether a word is of ASCII alone and holds no letter thrice, as nearly all words: there is nothing to do but to fold its case.
  private static func isPlain(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var (last, lastButOne): (UInt32, UInt32) = (0, 0)
    for scalar in scalars {
      let letter = lowered(scalar)
      if !scalar.isASCII || letter == last && letter == lastButOne { return false }
      (last, lastButOne) = (letter, last)
    }
    return true
  }

  /// The code of a scalar of ASCII in lower case.
  private static func lowered(_ scalar: Unicode.Scalar) -> UInt32 {
    "A"..."Z" ~= scalar ? scalar.value | 0x20 : scalar.value
  }

  /// The end of the emoji that begins at a position, with the modifiers and joined emoji that belong to it.
  private func endOfEmoji(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start + 1
    if scalars[start].isRegionalIndicator, position < scalars.count, scalars[position].isRegionalIndicator {
      return position + 1
    }
    while position < scalars.count {
      if scalars[position].isEmojiExtension {
        position += 1
      } else if scalars[position - 1] == .zeroWidthJoiner, scalars[position].role == .emoji {
        position += 1
      } else {
        break
      }
    }
    return position
  }
}
