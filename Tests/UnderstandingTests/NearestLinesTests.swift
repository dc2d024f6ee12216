import Testing

@testable import Understanding

/// Lines with danger and lines without, in which the same words stand in other company.
private let training: Training = {
  let tokenizer = Tokenizer(language: .english)
  func tokens(_ lines: [String]) -> [[Token]] { lines.map { tokenizer.tokens(of: $0) } }
  let dangers = [
    "the bridge looks kind tonight", "water under the bridge calls me", "nobody needs me here",
    "all letters are written", "the letters lie ready on the table", "one more night and then rest",
  ]
  let harmless = [
    "the bridge was closed tonight", "we played bridge", "he writes kind letters", "the table is ready",
    "one more night in the hotel", "rest well", "my hotel was by the water",
  ]
  let examples = ["I need rest", "I need a night off", "nobody calls", "he never calls me"]
  var lesson = Lesson(
    language: .english,
    examples: tokens(examples).enumerated().map { .init(tokens: $1, intent: $0 < 2 ? "space" : "silence") },
    nearMisses: tokens(["I need a table"]).map { .init(tokens: $0, intent: "space") },
    outOfScope: tokens(["what time is it"]),
    dangers: tokens(dangers).map { .init(tokens: $0, theme: .suicide) }, harmless: tokens(harmless))
  lesson.calm = tokens(["the hotel has a table by the water"])
  return Training(lesson: lesson, settings: .standard)
}()

private let nearest = NearestLines(of: training)

@Suite struct NearestLinesTests {
  private func words(of text: String) -> Vectorizer.Words {
    let tokens = Tokenizer(language: .english).tokens(of: text)
    return training.vectorizer.words(of: LineFeatures(of: tokens, shape: training.shape))
  }

  private func lead(of words: Vectorizer.Words, leaving own: Int? = nil) -> Float {
    nearest.lead(of: words, leaving: own) ?? .nan
  }

  @Test func `a line leads toward the company that its words are in`() {
    #expect(lead(of: words(of: "tonight the bridge looks so kind")) > 0.05)
    #expect(lead(of: words(of: "is the bridge closed tonight")) < 0)
    #expect(lead(of: words(of: "nobody here needs me")) > 0.05)
  }

  @Test(arguments: ["", "?", "entirely unheard words"])
  func `a line that shares no word leads nowhere`(line: String) {
    #expect(lead(of: words(of: line)) == 0)
  }

  @Test(arguments: [
    "tonight the bridge looks so kind", "is the bridge closed tonight", "nobody here needs me", "", "one",
  ])
  func `whether a lead is enough is told without knowing it`(line: String) {
    let words = words(of: line)
    let lead = lead(of: words)
    for least in stride(from: Float(-1), through: 1, by: 0.02) + [lead] {
      #expect(nearest.hasLead(of: words) { $0 >= least } == (lead >= least))
      #expect(nearest.lead(of: words) { $0 >= least } == (lead >= least ? lead : nil))
    }
  }

  @Test func `a line that was learned from is not its own neighbour`() throws {
    let row = try #require(training.subjects.indices.first { training.subjects[$0] == .harmless })
    let words = training.vectorizer.words(of: training.lines[row])
    let place = try #require(NearestLines.places(of: training)[row])
    #expect(lead(of: words, leaving: place) > lead(of: words))
  }

  @Test func `every line has a place, but for those that only tell what something is not`() {
    let places = NearestLines.places(of: training)
    for (subject, place) in zip(training.subjects, places) { #expect((place == nil) != subject.tellsOfDanger) }
    let taken = places.compactMap { $0 }
    #expect(Set(taken).count == taken.count)
  }

  /// The same, line after line, as it is defined.
  private func leadAsDefined(of line: Vectorizer.Words) -> Float {
    var cosines: (dangers: [Float], others: [Float]) = ([0, 0, 0], [0, 0, 0])
    let most = training.subjects.count { $0.tellsOfDanger } * 15 / 100
    let occurrences = { (feature: Int) in
      training.lines.indices.count { row in
        training.subjects[row].tellsOfDanger
          && training.vectorizer.words(of: training.lines[row]).known.contains(feature)
      }
    }
    for (row, subject) in training.subjects.enumerated() where subject.tellsOfDanger {
      let other = training.vectorizer.words(of: training.lines[row])
      var cosine: Float = 0
      for (feature, rarity) in zip(line.known, line.rarities)
      where other.known.contains(feature) && occurrences(feature) <= most {
        cosine += rarity * rarity / (line.length * (other.length * 4).rounded() / 4)
      }
      if subject.isDanger { cosines.dangers.append(cosine) } else { cosines.others.append(cosine) }
    }
    func mean(_ cosines: [Float]) -> Float { cosines.sorted(by: >).prefix(3).reduce(0, +) / 3 }
    return mean(cosines.dangers) - mean(cosines.others)
  }

  @Test(arguments: [
    "tonight the bridge looks so kind", "the letters are ready", "one more night in the water", "rest",
    "he calls me kind",
  ])
  func `the index finds what a look at every line finds`(line: String) {
    #expect((lead(of: words(of: line)) - leadAsDefined(of: words(of: line))).magnitude < 1e-5)
  }

  @Test func `lines are kept to the byte, and bytes that are cut are refused`() throws {
    var writer = ByteWriter()
    nearest.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try #require(NearestLines(features: training.featureCount, from: &reader)) == nearest)
    #expect(reader.isAtEnd)
    for length in writer.bytes.indices {
      var reader = ByteReader(Array(writer.bytes.prefix(length)))
      #expect(NearestLines(features: training.featureCount, from: &reader) == nil)
    }
  }
}
