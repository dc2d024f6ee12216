internal import Understanding

extension Reader {
  /// How long a pattern may be; what is longer was not meant as one.
  private static let longestPattern = 400

  /// A block list of patterns.
  mutating func patterns(_ node: YAMLNode, _ place: String) -> [String] {
    let patterns = texts(node, place)
    for (text, span) in patterns { checkPattern(text, at: span) }
    return patterns.map(\.text)
  }

  /// Groups of words that patterns name.
  mutating func wordGroups(_ node: YAMLNode) -> [Grammar.WordGroup] {
    (entries(node, "word groups") ?? []).map { entry in
      let words = words(entry.value, entry.key)
      if let phrase = words.first(where: { $0.contains(" ") }) {
        report(
          .wrongValue(phrase, place: "word group '\(entry.key)'", expected: "single words", nearest: nil),
          at: entry.value.span)
      }
      return Grammar.WordGroup(name: entry.key, words: words)
    }
  }

  private mutating func checkPattern(_ text: String, at span: Span) {
    if text.isPlainPattern { return }
    guard text.utf8.count <= Self.longestPattern else {
      return report(.badPattern(text, .tooLong(limit: Self.longestPattern)), at: span)
    }
    do throws(PatternMistake) {
      groupUses += try Pattern(text).groups.map { ($0.name, text, span.dropping($0.offset)) }
    } catch {
      report(.badPattern(text, .unreadable(error)), at: span.dropping(error.offset))
    }
  }
}

extension String {
  /// Whether it is a pattern of words, alternatives, gaps and brackets of one level, which is surely right.
  ///
  /// Most patterns are, and there are thousands of them on the way to the first line; the others are read for what is wrong.
  var isPlainPattern: Bool {
    guard utf8.count <= 200 else { return false }
    var plain = PlainPattern()
    var text = self
    return text.withUTF8 { bytes in
      var index = bytes.first == UInt8(ascii: "^") ? 1 : 0
      let end = bytes.last == UInt8(ascii: "$") ? bytes.count - 1 : bytes.count
      while index < end {
        let isGap = bytes[index] == 0xe2 && index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xa6
        guard isGap ? plain.takeGap() : plain.take(bytes[index]) else { return false }
        index += isGap ? 3 : 1
      }
      return plain.end()
    }
  }
}

/// Follows a pattern byte by byte for as long as nothing unusual is in it.
private struct PlainPattern {
  private enum Place {
    case between, inWord, beforeWord
  }

  private var place = Place.between
  private var isInBrackets = false
  private var hasWord = false
  private var endsInGap = false
  /// How many ways of saying it there are: in all, in the brackets that are open, in the word that is open.
  private var ways = 1
  private var waysInBrackets = 1
  private var alternatives = 1

  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "-"), 0x80...0xc1, 0xc3...0xe1:
      if !isInBrackets { hasWord = true }
      endsInGap = false
      place = .inWord
      return true
    case UInt8(ascii: " "):
      return close()
    case UInt8(ascii: "/"):
      guard place == .inWord else { return false }
      alternatives += 1
      place = .beforeWord
      return true
    case UInt8(ascii: "+"):
      guard place == .inWord else { return false }
      place = .beforeWord
      return true
    case UInt8(ascii: "("):
      guard place == .between, !isInBrackets else { return false }
      isInBrackets = true
      waysInBrackets = 0
      return true
    case UInt8(ascii: ")"):
      guard isInBrackets, place == .inWord, close() else { return false }
      isInBrackets = false
      endsInGap = false
      ways *= 1 + waysInBrackets
      return ways <= 512
    default: return false
    }
  }

  mutating func takeGap() -> Bool {
    guard close(), hasWord, !isInBrackets else { return false }
    endsInGap = true
    return true
  }

  mutating func end() -> Bool {
    close() && hasWord && !isInBrackets && !endsInGap
  }

  /// Ends the word that is open, if one is.
  private mutating func close() -> Bool {
    if place == .beforeWord { return false }
    if place == .inWord {
      if isInBrackets {
        waysInBrackets = max(1, waysInBrackets) * alternatives
      } else {
        ways *= alternatives
      }
    }
    alternatives = 1
    place = .between
    return ways <= 512 && waysInBrackets <= 512
  }
}

extension Span {
  /// The rest of a text in one line, behind so many scalars; the last scalar where nothing is left.
  func dropping(_ offset: Int) -> Span {
    guard line == endLine, endColumn > column else { return self }
    var span = self
    span.column = min(column + Int32(clamping: offset), endColumn - 1)
    return span
  }
}
