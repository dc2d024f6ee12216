internal import Diagnostics

/// Reads the values of one file's tree, and notes all that is wrong on the way: nothing stops at the first mistake.
struct Reader {
  /// The file, as the person who asked knows it.
  let file: String
  /// What was wrong so far.
  private(set) var found: [Diagnostic] = []
  /// Whether something could not be read, so that ways through the dialogue may be missing.
  private(set) var isBlurred = false
  /// The groups of words that patterns name, each with its pattern and its place.
  var groupUses: [(name: String, pattern: String, span: Span)] = []
  private let bytes: [UInt8]
  private var lineStarts: [Int] = []
  private var hasErrors = false

  /// How many mistakes are told of one file; a file with more is not a dialogue with mistakes.
  private static let mostFound = 500
  /// How many of them come with a guess of what was meant.
  private static let mostGuesses = 50

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  func place(_ span: Span) -> SourcePlace {
    SourcePlace(file: file, line: Int(span.line), column: Int(span.column), length: span.length)
  }

  mutating func report(_ mistake: Mistake, at span: Span, notes: [(String, Span)] = []) {
    isBlurred = isBlurred || mistake.blursTheGraph
    let isFirstError = !hasErrors && mistake.severity == .error
    guard found.count < Self.mostFound || isFirstError else { return }
    hasErrors = hasErrors || isFirstError
    found.append(
      Diagnostic(mistake, at: place(span), notes: notes.map { Diagnostic.Note($0.0, at: place($0.1)) }))
  }

