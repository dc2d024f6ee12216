internal import Understanding

extension Reader {
  /// How long a pattern may be; what is longer was not meant as one.
  private static let longestPattern = 400

  /// A block list of patterns.
  mutating func patterns(_ node: YAMLNode, _ place: String) -> [String] {
    let patterns = texts(node, place)
    for (text, span) in patterns { checkPattern(text, at: span) }
    return patterns.map(\.text)
  }

  private mutating func checkPattern(_ text: String, at span: Span) {
    guard text.utf8.count <= Self.longestPattern else {
      return report(.badPattern(text, .tooLong(limit: Self.longestPattern)), at: span)
    }
    do throws(PatternMistake) {
      _ = try Pattern(text)
    } catch {
      report(.badPattern(text, .unreadable(error)), at: span.dropping(error.offset))
    }
  }
}

extension Span {
  /// The rest of a text in one line, behind so many scalars; the last scalar where nothing is left.
  func dropping(_ offset: Int) -> Span {
    guard line == endLine, endColumn > column else { return self }
    var span = self
    span.column = min(column + Int32(clamping: offset), endColumn - 1)
    return span
  }
}
