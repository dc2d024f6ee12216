/// A closed list of words and phrases, looked up by their first word; `^` and `$` tie one to the front or the end of a line.
struct PhraseSet: Sendable {
  private struct Phrase: Sendable {
    var words: [String]
    var opensLine: Bool
    var endsLine: Bool
  }

  private var phrases: [String: [Phrase]] = [:]

  /// Takes in the entries of an author's list.
  init(_ entries: [String]) {
    for entry in entries {
      var text = Substring(entry.lowercased())
      let opensLine = text.first == "^"
      if opensLine { text = text.dropFirst() }
      let endsLine = text.last == "$"
      if endsLine { text = text.dropLast() }
      let words = text.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(words: words, opensLine: opensLine, endsLine: endsLine))
    }
  }

  /// Whether any of the phrases is in the words.
  func isFound(in words: [String]) -> Bool {
    words.indices.contains { length(in: words, at: $0) != nil }
  }

  /// Whether the words end in one of the phrases.
  func isLast(in words: [String]) -> Bool {
    words.indices.contains { start in
      (phrases[words[start]] ?? []).contains { Array(words[start...]) == $0.words }
    }
  }

  /// How many words the longest phrase has that begins at a place.
  func length(in words: [String], at start: Int) -> Int? {
    (phrases[words[start]] ?? []).filter { phrase in
      let end = start + phrase.words.count
      return end <= words.count && words[start..<end].elementsEqual(phrase.words)
        && (!phrase.opensLine || start == 0) && (!phrase.endsLine || end == words.count)
    }.map(\.words.count).max()
  }
}
