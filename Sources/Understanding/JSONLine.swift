/// Writes one JSON object on one line, key by key in the order in which they are added.
///
/// Control characters are escaped, so that what is written can be shown as it is.
struct JSONLine {
  private var bytes: [UInt8] = []
  private var isFirst = true

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func begin() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  mutating func end() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  mutating func add(_ key: String, _ value: String?) {
    write(key: key)
    if let value { write(value) } else { write(raw: "null") }
  }

  mutating func add(_ key: String, _ value: Int) {
    write(key: key)
    write(raw: String(value))
  }

  /// A score from 0 to 1, with at most four decimals.
  mutating func add(_ key: String, _ score: Double) {
    write(key: key)
    let units = Int((min(max(score, 0), 1) * 10_000).rounded())
    guard units % 10_000 != 0 else { return write(raw: String(units / 10_000)) }
    var digits = String(units)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    write(raw: "0." + digits)
  }

  mutating func add(_ key: String, _ values: [String]) {
    write(key: key)
    writeArray(values) { $0.write($1) }
  }

  mutating func add(_ key: String, _ values: [Int]) {
    write(key: key)
    writeArray(values) { $0.write(raw: String($1)) }
  }

  mutating func addObject(_ key: String, _ content: (inout JSONLine) -> Void) {
    write(key: key)
    begin()
    content(&self)
    end()
  }

  mutating func addArray<Value>(_ key: String, of values: [Value], _ content: (inout JSONLine, Value) -> Void) {
    write(key: key)
    writeArray(values) { json, value in
      json.begin()
      content(&json, value)
      json.end()
    }
  }

  private mutating func write(key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func writeArray<Value>(_ values: [Value], _ content: (inout JSONLine, Value) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      content(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  private mutating func write(raw text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0..<0x20, 0x7F: bytes.append(contentsOf: "\\u00\(Self.hexadecimal(byte))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
