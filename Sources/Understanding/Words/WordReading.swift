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

  /// Whether the sentence that a word stands in ends in a question mark.
  func isInAskedSentence(_ word: Int) -> Bool {
    var last = word
    while last + 1 < line.words.count, line.words[last + 1].sentence == line.words[word].sentence { last += 1 }
    return isAsked(after: last)
  }

  /// Whether a question mark stands behind a word.
  func isAsked(after word: Int) -> Bool {
    let mark = line.words[word].token + 1
    return line.tokens.indices.contains(mark) && line.tokens[mark].text == "?"
  }
}
