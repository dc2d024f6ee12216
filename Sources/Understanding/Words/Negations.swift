/// What a line denies: the negators in it, and how far each reaches.
///
/// How far a negator reaches is told by `NegationScope`; what is said and then taken back by `TakenBack`. A class, so that all that
/// asks it shares one and copies nothing.
final class Negations {
  private struct Cue {
    var words: ClosedRange<Int>
    var reach: ClosedRange<Int>
  }

  private var cues: [Cue] = []
  private var hedged: [ClosedRange<Int>] = []
  private var takenBack: [ClosedRange<Int>] = []
  private var predicates: [DenyingPredicates.Place] = []
  /// What is told not to be gone.
  private var kept: [ClosedRange<Int>] = []
  private var wholes: [ClosedRange<Int>] = []
  private let suppositions: [Suppositions.Place]
  /// The words that say no to what was asked.
  private let answers: [Int]
  private let breaks: Set<Int>
  private let line: Line
  private let small: ClosedWords
  private let language: Language

  init(line: Line, found: PatternMatches, ear: Ear, language: Language) {
    self.line = line
    self.language = language
    small = ClosedWords.of(language)
    var negators: [ClosedRange<Int>] = []
    var harmless: [ClosedRange<Int>] = []
    var breaks = Set<Int>()
    var subordinators = Set<Int>()
    for match in found.matches {
      switch ear.meaning(of: match) {
      case .negator: negators.append(match.words)
      case .falseNegator: harmless.append(match.words)
      case .hedge: hedged.append(match.words)
      case .clauseBreak: breaks.insert(match.words.lowerBound)
      case .subordinator: subordinators.insert(match.words.lowerBound)
      default: break
      }
    }
    // "niet meer" is one negator, not two.
    let longest = negators.filter { one in
      !negators.contains { $0 != one && $0.lowerBound <= one.lowerBound && $0.upperBound >= one.upperBound }
    }
    // "Dat ik niet roep *wil niet zeggen dat* …" opens a statement of its own.
    breaks.formUnion(harmless.filter { $0.count > 2 }.map(\.lowerBound))
    self.breaks = breaks
    let scope = NegationScope(
      line: line, small: small, language: language, breaks: breaks, subordinators: subordinators)
    var last = -1
    let answers = AnswerWords(line: line, small: small)
    self.answers = line.words.indices.filter(answers.contains)
    for words in longest.sorted(by: { $0.lowerBound < $1.lowerBound }) where words.lowerBound > last {
      last = words.upperBound
      if answers.contains(words.lowerBound) { continue }
      // "A bit" softens, "not a bit" does not.
      let isWithin = { (hedge: ClosedRange<Int>) in words.contains(hedge.lowerBound) && words.contains(hedge.upperBound)
      }
      if let harmless = harmless.first(where: { $0.overlaps(words) }) {
        // "No doubt" makes nothing less sure, but says that there is none.
        let isNoun = ["no", "geen"].contains(line.words[words.lowerBound].text) && harmless.count == 2
        if isNoun, harmless.lowerBound == words.lowerBound { cues.append(Cue(words: words, reach: harmless)) }
        continue
      }
      if hedged.contains(where: { $0.overlaps(words) && ($0.count >= words.count || !isWithin($0)) }) { continue }
      // Of "isn't" only the "not" denies; "is" belongs to what is said.
      let isVerb = words.count == 2 && line.words[words.lowerBound].token == line.words[words.upperBound].token
      let words = isVerb ? words.upperBound...words.upperBound : words
      cues.append(Cue(words: words, reach: scope.isAskedFor(words) ? words : scope.reach(of: words)))
    }
    let told = DenyingPredicates(line: line, small: small, language: language, breaks: breaks).places
    predicates = told.filter { !$0.isDenied }
    kept = told.filter(\.isDenied).map(\.reach)
    wholes = WholeDenial(line: line, language: language).places
    let isNegator = { [cues] (word: Int) -> Bool in cues.contains { $0.words.contains(word) } }
    suppositions = Suppositions(line: line, language: language, isNegator: isNegator).places
    takenBack =
      TakenBack(
        line: line, small: small, language: language, answers: answers, isNegator: isNegator
      ).places + Formerly(line: line).places
  }

