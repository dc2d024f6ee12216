/// How authors use negators when they say an intent, gathered from all examples.
///
/// A class, so that every line that is listened to shares one and copies nothing; it never changes.
final class NegationHabits: Sendable {
  private let habits: [Name<Intent>: Habit]
  /// What they say and what they deny, to be compared with.
  let alike: AlikeExamples

  init(habits: [Name<Intent>: Habit], alike: AlikeExamples) {
    self.habits = habits
    self.alike = alike
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
    /// The places of the examples, and of the lines that deny it, among all.
    var places = 0..<0

    /// The share of the examples that hold a negator; of few examples it leans to what most intents have.
    var usual: Double { (Double(examples.denied) + 2.5) / (Double(examples.times) + 10) }

    /// The share of the uses of each word, given by its root, that are denied in the examples.
    func shares(of roots: [String]) -> [Double] {
      let usual = usual
      return roots.map { (words[$0] ?? Use()).share(usually: usual) }
    }
  }

  /// How the authors say an intent.
  func habit(of intent: Name<Intent>) -> Habit { habits[intent] ?? Habit() }
}

extension Line {
  /// The words of weight that stand near a negator, in its own clause and with no subject of another between.
  func wordsNear(negator cue: Int, language: Language) -> [Int] {
    let small = ClosedWords.of(language)
    let clause = words[cue].clause
    var found: [Int] = []
    // English negators stand before what they deny; "she's so cold and never calls" says nothing of "cold".
    for step in language == .dutch ? [-1, 1] : [1] {
      for distance in 1...Self.reachOfHabit {
        let word = cue + step * distance
        guard words.indices.contains(word), words[word].clause == clause else { break }
        let text = words[word].text
        if small.subjects.contains(text) || small.conductors.contains(text) { break }
        if !small.holdsTogether(text), !Self.prepositions.contains(text) { found.append(word) }
      }
    }
    return found
  }

  /// How many words may lie between a negator and the word that it denies.
  private static let reachOfHabit = 3
  private static let prepositions: WordSet = ["tegen", "bij", "naar", "over", "uit", "at", "about", "from", "by"]
}
