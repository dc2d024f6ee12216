import Testing

@testable import Understanding

/// Denial as it is learned: which negator goes with which words.
@Suite struct DenialSenseTests {
  private static let people = ["he", "she", "my sister", "my brother", "the neighbour", "my boss", "our friend"]
  private static let days = [
    "today", "at the moment", "this week", "on Sundays", "in the evening", "these days", "so far",
  ]
  /// "Never rings" says it, as authors write it down; "not cross" denies.
  private static let said = people.flatMap { one in days.map { "\(one) never rings me \($0)" } }
  private static let denials = people.flatMap { one in days.map { "I'm not cross with \(one) \($0)" } }

  private static func rules(denials: [String]) -> ListeningRules {
    var rules = ListeningRules(
      language: .english,
      intents: [
        Intent(name: "silence", meaning: "no word from them", examples: said, nearMisses: [], patterns: []),
        Intent(
          name: "anger", meaning: "being cross",
          examples: people.flatMap { one in days.map { "I am so cross with \(one) \($0)" } }, nearMisses: [],
          patterns: []),
      ])
    rules.grammar.negators = ["not", "never"]
    rules.intents[1].denials = denials
    return rules
  }

  private let tokenizer = Tokenizer(language: .english)
  private let classifier = Classifier.train(on: Self.rules(denials: Self.denials))

  private func margin(_ line: String, _ classifier: Classifier) -> Double {
    classifier.denialMargin(of: classifier.reading(of: tokenizer.tokens(of: line)))
  }

  @Test func `what is denied sounds otherwise than what is said with a negator`() {
    #expect(margin("I'm not cross with my uncle", classifier) > 0.3)
    #expect(margin("my uncle never rings me", classifier) < -0.3)
  }

  /// A denial may be written without any negator: "I am so fond of him".
  @Test func `a line without a negator may deny what it is written down to deny`() {
    let rules = Self.rules(
      denials: Self.denials + Self.people.flatMap { one in Self.days.map { "I am so fond of \(one) \($0)" } })
    let lexicon = Ear(rules: rules).index.lexicon
    let negated = NegatedExamples(rules: rules, lexicon: lexicon)
    func likelihood(_ text: String, sounding: Double) -> Double {
      let line = Line(
        text, scalars: Array(text.unicodeScalars), tokens: tokenizer.tokens(of: text), mended: [], lexicon: lexicon)
      return TacitDenial(line: line, sounding: sounding, negated: negated, lexicon: lexicon)?
        .likelihood(of: "anger", probability: 0.6) ?? 0
    }
    #expect(likelihood("I am so fond of my uncle today", sounding: 0.5) > 0.6)
    #expect(likelihood("I am so cross with my uncle today", sounding: 0.5) < 0.5)
    #expect(likelihood("I am so fond of my uncle today", sounding: 0) == 0)
  }

  @Test func `without enough denials nothing is known`() {
    let classifier = Classifier.train(on: Self.rules(denials: Array(Self.denials.prefix(10))))
    #expect(classifier.denial == nil)
    #expect(margin("I'm not cross with my uncle", classifier) == 0)
  }

  @Test func `it is kept and read again with the rest`() throws {
    let again = try #require(Classifier(decoding: classifier.encoded()))
    #expect(again == classifier)
    #expect(again.denial != nil)
    #expect(Classifier(decoding: classifier.encoded().dropLast()) == nil)
  }

  @Test func `a line that denies an intent teaches nothing of what says it`() {
    let lesson = Lesson(Self.rules(denials: Self.denials))
    #expect(lesson.examples.count == Self.said.count * 2 + 2)
    #expect(lesson.denials.count == Self.denials.count)
  }

  @Test func `to deny what burdens is no danger, and to deny hope may be`() throws {
    var rules = Self.rules(denials: ["I'm not cross with my aunt"])
    rules.denials = [.init("feeling.hopeful", ["I've no hope left at all"])]
    let training = Training(lesson: Lesson(rules), settings: .conversation)
    let denials = training.subjects.filter { if case .denial = $0 { true } else { false } }
    #expect(denials.map(\.tellsOfDanger) == [true, false])
    #expect(denials.allSatisfy { !$0.isDanger && !$0.tellsOfIntents })
  }

  @Test func `contractions hold a negator too`() {
    let words = NegatorWords(Self.rules(denials: []))
    #expect(words.occur(in: tokenizer.tokens(of: "I don't know")))
    #expect(words.occur(in: tokenizer.tokens(of: "he NEVER rings")))
    #expect(!words.occur(in: tokenizer.tokens(of: "a note from the knot")))
  }
}
