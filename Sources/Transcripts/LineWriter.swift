/// Writes one line of JSON, field by field, in the order in which the fields should be read.
///
/// Written here rather than with an encoder because the order is meant, because what could disturb a terminal must leave
/// as an escape, and because a turn is written before the coach may answer: this takes less than half the time of
/// `JSONEncoder` (`Documentation/TranscriptFormat.md`).
struct LineWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  mutating func field(_ name: Field, _ text: String) {
    key(name)
    string(text)
  }

  /// Leaves the field out where there is nothing to write.
  mutating func field(_ name: Field, _ text: String?) {
    if let text { field(name, text) }
  }

  mutating func field(_ name: Field, _ number: some BinaryInteger) {
    key(name)
    bytes += String(number).utf8
  }

  /// Leaves the field out where there is nothing to write.
  mutating func field(_ name: Field, _ number: Int?) {
    if let number { field(name, number) }
  }

  /// A field that says by being there.
  mutating func field(_ name: Field) {
    key(name)
    bytes += "true".utf8
  }

  /// A list of texts; an empty one is left out.
  mutating func field(_ name: Field, _ texts: [String]) {
    if texts.isEmpty { return }
    key(name)
    list(texts) { $0.string($1) }
  }

  /// A field with an object in it.
  mutating func field(_ name: Field, object: (inout LineWriter) -> Void) {
    key(name)
    self.object(object)
  }

  /// A field with a list of objects in it.
  mutating func field<Item>(_ name: Field, objects items: [Item], _ write: (inout LineWriter, Item) -> Void) {
    key(name)
    list(items) { writer, item in writer.object { write(&$0, item) } }
  }

  /// A whole line but for its last brace, which comes behind the seal.
  static func open(_ write: (inout LineWriter) -> Void) -> [UInt8] {
    var writer = LineWriter()
    writer.bytes.reserveCapacity(1024)
    writer.bytes.append(UInt8(ascii: "{"))
    write(&writer)
    return writer.bytes
  }

  private mutating func object(_ write: (inout LineWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    write(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list<Item>(_ items: [Item], _ write: (inout LineWriter, Item) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func key(_ name: Field) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes += name.rawValue.utf8
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\n": bytes += #"\n"#.utf8
      case "\t": bytes += #"\t"#.utf8
      case _ where scalar.disturbsTerminal:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
      default:
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes += #"\u"#.utf8
    bytes += String(repeating: "0", count: 4 - digits.utf8.count).utf8
    bytes += digits.utf8
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or an editor could act on it instead of showing it: controls, C1, bidi controls, line separators,
  /// the byte order mark, tags.
  var disturbsTerminal: Bool {
    switch value {
    case 0x00...0x1f, 0x7f...0x9f, 0x61c, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff, 0xe0000...0xe007f:
      true
    default: false
    }
  }
}
