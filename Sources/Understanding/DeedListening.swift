/// Finds who did what to whom, where the words of a clause say it plainly.
///
/// Only a person, a verb right behind (in Dutch also right before) and a person who can be its object are read; where the words
/// leave room for doubt there is no deed.
struct DeedListening {
  let line: Line
  let found: PatternMatches
  let ear: Ear
  let language: Language
  private let small: ClosedWords

  init(line: Line, found: PatternMatches, ear: Ear, language: Language) {
    self.line = line
    self.found = found
    self.ear = ear
    self.language = language
    small = ClosedWords.of(language)
  }

  private struct Mention {
    var person: Deed.Person
    var words: ClosedRange<Int>
    var isNoun: Bool
  }

  /// The deeds, in the order in which they are said.
  var deeds: [Deed] {
    let mentions = longest()
    guard !mentions.isEmpty else { return [] }
    var deeds: [Deed] = []
    for doer in mentions where canBeSubject(doer) {
      guard let verb = verb(of: doer, among: mentions) else { continue }
      let receiver = mentions.first { other in
        other.words.lowerBound > max(verb, doer.words.upperBound) && other.words.lowerBound <= verb + 4
          && line.words[other.words.lowerBound].clause == line.words[verb].clause && canBeObject(other)
          && !mentions.contains { between in
            between.words.lowerBound > verb && between.words.upperBound < other.words.lowerBound
              && small.subjects.contains(line.words[between.words.lowerBound].text)
          }
      }
      let said = line.typed([verb]).first ?? line.words[verb].text
      deeds.append(Deed(doer: doer.person, verb: said, receiver: receiver?.person))
    }
    return deeds
  }

  private func longest() -> [Mention] {
    var mentions: [Mention] = []
    for match in found.matches {
      guard case .person(let person) = ear.meaning(of: match) else { continue }
      mentions.append(Mention(person: person, words: match.words, isNoun: match.words.count > 1))
    }
    return mentions.filter { one in
      !mentions.contains { $0.words.count > one.words.count && $0.words.overlaps(one.words) }
    }.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func canBeSubject(_ mention: Mention) -> Bool {
    mention.isNoun || small.subjectForms.contains(line.words[mention.words.lowerBound].text)
  }

  private func canBeObject(_ mention: Mention) -> Bool {
    mention.isNoun || small.objectForms.contains(line.words[mention.words.lowerBound].text)
  }

  /// The verb right behind the doer, past the small words that may stand between.
  private func verb(of doer: Mention, among mentions: [Mention]) -> Int? {
    let between = language == .dutch ? Self.dutchBetween : Self.englishBetween
    var word = doer.words.upperBound + 1
    let clause = line.words[doer.words.lowerBound].clause
    while word < line.words.count, line.words[word].clause == clause, word - doer.words.upperBound <= 4 {
      let text = line.words[word].text
      if between.contains(text) {
        word += 1
        continue
      }
      let isOther = mentions.contains { $0.words.contains(word) }
      let isSmall =
        small.subjectForms.contains(text) || small.coordinators.contains(text) || small.fillers.contains(text)
        || Self.degrees.contains(text)
      return isOther || isSmall ? nil : word
    }
    return nil
  }

  /// What may stand between a doer and the verb.
  private static let dutchBetween: WordSet = [
    "altijd", "steeds", "ook", "dan", "weer", "gewoon", "vaak", "nooit", "niet", "nog", "me", "mij", "hem", "haar",
    "je", "mostly",
  ]
  private static let englishBetween: WordSet = [
    "always", "just", "also", "never", "really", "still", "often", "not", "will", "would", "can", "could", "do",
    "does", "did", "has", "have", "had", "is", "was", "am", "are", "'s", "'d", "to", "going", "keep", "keeps", "then",
    "even", "want", "wants", "mostly",
  ]
  /// Words of degree and of how one is: no verb.
  private static let degrees: WordSet = [
    "geen", "no", "so", "zo", "too", "te", "heel", "very", "bang", "moe", "afraid", "tired",
  ]
}
