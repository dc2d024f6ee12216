/// How likely it is that the negators of a line deny something that was heard, and are no part of how it is said.
///
/// In "I'm not jealous" the "not" denies; in "he doesn't text back" it belongs to what is said. Grammar does not tell the two apart, and
/// neither does what was learned from authors by itself, so that what each tells is weighed. The weights were found on lines by other
/// hands.
final class DenialMeasures: WordReading {
  let line: Line
  let negations: Negations
  /// How authors use negators.
  private let habits: NegationHabits
  /// How much the line sounds like a denial.
  private let sounding: Double
  /// The roots of the words; and the words near each negator, which are no negators themselves.
  private let roots: [String]
  private let near: [Int: [Int]]
  /// The line, read to be compared with examples.
  private let whole: AlikeExamples.Reading

  init(line: Line, negations: Negations, habits: NegationHabits, lexicon: borrowing Lexicon, sounding: Double) {
    self.line = line
    self.negations = negations
    self.habits = habits
    self.sounding = sounding
    roots = lexicon.roots(of: line)
    near = Dictionary(
      negations.cueWords.map { cue in
        (cue, line.wordsNear(negator: cue, language: lexicon.language).filter { !negations.isCue($0) })
      }, uniquingKeysWith: { first, _ in first })
    whole = habits.alike.reading(of: roots)
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
    let habit = habits.habit(of: intent)
    if let verdict = verdict(on: words, isSeldomNegated: habit.usual < Self.seldom) { return verdict ? 1 : 0 }
    var signs = DenialSigns()
    let plain = words.filter { !negations.isCue($0) }
    let head = plain.isEmpty ? words : plain
    let weighty = negations.weighty(head)
    let clauses = Set(weighty.map { line.words[$0].clause })
    let cues = negations.cueWords.filter { clauses.contains(line.words[$0].clause) }
    if negations.areAnswer(weighty) { return 0 }

    lookAtReach(&signs, of: head, weighty, cues)
    if isPattern {
      signs[.pattern] = 1
      signs[.patternReached] = negations.deny(words) ? 1 : 0
    }
    if let nearest = negations.cueWords.min(by: { distance($0, weighty) < distance($1, weighty) }) {
      lookAtPlace(&signs, of: weighty, nearest)
    }
    lookAtQuestions(&signs)
    lookAtLearned(&signs, score, without)
    lookAtHabits(&signs, habit, weighty, cues)
    return PortableMath.logistic(signs.weighed)
  }

  // MARK: Grammar

  /// Whether the line itself says that something is denied, or that it is so; nil where that has to be weighed.
  private func verdict(on words: [Int], isSeldomNegated: Bool) -> Bool? {
    if negations.areSoAfterAll(words) || negations.areBesideSuppositions(words) { return false }
    guard isSeldomNegated else { return nil }
    // Where the authors use no negator, two of them are none.
    if negations.isUndone(for: words) { return false }
    return negations.areOnlySupposed(words) ? true : nil
  }

  private func lookAtReach(
    _ signs: inout DenialSigns, of head: [Int], _ weighty: [Int], _ cues: [Int]
  ) {
    signs[.reached] = share(of: weighty) { negations.deny([$0]) }
    if negations.deny(head, byPredicate: false) { signs[.reachedUnusually] = 1 }
    if weighty.contains(where: negations.isEnded) { signs[.ended] = 1 }
    if weighty.contains(where: negations.isLedTo) { signs[.led] = 1 }
    if weighty.contains(where: negations.isTakenBack) { signs[.takenBack] = 1 }
    if cues.count > 1, !negations.deny(head) { signs[.undone] = 1 }
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
    let own = line.clause(around: first)
    if own.upperBound <= cue, Self.topics.contains(text(own.lowerBound)) { signs[.topic] = 1 }
  }

  private func lookAtQuestions(_ signs: inout DenialSigns) {
    if isOnlyAsked { signs[.onlyAsked] = 1 }
    if line.tokens.contains(where: { $0.text == "?" }) { signs[.question] = 1 }
  }

  // MARK: What was learned

  private func lookAtLearned(
    _ signs: inout DenialSigns, _ score: Classifier.Score?, _ without: Classifier.Score?
  ) {
    signs[.sounding] = sounding
    // What grows without the negators is what they deny.
    let margin = score?.margin ?? Self.unheard
    signs[.gain] = max(-1.5, min(1.5, (without?.margin ?? margin) - margin))
    signs[.likelyWithout] = without?.probability ?? score?.probability ?? 0
  }

  private func lookAtHabits(
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
    signs[.nearerDenied] = likeness.leadOfDenied
    signs[.nearestDenied] = likeness.nearestDenied
    signs[.nearestSaid] = likeness.nearestSaid
  }

  // MARK: Words

  /// Below this share of examples with a negator an intent is seldom said with one.
  private static let seldom = 0.45
  /// The margin of what the line says nothing of.
  private static let unheard = -1.0
  private static let topics: WordSet = ["if", "when", "that", "whether", "als", "wanneer", "dat", "of"]

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