  /// Whether a word is part of a negator.
  func isCue(_ word: Int) -> Bool {
    cues.contains { $0.words.contains(word) }
  }

  /// The negators, each by its last word.
  var cueWords: [Int] { cues.map(\.words.upperBound) }

  /// Whether anything in the line denies.
  var isEmpty: Bool {
    cues.isEmpty && takenBack.isEmpty && predicates.isEmpty && wholes.isEmpty && suppositions.isEmpty
  }

  /// Whether some word lies in what is taken back.
  func isTakenBack(_ word: Int) -> Bool { takenBack.contains { $0.contains(word) } }

  /// Whether a word lies in what is told to be gone.
  func isEnded(_ word: Int) -> Bool { predicates.contains { $0.reach.contains(word) } }

  /// Whether a word lies in what "it isn't that …" and its like lead to.
  func isLedTo(_ word: Int) -> Bool { wholes.contains { $0.contains(word) } }

  /// Whether some words are said behind a no that is an answer, and nothing denies them: "angry? Nope, *tired*".
  func areAnswer(_ words: [Int]) -> Bool {
    guard cues.isEmpty, let first = words.min(), answers.contains(where: { $0 < first }) else { return false }
    return !words.contains { isTakenBack($0) || isEnded($0) || isLedTo($0) }
  }

  /// Whether a second negator, of which the words say nothing, undoes the first: "it's not that I'm not scared"; or a negator undoes
  /// what is told to be gone: "the fear isn't gone".
  func isUndone(for words: [Int]) -> Bool {
    if words.contains(where: { word in kept.contains { $0.contains(word) } }) { return true }
    if let head = head(of: words), cancelsOut(cues.filter { denies($0, head, words) }) { return true }
    return words.contains(where: isLedTo) && !denyWholly(words) && !words.contains(where: isTakenBack)
  }

  /// Whether some words, with no negator of their own, are thought not to be so, and are: "he says he isn't cold, but he is".
  func areSoAfterAll(_ words: [Int]) -> Bool {
    guard let head = head(of: words), !words.contains(where: isCue) else { return false }
    return suppositions.contains { $0.isSo && $0.words.contains(head) }
  }

  /// Whether some words stand beside what is only thought, and nothing else in the line denies: "they think I'm cross, but I'm just
  /// *sad*".
  func areBesideSuppositions(_ words: [Int]) -> Bool {
    guard cues.isEmpty, !suppositions.isEmpty else { return false }
    return !weighty(words).contains { word in
      isTakenBack(word) || isEnded(word) || isLedTo(word) || suppositions.contains { $0.words.contains(word) }
    }
  }

  /// Whether all of some words lie in what is only thought or expected, and told not to be so: "they think I'm cross, but I'm not".
  func areOnlySupposed(_ words: [Int]) -> Bool {
    !words.isEmpty
      && suppositions.contains { place in !place.isSo && weighty(words).allSatisfy(place.words.contains) }
  }

  /// Whether a clause ends at a word, though no mark stands there.
  func isBreak(_ word: Int) -> Bool { breaks.contains(word) }

  /// The weighty words among some; all of them where none weighs.
  func weighty(_ words: [Int]) -> [Int] {
    let weighty = words.filter { !isSmall($0) }
    return weighty.isEmpty ? words : weighty
  }

  /// Whether some words lie in a clause that is denied as a whole, with whatever negator it holds: "it's not that he doesn't call".
  ///
  /// Where the words say nothing of that second negator, it undoes the first: "it's not that I don't care".
  func denyWholly(_ words: [Int]) -> Bool {
    guard let head = words.first(where: { !isSmall($0) && !isCue($0) }) ?? words.first,
      let whole = wholes.first(where: { $0.contains(head) })
    else { return false }
    return words.contains(where: isCue) || !whole.contains(where: isCue)
  }

