/// Phrases of a language that have one fixed wording, found by the word that they begin with.
struct SetPhrases: Sendable {
  /// Each phrase by its words, under its first word; in the order in which they were written.
  private let byFirstWord: WordMap<[[String]]>

  /// - Parameter phrases: Words with one space between them, as a line has them: "isn't" is "is not", "I'm" is "i 'm".
  init(_ phrases: [String]) {
    byFirstWord = WordMap(Dictionary(grouping: phrases.map { $0.split(separator: " ").map(String.init) }) { $0[0] })
  }

  /// Behind which words those of the phrases end that begin at a word of a line; nearly always none.
  func ends(at word: Int, in reading: some WordReading) -> [Int] {
    guard let phrases = byFirstWord[reading.text(word)] else { return [] }
    return phrases.compactMap { phrase in
      zip(phrase.indices, phrase).allSatisfy { reading.text(word + $0) == $1 } ? word + phrase.count : nil
    }
  }
}
