/// Tells whether a comment follows a plain text in its line, which libyaml keeps to itself.
///
/// All that looks like a comment is found beforehand, and events come in the order of the file: linear in the whole.
struct CommentFinder {
  /// Where the blanks in front of each `#` begin that would cut a text, in scalars from the start of the file.
  private var cuts: [Int] = []
  private var next = 0

  init(_ bytes: [UInt8]) {
    guard bytes.contains(UInt8(ascii: "#")) else { return }
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
    var blanks = 0
    var hasTab = false
    for index in (bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "#"), blanks > 0 {
        let isApart = blanks >= 2 || hasTab
        let isRemark = index + 1 == bytes.count || [0x20, 0x09, 0x0a, 0x0d, 0x23].contains(bytes[index + 1])
        if !(isApart && isRemark) { cuts.append(scalars - blanks) }
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        blanks += 1
        hasTab = hasTab || byte == UInt8(ascii: "\t")
      } else {
        blanks = 0
        hasTab = false
      }
      if byte & 0xc0 != 0x80 { scalars += 1 }
    }
  }
}