  /// The statements that hold a negator, each from where it begins to as far as the negator reaches.
  var statements: [ClosedRange<Int>] {
    cues.filter { $0.reach.count > 1 }.map { cue in
      let clause = line.clause(around: cue.words.lowerBound)
      var start = min(cue.words.lowerBound, cue.reach.lowerBound)
      while start > clause.lowerBound, !small.coordinators.contains(line.words[start - 1].text),
        !breaks.contains(start - 1)
      {
        start -= 1
      }
      return start...cue.reach.upperBound
    }
  }

  /// What is denied whatever it says, negators of its own included: what is told to be gone, what is taken back, and what is led
  /// to by "it isn't that …".
  var wholly: [ClosedRange<Int>] { predicates.map(\.reach) + takenBack + wholes }

  /// Whether some words are softened by "maybe" and its like in their own clause.
  func isHedged(_ words: ClosedRange<Int>) -> Bool {
    let clause = line.words[words.lowerBound].clause
    return hedged.contains { line.words[$0.lowerBound].clause == clause && !$0.overlaps(words) }
  }

  /// Whether the words that made a match are denied; a negator among them denies nothing, for it belongs to what is said.
  ///
  /// - Parameter byPredicate: whether "… is gone" and its like deny too.
  func deny(_ words: [Int], byPredicate: Bool = true) -> Bool {
    if isEmpty || areSoAfterAll(words) { return false }
    guard let head = head(of: words) else { return false }
    if takenBack.contains(where: { $0.contains(head) }) || areOnlySupposed(words) { return true }
    let isTold =
      byPredicate && predicates.contains { $0.reach.contains(head) && !words.contains(where: $0.words.contains) }
    if isTold || byPredicate && denyWholly(words) { return true }
    let denying = cues.filter { denies($0, head, words) }
    guard let first = denying.first else { return false }
    if denying.count > 1 { return !cancelsOut(denying) }
    return !cues.contains { $0.words.upperBound < first.words.lowerBound && isAlways($0, before: first) }
  }

  /// The word that matters most among some: the first that weighs.
  private func head(of words: [Int]) -> Int? { words.first { !isSmall($0) } ?? words.first }

  /// Whether of two negators that reach the same words one undoes the other.
  private func cancelsOut(_ denying: [Cue]) -> Bool {
    denying.count > 1 && isUndone(denying[0], denying[1])
  }

  /// "If she isn't happy it's my doing".
  private func isConditional(_ cue: Cue) -> Bool {
    // "When people shout I don't freeze" makes no condition of "don't".
    let start = max(line.clause(around: cue.words.lowerBound).lowerBound, cue.words.lowerBound - 4)
    return (start..<cue.words.lowerBound).contains {
      ["if", "when", "als", "wanneer"].contains(line.words[$0].text)
    }
  }

  private func denies(_ cue: Cue, _ head: Int, _ words: [Int]) -> Bool {
    if words.contains(where: cue.words.contains) { return false }
    if cue.reach.contains(head) { return true }
    if isPart(head, deniedBy: cue, words) { return true }
    guard head < cue.words.lowerBound, words.contains(where: cue.reach.contains) else { return false }
    return isOneStatement(from: head, to: cue.words.lowerBound)
  }

  /// Whether nothing is felt in a part of the body: "my chest doesn't feel tight", but not "my chest doesn't feel good".
  private func isPart(_ head: Int, deniedBy cue: Cue, _ words: [Int]) -> Bool {
    let clause = line.clause(around: cue.words.lowerBound)
    guard head > clause.lowerBound, head < cue.words.lowerBound, clause.contains(head),
      words.allSatisfy({ $0 == head || isSmall($0) }), Self.own.contains(line.words[head - 1].text)
    else { return false }
    let negator = line.words[cue.words.lowerBound].text
    let isEnded =
      cue.words.count > 1 && ["longer", "meer", "more", "anymore"].contains(line.words[cue.words.upperBound].text)
    let (before, next) = (line.words[cue.words.lowerBound - 1].text, cue.words.upperBound + 1)
    let isFelt =
      Self.felt.contains(before) || clause.contains(next) && Self.felt.contains(line.words[next].text)
    guard isEnded || isFelt && ClosedWords.plainNegators.contains(negator) else { return false }
    let isUnable = (head..<cue.words.lowerBound).contains { Self.unable.contains(line.words[$0].text) }
    return !isUnable
      && !clause.contains { $0 > cue.words.upperBound && Self.atEase.contains(line.words[$0].text) }
  }

