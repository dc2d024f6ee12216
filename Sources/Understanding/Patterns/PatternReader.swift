/// Reads the notation of patterns, byte by byte: thousands of them are read before the first line is shown.
struct PatternReader {
  private let source: String
  private let bytes: [UInt8]
  private var position = 0
  private var groups: [Pattern.GroupPlace] = []

  init(_ source: String) {
    self.source = source
    bytes = Array(source.utf8)
  }

  mutating func pattern() throws(PatternMistake) -> Pattern {
    skipSpace()
    let opensLine = take("^")
    let elements = try sequence(isInside: false)
    let endsLine = take("$")
    skipSpace()
    if position < bytes.count {
      throw mistake(bytes[position] == UInt8(ascii: ")") ? .bracket : .anchorInside, at: position)
    }
    guard let first = elements.first, let last = elements.last else { throw mistake(.empty, at: 0) }
    if first == .gap { throw mistake(.gapAtEdge, at: 0) }
    if last == .gap { throw mistake(.gapAtEdge, at: bytes.count) }
    let count = Pattern.count(of: elements)
    if count > Pattern.mostVariants { throw mistake(.tooManyVariants(count), at: 0) }
    let needsWord = elements.contains { if case .oneOf = $0 { true } else { false } }
    if !needsWord { throw mistake(.matchesNothing, at: 0) }
    return Pattern(source: source, elements: elements, groups: groups, opensLine: opensLine, endsLine: endsLine)
  }

  private mutating func sequence(isInside: Bool) throws(PatternMistake) -> [Pattern.Element] {
    var elements: [Pattern.Element] = []
    while true {
      skipSpace()
      guard position < bytes.count else {
        if isInside { throw mistake(.bracket, at: bytes.count) }
        return elements
      }
      switch bytes[position] {
      case UInt8(ascii: "("):
        let start = position
        position += 1
        let inner = try sequence(isInside: true)
        if inner.isEmpty { throw mistake(.empty, at: start) }
        elements.append(.optional(inner))
      case UInt8(ascii: ")"):
        if !isInside { throw mistake(.bracket, at: position) }
        position += 1
        return elements
      case UInt8(ascii: "$"):
        return elements
      case UInt8(ascii: "^"):
        throw mistake(.anchorInside, at: position)
      default:
        if takeGap() {
          if elements.last != .gap { elements.append(.gap) }
        } else {
          elements.append(.oneOf(try alternatives()))
        }
      }
    }
  }

  private mutating func alternatives() throws(PatternMistake) -> [[Pattern.Term]] {
    var all: [[Pattern.Term]] = []
    repeat {
      var row: [Pattern.Term] = []
      repeat { row.append(try term()) } while take("+")
      all.append(row)
    } while take("/")
    return all
  }

  private mutating func term() throws(PatternMistake) -> Pattern.Term {
    let start = position
    if take("<") {
      let begin = position
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      let name = String(decoding: bytes[begin..<position], as: UTF8.self)
      guard take(">") else { throw mistake(.bracket, at: start) }
      if name.isEmpty { throw mistake(.missingWord, at: start) }
      if name == "number" { return .number }
      groups.append(Pattern.GroupPlace(name: name, offset: offset(of: start)))
      return .group(name)
    }
    let isExact = take("=")
    let begin = position
    while position < bytes.count, !isAtEndOfWord { position += 1 }
    if position == begin { throw mistake(.missingWord, at: start) }
    let word = String(decoding: bytes[begin..<position], as: UTF8.self)
    if take("*") { return .prefix(word) }
    return isExact ? .exact(word) : .root(word)
  }

  /// Takes an ellipsis or a row of full stops.
  private mutating func takeGap() -> Bool {
    let start = position
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ".") {
        position += 1
      } else if isAtEllipsis {
        position += 3
      } else {
        break
      }
    }
    return position > start
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ",")].contains(bytes[position]) {
      position += 1
    }
  }

  private var isAtEllipsis: Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA6
  }

  private var isAtEndOfWord: Bool {
    switch bytes[position] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"),
      UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "^"), UInt8(ascii: "$"):
      true
    case 0xE2: isAtEllipsis
    default: false
    }
  }

  private func mistake(_ kind: PatternMistake.Kind, at byte: Int) -> PatternMistake {
    PatternMistake(kind, at: offset(of: byte))
  }

  /// A place in the bytes as a number of Unicode scalars.
  private func offset(of byte: Int) -> Int {
    bytes[..<byte].count { $0 & 0xC0 != 0x80 }
  }
}
