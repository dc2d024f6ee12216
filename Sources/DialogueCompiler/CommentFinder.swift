/// Tells whether a comment follows a plain text in its line, which libyaml keeps to itself.
///
/// Events come in the order of the file, so one cursor that only goes forward serves them all: linear in the whole.
struct CommentFinder {
  private let bytes: [UInt8]
  private var offset: Int
  private var scalars = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// Whether the text that ends behind so many scalars is followed by something that looks like a part of it.
  ///
  /// A remark stands well apart: two blanks or more in front of `#` and one behind it. Anything nearer is taken for text that
  /// YAML threw away, as in `I'm #1`.
  mutating func commentFollows(scalar end: Int) -> Bool {
    while scalars < end, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xc0 == 0x80 { offset += 1 }
      scalars += 1
    }
    var next = offset
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") || bytes[next] == UInt8(ascii: "\t") { next += 1 }
    guard next > offset, next < bytes.count, bytes[next] == UInt8(ascii: "#") else { return false }
    let isApart = next - offset >= 2 || bytes[offset] == UInt8(ascii: "\t")
    let isRemark = next + 1 == bytes.count || [0x20, 0x09, 0x0a, 0x0d, 0x23].contains(bytes[next + 1])
    return !(isApart && isRemark)
  }
}
