/// Finds out which of the choices a line takes: by number, by place, or by the words of its label.
struct ChoiceListening {
  let line: Line
  let ear: Ear
  let language: Language
  let negations: Negations
  let choices: [Expectation.Choice]
  private let small: ClosedWords

  init(
    line: Line, ear: Ear, language: Language, negations: Negations, choices: [Expectation.Choice]
  ) {
    self.line = line
    self.ear = ear
    self.language = language
    self.negations = negations
    self.choices = choices
    small = ClosedWords.of(language)
  }

  /// The choice that was taken, as an index; nil where none was, or more than one.
  ///
  /// - Parameters:
  ///   - intents: what was heard in the line, best first.
  ///   - isUnsure: whether the line says that its writer does not know; then only a choice in just these words is taken.
  func choice(hearing intents: [Name<Intent>], isUnsure: Bool = false) -> Int? {
    guard !choices.isEmpty, !line.words.isEmpty else { return nil }
    if let place = byNumber() ?? byPlace() ?? byWords(isUnsure: isUnsure) { return place }
    for intent in intents {
      let meant = choices.indices.filter { choices[$0].intents.contains(intent) }
      if meant.count == 1 { return meant[0] }
      if meant.count > 1 { return nil }
    }
    return nil
  }

  /// "2", "number two please": a line with one number and otherwise only words that say nothing.
  private func byNumber() -> Int? {
    let spoken = NumberListening(line: line, ear: ear, language: language).spoken(isAsked: true)
    guard spoken.count == 1, let number = spoken.first, choices.indices.contains(number.value - 1) else { return nil }
    guard isOnlyFilled(except: number.word), !negations.deny([number.word]) else { return nil }
    return number.value - 1
  }

  /// "the second one", "de laatste".
  private func byPlace() -> Int? {
    let ordinals = Ordinals(language: language)
    let named = line.words.indices.compactMap { word in
      ordinals.place(line.words[word].text, of: choices.count).map { (word: word, place: $0) }
    }
    guard named.count == 1, let only = named.first, choices.indices.contains(only.place) else { return nil }
    guard isOnlyFilled(except: only.word), !negations.deny([only.word]) else { return nil }
    return only.place
  }

  private func isOnlyFilled(except word: Int) -> Bool {
    line.words.indices.allSatisfy {
      $0 == word || isSmall($0)
    }
  }

  /// Whether a word says nothing about which choice is meant.
  private func isSmall(_ word: Int) -> Bool {
    let text = line.words[word].text
    return line.words[word].isEmoji || small.fillers.contains(text) || small.openers.contains(text)
      || small.closers.contains(text)
  }

  // MARK: By words

  private struct Reading {
    var choice: Int
    /// How much of the label the line says, and how much of the line, or of the clause that it begins or ends with, the label
    /// explains, both from 0 to 1.
    var label: Double
    var line: Double
    var score: Double { label * 0.6 + line * 0.4 }
  }

  /// A way of saying a choice, by the roots of its words.
  private typealias Way = [(root: String, isSmall: Bool)]

  /// The one choice whose label, or another way of saying it, overlaps best with the line.
  private func byWords(isUnsure: Bool) -> Int? {
    let typed = ear.index.lexicon.roots(of: line)
    let ways = ways
    if isUnsure { return exactly(typed, among: ways) }
    var frequency: [String: Int] = [:]
    for way in ways {
      for root in Set(way.flatMap { $0.map(\.root) }) { frequency[root, default: 0] += 1 }
    }
    let isShort = line.words.indices.filter { !isSmall($0) }.count <= Self.shortLine
    let readings = ways.enumerated().compactMap { place, ways -> Reading? in
      let taken = ways.enumerated().compactMap { number, way -> Reading? in
        guard let reading = reading(of: way, place, typed, frequency) else { return nil }
        // What is shown, or several words that stand for it, may also stand in front of a story.
        let isInFront = (number == 0 || way.count > 1) && typed[line.opening...].starts(with: way.map(\.root))
        return isShort || isInFront || reading.line >= Self.shareOfLine ? reading : nil
      }
      return taken.max { $0.score < $1.score }
    }
    guard let best = readings.max(by: { $0.score < $1.score }) else { return nil }
    let isUnique = readings.filter { $0.score > best.score - 0.15 }.count == 1
    // Either most of the label was said, or the line is about nothing else.
    return isUnique && (best.label >= 0.6 || best.line >= 0.65 || best.label >= 0.34 && best.line >= 0.5)
      ? best.choice : nil
  }

