/// Tells whose a feeling is: one that is only said of another ("hij is kwaad vertrokken") is not the person's own.
///
/// Where nobody is named, or both are, it is the person's own.
struct FeelingOwners: WordReading {
  let line: Line
  let found: PatternMatches
  let ear: Ear
  let language: Language

  /// Whether the words of a feeling have somebody else as their subject and the person who types nowhere beside it.
  func isAnothers(_ words: [Int]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    // A verb of another with me as its object is felt by me: "he scares me", "hij maakt me bang".
    if Self.objects.contains(text(last + 1)) || words.contains(where: { isMe($0) }) { return false }
    let clause = line.clause(around: first)
    var word = first - 1
    while word >= clause.lowerBound {
      if isMe(word) { return false }
      if isAnother(word, in: clause) { return true }
      word -= 1
    }
    return false
  }

  private func isMe(_ word: Int) -> Bool {
    Self.selves.contains(text(word))
  }

  /// Whether a word can only be a subject that is not the person who types.
  private func isAnother(_ word: Int, in clause: Range<Int>) -> Bool {
    let text = text(word)
    let opens = word == clause.lowerBound || Self.joints.contains(self.text(word - 1))
    switch text {
    case "hij", "he": return true
    // "Ze" and "they" stand for objects too, and "she" behind "my" for a name.
    case "zij", "ze", "she", "they":
      return language == .english || opens
    default: break
    }
    guard language == .dutch ? text == "mijn" : text == "my", opens else { return false }
    // "My boyfriend is angry", but "my fear" and "my boyfriend's anger scares".
    return found.matches.contains { match in
      guard case .person(let person) = ear.meaning(of: match), person != .me else { return false }
      return match.words.lowerBound == word && Self.copulas.contains(self.text(match.words.upperBound + 1))
    }
  }

  private static let selves: WordSet = [
    "i", "me", "myself", "ik", "mij", "mezelf", "mijzelf", "we", "us", "wij", "ons",
  ]
  private static let objects: WordSet = ["me", "mij", "us", "ons"]
  private static let joints: WordSet = [
    "dat", "als", "omdat", "toen", "of", "en", "maar", "want", "is", "was", "wordt", "werd", "that", "if", "because",
    "when", "and", "but", "think", "thinks", "while",
  ]
  private static let copulas: WordSet = [
    "is", "was", "wordt", "werd", "gets", "got", "became", "seems", "feels", "lijkt", "voelt", "'s",
  ]
}
