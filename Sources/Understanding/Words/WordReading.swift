/// Something that goes through the words of a line, and may look past its ends.
protocol WordReading {
  /// The line.
  var line: Line { get }
}

extension WordReading {
  /// A word of the line; nothing where there is none.
  func text(_ word: Int) -> String {
    line.words.indices.contains(word) ? line.words[word].text : ""
  }

  /// Whether a question mark stands behind a word.
  func isAsked(after word: Int) -> Bool {
    let mark = line.words[word].token + 1
    return line.tokens.indices.contains(mark) && line.tokens[mark].text == "?"
  }
}
