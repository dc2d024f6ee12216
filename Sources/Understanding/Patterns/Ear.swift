/// All patterns of one language's rules in one index, each with what it means.
///
/// A class, so that all that listens in a line shares one and copies nothing; it never changes once it is made.
final class Ear: Sendable {
  let index: PatternIndex
  /// The intent that a death told of is heard as, as an index into `ListeningRules.intents`; nil where the authors have none.
  let bereavement: Int?
  private let meanings: [Meaning]

  /// Takes in the patterns of the rules.
  ///
  /// A pattern that cannot be read is left out: the compiler reports it to its author.
  init(rules: ListeningRules) {
    let grammar = rules.grammar
    var intake = Intake(
      index: PatternIndex(
        language: rules.language, contractions: grammar.contractions, numbers: grammar.numbers))
    for group in grammar.wordGroups { intake.index.add(group) }
    for danger in rules.dangers {
      intake.add(danger.now, .danger(danger.theme, level: 3))
      intake.add(danger.explicit, .danger(danger.theme, level: 2))
      intake.add(danger.oblique, .danger(danger.theme, level: 1))
    }
    intake.add(rules.idioms, .idiom)
    for (number, intent) in rules.intents.enumerated() { intake.add(intent.patterns, .intent(number)) }
    intake.add(grammar.yes, .answer(.yes))
    intake.add(grammar.no, .answer(.no))
    intake.add(grammar.unsure, .answer(.unsure))
    for (number, feeling) in grammar.feelings.enumerated() { intake.add(feeling.words, .feeling(number)) }
    intake.add(grammar.selfVerdicts, .selfVerdict)
    intake.add(grammar.falseNegators, .falseNegator)
    intake.add(grammar.hedges, .hedge)
    intake.add(phrases: grammar.negators, .negator)
    intake.add(phrases: grammar.clauseBreaks, .clauseBreak)
    intake.add(phrases: grammar.mirror.subordinators, .subordinator)
    intake.add(phrases: grammar.me, .person(.me))
    intake.add(phrases: grammar.other, .person(.other))
    intake.add(phrases: grammar.third, .person(.third))
    index = intake.index
    bereavement = rules.intents.firstIndex { $0.name == Bereavement.intent }
    meanings = intake.meanings
  }

  /// What a match means.
  func meaning(of match: PatternMatches.Match) -> Meaning {
    meanings[match.meaning]
  }

  /// The patterns as they are taken in.
  private struct Intake {
    var index: PatternIndex
    var meanings: [Meaning] = []

    mutating func add(_ patterns: [String], _ meaning: Meaning) {
      guard !patterns.isEmpty else { return }
      meanings.append(meaning)
      for source in patterns {
        guard let pattern = try? Pattern(source) else { continue }
        index.add(pattern, meaning: meanings.count - 1)
      }
    }

    mutating func add(phrases: [String], _ meaning: Meaning) {
      guard !phrases.isEmpty else { return }
      meanings.append(meaning)
      for phrase in phrases { index.add(phrase: phrase, meaning: meanings.count - 1) }
    }
  }
}
