/// A code for bytes in which common ones are short (Huffman 1952), numbered in order of length so that the lengths tell all of it.
struct PrefixCode {
  /// No code is longer: a table of all beginnings then stays small.
  private static let longest = 12

  /// For each byte how many bits its code has; 0 for one that does not occur.
  private let lengths: [UInt8]
  /// The code of each byte, its first bit lowest.
  private var codes = [UInt32](repeating: 0, count: 256)
  /// For every beginning of so many bits the byte whose code it begins with, and above it the length of that code.
  private var bytes: [UInt16] = []

  /// The best code for bytes that occur so often.
  init(for bytes: some Sequence<UInt8>) {
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    var lengths = Self.lengths(for: counts)
    while lengths.contains(where: { $0 > Self.longest }) {
      // Evened out, the rare ones get shorter codes.
      counts = counts.map { $0 == 0 ? 0 : $0 / 2 + 1 }
      lengths = Self.lengths(for: counts)
    }
    self.lengths = lengths
    number()
  }

  /// How deep each byte lies in the tree that joins the two rarest over and over again.
  private static func lengths(for counts: [Int]) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    var trees = counts.indices.filter { counts[$0] > 0 }.map { (count: counts[$0], bytes: [$0]) }
    if trees.count == 1 { lengths[trees[0].bytes[0]] = 1 }
    while trees.count > 1 {
      trees.sort { ($0.count, $0.bytes[0]) > ($1.count, $1.bytes[0]) }
      let (rarest, next) = (trees.removeLast(), trees.removeLast())
      let joined = rarest.bytes + next.bytes
      for byte in joined { lengths[byte] += 1 }
      trees.append((rarest.count + next.count, joined))
    }
    return lengths
  }

  /// Gives every byte its code, the shorter first.
  private mutating func number() {
    bytes = [UInt16](repeating: 0, count: 1 << Self.longest)
    var next: UInt32 = 0
    for length in 1...Self.longest {
      for byte in lengths.indices where lengths[byte] == length {
        var code: UInt32 = 0
        for bit in 0..<length where next >> UInt32(bit) & 1 == 1 { code |= 1 << UInt32(length - 1 - bit) }
        codes[byte] = code
        for beginning in stride(from: Int(code), to: bytes.count, by: 1 << length) {
          bytes[beginning] = UInt16(byte | length << 8)
        }
        next += 1
      }
      next <<= 1
    }
  }

  func write(_ byte: UInt8, to writer: inout BitWriter) {
    writer.append(codes[Int(byte)], bits: Int(lengths[Int(byte)]))
  }

  func byte(from reader: inout BitReader) -> UInt8 {
    let byte = bytes[Int(reader.peek(bits: Self.longest))]
    reader.skip(bits: Int(byte >> 8))
    return UInt8(truncatingIfNeeded: byte)
  }

  // MARK: The code itself

  /// Writes the lengths, from which the code can be made again.
  func write(to writer: inout BitWriter) {
    for length in lengths { writer.append(small: Int(length)) }
  }

  /// A code that was written; nil where there is none with such lengths.
  init?(from reader: inout BitReader) {
    var lengths: [UInt8] = []
    var beginnings = 0
    for _ in 0..<256 {
      guard let length = reader.small(), length <= Self.longest else { return nil }
      lengths.append(UInt8(length))
      if length > 0 { beginnings += 1 << (Self.longest - length) }
    }
    guard beginnings <= 1 << Self.longest else { return nil }
    self.lengths = lengths
    number()
  }
}
