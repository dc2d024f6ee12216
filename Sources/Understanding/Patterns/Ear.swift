/// All patterns of one language's rules in one index, each with what it means.
struct Ear: Sendable {
  private(set) var index: PatternIndex
  private var meanings: [Meaning] = []

  /// Takes in the patterns of the rules.
  ///
  /// A pattern that cannot be read is left out: the compiler reports it to its author.
  init(rules: ListeningRules) {
    let grammar = rules.grammar
    index = PatternIndex(language: rules.language, contractions: grammar.contractions, numbers: grammar.numbers)

    for danger in rules.dangers {
      add(danger.now, .danger(danger.theme, level: 3))
      add(danger.explicit, .danger(danger.theme, level: 2))
      add(danger.oblique, .danger(danger.theme, level: 1))
    }
    add(rules.idioms, .idiom)
    for (number, intent) in rules.intents.enumerated() { add(intent.patterns, .intent(number)) }
    add(grammar.yes, .answer(.yes))
    add(grammar.no, .answer(.no))
    add(grammar.unsure, .answer(.unsure))
    for (number, feeling) in grammar.feelings.enumerated() { add(feeling.words, .feeling(number)) }
    add(grammar.selfVerdicts, .selfVerdict)
    add(grammar.falseNegators, .falseNegator)
    add(grammar.hedges, .hedge)
    add(phrases: grammar.negators, .negator)
    add(phrases: grammar.clauseBreaks, .clauseBreak)
    add(phrases: grammar.mirror.subordinators, .subordinator)
    add(phrases: grammar.me, .person(.me))
    add(phrases: grammar.other, .person(.other))
    add(phrases: grammar.third, .person(.third))
  }

  /// What a match means.
  func meaning(of match: PatternMatches.Match) -> Meaning {
    meanings[match.meaning]
  }

  private mutating func add(_ patterns: [String], _ meaning: Meaning) {
    guard !patterns.isEmpty else { return }
    meanings.append(meaning)
    for source in patterns {
      guard let pattern = try? Pattern(source) else { continue }
      index.add(pattern, meaning: meanings.count - 1)
    }
  }

  private mutating func add(phrases: [String], _ meaning: Meaning) {
    guard !phrases.isEmpty else { return }
    meanings.append(meaning)
    for phrase in phrases { index.add(phrase: phrase, meaning: meanings.count - 1) }
  }
}
