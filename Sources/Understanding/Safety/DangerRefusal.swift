/// Whether somebody asks himself whether he wants to live, and says no: "Do I want to live? No."
///
/// The words of danger are not there: it takes the question and its answer together.
extension DangerListening {
  /// The words of such questions, with how much it is that they are answered with no.
  var refusals: [(level: Int, words: [Int])] {
    var refusals: [(level: Int, words: [Int])] = []
    for clause in line.clauses where clause.upperBound < line.words.count && clause.count <= Self.longestQuestion {
      let told = clause.filter { !Self.small.contains(text($0)) }
      guard let level = Self.questions[told.map(text).joined(separator: " ")], answersNo(behind: clause.upperBound)
      else { continue }
      refusals.append((level, Array(clause)))
    }
    return refusals
  }

  private static let longestQuestion = 12
  /// What such a question may have beside its own words.
  private static let small: WordSet = [
    "and", "but", "so", "well", "still", "really", "actually", "even", "honestly", "any", "anymore", "more", "longer",
    "at", "all", "now", "then", "ever",
    "en", "maar", "dus", "nou", "nog", "wel", "echt", "eigenlijk", "eerlijk", "nu", "dan", "ooit", "wat", "soms",
    "zelf",
  ]
  private static let questions: [String: Int] = [
    "do i want to live": 2, "do i wanna live": 2, "do i want to be alive": 2, "do i want to stay alive": 2,
    "do i want to go on living": 2, "do i want to keep living": 2, "do i want to wake up": 2,
    "is life worth living": 1, "is my life worth living": 1, "is life worth it": 1, "is it worth living": 1,
    "do i have anything to live for": 1, "do i have a reason to live": 1, "is there anything to live for": 1,
    "is there a reason to live": 1, "do i have the will to live": 1,
    "wil ik leven": 2, "wil ik verder leven": 2, "wil ik blijven leven": 2, "wil ik in leven blijven": 2,
    "wil ik wakker worden": 2, "wil ik morgen wakker worden": 2, "do i want to wake up tomorrow": 2,
    "heb ik zin om te leven": 1, "heb ik zin om verder te leven": 1, "heb ik zin in het leven": 1,
    "heeft het leven zin": 1, "heeft mijn leven zin": 1, "heeft leven zin": 1, "is het leven de moeite waard": 1,
    "is het leven de moeite": 1, "is mijn leven de moeite waard": 1, "heb ik een reden om te leven": 1,
    "heb ik iets om voor te leven": 1, "is er iets om voor te leven": 1, "heb ik redenen om te leven": 1,
  ]
}
