/// Reads the notation of patterns.
struct PatternReader {
  private let source: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ source: String) {
    self.source = source
    scalars = Array(source.unicodeScalars)
  }

  mutating func pattern() throws(PatternMistake) -> Pattern {
    skipSpace()
    let opensLine = take("^")
    let elements = try sequence(isInside: false)
    let endsLine = take("$")
    skipSpace()
    if position < scalars.count {
      throw PatternMistake(scalars[position] == ")" ? .bracket : .anchorInside, at: position)
    }
    guard let first = elements.first, let last = elements.last else { throw PatternMistake(.empty, at: 0) }
    if first == .gap { throw PatternMistake(.gapAtEdge, at: 0) }
    if last == .gap { throw PatternMistake(.gapAtEdge, at: scalars.count) }
    let count = Pattern.count(of: elements)
    if count > Pattern.mostVariants { throw PatternMistake(.tooManyVariants(count), at: 0) }
    let needsWord = elements.contains { if case .oneOf = $0 { true } else { false } }
    if !needsWord { throw PatternMistake(.matchesNothing, at: 0) }
    return Pattern(source: source, elements: elements, opensLine: opensLine, endsLine: endsLine)
  }

  private mutating func sequence(isInside: Bool) throws(PatternMistake) -> [Pattern.Element] {
    var elements: [Pattern.Element] = []
    while true {
      skipSpace()
      guard position < scalars.count else {
        if isInside { throw PatternMistake(.bracket, at: scalars.count) }
        return elements
      }
      switch scalars[position] {
      case "…", ".":
        while position < scalars.count, scalars[position] == "." || scalars[position] == "…" { position += 1 }
        if elements.last != .gap { elements.append(.gap) }
      case "(":
        let start = position
        position += 1
        let inner = try sequence(isInside: true)
        if inner.isEmpty { throw PatternMistake(.empty, at: start) }
        elements.append(.optional(inner))
      case ")":
        if !isInside { throw PatternMistake(.bracket, at: position) }
        position += 1
        return elements
      case "$":
        return elements
      case "^":
        throw PatternMistake(.anchorInside, at: position)
      default:
        elements.append(.oneOf(try alternatives()))
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
      var name = ""
      while position < scalars.count, scalars[position] != ">" {
        name.unicodeScalars.append(scalars[position])
        position += 1
      }
      guard take(">") else { throw PatternMistake(.bracket, at: start) }
      guard name == "number" else { throw PatternMistake(.unknownClass(name), at: start) }
      return .number
    }
    let isExact = take("=")
    var word = ""
    while position < scalars.count, !Self.ends(scalars[position]) {
      word.unicodeScalars.append(scalars[position])
      position += 1
    }
    if word.isEmpty { throw PatternMistake(.missingWord, at: start) }
    if take("*") { return .prefix(word) }
    return isExact ? .exact(word) : .root(word)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < scalars.count, scalars[position].properties.isWhitespace || scalars[position] == "," {
      position += 1
    }
  }

  private static func ends(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "…", ".", "(", ")", "/", "+", "*", "=", "<", ">", "^", "$", ",", "\u{A0}": true
    default: false
    }
  }
}
