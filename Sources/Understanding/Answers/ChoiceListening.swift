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
    /// How much of the label the line says, and how much of the line the label explains, both from 0 to 1.
    var label: Double
    var line: Double
    /// The words of the line that the label explains.
    var words: [Int]
    var score: Double { label * 0.6 + line * 0.4 }
  }

  /// The one choice whose label, or another way of saying it, overlaps best with the line.
  private func byWords(isUnsure: Bool) -> Int? {
    let typed = line.words.map { ear.index.lexicon.root(of: $0.text, stem: $0.stem) }
    let ways = choices.map { choice in
      ([choice.label] + choice.also).map { text in
        text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }).flatMap {
          ear.index.lexicon.expanded(String($0)).map {
            (root: ear.index.lexicon.root(of: $0, stem: nil), isSmall: small.fillers.contains($0))
          }
        }
      }
    }
    var frequency: [String: Int] = [:]
    for way in ways {
      for root in Set(way.flatMap { $0.map(\.root) }) { frequency[root, default: 0] += 1 }
    }

    if isUnsure {
      let said = Set(line.words.indices.filter { !isSmall($0) }.map { typed[$0] })
      let exact = ways.indices.filter { place in
        ways[place].contains { Set($0.filter { !$0.isSmall }.map(\.root)) == said }
      }
      return exact.count == 1 ? exact[0] : nil
    }

    var readings: [Reading] = []
    for (place, way) in ways.enumerated() {
      let taken = way.enumerated().compactMap { number, words -> Reading? in
        guard let reading = reading(of: words, place, typed, frequency) else { return nil }
        // What is shown, or several words that stand for it, may also stand in front of a story.
        let isInFront = (number == 0 || words.count > 1) && typed[line.opening...].starts(with: words.map(\.root))
        return isInFront || isAbout(reading.words) ? reading : nil
      }
      if let best = taken.max(by: { $0.score < $1.score }) { readings.append(best) }
    }
    guard let best = readings.max(by: { $0.score < $1.score }) else { return nil }
    let isUnique = readings.filter { $0.score > best.score - 0.15 }.count == 1
    // Either most of the label was said, or the line is about nothing else.
    return isUnique && (best.label >= 0.6 || best.line >= 0.65 || best.label >= 0.34 && best.line >= 0.5)
      ? best.choice : nil
  }

  /// Whether a line, or the clause that it begins or ends with, is mostly these words: a long story touches many a choice on its way.
  private func isAbout(_ words: [Int]) -> Bool {
    let parts = [line.words.indices, line.clause(around: line.opening), line.clause(around: line.closing)]
    return line.words.indices.filter { !isSmall($0) }.count <= Self.shortLine
      || parts.contains { part in
        let said = words.filter(part.contains)
        let (tellingSaid, telling) = (said.filter { !isSmall($0) }.count, part.filter { !isSmall($0) }.count)
        return !said.isEmpty && tellingSaid * 5 >= telling * 2
      }
  }

  /// A line with no more telling words than this is no story.
  private static let shortLine = 4

  private func reading(
    of way: [(root: String, isSmall: Bool)], _ place: Int, _ typed: [String], _ frequency: [String: Int]
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
    var explained = 0.0
    var all = 0.0
    for (index, word) in line.words.enumerated() where !line.words[index].isEmoji {
      let isFiller =
        small.fillers.contains(word.text) || small.openers.contains(word.text) || small.closers.contains(word.text)
      let weight = isFiller ? 0.15 : 1.0
      all += weight
      if own.contains(index) { explained += weight }
    }
    return Reading(choice: place, label: said / whole, line: all > 0 ? explained / all : 0, words: own)
  }
}
