/// Where clauses begin and end in a line of Dutch, and where an "ik" stands in its clause.
struct DutchClauses {
  let words: [MirrorLine.Word]
  private let keys: [String]
  private let verbs: DutchVerbs
  private let subordinators: Set<String>

  init(words: [MirrorLine.Word], verbs: DutchVerbs, subordinators: [String]) {
    self.words = words
    keys = words.map(\.key)
    self.verbs = verbs
    // "elke keer dat" opens a clause by its last word.
    self.subordinators = Set(subordinators.compactMap { $0.split(separator: " ").last.map(String.init) })
  }

  /// Where an "ik" stands.
  enum Place: Equatable {
    /// In front of its verb: "ik ga".
    case front
    /// Behind its verb: "soms ga ik".
    case inverted
    /// In a subordinate clause, whose words behind "ik" are these.
    case subordinate(Range<Int>)
    /// Without a verb of its own: "ik en mijn vriendin", "alleen ik".
    case stressed
    case unknown
  }

  func place(of place: Int) -> Place {
    if isStressed(place) { return .stressed }
    if opensSubordinate(before: place) { return .subordinate(place + 1..<end(of: place + 1)) }
    if place > 0, !words[place - 1].hasComma, isVerbBeside(place - 1) { return .inverted }
    if place == 0 || words[place - 1].hasComma || ["en", "maar", "want", "dus"].contains(keys[place - 1]) {
      return .front
    }
    return .unknown
  }

  private func isVerbBeside(_ place: Int) -> Bool {
    verbs.form(of: keys[place]) != nil || verbs.isWeakPast(keys[place])
  }

  /// "Ik en mijn vriendin", "mijn vriend en ik hebben", "ik ook", "banger dan ik".
  private func isStressed(_ place: Int) -> Bool {
    let next = place + 1 < keys.count ? keys[place + 1] : nil
    let previous = place > 0 ? keys[place - 1] : nil
    let endsClause = { (index: Int) in index + 1 >= words.count || words[index].hasComma }
    if next == "en" { return place == 0 }
    if previous == "en", let next, next == "zijn" || next.hasSuffix("en") { return true }
    if let next, ["ook", "niet", "wel"].contains(next), endsClause(place + 1) {
      return previous == "en" || previous == nil
    }
    return endsClause(place)
      && previous.map { ["dan", "als", "alleen", "zelfs", "behalve", "en", "ook"].contains($0) } ?? false
  }

  /// Whether a subordinator governs the "ik": right before it, or "hoe" with a word or two between ("hoe bang ik").
  private func opensSubordinate(before place: Int) -> Bool {
    guard place > 0, !words[place - 1].hasComma else { return false }
    if subordinators.contains(keys[place - 1]) { return true }
    for distance in 2...3 where place >= distance {
      let index = place - distance
      guard !words[index].hasComma, !verbs.isFinite(keys[index + 1]) else { return false }
      if ["hoe", "hoeveel", "welke"].contains(keys[index]) { return true }
    }
    return false
  }

  /// Where the clause that goes on at a place ends.
  func end(of start: Int) -> Int {
    guard start < keys.count else { return keys.count }
    return (start + 1..<max(keys.count, start + 1)).first { opensClause(at: $0) } ?? keys.count
  }

  private func opensClause(at place: Int) -> Bool {
    let next = place + 1 < keys.count ? keys[place + 1] : ""
    let key = keys[place]
    if words[place - 1].hasComma || key == "om" { return true }
    if subordinators.contains(key) { return !Self.isOftenAdverb.contains(key) || Self.pronouns.contains(next) }
    if ["en", "maar", "want", "dus"].contains(key) {
      return Self.pronouns.contains(next) || subordinators.contains(next)
    }
    // "Dat ik hem mis | maakt me bang": the main clause goes on where two finite verbs meet.
    if verbs.isThirdPerson(key), verbs.form(of: keys[place - 1], withPrefix: true) != nil { return true }
    return verbs.isFinite(key) && Self.pronouns.contains(next)
  }

  /// Whether nothing of the main clause goes on behind a subordinate clause.
  func closes(_ range: Range<Int>) -> Bool {
    range.upperBound == keys.count
  }

  /// What may stand behind the finite verb at the end of a clause: infinitives, participles, and a phrase with a preposition.
  func mayFollowVerb(at start: Int, in range: Range<Int>) -> Bool {
    for place in start..<range.upperBound {
      if Self.prepositions.contains(keys[place]) { return true }
      guard keys[place].hasSuffix("en") || keys[place].hasPrefix("ge") else { return false }
    }
    return true
  }

  /// Whether a word that could be a verb is a noun here.
  func isNoun(at place: Int) -> Bool {
    if DutchVerbs.nouns.contains(keys[place]) { return true }
    return place > 0 && Self.beforeNouns.contains(keys[place - 1])
  }

  static let pronouns: Set = [
    "ik", "hij", "zij", "ze", "het", "we", "wij", "er", "alles", "niets", "iedereen", "niemand", "iemand", "mijn",
    "m'n",
  ]
  private static let isOftenAdverb: Set = ["nu", "tot", "toen", "wat", "waar", "die", "dat", "sinds", "behalve"]
  private static let prepositions: Set = [
    "aan", "achter", "bij", "door", "in", "met", "na", "naar", "naast", "om", "op", "over", "sinds", "tegen", "tijdens",
    "tot", "tussen", "uit", "van", "voor", "zonder",
  ]
  private static let beforeNouns: Set = [
    "mijn", "m'n", "de", "een", "geen", "deze", "elke", "iedere", "veel", "weinig", "onze", "in", "op", "uit", "van",
    "voor",
    "zonder", "naar", "tot", "met", "zo'n", "mijne", "nooit",
  ]
}
