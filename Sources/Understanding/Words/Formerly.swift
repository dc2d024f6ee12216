/// What was so once and is told to be so no longer: "vroeger was ik jaloers, *nu zie ik het anders*", "I used to check on her,
/// *these days I don't*".
struct Formerly: WordReading {
  let line: Line

  /// The clauses that tell of what was so.
  var places: [ClosedRange<Int>] {
    let clauses = line.clauses
    return clauses.indices.compactMap { number in
      let clause = clauses[number]
      guard isOnce(clause) else { return nil }
      // "I used to be jealous *but not any more*".
      if let turn = turn(behind: clause.lowerBound), clause.contains(turn), isGivenUp(turn..<clause.upperBound) {
        return clause.lowerBound...turn - 1
      }
      guard number + 1 < clauses.count, isNow(clauses[number + 1]) || clauses.last.map(isNow) == true else {
        return nil
      }
      return clause.lowerBound...clause.upperBound - 1
    }
  }

  /// Whether it is told of some words that they were so once, and in so many words that they are not any more: "I used to cut, *I
  /// don't now*".
  func isGivenUp(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last, isOnce(line.clause(around: first)) else { return false }
    return turn(behind: last).map { isGivenUp($0..<line.clause(around: $0).upperBound) } ?? false
  }

  /// Where something else begins behind a word: at a "but", or with the next clause.
  private func turn(behind word: Int) -> Int? {
    (word + 1..<line.words.count).first {
      line.words[$0].clause != line.words[word].clause || ["but", "maar"].contains(text($0))
    }
  }

  /// "I don't now", "but not any more", "nu niet meer": nothing but that it is no more.
  private func isGivenUp(_ tail: Range<Int>) -> Bool {
    tail.count <= 8 && tail.contains { ClosedWords.plainNegators.contains(text($0)) }
      && tail.contains { Self.nows.contains(text($0)) || Self.mores.contains(text($0)) }
      && tail.allSatisfy { Self.givingUp.contains(text($0)) }
  }

  private func isOnce(_ clause: Range<Int>) -> Bool {
    clause.contains { word in
      ["vroeger", "ooit", "formerly"].contains(text(word)) && word < clause.lowerBound + 3
        || text(word) == "used" && text(word + 1) == "to" && Self.subjects.contains(text(word - 1))
    }
  }

  private func isNow(_ clause: Range<Int>) -> Bool {
    let opening = clause.prefix(3)
    return opening.contains { Self.nows.contains(text($0)) } || clause.contains { Self.ends.contains(text($0)) }
  }

  private static let subjects: WordSet = ["i", "he", "she", "we", "they", "it"]
  private static let mores: WordSet = ["more", "anymore", "longer", "meer"]
  private static let givingUp: WordSet = [
    "i", "it", "that", "do", "did", "have", "am", "but", "and", "not", "never", "now", "any", "more", "anymore",
    "longer",
    "these", "days", "nowadays", "at", "all", "thankfully", "luckily", "today", "for", "years", "in", "lately",
    "ik", "het", "dat", "doe", "heb", "ben", "maar", "en", "niet", "nie", "nooit", "nu", "meer", "tegenwoordig",
    "gelukkig", "al", "lang", "allang", "intussen", "ondertussen", "jaren", "echt", "helemaal",
  ]
  private static let nows: WordSet = [
    "nu", "now", "these", "nowadays", "today", "tegenwoordig", "intussen", "ondertussen",
  ]
  private static let ends: WordSet = [
    "gestopt", "voorbij", "af", "weg", "anymore", "stopped", "passed", "done", "gone", "over", "wrong", "meer",
  ]
}
