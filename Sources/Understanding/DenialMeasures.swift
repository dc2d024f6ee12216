/// How likely it is that the negators of a line deny something that was heard, and are no part of how it is said.
///
/// In "I'm not jealous" the "not" denies; in "he doesn't text back" it belongs to what is said. Neither grammar nor the authors'
/// examples tell the two apart by themselves, so that what each tells is weighed. The weights were found on lines by other hands.
final class DenialMeasures: WordReading {
  let line: Line
  let negations: Negations
  /// How the authors use negators.
  private let habits: NegationHabits
  /// The roots of the words; and the words near each negator, which are no negators themselves.
  private let roots: [String]
  private let near: [Int: [Int]]
  /// The line, read to be compared with examples; and its clauses with a negator, where these are less than all of it.
  private let whole: AlikeExamples.Reading
  private let beside: AlikeExamples.Reading?

  init(line: Line, negations: Negations, habits: NegationHabits, lexicon: Lexicon) {
    self.line = line
    self.negations = negations
    self.habits = habits
    roots = line.words.map { lexicon.root(of: $0.text, stem: $0.stem) }
    let cues = negations.cueWords
    near = Dictionary(
      cues.map { cue in
        (cue, line.wordsNear(negator: cue, language: lexicon.language).filter { !negations.isCue($0) })
      }, uniquingKeysWith: { first, _ in first })
    let clauses = Set(cues.map { line.words[$0].clause })
    let beside = line.words.indices.filter { clauses.contains(line.words[$0].clause) }
    whole = habits.reading(of: Array(line.words.indices), in: line, roots: roots)
    self.beside =
      beside.isEmpty || beside.count == line.words.count ? nil : habits.reading(of: beside, in: line, roots: roots)
  }

  /// How likely the words behind an intent are denied, from 0 to 1.
  ///
  /// - Parameters:
  ///   - score: what the line scores; nil where it says nothing that was learned.
  ///   - without: what it would score without its negators.
  ///   - isPattern: whether an author's pattern decided.
  func likelihood(
    of intent: Name<Intent>, on words: [Int], score: Classifier.Score?, without: Classifier.Score?, isPattern: Bool
  ) -> Double {
    // Where the authors use no negator, two of them are none.
    let habit = habits.habit(of: intent)
    if negations.isUndone(for: words), habit.usual < Self.seldom { return 0 }
    var signs = DenialSigns()
    let plain = words.filter { !negations.isCue($0) }
    let head = plain.isEmpty ? words : plain
    let weighty = negations.weighty(head)
    let clauses = Set(weighty.map { line.words[$0].clause })
    let cues = negations.cueWords.filter { clauses.contains(line.words[$0].clause) }

    lookAtReach(&signs, of: head, weighty, cues)
    if isPattern {
      signs[.pattern] = 1
      signs[.patternReached] = negations.deny(words) ? 1 : 0
    }
    if let nearest = negations.cueWords.min(by: { distance($0, weighty) < distance($1, weighty) }) {
      lookAtPlace(&signs, of: weighty, nearest)
    }
    lookAtClauses(&signs, cues, clauses)
    lookAtLearned(&signs, score, without)
    lookAtExamples(&signs, habit, weighty, cues)
    return PortableMath.logistic(signs.weighed)
  }

  // MARK: Grammar

  private func lookAtReach(
    _ signs: inout DenialSigns, of head: [Int], _ weighty: [Int], _ cues: [Int]
  ) {
    let isReached = negations.deny(head, byPredicate: false)
    signs[.reached] = share(of: weighty) { negations.deny([$0]) }
    if isReached { signs[.reachedUnusually] = 1 }
    if !isReached, negations.deny(head) { signs[.endedOnly] = 1 }
    if weighty.contains(where: negations.isEnded) { signs[.ended] = 1 }
    if weighty.contains(where: negations.isLedTo) { signs[.led] = 1 }
    if weighty.contains(where: negations.isTakenBack) { signs[.takenBack] = 1 }
    signs[.beside] = share(of: weighty) { word in
      cues.contains { line.words[$0].clause == line.words[word].clause }
    }
  }

