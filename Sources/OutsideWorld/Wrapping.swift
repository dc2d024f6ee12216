/// Breaks text at its spaces into lines that fit.
nonisolated struct Wrapping {
  /// How many columns a line may take.
  var columns: Int
  /// How many spaces the lines behind the first begin with.
  var indent: Int

  init(columns: Int, indent: Int = 0) {
    self.columns = max(columns, 1)
    self.indent = max(0, min(indent, columns / 2, columns - 2))
  }

  /// Greedy; line feeds stay, spaces at a break go, a word longer than a line is cut between characters.
  func wrap(_ text: String) -> String {
    var wrapped = ""
    wrapped.reserveCapacity(text.utf8.count + text.utf8.count / 32)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { wrapped += "\n" }
      wrap(line, into: &wrapped)
    }
    return wrapped
  }

  private func wrap(_ line: Substring, into wrapped: inout String) {
    var column = 0
    // Spaces in front are the layout of a list, and the lines that follow keep to it.
    let lead = line.prefix { $0 == " " }
    wrapped += lead
    column = lead.count
    var isAtStart = true
    for word in line.dropFirst(lead.count).split(separator: " ") {
      let width = Columns.of(word)
      if !isAtStart, column + 1 + width <= columns {
        wrapped += " "
        column += 1
      } else if !isAtStart {
        startLine(&wrapped, &column)
      }
      if column + width <= columns {
        wrapped += word
        column += width
      } else {
        cut(word, into: &wrapped, &column)
      }
      isAtStart = false
    }
  }

  private func cut(_ word: Substring, into wrapped: inout String, _ column: inout Int) {
    for character in word {
      let width = Columns.of(character)
      if column + width > columns, column > indent { startLine(&wrapped, &column) }
      wrapped.append(character)
      column += width
    }
  }

  private func startLine(_ wrapped: inout String, _ column: inout Int) {
    wrapped += "\n" + String(repeating: " ", count: indent)
    column = indent
  }
}
