/// Bytes being written: whole numbers and arrays of them, little-endian.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    append([number])
  }

  mutating func append(_ number: Float) {
    append(number.bitPattern)
  }

  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) {
    #if _endian(big)
      numbers.map(\.byteSwapped).withUnsafeBytes { bytes.append(contentsOf: $0) }
    #else
      numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    #endif
  }

  mutating func append(_ text: String) {
    append(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}

/// Bytes being read; every reading fails where the bytes run out.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) -> Number? {
    numbers(type, count: 1)?[0]
  }

  /// A number that is neither infinite nor no number at all.
  mutating func finite() -> Float? {
    guard let bits = number(UInt32.self), case let value = Float(bitPattern: bits), value.isFinite else { return nil }
    return value
  }

  mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type, count: Int) -> [Number]? {
    let size = MemoryLayout<Number>.size
    guard count >= 0, count <= (bytes.count - position) / size else { return nil }
    let numbers = bytes.withUnsafeBytes { bytes in
      [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count * size]))
        initialized = count
      }
    }
    position += count * size
    #if _endian(big)
      return numbers.map(\.byteSwapped)
    #else
      return numbers
    #endif
  }

  mutating func text() -> String? {
    guard let count = number(UInt32.self), let utf8 = numbers(UInt8.self, count: Int(count)) else { return nil }
    return String(validating: utf8, as: UTF8.self)
  }
}
