/// Finds bytes that are no text: not UTF-8, or a character that steers a terminal.
enum UnreadableBytes {
  /// The first such place in a file.
  static func first(in bytes: [UInt8]) -> (Mistake, Span)? {
    let isText = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    // What a file may hold besides text: tab, line feed, carriage return.
    let hasControl = bytes.withUnsafeBufferPointer { bytes in
      // All of them without a way out, which the compiler makes of wide instructions.
      var found: UInt8 = 0
      for byte in bytes {
        found |= (byte < 0x20 ? 1 : 0) & (byte == 0x0a ? 0 : 1) & (byte == 0x0d ? 0 : 1) & (byte == 0x09 ? 0 : 1)
        found |= byte == 0x7f ? 1 : 0
      }
      return found != 0
    }
    if isText && !hasControl { return nil }
    return firstSlowly(in: bytes)
  }

  private static func firstSlowly(in bytes: [UInt8]) -> (Mistake, Span)? {
    var line: Int32 = 1
    var column: Int32 = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      let span = Span(line: line, column: column, endLine: line, endColumn: column + 1)
      switch decoder.decode(&iterator) {
      case .emptyInput: return nil
      case .error: return (.notUTF8, span)
      case .scalarValue("\n"):
        line += 1
        column = 1
      case .scalarValue("\u{feff}") where line == 1 && column == 1: break
      case .scalarValue(let scalar):
        if isControl(scalar) { return (.controlCharacter(scalar), span) }
        column += 1
      }
    }
  }

  /// The first control character in a text that came out of escapes.
  static func control(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: isControl)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d, 0x85: false
    case 0..<0x20, 0x7f..<0xa0: true
    default: false
    }
  }
}
