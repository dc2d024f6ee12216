import Testing

@testable import Understanding

private let tokenizer = Tokenizer(language: .english)

/// Three intents, told by words that they do not share, and lines about other things.
private let lesson: Lesson = {
  let lines: [Name<Intent>: [String]] = [
    "silence": [
      "he does not text back", "no reply to my messages", "she leaves my texts unanswered", "my phone stays silent",
      "not a word from him for days", "he never answers my calls", "I keep waiting for a message",
      "she read it, no reply",
    ],
    "leaving": [
      "I am scared she will leave me", "afraid of being abandoned", "I fear he walks away", "what if he leaves me",
      "I am afraid to lose her", "scared that he finds someone else", "she might walk out", "fear of losing him",
    ],
    "space": [
      "I need some room", "it is too close for me", "I want to be alone", "he sits on top of me",
      "I feel smothered", "I need space", "too much closeness", "I want time for myself",
    ],
  ]
  return Lesson(
    language: .english,
    examples: lines.sorted { $0.key < $1.key }.flatMap { intent, texts in
      texts.map { Lesson.Example(tokens: tokenizer.tokens(of: $0), intent: intent) }
    },
    outOfScope: ["what time is it in Rome", "how do I bake bread", "the train leaves at nine", "who won the match"]
      .map(tokenizer.tokens(of:)))
}()

private let classifier = Classifier.train(on: lesson)

private func best(_ line: String, among reachable: Set<Name<Intent>>? = nil) -> Classifier.Score? {
  classifier.scores(of: tokenizer.tokens(of: line), among: reachable).first
}

@Suite struct ClassifierTests {
  @Test(arguments: [
    ("still no text from her", "silence"), ("I'm so afraid that she leaves", "leaving"),
    ("give me some space", "space"),
  ])
  func `a new way of saying an intent is heard as that intent`(line: String, intent: String) throws {
    #expect(try #require(best(line)).intent.text == intent)
  }

  @Test func `a line about something else is less sure than a line about an intent`() throws {
    let inside = try #require(best("I am afraid that he will leave me"))
    let outside = try #require(best("please convert twelve inches to centimetres"))
    #expect(inside.probability > outside.probability)
    #expect(inside.probability > classifier.thresholds.ask)
    #expect(outside.probability < classifier.thresholds.answer)
  }

  @Test func `scores come best first, are probabilities, and no more than asked for`() {
    let scores = classifier.scores(of: tokenizer.tokens(of: "no reply and I am afraid"), limit: 2)
    #expect(scores.count == 2)
    #expect(scores[0].probability >= scores[1].probability)
    #expect(scores.allSatisfy { (0...1).contains($0.probability) })
  }

  @Test func `only what is reachable is given`() throws {
    #expect(try #require(best("he does not text back", among: ["space", "leaving"])).intent.text != "silence")
    #expect(best("he does not text back", among: []) == nil)
  }

  @Test(arguments: ["he does not text back", "I am afraid of space", "who won the match"])
  func `one intent scores by itself what it scores as the only one that is reachable`(line: String) {
    let reading = classifier.reading(of: tokenizer.tokens(of: line))
    for intent in classifier.intents {
      let among = classifier.scores(of: reading, among: [intent], limit: 1).first
      #expect(classifier.score(of: intent, in: reading) == among)
    }
    #expect(classifier.score(of: "elsewhere", in: reading) == nil)
  }

  @Test(arguments: ["he does not text back", "I am afraid of space", "who won the match"])
  func `a column beside the rows of another table has the margin that it has in its own`(line: String) {
    let features = LineFeatures(of: tokenizer.tokens(of: line), shape: classifier.shape)
    let vector = classifier.vectorizer.vector(of: features)
    let margins = classifier.table.margins(of: vector)
    let rows = classifier.table.beside(danger: classifier.table, denial: nil).rows(of: vector)
    #expect(classifier.table.firstMargin(of: vector, at: rows) { $0.danger } == margins[0])
    #expect(rows.allSatisfy { $0.row.denial == 0 })
  }

  @Test func `the evidence is the words that decided`() throws {
    let line = "honestly, I feel smothered!"
    let tokens = tokenizer.tokens(of: line)
    let words = try #require(best(line)).evidence.map { tokens[$0].text }
    #expect(words.contains("smothered"))
    #expect(!words.contains("honestly"))
    #expect(!words.contains("!"))
  }

  @Test func `a line without words, or of unknown letters only, scores nothing`() {
    #expect(classifier.scores(of: []).isEmpty)
    #expect(classifier.scores(of: tokenizer.tokens(of: "ζωή")).isEmpty)
  }

  @Test func `asking never takes more certainty than answering`() {
    #expect(classifier.thresholds.ask <= classifier.thresholds.answer)
  }

  @Test func `a near miss speaks against its intent`() throws {
    let line = "my phone is silent because I switched it off"
    var corrected = lesson
    corrected.nearMisses = [
      "I switched my phone off", "the phone is silent, I turned it off", "my phone is switched to silent",
    ]
    .map { Lesson.Example(tokens: tokenizer.tokens(of: $0), intent: "silence") }
    let after = Classifier.train(on: corrected).scores(of: tokenizer.tokens(of: line)).first { $0.intent == "silence" }
    let before = classifier.scores(of: tokenizer.tokens(of: line)).first { $0.intent == "silence" }
    #expect(try #require(before).margin > (after?.margin ?? -1))
  }

