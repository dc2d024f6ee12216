internal import CYAML
internal import Diagnostics

/// A file as a tree of texts, lists and maps, read from libyaml's events.
///
/// Events and not a document tree: each key and value keeps its exact place, every scalar stays text, and what this project
/// refuses (anchors, aliases, tags, merge keys, a key twice, a second document) is seen where it stands. Linear in the size of
/// the file.
struct YAMLTree {
  /// What the file holds; nil where it cannot be used.
  private(set) var root: YAMLNode?
  /// What is wrong with the notation, with the place.
  private(set) var mistakes: [(Mistake, Span, note: (String, Span)?)] = []

  static let largestFile = 4 << 20
  static let deepestNesting = 64

  init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.largestFile else {
      mistakes = [(.fileTooLarge(bytes: bytes.count, limit: Self.largestFile), .start, nil)]
      return
    }
    if let (mistake, span) = UnreadableBytes.first(in: bytes) {
      mistakes = [(mistake, span, nil)]
      return
    }
    var builder = YAMLTreeBuilder(bytes: bytes)
    builder.run()
    mistakes = builder.mistakes
    root = builder.isComplete ? builder.root : nil
  }
}

extension Span {
  /// The first place of a file.
  static let start = Span(line: 1, column: 1, endLine: 1, endColumn: 1)

  init(_ start: yaml_mark_t, _ end: yaml_mark_t) {
    self.init(
      line: Int32(clamping: start.line) + 1, column: Int32(clamping: start.column) + 1,
      endLine: Int32(clamping: end.line) + 1, endColumn: Int32(clamping: end.column) + 1)
  }
}