  private static let own: WordSet = ["my", "mijn", "m'n", "mn", "mijne", "mijnen"]
  /// Verbs by which something is told of how it feels.
  private static let felt: WordSet = [
    "is", "are", "was", "were", "feel", "feels", "felt", "get", "gets", "hurt", "hurts", "voelt", "voel", "zit",
    "doet",
  ]
  private static let unable: WordSet = [
    "can", "could", "will", "would", "wo", "want", "wants", "kan", "kon", "wil", "wou", "krijg", "krijgt", "lukt",
  ]
  private static let atEase: WordSet = [
    "right", "good", "well", "fine", "ok", "okay", "happy", "calm", "still", "quiet", "relax", "relaxed", "settle",
    "open", "free", "there", "stop", "let", "goed", "oke", "lekker", "rustig", "stil", "orde", "los", "mee", "helemaal",
    "vrij", "tot", "ontspannen", "ophouden", "anything", "much", "veel", "niks", "iets",
  ]

  /// Whether a second negator undoes the first: "it is not that I don't care", "not never"; "nooit geen rust" only says it twice.
  private func isUndone(_ first: Cue, _ second: Cue) -> Bool {
    let between = first.words.upperBound + 1..<max(second.words.lowerBound, first.words.upperBound + 1)
    let next = line.words[second.words.lowerBound].text
    let isPlain = ["not", "niet"].contains(next)
    if between.isEmpty {
      if ["without", "zonder", "deny"].contains(next) { return true }
      return isPlain && ["not", "never", "niet"].contains(line.words[first.words.upperBound].text)
    }
    // "There isn't a day that I don't miss her", "er gaat geen dag voorbij dat ik haar niet mis".
    return between.contains {
      ["dat", "that"].contains(line.words[$0].text) || small.subjects.contains(line.words[$0].text)
    }
  }

  /// "There isn't a day that I don't …", "er gaat geen dag voorbij dat ik … niet": what never fails to be so.
  private func isAlways(_ none: Cue, before cue: Cue) -> Bool {
    let (last, next) = (none.words.upperBound, line.words[none.words.upperBound + 1].text)
    guard line.words[last].clause == line.words[cue.words.lowerBound].clause,
      ["geen", "dag", "no", "moment"].contains(line.words[last].text) || line.words[last].text == "not" && next == "a"
    else { return false }
    return (last + 1..<cue.words.lowerBound).contains {
      ["dat", "that", "die", "voorbij", "where", "waarop"].contains(line.words[$0].text)
        || small.subjects.contains(line.words[$0].text)
    }
  }

  /// Whether no new statement begins between two words.
  private func isOneStatement(from head: Int, to cue: Int) -> Bool {
    for word in head + 1..<max(cue, head + 1) {
      let text = line.words[word].text
      if text == "dat" || text == "that", word == cue - 1 { continue }
      if ["dat", "that", "als", "of", "if", "omdat", "because", "wanneer", "when"].contains(text) { return false }
      guard small.subjects.contains(text) else { continue }
      // Behind the verb a Dutch subject has only changed places with it, unless there was one before.
      let start = line.clause(around: head).lowerBound
      let isInverted =
        language == .dutch && word == head + 1
        && !(start..<head).contains { small.subjects.contains(line.words[$0].text) }
      if !isInverted { return false }
    }
    return true
  }

  private func isSmall(_ word: Int) -> Bool { small.holdsTogether(line.words[word].text) }
}