  private func lookAtPlace(_ signs: inout DenialSigns, of weighty: [Int], _ cue: Int) {
    guard let first = weighty.first else { return }
    if line.words[cue].clause == 0 { signs[.early] = 1 }
    if first > cue { signs[.behind] = min(8, Double(first - cue)) / 8 }
    let between = min(cue, first) + 1..<max(cue, first, min(cue, first) + 1)
    if between.contains(where: negations.isBreak) { signs[.separate] = 1 }
    let clause = line.clause(around: cue)
    let own = line.clause(around: first)
    if own.upperBound <= cue, Self.topics.contains(text(own.lowerBound)) { signs[.topic] = 1 }
    if Self.comparisons.contains(text(cue + 1)) || clause.contains(where: { ["than", "liever"].contains(text($0)) }) {
      signs[.comparing] = 1
    }
    let subject = (clause.lowerBound..<max(cue, clause.lowerBound)).last { Self.subjects.contains(text($0)) }
    switch subject.map(text) {
    case "i", "ik": signs[.aboutSpeaker] = 1
    case "it", "that", "this", "het", "dat", "dit": signs[.aboutThing] = 1
    default: break
    }
  }

  private func lookAtClauses(_ signs: inout DenialSigns, _ cues: [Int], _ clauses: Set<Int32>) {
    let all = negations.cueWords
    if !all.isEmpty, all.allSatisfy(isInQuestion) { signs[.onlyAsked] = 1 }
    if cues.contains(where: isInQuestion) { signs[.asked] = 1 }
    if line.tokens.contains(where: { $0.text == "?" }) { signs[.question] = 1 }
    if !all.isEmpty, (cues.isEmpty ? all : cues).allSatisfy(negations.reachesNothing) { signs[.powerlessNegator] = 1 }
    if clauses.contains(where: { negations.hasCondition(in: $0) }) { signs[.condition] = 1 }
    if Self.noes.contains(text(line.opening)) { signs[.refused] = 1 }
    if negations.isSoftened { signs[.softened] = 1 }
    if cues.contains(where: { Self.withouts.contains(text($0)) }) { signs[.without] = 1 }
    if all.contains(where: { Self.hardlies.contains(text($0)) }) { signs[.hardly] = 1 }
    for cue in all {
      let clause = line.clause(around: cue)
      let before = max(clause.lowerBound, cue - 3)..<cue
      let behind = cue + 1..<max(min(clause.upperBound, cue + 4), cue + 1)
      if clause.contains(where: { Self.ables.contains(text($0)) }) { signs[.able] = 1 }
      if clause.contains(where: { ["and", "en"].contains(text($0)) }) { signs[.pair] = 1 }
      if before.contains(where: { Self.knowings.contains(text($0)) }) { signs[.knowing] = 1 }
      if before.contains(where: { Self.wantings.contains(text($0)) }) { signs[.wanting] = 1 }
      if behind.contains(where: { Self.stoppings.contains(text($0)) }) { signs[.stopping] = 1 }
      if behind.contains(where: { Self.namings.contains(text($0)) }) { signs[.naming] = 1 }
    }
  }

  // MARK: What was learned

  private func lookAtLearned(
    _ signs: inout DenialSigns, _ score: Classifier.Score?, _ without: Classifier.Score?
  ) {
    // What grows without the negators is what they deny.
    let margin = score?.margin ?? Self.unheard
    signs[.gain] = max(-1.5, min(1.5, (without?.margin ?? margin) - margin))
    signs[.likelyWithout] = without?.probability ?? score?.probability ?? 0
  }