  @Test func `enough lines out of scope become a class that the others are measured against`() throws {
    var settings = Classifier.Settings()
    settings.linesForOutOfScopeClass = 4
    let guarded = Classifier.train(on: lesson, settings: settings)
    #expect(guarded.intents == classifier.intents)
    let outside = tokenizer.tokens(of: "how do I bake a bread for nine")
    let inside = tokenizer.tokens(of: "I need some space")
    let sureOfNothing = try #require(guarded.scores(of: outside).first).probability
    #expect(try #require(guarded.scores(of: inside).first).probability > sureOfNothing)
    #expect(sureOfNothing < guarded.thresholds.answer)
  }

  @Test func `a lesson of nothing or of one intent is no accident`() {
    let nothing = Classifier.train(on: Lesson(language: .dutch, examples: []))
    #expect(nothing.scores(of: tokenizer.tokens(of: "hello")).isEmpty)
    let one = Classifier.train(on: Lesson(language: .english, examples: [lesson.examples[0]]))
    #expect(one.intents.count == 1)
  }

  @Test func `what an author wrote becomes a lesson with the meaning as an example`() {
    let rules = ListeningRules(
      language: .english,
      intents: [
        Intent(name: "a", meaning: "the meaning", examples: ["one way"], nearMisses: ["another"], patterns: []),
        Intent(name: "b", meaning: "patterns alone", examples: [], nearMisses: [], patterns: ["x"]),
      ], outOfScope: ["elsewhere"])
    let lesson = Lesson(rules)
    #expect(lesson.examples.map { $0.tokens.map(\.text) } == [["one", "way"], ["the", "meaning"]])
    #expect(lesson.examples.allSatisfy { $0.intent == "a" })
    #expect(lesson.nearMisses.count == 1)
    #expect(lesson.outOfScope.count == 1)
  }
}

@Suite struct CalibrationTests {
  private func signs(_ margin: Float, lead: Float = 0) -> Calibration.Signs {
    Calibration.Signs(margin: margin, lead: lead, outOfScope: 0)
  }

  @Test func `the probability is the share of lines that were right at that margin`() {
    // At margin 0 one in four was right, at margin 1 three in four.
    let calibration = Calibration(
      right: [signs(0)] + [signs(1), signs(1), signs(1)], wrong: [signs(0), signs(0), signs(0)] + [signs(1)],
      outOfScope: [], weightOfOutOfScope: 1)
    #expect((calibration.probability(of: signs(0)) - 0.25).magnitude < 0.15)
    #expect((calibration.probability(of: signs(0.5)) - 0.5).magnitude < 0.01)
    #expect((calibration.probability(of: signs(1)) - 0.75).magnitude < 0.15)
  }

  @Test func `a higher margin is never less probable, even where the surer lines were wrong`() {
    let calibration = Calibration(right: [signs(0)], wrong: [signs(1)], outOfScope: [], weightOfOutOfScope: 1)
    #expect(calibration.probability(of: signs(1)) >= calibration.probability(of: signs(0)))
  }

  @Test func `nothing to learn from gives a probability all the same`() {
    let calibration = Calibration(right: [], wrong: [], outOfScope: [], weightOfOutOfScope: 0)
    #expect((0...1).contains(calibration.probability(of: signs(2))))
  }
}

@Suite struct ClassifierEncodingTests {
  @Test(arguments: CrewTests.crews.indices)
  func `two trainings on one lesson are equal to the byte, whoever carries them out`(crew: Int) {
    #expect(Classifier.train(on: lesson, crew: CrewTests.crews[crew]).encoded() == classifier.encoded())
  }

  @Test func `a classifier survives its bytes`() throws {
    let again = try #require(Classifier(decoding: classifier.encoded()))
    #expect(again == classifier)
    let tokens = tokenizer.tokens(of: "she does not answer and I fear that she leaves")
    #expect(again.scores(of: tokens) == classifier.scores(of: tokens))
  }

  @Test func `bytes that are cut short, of another version or spoilt are refused`() {
    let bytes = classifier.encoded()
    #expect(Classifier(decoding: []) == nil)
    #expect(Classifier(decoding: Array(bytes.dropLast())) == nil)
    #expect(Classifier(decoding: bytes + [0]) == nil)
    var other = bytes
    other[5] &+= 1
    #expect(Classifier(decoding: other) == nil)
    // Whatever byte is changed, reading it may not end the program.
    for place in stride(from: 6, to: bytes.count, by: bytes.count / 97) {
      var spoilt = bytes
      spoilt[place] ^= 0xFF
      _ = Classifier(decoding: spoilt)?.scores(of: tokenizer.tokens(of: "I am afraid he leaves me"))
    }
  }
}

@Suite struct PortableMathTests {
  @Test(arguments: [(1.0, 0.0), (2.718281828459045, 1.0), (1e-9, -20.72326583694641), (10, 2.302585092994046)])
  func `logarithms are those of the tables`(x: Double, expected: Double) {
    #expect((PortableMath.logarithm(x) - expected).magnitude < 1e-9)
  }

  @Test(arguments: [-30.0, -1, 0, 0.5, 12])
  func `the exponential undoes the logarithm`(x: Double) {
    #expect((PortableMath.logarithm(PortableMath.exponential(x)) - x).magnitude < 1e-12)
  }

  @Test func `a drawn order is a permutation and not the order that was given`() {
    var random = SplitMix64(seed: 1)
    var numbers = Array(0..<100)
    random.shuffle(&numbers)
    #expect(numbers != Array(0..<100))
    #expect(numbers.sorted() == Array(0..<100))
  }
}
