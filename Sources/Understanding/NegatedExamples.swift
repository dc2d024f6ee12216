import Synchronization

/// Knows which words authors deny when they say an intent: in "I don't believe him" the "not" belongs to what is said.
///
/// It is made when a learned intent is first about to be taken as denied.
final class NegatedExamples: Sendable {
  private let rules: ListeningRules
  private let lexicon: Lexicon
  private let made = Mutex<Habits?>(nil)

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
    /// The places of the examples among all.
    var places = 0..<0

    /// The share of the examples that hold a negator; of few examples it leans to what most intents have.
    var usual: Double { (Double(examples.denied) + 2.5) / (Double(examples.times) + 10) }
  }

  /// The share of the uses of each word in the examples of an intent that are denied there.
  func shares(of words: [Line.Word], in intent: Name<Intent>) -> [Double] {
    let habit = habit(of: intent)
    let usual = habit.usual
    return words.map { (habit.words[lexicon.root(of: $0.text, stem: $0.stem)] ?? Use()).share(usually: usual) }
  }

  /// The share of the examples of an intent that hold a negator.
  func usual(in intent: Name<Intent>) -> Double { habit(of: intent).usual }

  /// Some words of a line, read to be compared with examples.
  func reading(of words: [Int], in line: Line) -> AlikeExamples.Reading {
    habits { habits in
      let roots = words.filter { !habits.negators.contains(line.words[$0].text) }.map {
        lexicon.root(of: line.words[$0].text, stem: line.words[$0].stem)
      }
      return habits.alike.reading(of: roots)
    }
  }

  /// How much some words of a line are like the examples of an intent, and like those with a negator.
  func likeness(of reading: AlikeExamples.Reading, to intent: Name<Intent>) -> AlikeExamples.Likeness {
    habits { $0.alike.likeness(of: reading, to: $0.habits[intent]?.places ?? 0..<0) }
  }

  /// What was gathered from the examples of all intents.
  private struct Habits {
    var habits: [Name<Intent>: Habit] = [:]
    var alike = AlikeExamples()
    var negators: Set<String> = []
  }

  private func habit(of intent: Name<Intent>) -> Habit {
    habits { $0.habits[intent] ?? Habit() }
  }

  private func habits<Result: Sendable>(_ read: (Habits) -> Result) -> Result {
    made.withLock { made in
      let habits = made ?? make()
      made = habits
      return read(habits)
    }
  }

  private func make() -> Habits {
    let tokenizer = Tokenizer(language: rules.language)
    let negators = Set(
      rules.grammar.negators.filter { !$0.contains(" ") }.compactMap { lexicon.expanded($0).last })
    var all = Habits(negators: negators)
    for intent in rules.intents {
      var habit = Habit()
      let first = all.alike.count
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
        let plain = roots.indices.filter { !cues.contains($0) }.map { roots[$0] }
        all.alike.add(plain, hasNegator: !cues.isEmpty)
      }
      habit.places = first..<all.alike.count
      all.habits[intent.name] = habit
    }
    all.alike.weigh()
    return all
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
