/// A stretch of a file, from 1, in lines and Unicode scalars; the end is behind the last scalar.
struct Span: Hashable, Sendable {
  var line: Int32
  var column: Int32
  var endLine: Int32
  var endColumn: Int32

  /// How long it is in its first line; to the end of the line where it goes on below.
  var length: Int {
    line == endLine ? max(1, Int(endColumn - column)) : 1
  }
}

/// A value in an author's file: a text, a list, or a map, with its place.
struct YAMLNode: Sendable {
  var content: Content
  var span: Span

  enum Content: Sendable {
    case text(YAMLText)
    case list([YAMLNode], isBracketed: Bool)
    case map([YAMLEntry], isBraced: Bool)
    /// Something was wrong with it, which has been reported.
    case refused
  }

  /// What shape it has, for a sentence.
  var shape: Mistake.Shape {
    switch content {
    case .text(let text): text.string.isEmpty && text.style == .plain ? .nothing : .text
    case .list: .list
    case .map: .map
    case .refused: .nothing
    }
  }
}

/// A scalar: always text, whatever YAML would make of it.
struct YAMLText: Sendable {
  var string: String
  var style: Style
  /// A comment follows on the line in which the text ends, so that the text may have been cut in two.
  var isCut = false

  enum Style: Sendable {
    case plain, quoted, block
  }
}

/// A key and its value.
struct YAMLEntry: Sendable {
  var key: String
  var keySpan: Span
  var value: YAMLNode
}
