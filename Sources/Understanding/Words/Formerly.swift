/// What was so once and is told to be so no longer: "vroeger was ik jaloers, *nu zie ik het anders*", "I used to check on her,
/// *these days I don't*".
struct Formerly: WordReading {
  let line: Line

  /// The clauses that tell of what was so.
  var places: [ClosedRange<Int>] {
    let clauses = line.clauses
    return zip(clauses, clauses.dropFirst()).compactMap { clause, next in
      guard isOnce(clause), isNow(next) || clauses.last.map(isNow) == true else { return nil }
      return clause.lowerBound...clause.upperBound - 1
    }
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
  private static let nows: WordSet = [
    "nu", "now", "these", "nowadays", "today", "tegenwoordig", "intussen", "ondertussen",
  ]
  private static let ends: WordSet = [
    "gestopt", "voorbij", "af", "weg", "anymore", "stopped", "passed", "done", "gone", "over", "wrong", "meer",
  ]
}