  /// For each choice its label, then the other ways of saying it.
  private var ways: [[Way]] {
    choices.map { choice in
      ([choice.label] + choice.also).map { text in
        text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }).flatMap {
          ear.index.lexicon.expanded(String($0)).map {
            (root: ear.index.lexicon.root(of: $0, stem: nil), isSmall: small.fillers.contains($0))
          }
        }
      }
    }
  }

  /// The one choice that has a way of saying it in just the words of the line.
  private func exactly(_ typed: [String], among ways: [[Way]]) -> Int? {
    let said = Set(line.words.indices.filter { !isSmall($0) }.map { typed[$0] })
    let exact = ways.indices.filter { place in
      ways[place].contains { Set($0.filter { !$0.isSmall }.map(\.root)) == said }
    }
    return exact.count == 1 ? exact[0] : nil
  }

  /// Negators that say nothing without the word that they deny.
  private static let negators: Set = ["no", "not", "n't", "niet", "nie", "geen"]
  /// A line with no more telling words than this is no story, which touches many a choice on its way.
  private static let shortLine = 4
  /// In a longer line a choice is taken by words that are at least this much of it, or of the clause it begins or ends with.
  private static let shareOfLine = 0.4

  private func reading(
    of way: Way, _ place: Int, _ typed: [String], _ frequency: [String: Int]
  ) -> Reading? {
    // A label of small words only, such as "Iets anders", counts them in full.
    let allSmall = way.allSatisfy(\.isSmall)
    var said = 0.0
    var whole = 0.0
    var own: [Int] = []
    for word in way {
      let weight = (word.isSmall && !allSmall ? 0.15 : 1) / Double(frequency[word.root] ?? 1)
      whole += weight
      if let at = typed.firstIndex(of: word.root) {
        said += weight
        own.append(at)
      }
    }
    guard said > 0.3, whole > 0 else { return nil }
    let labelDenies = own.contains(where: negations.isCue)
    if !labelDenies, negations.deny(own.sorted()) { return nil }
    // The "no" of "no air" is no choice by itself.
    if own.count < way.count, own.allSatisfy({ isSmall($0) || Self.negators.contains(line.words[$0].text) }) {
      return nil
    }
    if own.count == 1, isPartOfName(own[0]) { return nil }
    // "Well, yes, sometimes, when he is away": a clause of small words is no beginning.
    let clauses = line.clauses.filter { !$0.allSatisfy(isSmall) }
    let parts = [line.words.indices] + [clauses.first, clauses.last].compactMap(\.self)
    return Reading(choice: place, label: said / whole, line: parts.map { share(of: own, in: $0) }.max() ?? 0)
  }

  /// "*No* one would care", "*no* point": a "no" that belongs to the next word answers nothing.
  private func isPartOfName(_ word: Int) -> Bool {
    guard line.words[word].text == "no", word + 1 < line.clause(around: word).upperBound else { return false }
    let next = line.words[word + 1].text
    return (next == "one" || !isSmall(word + 1)) && !Self.behindAnswer.contains(next)
      && !AnswerWords(line: line, small: small).contains(word)
  }

  private static let behindAnswer: WordSet = [
    "not", "never", "really", "thanks", "thank", "way", "sorry", "no", "nothing",
  ]

  /// How much of a part of the line some words are.
  private func share(of own: [Int], in part: Range<Int>) -> Double {
    var explained = 0.0
    var all = 0.0
    for index in part where !line.words[index].isEmoji {
      let weight = isSmall(index) ? 0.15 : 1.0
      all += weight
      if own.contains(index) { explained += weight }
    }
    return all > 0 ? explained / all : 0
  }
}
