/// Turns a Dutch clause from "ik" to "je", with the verbs that go with it, or declines.
///
/// Dutch verbs change with the place of their subject: "ik voel" becomes "je voelt", "voel ik" becomes "voel je", and in a
/// subordinate clause the verb that changes stands last. So each "ik" is first given its place; where that is in doubt, or a
/// verb is not in the list, nothing is given back.
struct DutchTurn {
  private let verbs: DutchVerbs
  private let swaps: [String: String]
  private let clauses: DutchClauses
  private let words: [MirrorLine.Word]
  private let keys: [String]
  private var turned: [String]
  /// The words that have been dealt with as the verb of "ik".
  private var isDone: [Bool]
  /// The verb that stands behind "ik" in the clause that was last begun so; nil once somebody else has the word.
  private var mainVerb: Int?

  init(_ words: [MirrorLine.Word], tables: MirrorTables, verbs: DutchVerbs) {
    self.verbs = verbs
    self.words = words
    swaps = tables.swaps
    keys = words.map(\.key)
    clauses = DutchClauses(words: words, verbs: verbs, subordinators: tables.subordinators)
    turned = words.map(\.text)
    isDone = Array(repeating: false, count: words.count)
  }

  /// The words turned round, or nil.
  mutating func result() -> [String]? {
    for place in keys.indices {
      switch keys[place] {
      case "ik": guard turnSubject(at: place) else { return nil }
      case "mij": turned[place] = isReflexive(place) ? "je" : "jou"
      // "Wij redden ons": reflexive perhaps, and then "jullie" is not its form.
      case "ons" where keys.contains("we") || keys.contains("wij"): return nil
      // "Ik mis ons": who "jullie" is would not be clear.
      case "ons" where place + 1 == keys.count && place > 0 && verbs.isFinite(keys[place - 1]): return nil
      case let key: if let swap = swaps[key] { turned[place] = swap }
      }
    }
    guard coordinate(), leavesNoVerb(), !turned.contains("ik"), thin() else { return nil }
    return turned
  }

  /// Whether "ik" is the subject of a main clause, in front of its verb or behind it.
  static func isAboutMe(_ words: [MirrorLine.Word], tables: MirrorTables, verbs: DutchVerbs) -> Bool {
    guard let first = words.first else { return false }
    if ["ik", "mijn", "m'n"].contains(first.key) { return true }
    let clauses = DutchClauses(words: words, verbs: verbs, subordinators: tables.subordinators)
    return words.indices.contains { words[$0].key == "ik" && clauses.place(of: $0) == .inverted }
  }

  // MARK: "ik" and its verb

  private mutating func turnSubject(at place: Int) -> Bool {
    turned[place] = "je"
    switch clauses.place(of: place) {
    case .front:
      let verb = place + 1
      guard verb < keys.count, !words[place].hasComma else { return false }
      guard turnVerb(at: verb, isBehind: true) else { return false }
      mainVerb = verb
      return true
    case .inverted:
      mainVerb = nil
      return turnVerb(at: place - 1, isBehind: false)
    case .subordinate(let range):
      mainVerb = clauses.closes(range) ? nil : mainVerb
      return turnLastVerb(in: range)
    case .stressed:
      turned[place] = "jij"
      return true
    case .unknown:
      return false
    }
  }

  /// Gives a verb beside "ik" the form that goes with "je".
  private mutating func turnVerb(at place: Int, isBehind: Bool) -> Bool {
    switch verbs.form(of: keys[place]) {
    case .present(let bare, let full): turned[place] = isBehind ? full : keys[place] == full ? bare : words[place].text
    case .unchanged: break
    case nil: guard verbs.isWeakPast(keys[place]) else { return false }
    }
    isDone[place] = true
    return true
  }

  /// Gives the finite verb of a subordinate clause with "ik" its form.
  private mutating func turnLastVerb(in range: Range<Int>) -> Bool {
    let found = range.filter { verbs.form(of: keys[$0], withPrefix: true) != nil }
    guard let last = found.last else { return range.contains { verbs.isWeakPast(keys[$0]) } }
    let presents = found.filter(isPresent)
    // Nothing changes: it does not matter which of them is the verb.
    guard !presents.isEmpty else { return true }
    for place in found.dropLast() where !clauses.isNoun(at: place) { return false }
    guard case .present(_, let full) = verbs.form(of: keys[last], withPrefix: true) else {
      return presents.allSatisfy { clauses.isNoun(at: $0) }
    }
    guard range.upperBound == last + 1 || clauses.mayFollowVerb(at: last + 1, in: range) else { return false }
    turned[last] = full
    isDone[last] = true
    return true
  }

  private func isPresent(_ place: Int) -> Bool {
    verbs.changes(keys[place], withPrefix: true)
  }

  /// "Ik trek me terug en zeg niets": a second verb of the same "ik".
  private mutating func coordinate() -> Bool {
    for place in keys.indices.dropFirst() where ["en", "of", "maar"].contains(keys[place - 1]) && !isDone[place] {
      guard isPresent(place), case .present(_, let full) = verbs.form(of: keys[place], withPrefix: true) else {
        continue
      }
      guard let mainVerb, mainVerb < place, !DutchVerbs.nouns.contains(keys[place]) else { return false }
      if DutchVerbs.sharedWithOthers.contains(keys[place]) {
        // "… en wil": his wish, if somebody else has had a verb in between.
        guard !(mainVerb + 1..<place).contains(where: { verbs.isFinite(keys[$0]) }) else { return false }
      }
      turned[place] = full
      isDone[place] = true
    }
    return true
  }

  /// Whether no form that goes with "ik" is left as it was.
  private func leavesNoVerb() -> Bool {
    keys.indices.allSatisfy { place in
      isDone[place] || DutchVerbs.sharedWithOthers.contains(keys[place]) || !isPresent(place)
        || clauses.isNoun(at: place)
    }
  }

  // MARK: Small words

  /// "Ik schaam mij", "voel ik mij", "dat ik mij": oneself, and not someone who is stressed.
  private func isReflexive(_ place: Int) -> Bool {
    if place > 0, keys[place - 1] == "ik" { return true }
    return place > 1 && keys[place - 2] == "ik" && isDone[place - 1]
  }

  /// Keeps "je" from piling up: a third in a row becomes "jouw" where it stands for "mijn".
  private mutating func thin() -> Bool {
    for place in turned.indices.dropFirst(2) where turned[(place - 2)...place].allSatisfy({ $0 == "je" }) {
      guard ["mijn", "m'n"].contains(keys[place]) else { return false }
      turned[place] = "jouw"
    }
    return true
  }
}
