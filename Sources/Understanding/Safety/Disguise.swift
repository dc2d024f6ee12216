/// Sees through words that are written so that no filter finds them: "su1cide", "k m s", "s.u.i.c.i.d.e", "suic*de".
struct Disguise {
  let ear: Ear
  let tokenizer: Tokenizer

  /// The tokens of a line with its disguised words as they were meant; nil where there are none.
  ///
  /// Each token stands where its disguise stands in the line.
  func tokens(behind plain: [Token], of scalars: [Unicode.Scalar]) -> [Token]? {
    guard Self.mayHide(plain, scalars) else { return nil }
    let runs = runs(in: scalars)
    var tokens: [Token] = []
    var isDisguised = false
    var position = 0
    while position < runs.count {
      let (word, count) = unmasked(runs, at: position, scalars)
      if let word {
        let range = runs[position].lowerBound..<runs[position + count - 1].upperBound
        for var token in tokenizer.tokens(of: word) {
          token.opensClause = tokens.isEmpty
          token.range = range
          tokens.append(token)
        }
        isDisguised = true
      } else {
        let text = String(String.UnicodeScalarView(scalars[runs[position]]))
        for var token in tokenizer.tokens(of: text) {
          token.range =
            token.range.lowerBound + runs[position].lowerBound..<token.range.upperBound + runs[position].lowerBound
          token.opensClause =
            token.opensClause && (tokens.isEmpty || token.range.lowerBound > runs[position].lowerBound)
          tokens.append(token)
        }
      }
      position += count
    }
    return isDisguised ? tokens : nil
  }

  /// Whether anything in the line could be a disguise; nearly always nothing is, and the rest costs nothing.
  private static func mayHide(_ tokens: [Token], _ scalars: [Unicode.Scalar]) -> Bool {
    var singles = 0
    var end = -1
    for token in tokens {
      let start = token.range.lowerBound
      if start > 0, start == end || start - 1 == end, isMask(scalars[start - 1]) { return true }
      if start > 0, isMask(scalars[start - 1]), token.kind == .word, scalars[start - 1] != "-" { return true }
      singles = token.kind == .word && token.range.count == 1 ? singles + 1 : 0
      if singles >= 3 { return true }
      if token.kind == .word, token.range.count > 2, hasDigitAndLetter(scalars[token.range]) { return true }
      end = token.range.upperBound
    }
    return false
  }

  private static func isMask(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@", "$", "*", "|", "€", "!", "_", "-", ".": true
    default: false
    }
  }

  private static func hasDigitAndLetter(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.contains { "0"..."9" ~= $0 } && word.contains { !("0"..."9" ~= $0) }
  }

  /// What stands between spaces.
  private func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (position, scalar) in scalars.enumerated() {
      if scalar.properties.isWhitespace {
        if let begin = start { runs.append(begin..<position) }
        start = nil
      } else if start == nil {
        start = position
      }
    }
    if let start { runs.append(start..<scalars.count) }
    return runs
  }

  /// The word that is disguised in a run, or in several runs of one letter each, and how many runs it takes.
  private func unmasked(_ runs: [Range<Int>], at position: Int, _ scalars: [Unicode.Scalar]) -> (String?, Int) {
    var end = position
    while end < runs.count, runs[end].count == 1, scalars[runs[end].lowerBound].properties.isAlphabetic { end += 1 }
    if end - position >= 3 {
      for last in stride(from: end, through: position + 3, by: -1) {
        let word = runs[position..<last].map { String(scalars[$0.lowerBound]).lowercased() }.joined()
        if isKnown(word) { return (word, last - position) }
      }
    }
    return (unmasked(scalars[runs[position]]), 1)
  }

  /// The word behind one run.
  private func unmasked(_ run: ArraySlice<Unicode.Scalar>) -> String? {
    var letters = run
    while let last = letters.last, !Self.isPart(last) { letters.removeLast() }
    while let last = letters.last, last == "!" || last == "." || last == "*" { letters.removeLast() }
    while let first = letters.first, !first.properties.isAlphabetic, Self.meant[first] == nil { letters.removeFirst() }
    guard letters.count >= 3, letters.contains(where: { $0.properties.isAlphabetic }),
      letters.contains(where: { !$0.properties.isAlphabetic && $0 != "'" && $0 != "’" }),
      letters.allSatisfy(Self.isPart)
    else { return nil }

    let isDotted = letters.enumerated().allSatisfy { offset, scalar in
      ([".", "-", "_"].contains(scalar)) == (offset % 2 == 1)
    }
    if isDotted {
      let word = String(String.UnicodeScalarView(letters.filter { $0.properties.isAlphabetic })).lowercased()
      return isKnown(word) ? word : nil
    }
    for readings in [Self.meant, Self.meant.merging(["1": "l", "!": "l"]) { $1 }] {
      let word = letters.map { readings[$0] ?? String($0).lowercased() }.joined()
      if let known = filled(word) { return known }
    }
    return nil
  }

  /// The known word that fits where up to two stars stand for letters.
  private func filled(_ word: String) -> String? {
    guard let star = word.firstIndex(of: "*") else {
      return word.utf8.allSatisfy({ 97...122 ~= $0 }) && isKnown(word) ? word : nil
    }
    guard word.count(where: { $0 == "*" }) <= 2 else { return nil }
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      var next = word
      next.replaceSubrange(star...star, with: [letter])
      if let known = filled(next) { return known }
    }
    return nil
  }

  private func isKnown(_ word: String) -> Bool {
    var symbols: [Lexicon.Symbol] = []
    ear.index.lexicon.appendSymbols(of: word, stem: nil, to: &symbols)
    return !symbols.isEmpty
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || meant[scalar] != nil || [".", "-", "_", "*"].contains(scalar)
  }

  private static let meant: [Unicode.Scalar: String] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i", "|": "l",
    "€": "e",
  ]
}