  /// The name that was most likely meant.
  func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    found.count < Self.mostGuesses ? Diagnostics.nearest(to: name, among: candidates) : nil
  }

  /// Where these words stand within a text, for a picture that points at just them; the whole text where that is not clear.
  mutating func span(of words: String, in span: Span) -> Span {
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, found.count < Self.mostFound else { return span }
    for number in Int(span.line)...max(Int(span.line), min(Int(span.endLine), Int(span.line) + 100)) {
      guard let line = line(number) else { return span }
      var start = number == Int(span.line) ? Int(span.column) - 1 : 0
      while start + wanted.count <= line.count {
        if line[start] == wanted[0], line[start..<start + wanted.count].elementsEqual(wanted) {
          let column = Int32(start + 1)
          return Span(
            line: Int32(number), column: column, endLine: Int32(number), endColumn: column + Int32(wanted.count))
        }
        start += 1
      }
    }
    return span
  }

  /// A line by its number; nil where there is none, or it is longer than anyone would write.
  private mutating func line(_ number: Int) -> [Unicode.Scalar]? {
    if lineStarts.isEmpty {
      lineStarts = [bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0]
      for (index, byte) in bytes.enumerated() where byte == 0x0a { lineStarts.append(index + 1) }
      lineStarts.append(bytes.count)
    }
    guard lineStarts.indices.contains(number) else { return nil }
    let line = bytes[lineStarts[number - 1]..<lineStarts[number]]
    return line.count > 4096 ? nil : Array(String(decoding: line, as: UTF8.self).unicodeScalars)
  }

  // MARK: Shapes

  /// The keys and values of a map; nil, with a report, where it is none.
  mutating func entries(_ node: YAMLNode, _ place: String) -> [YAMLEntry]? {
    switch node.content {
    case .map(let entries, _): return entries
    case .refused: return nil
    default:
      report(.wrongShape(expected: .map, found: node.shape, place: place), at: node.span)
      return nil
    }
  }

  /// The keys and values of a map that may hold only these keys, and must hold some of them.
  mutating func fields(
    _ node: YAMLNode, _ place: String, known: [String], required: [String] = [], at span: Span? = nil
  ) -> Fields? {
    guard let entries = entries(node, place) else { return nil }
    for entry in entries where !known.contains(entry.key) {
      report(
        .unknownKey(entry.key, place: place, nearest: nearest(to: entry.key, among: known), known: known),
        at: entry.keySpan)
    }
    let fields = Fields(entries: entries)
    for key in required where fields[key] == nil {
      report(.missingKey(key, place: place), at: span ?? node.span)
    }
    return fields
  }

  /// The values of a list of anything but texts.
  mutating func list(_ node: YAMLNode, _ place: String, expected: Mistake.Shape = .list) -> [YAMLNode]? {
    switch node.content {
    case .list(let items, _): return items
    case .refused: return nil
    default:
      report(.wrongShape(expected: expected, found: node.shape, place: place), at: node.span)
      return nil
    }
  }

  // MARK: Texts

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode, _ place: String, expected: Mistake.Shape = .text) -> String? {
    switch node.content {
    case .text(let text):
      if text.isCut { report(.cutByComment(kept: text.string), at: node.span) }
      let string = text.style == .block ? text.string.withoutEndOfLine : text.string
      if string.isBlank {
        report(.emptyText(place: place), at: node.span)
        return nil
      }
      return string
    case .refused: return nil
    default:
      report(.wrongShape(expected: expected, found: node.shape, place: place), at: node.span)
      return nil
    }
  }

  /// One text, or a block list of texts.
  mutating func texts(_ node: YAMLNode, _ place: String) -> [(text: String, span: Span)] {
    switch node.content {
    case .list(let items, let isBracketed):
      if isBracketed { report(.bracketListOfTexts, at: node.span) }
      if items.isEmpty, !isBracketed { report(.emptyText(place: place), at: node.span) }
      return items.compactMap { item in text(item, place).map { ($0, item.span) } }
    default:
      return text(node, place, expected: .texts).map { [($0, node.span)] } ?? []
    }
  }

  /// Plain words and phrases, separated by commas or one a line.
  mutating func words(_ node: YAMLNode, _ place: String) -> [String] {
    let parts: [String] =
      if case .list(let items, _) = node.content {
        items.compactMap { text($0, place) }
      } else {
        text(node, place, expected: .texts).map { [$0] } ?? []
      }
    var words: [String] = []
    for part in parts {
      for word in part.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }) {
        let word = Substring(word).trimmed
        if !word.isEmpty { words.append(word) }
      }
    }
    return words
  }

  // MARK: Names

  /// A name: letters, digits, `-`, `_` and `.`.
  mutating func name(_ node: YAMLNode, _ place: String) -> String? {
    switch node.content {
    case .text(let text) where !text.string.isEmpty:
      checkName(text.string, place, at: node.span)
      return text.string
    case .refused: return nil
    default:
      report(.wrongShape(expected: .name, found: node.shape, place: place), at: node.span)
      return nil
    }
  }

  /// Names in brackets, or one.
  mutating func names(_ node: YAMLNode, _ place: String) -> [(name: String, span: Span)] {
    guard case .list(let items, _) = node.content else {
      return name(node, place).map { [($0, node.span)] } ?? []
    }
    return items.compactMap { item in name(item, place).map { ($0, item.span) } }
  }

  mutating func checkName(_ name: String, _ place: String, at span: Span) {
    let isName = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    if !isName || name.isEmpty || name.utf8.count > 64 {
      report(
        .wrongValue(name, place: place, expected: "letters, digits, '-', '_' and '.', 64 at most", nearest: nil),
        at: span)
    }
  }

  /// One of a few words.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ place: String, of type: Value.Type, but hidden: [String] = []
  ) -> Value? where Value.RawValue == String {
    guard let word = text(node, place) else { return nil }
    let known = Value.allCases.map(\.rawValue).filter { !hidden.contains($0) }
    if known.contains(word), let value = Value(rawValue: word) { return value }
    report(
      .wrongValue(
        word, place: place, expected: known.joined(separator: ", "), nearest: nearest(to: word, among: known)),
      at: node.span)
    return nil
  }
}

/// The values of a map by key; a scan, because a map with fixed keys has few.
struct Fields {
  let entries: [YAMLEntry]

  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }
}

extension Diagnostic {
  init(_ mistake: Mistake, at place: SourcePlace, notes: [Note] = []) {
    self.init(
      id: mistake.id.rawValue, severity: mistake.severity, message: mistake.sentence.asSentence, place: place,
      hint: mistake.hint, notes: notes)
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    // Among bytes: walking by characters costs many times more, and every word of a list comes by here.
    var part = Substring(self).utf8
    while part.first?.isBlank == true { part.removeFirst() }
    while part.last?.isBlank == true { part.removeLast() }
    return String(Substring(part))
  }

  /// Whether there is nothing to see in it.
  var isBlank: Bool { utf8.allSatisfy(\.isBlank) || allSatisfy(\.isWhitespace) }

  fileprivate var withoutEndOfLine: String {
    var part = Substring(self).utf8
    while part.last == 0x0a { part.removeLast() }
    return String(Substring(part))
  }
}

extension UInt8 {
  /// Whether it is a space, a tab, or the end of a line.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d }
}
