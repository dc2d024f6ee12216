import Synchronization

/// Knows which words authors deny when they say an intent: in "I don't believe him" the "not" belongs to what is said.
///
/// To gather it takes a tenth of a second: a listener that has learned does so when it is made, and one that has not never needs it.
final class NegatedExamples: Sendable {
  private let rules: ListeningRules
  private let lexicon: Lexicon
  private let made = Mutex<NegationHabits?>(nil)

  init(rules: ListeningRules, lexicon: Lexicon) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// Gathers it now, so that nobody waits for it in the first line that denies something.
  func gather() { _ = habits }

  /// What was gathered from the examples of all intents.
  var habits: NegationHabits {
    made.withLock { made in
      let habits = made ?? make()
      made = habits
      return habits
    }
  }

  private func make() -> NegationHabits {
    let tokenizer = Tokenizer(language: rules.language)
    let negators = NegatorWords(rules)
    var habits: [Name<Intent>: NegationHabits.Habit] = [:]
    var alike = AlikeExamples()
    for intent in rules.intents {
      var habit = NegationHabits.Habit()
      let first = alike.count
      for example in intent.examples + intent.patterns {
        let line = line(example, tokenizer)
        let roots = lexicon.roots(of: line)
        let cues = line.words.indices.filter { negators.contains(line.words[$0].text) }
        let denied = Set(cues.flatMap { line.wordsNear(negator: $0, language: rules.language).map { roots[$0] } })
        for root in Set(roots) { habit.words[root, default: NegationHabits.Use()].times += 1 }
        for root in denied { habit.words[root, default: NegationHabits.Use()].denied += 1 }
        habit.examples.times += 1
        if !cues.isEmpty { habit.examples.denied += 1 }
        alike.add(roots, isDenied: false)
      }
      for denial in intent.denials {
        alike.add(lexicon.roots(of: line(denial, tokenizer)), isDenied: true)
      }
      habit.places = first..<alike.count
      habits[intent.name] = habit
    }
    alike.weigh()
    return NegationHabits(habits: habits, alike: alike)
  }

  private func line(_ text: String, _ tokenizer: Tokenizer) -> Line {
    Line(
      text, scalars: Array(text.unicodeScalars), tokens: tokenizer.tokens(of: text), mended: [], lexicon: lexicon)
  }
}
