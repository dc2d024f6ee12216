/// Bits being written, the lowest of each number first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var buffer: UInt64 = 0
  private var filled = 0

  /// Adds the lowest bits of a number, 32 at most.
  mutating func append(_ number: UInt32, bits: Int) {
    buffer |= (UInt64(number) & (1 << UInt64(bits) - 1)) << UInt64(filled)
    filled += bits
    while filled >= 8 { endByte() }
  }

  /// Adds a number as a row of so many zeros and a one.
  mutating func append(unary number: Int) {
    var left = number
    while left >= 32 {
      append(0, bits: 32)
      left -= 32
    }
    append(1 << UInt32(left), bits: left + 1)
  }

  /// Adds a number whose lower bits are plain and whose upper bits are unary (Golomb 1966, Rice 1979).
  mutating func append(_ number: UInt32, plainBits: Int) {
    append(unary: Int(number >> UInt32(plainBits)))
    append(number, bits: plainBits)
  }

  /// Adds a number of which small ones are the commonest: how many bits it has, and then these (Elias 1975).
  mutating func append(small number: Int) {
    let raised = UInt32(number + 1)
    let bits = 31 - raised.leadingZeroBitCount
    append(unary: bits)
    append(raised, bits: bits)
  }

  /// Fills the last byte up with zeros.
  mutating func end() {
    if filled > 0 { endByte() }
  }

  private mutating func endByte() {
    bytes.append(UInt8(truncatingIfNeeded: buffer))
    buffer >>= 8
    filled = max(filled - 8, 0)
  }
}

/// Bits being read.
///
/// Behind the last byte there are only zeros; `isExhausted` tells whether any of those were needed.
struct BitReader {
  private let bytes: [UInt8]
  private var position = 0
  private var buffer: UInt64 = 0
  private var filled = 0
  /// How many bits were read.
  private var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether more was read than there is.
  var isExhausted: Bool { count > bytes.count * 8 }
  /// Whether just what there is was read.
  var isAtEnd: Bool { (count + 7) / 8 == bytes.count }

  /// The next bits, 32 at most, which stay to be read.
  mutating func peek(bits: Int) -> UInt32 {
    if filled < 32 { fill() }
    return UInt32(truncatingIfNeeded: buffer & (1 &<< UInt64(bits) &- 1))
  }

  /// Takes in the next four bytes.
  private mutating func fill() {
    var next: UInt32 = 0
    if position + 4 <= bytes.count {
      next = bytes.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt32.self)) }
    } else {
      for place in position..<max(bytes.count, position) {
        next |= UInt32(bytes[place]) &<< UInt32(8 * (place - position))
      }
    }
    buffer |= UInt64(next) &<< UInt64(filled)
    position += 4
    filled += 32
  }

  mutating func skip(bits: Int) {
    buffer &>>= UInt64(bits)
    filled &-= bits
    count &+= bits
  }

  mutating func number(bits: Int) -> UInt32 {
    let number = peek(bits: bits)
    skip(bits: bits)
    return number
  }

  /// A row of zeros and a one; nil where the zeros do not end.
  mutating func unary() -> Int? {
    var number = 0
    while !isExhausted {
      let zeros = min(peek(bits: 32).trailingZeroBitCount, 32)
      number += zeros
      if zeros < 32 {
        skip(bits: zeros + 1)
        return number
      }
      skip(bits: 32)
    }
    return nil
  }

  mutating func number(plainBits: Int) -> UInt64? {
    guard let upper = unary() else { return nil }
    return UInt64(upper) << UInt64(plainBits) | UInt64(number(bits: plainBits))
  }

  mutating func small() -> Int? {
    guard let bits = unary(), bits < 32 else { return nil }
    return Int(1 << UInt64(bits) | UInt64(number(bits: bits))) - 1
  }
}
