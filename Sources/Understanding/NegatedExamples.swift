import Synchronization

/// Knows which words authors deny when they say an intent: in "I don't believe him" the "not" belongs to what is said.
///
/// It is made when a learned intent is first about to be taken as denied.
final class NegatedExamples: Sendable {
  private let rules: ListeningRules
  private let lexicon: Lexicon
  private let made = Mutex<[Name<Intent>: Habit]?>(nil)

  private static let prepositions: Set = ["tegen", "bij", "naar", "over", "uit", "at", "about", "from", "by"]

  /// How many words may lie between a negator and the word that it denies.
  private static let reach = 3

  init(rules: ListeningRules, lexicon: Lexicon) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// How often the authors use a word when they say an intent, and how often under a negator.
  struct Use {
    var times = 0
    var denied = 0

    /// The share of the uses that are denied; what is seldom used leans to what is usual.
    func share(usually: Double) -> Double {
      (Double(denied) + usually / 2) / (Double(times) + 0.5)
    }
  }

  /// How the authors say one intent: its words by their roots, and its examples.
  struct Habit {
    var words: [String: Use] = [:]
    var examples = Use()

    /// The share of the examples that hold a negator; of few examples it leans to what most intents have.
    var usual: Double { (Double(examples.denied) + 2.5) / (Double(examples.times) + 10) }
  }

  /// Whether an example or a pattern of an intent denies one of some words.
  func deny(_ words: [Line.Word], in intent: Name<Intent>) -> Bool {
    let habit = habit(of: intent)
    return words.contains { habit.words[lexicon.root(of: $0.text, stem: $0.stem)].map { $0.denied > 0 } ?? false }
  }

  /// The share of the uses of each word in the examples of an intent that are denied there.
  func shares(of words: [Line.Word], in intent: Name<Intent>) -> [Double] {
    let habit = habit(of: intent)
    let usual = habit.usual
    return words.map { (habit.words[lexicon.root(of: $0.text, stem: $0.stem)] ?? Use()).share(usually: usual) }
  }

  /// The share of the examples of an intent that hold a negator.
  func usual(in intent: Name<Intent>) -> Double { habit(of: intent).usual }

  private func habit(of intent: Name<Intent>) -> Habit {
    made.withLock { made in
      if made == nil { made = make() }
      return made?[intent] ?? Habit()
    }
  }

  private func make() -> [Name<Intent>: Habit] {
    let tokenizer = Tokenizer(language: rules.language)
    let negators = Set(
      rules.grammar.negators.filter { !$0.contains(" ") }.compactMap { lexicon.expanded($0).last })
    var habits: [Name<Intent>: Habit] = [:]
    for intent in rules.intents {
      var habit = Habit()
      for example in intent.examples + intent.patterns {
        let line = Line(
          example, scalars: Array(example.unicodeScalars), tokens: tokenizer.tokens(of: example), mended: [],
          lexicon: lexicon)
        let roots = line.words.map { lexicon.root(of: $0.text, stem: $0.stem) }
        let cues = line.words.indices.filter { negators.contains(line.words[$0].text) }
        let denied = Set(cues.flatMap { near($0, in: line).map { roots[$0] } })
        for root in Set(roots) { habit.words[root, default: Use()].times += 1 }
        for root in denied { habit.words[root, default: Use()].denied += 1 }
        habit.examples.times += 1
        if !cues.isEmpty { habit.examples.denied += 1 }
      }
      habits[intent.name] = habit
    }
    return habits
  }

  /// The words of weight that stand near a negator, in its own clause and with no subject of another between.
  func near(_ cue: Int, in line: Line) -> [Int] {
    let small = ClosedWords.of(rules.language)
    var found: [Int] = []
    // English negators stand before what they deny; "she's so cold and never calls" says nothing of "cold".
    for step in rules.language == .dutch ? [-1, 1] : [1] {
      for distance in 1...Self.reach {
        let word = cue + step * distance
        guard line.words.indices.contains(word), line.words[word].clause == line.words[cue].clause else { break }
        let text = line.words[word].text
        if small.subjects.contains(text) || small.conductors.contains(text) { break }
        if !small.holdsTogether(text), !Self.prepositions.contains(text) { found.append(word) }
      }
    }
    return found
  }
}
