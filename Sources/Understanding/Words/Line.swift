/// A typed line made ready for listening: its words with what each can stand for, and its clauses and sentences.
///
/// A class, so that all that listens shares one and copies nothing; it never changes.
final class Line: Sendable {
  /// A word of the line; a contraction gives several, which share one place in the text.
  struct Word: Sendable {
    /// The word as patterns know it: plain, in lower case, mended where it was a slip.
    var text: String
    /// Its Snowball stem where the tokeniser gave it.
    var stem: String?
    /// The token that it comes from.
    var token: Int
    /// What it is worth where it is a number, in digits or in words.
    var value: Int?
    /// What it can stand for, as a range of `Line.symbols`.
    var symbols: Range<Int>
    /// The number of its clause and of its sentence, from 0.
    var clause: Int32
    var sentence: Int32
    /// Whether it is an emoji.
    var isEmoji: Bool
  }

  /// The line as it was typed.
  let text: String
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  let words: [Word]
  let symbols: [Lexicon.Symbol]
  /// The first word behind "well", "oh" and their like, and the last before "lol" and an emoji: where `^` and `$` look.
  let opening: Int
  let closing: Int
  /// Slips that were mended: the index of the token and the word that was meant.
  let mended: [(token: Int, word: String)]

  /// Reads a line.
  ///
  /// - Parameter mended: what the spelling corrector made of words it did not know; both readings are looked up.
  init(
    _ text: String, scalars: [Unicode.Scalar], tokens: [Token], mended: [(token: Int, word: String)],
    lexicon: borrowing Lexicon
  ) {
    self.text = text
    self.scalars = scalars
    self.tokens = tokens
    self.mended = mended
    var reader = WordReader(tokens: tokens.count)
    var clause: Int32 = -1
    var sentence: Int32 = -1
    var end = 0
    var mending = mended[...]

    for (index, token) in tokens.enumerated() {
      if token.opensClause {
        clause += 1
        if sentence < 0 || Self.endsSentence(scalars[end..<token.range.lowerBound]) { sentence += 1 }
      }
      if token.kind != .mark {
        let plain = WordForms.plain(token.text)
        var correction: String?
        if let first = mending.first, first.token == index {
          correction = first.word
          mending.removeFirst()
        }
        let stem = plain == token.text ? token.stem : nil
        reader.append(
          plain, token.text, stem, correction, index, clause: clause, sentence: sentence, isEmoji: token.kind == .emoji,
          lexicon)
      } else if token.text == "?" || token.text == "!" {
        sentence += 1
      }
      end = token.range.upperBound
    }
    words = reader.words
    symbols = reader.symbols
    let small = ClosedWords.of(lexicon.language)
    var (opening, closing) = (0, words.count - 1)
    while opening + 1 < words.count, small.openers.contains(words[opening].text) || words[opening].isEmoji {
      opening += 1
    }
    while closing > opening, small.closers.contains(words[closing].text) || words[closing].isEmoji { closing -= 1 }
    self.opening = opening
    self.closing = closing
  }

  /// Takes the words of a line in, one after another.
  private struct WordReader {
    private(set) var words: [Word] = []
    private(set) var symbols: [Lexicon.Symbol] = []

    init(tokens: Int) {
      words.reserveCapacity(tokens + 4)
      symbols.reserveCapacity(tokens * 4 + 8)
    }

    /// Takes in what a token stands for, which is several words where it is a contraction.
    mutating func append(
      _ plain: String, _ typed: String, _ stem: String?, _ correction: String?, _ token: Int, clause: Int32,
      sentence: Int32, isEmoji: Bool, _ lexicon: Lexicon
    ) {
      let word = correction ?? plain
      if let parts = lexicon.expansion(of: word, typed: correction ?? typed) {
        for part in parts {
          append(part, stem: nil, token, clause: clause, sentence: sentence, isEmoji: isEmoji, lexicon)
        }
      } else {
        append(
          word, stem: correction == nil ? stem : nil, token, clause: clause, sentence: sentence, isEmoji: isEmoji,
          lexicon, beside: correction == nil ? nil : (plain, stem))
      }
    }

    /// - Parameter typed: What was typed where the word is a correction: it counts too.
    private mutating func append(
      _ word: String, stem: String?, _ token: Int, clause: Int32, sentence: Int32, isEmoji: Bool, _ lexicon: Lexicon,
      beside typed: (word: String, stem: String?)? = nil
    ) {
      let start = symbols.count
      lexicon.appendSymbols(of: word, stem: stem, to: &symbols)
      if let typed { lexicon.appendSymbols(of: typed.word, stem: typed.stem, to: &symbols) }
      let value = lexicon.value(of: word)
      if value != nil { symbols.append(Lexicon.number) }
      words.append(
        Word(
          text: word, stem: stem, token: token, value: value, symbols: start..<symbols.count, clause: clause,
          sentence: sentence, isEmoji: isEmoji))
    }
  }

  /// The line with its slips mended.
  var corrected: String {
    guard !mended.isEmpty else { return text }
    var result = String.UnicodeScalarView()
    var position = 0
    for (token, word) in mended {
      result.append(contentsOf: scalars[position..<tokens[token].range.lowerBound])
      let first = scalars[tokens[token].range.lowerBound]
      let isCapital = first.isCapital
      result.append(contentsOf: (isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word).unicodeScalars)
      position = tokens[token].range.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }

  /// The words of a clause, as a range of indices into `words`.
  func clause(around word: Int) -> Range<Int> {
    var (first, last) = (word, word)
    let clause = words[word].clause
    while first > 0, words[first - 1].clause == clause { first -= 1 }
    while last + 1 < words.count, words[last + 1].clause == clause { last += 1 }
    return first..<last + 1
  }

  /// The clauses of the line, in order, each as a range of indices into `words`.
  var clauses: [Range<Int>] {
    var clauses: [Range<Int>] = []
    while let start = clauses.last?.upperBound ?? words.indices.first, start < words.count {
      clauses.append(clause(around: start))
    }
    return clauses
  }

  /// The words behind some tokens.
  func words(behind tokens: [Int]) -> [Int] {
    words.indices.filter { tokens.contains(words[$0].token) }
  }

  /// Where some words stand in the text, in Unicode scalars.
  func place(of words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return 0..<0 }
    let first = tokens[self.words[words.lowerBound].token].range.lowerBound
    return first..<tokens[self.words[words.upperBound - 1].token].range.upperBound
  }

  /// The typed words behind some words, with neighbours joined as they were typed.
  func typed(_ words: [Int]) -> [String] {
    var pieces: [String] = []
    var index = words.startIndex
    while index < words.endIndex {
      let first = self.words[words[index]].token
      var last = first
      while index < words.endIndex, self.words[words[index]].token <= last + 1 {
        last = self.words[words[index]].token
        index += 1
      }
      pieces.append(String(scalars[tokens[first].range.lowerBound..<tokens[last].range.upperBound]))
    }
    return pieces
  }

  /// Whether what stands between two tokens ends a sentence: a full stop, but not the dots of somebody who hesitates.
  private static func endsSentence(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
    var stops = 0
    for scalar in between {
      switch scalar {
      case "\n", "\r", ";": return true
      case ".": stops += 1
      default: break
      }
    }
    return stops == 1
  }
}
