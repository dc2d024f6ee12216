/// What the authors' patterns hear in a line: intents, feelings, verdicts; each as said or as denied.
struct PatternHearing {
  /// A pattern decides; a feeling word nearly so; what is softened counts a little less.
  static let certain = 1.0
  static let feeling = 0.95
  static let softened = 0.9

  private(set) var heard = Hearings()
  private(set) var denied = Hearings()
  private(set) var feelings: [String] = []
  private(set) var isSelfVerdict = false
  /// Where each intent was last said, and last denied.
  private var lastHeard: [Name<Intent>: Int] = [:]
  private var lastDenied: [Name<Intent>: Int] = [:]

  /// - Parameter denies: whether the words behind an intent are denied.
  init(
    line: Line, found: PatternMatches, ear: Ear, rules: borrowing ListeningRules, negations: Negations,
    denies: (_ words: [Int], _ intent: Name<Intent>) -> Bool
  ) {
    let owners = FeelingOwners(line: line, found: found, ear: ear, language: rules.language)
    var felt: [(word: Int, name: String)] = []
    for match in found.matches {
      switch ear.meaning(of: match) {
      case .intent(let number):
        take(match, rules.intents[number].name, Self.certain, line, found, negations, denies)
      case .feeling(let number):
        let own = found.ownWords(of: match)
        if owners.isAnothers(own) { continue }
        let feeling = rules.grammar.feelings[number]
        let isDenied = feeling.intent.map { denies(own, $0) } ?? negations.deny(own)
        if !isDenied { felt.append((own[0], feeling.name)) }
        if let intent = feeling.intent { take(match, intent, Self.feeling, line, found, negations, denies) }
      case .selfVerdict:
        if !negations.deny(found.ownWords(of: match)) { isSelfVerdict = true }
      default: break
      }
    }
    for intent in takenBack { heard.remove(intent) }
    felt.removeAll { feeling in
      rules.grammar.feelings.contains { $0.name == feeling.name && $0.intent.map(takenBack.contains) ?? false }
    }
    for feeling in felt.sorted(by: { $0.word < $1.word }) where !feelings.contains(feeling.name) {
      feelings.append(feeling.name)
    }
  }

  private mutating func take(
    _ match: PatternMatches.Match, _ intent: Name<Intent>, _ score: Double, _ line: Line, _ found: PatternMatches,
    _ negations: Negations, _ denies: ([Int], Name<Intent>) -> Bool
  ) {
    let own = found.ownWords(of: match)
    let clause = line.clause(around: match.words.lowerBound)
    var hearing = Hearing(
      intent: intent, score: negations.isHedged(match.words) ? score * Self.softened : score, evidence: line.typed(own),
      clause: line.place(of: clause.lowerBound..<max(clause.upperBound, match.words.upperBound + 1)))
    let place = match.words.upperBound
    if denies(own, intent) {
      if !isOfSomething(place, line) { lastDenied[intent] = max(lastDenied[intent] ?? 0, place) }
      hearing.score = score
      denied.add(hearing)
    } else {
      lastHeard[intent] = max(lastHeard[intent] ?? 0, place)
      heard.add(hearing)
    }
  }

  /// What is denied after it was said, as it was before or as others have it: "they think I'm angry, but I'm not angry".
  private var takenBack: [Name<Intent>] {
    heard.sorted.map(\.intent).filter { intent in
      guard let denied = lastDenied[intent], let said = lastHeard[intent] else { return false }
      return denied > said
    }
  }

  /// "I'm scared, but not scared *of* him" takes nothing back.
  private func isOfSomething(_ word: Int, _ line: Line) -> Bool {
    guard word + 1 < line.words.count, line.words[word + 1].clause == line.words[word].clause else { return false }
    return Self.prepositions.contains(line.words[word + 1].text)
  }

  private static let prepositions: WordSet = [
    "of", "with", "at", "about", "for", "to", "over", "because", "when", "from",
    "op", "van", "voor", "met", "om", "aan", "door", "omdat", "als",
  ]
}
