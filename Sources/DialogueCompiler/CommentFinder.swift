/// Tells whether a comment follows a plain text in its line, which libyaml keeps to itself.
///
/// All that looks like a comment is found beforehand, and events come in the order of the file: linear in the whole.
struct CommentFinder {
  /// Where the blanks in front of each `#` begin that would cut a text, in scalars from the start of the file.
  private var cuts: [Int] = []
  private var next = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { findCuts(in: $0) }
  }

  /// Whether the text that ends behind so many scalars is followed by something that looks like a part of it.
  mutating func commentFollows(scalar end: Int) -> Bool {
    while next < cuts.count, cuts[next] < end { next += 1 }
    return next < cuts.count && cuts[next] == end
  }

  /// A remark stands well apart: two blanks or more in front of `#` and one behind it.
  ///
  /// Anything nearer is taken for text that YAML threw away, as in `I'm #1`.
  private mutating func findCuts(in bytes: UnsafeBufferPointer<UInt8>) {
    var scalars = 0
    var counted = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let start = counted
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") {
      var first = index
      while first > start, bytes[first - 1] == UInt8(ascii: " ") || bytes[first - 1] == UInt8(ascii: "\t") {
        first -= 1
      }
      if first == index { continue }
      let isApart = index - first >= 2 || bytes[first] == UInt8(ascii: "\t")
      let isRemark = index + 1 == bytes.count || [0x20, 0x09, 0x0a, 0x0d, 0x23].contains(bytes[index + 1])
      if isApart && isRemark { continue }
      // A plain loop over bytes, which the compiler makes of wide instructions.
      for byte in bytes[counted..<first] { scalars &+= byte & 0xc0 == 0x80 ? 0 : 1 }
      counted = first
      cuts.append(scalars)
    }
  }
}