  private func lookAtExamples(
    _ signs: inout DenialSigns, _ habit: NegationHabits.Habit, _ weighty: [Int], _ cues: [Int]
  ) {
    // What the authors deny themselves belongs to what is said.
    let usual = habit.usual
    let own = habit.shares(of: weighty.map { roots[$0] })
    let near = Set(cues.flatMap { self.near[$0] ?? [] }).sorted()
    signs[.usual] = usual
    signs[.usualOwn] = mean(own) ?? usual
    signs[.usualNear] = mean(habit.shares(of: near.map { roots[$0] })) ?? usual
    if signs[.reachedUnusually] > 0 { signs[.reachedUnusually] = own.max() ?? usual }

    let likeness = habits.alike.likeness(of: whole, to: habit.places)
    let alike = beside.map { habits.alike.likeness(of: $0, to: habit.places) } ?? likeness
    signs[.usualAlike] = alike.share
    signs[.nearerWith] = alike.lead
    signs[.nearest] = likeness.nearest
  }

  // MARK: Words

  /// Below this share of examples with a negator an intent is seldom said with one.
  private static let seldom = 0.3
  /// The margin of what the line says nothing of.
  private static let unheard = -1.0
  private static let noes: WordSet = ["no", "nope", "nah", "nee", "neen", "welnee"]
  private static let topics: WordSet = ["if", "when", "that", "whether", "als", "wanneer", "dat", "of"]
  private static let comparisons: WordSet = ["less", "more", "minder", "zo", "so", "this", "liever", "eerder"]
  private static let withouts: WordSet = ["without", "zonder"]
  private static let hardlies: WordSet = ["hardly", "barely", "amper", "nauwelijks"]
  private static let subjects: WordSet = [
    "i", "he", "she", "it", "that", "this", "there", "we", "they", "you",
    "ik", "hij", "ze", "zij", "het", "dat", "dit", "er", "wij", "je",
  ]
  private static let ables: WordSet = [
    "can", "could", "ca", "able", "dare", "manage", "afford", "bear", "stand",
    "kan", "kon", "kunnen", "durf", "durft", "lukt", "krijg", "krijgt", "slaag", "raak",
  ]
  private static let knowings: WordSet = [
    "know", "knew", "sure", "idea", "understand", "see", "remember", "realise", "tell", "say",
    "weet", "weten", "wist", "zeker", "idee", "snap", "begrijp", "zie", "besef", "zeggen",
  ]
  private static let wantings: WordSet = [
    "want", "wants", "wanted", "will", "would", "must", "need", "let", "should",
    "wil", "wou", "wilde", "willen", "mag", "hoef", "moet", "moeten", "laat",
  ]
  private static let stoppings: WordSet = [
    "stop", "stops", "stopped", "stopping", "keep", "end", "shake", "away", "out",
    "stopt", "stoppen", "ophouden", "los", "loslaten", "weg", "hou", "blijf", "blijft",
  ]
  private static let namings: WordSet = [
    "say", "call", "describe", "word", "thing", "asking", "question", "true", "like",
    "zeggen", "noemen", "beweren", "woord", "vraag", "waar", "klopt", "zo", "alsof",
  ]

  private func distance(_ cue: Int, _ words: [Int]) -> Int {
    words.first.map { abs($0 - cue) } ?? 0
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private func share(of words: [Int], where isSo: (Int) -> Bool) -> Double {
    Double(words.filter(isSo).count) / Double(max(1, words.count))
  }

  /// Whether every negator of the line stands in a question, as in "isn't this a disorder?".
  var isOnlyAsked: Bool {
    let cues = negations.cueWords
    return !cues.isEmpty && cues.allSatisfy(isInQuestion)
  }

  /// Whether a negator stands in a question, where it denies nothing, as in "why hasn't he …".
  private func isInQuestion(_ word: Int) -> Bool {
    ["why", "waarom"].contains(text(line.clause(around: word).lowerBound)) || isInAskedSentence(word)
  }
}
