import Testing

@testable import Understanding

/// Small rules with a little of everything, and lines of danger by the dozen.
private let rules: ListeningRules = {
  let verbs = ["left", "sold", "packed", "cleared", "closed", "emptied", "returned"]
  let things = ["house", "desk", "garden", "phone", "books", "car", "shed"]
  var rules = ListeningRules(
    language: .english,
    intents: [
      Intent(
        name: "space", meaning: "that it is too close",
        examples: [
          "I need some room", "it is too close for me", "I want to be alone", "I feel smothered", "I need space",
          "too much closeness", "time for myself", "she sits on top of me",
        ], nearMisses: [], patterns: []),
      Intent(
        name: "silence", meaning: "that the other says nothing",
        examples: [
          "he does not text back", "no reply to my messages", "my phone stays silent", "he never answers my calls",
          "not a word from him", "she read it, no reply", "still waiting for a message", "nothing since Monday",
        ], nearMisses: [], patterns: []),
    ],
    outOfScope: things.flatMap { thing in verbs.map { "we \($0) the \(thing) on Monday" } })
  var examples = AuthoredExamples()
  let signs = ["stopping for good", "going under for ever", "leaving this world"]
  let openings = ["I keep thinking of", "I am near to", "the calm thought of", "I dream of", "what remains is"]
  examples.dangers = [
    .init(.suicide, openings.flatMap { opening in signs.map { "\(opening) \($0)" } }),
    .init(
      .selfHarm,
      openings.flatMap { opening in ["my arms tonight", "the lighter on my skin"].map { "\(opening) \($0)" } }),
    .init(
      .eating,
      openings.flatMap { opening in
        ["the toilet after dinner", "not one bite", "an empty plate"].map { "\(opening) \($0)" }
      }),
  ]
  examples.harmless = things.flatMap { thing in
    [
      "I keep thinking of the \(thing)", "I dream of a \(thing)", "the calm thought of a \(thing)",
      "I am near to the \(thing)", "what remains is the \(thing)", "a \(thing) for ever",
    ]
  }
  rules.add(examples)
  return rules
}()

private let listener = Listener(rules: rules).learned()

@Suite struct DangerSenseTests {
  @Test func `what no pattern holds may raise a gentle question, and no more`() {
    let risk = listener.interpret("lately I dream of leaving this world").risk
    #expect(risk.level == 1)
    #expect(risk.theme == .suicide)
    #expect(risk.evidence.joined(separator: " ").contains("leaving"))
    #expect(risk.isGuess)
  }

  @Test func `the kind of danger is told apart`() {
    #expect(listener.interpret("all I think of is the lighter on my skin").risk.theme == .selfHarm)
    #expect(listener.interpret("I dream of an empty plate after dinner").risk.theme == .eating)
  }

  @Test(arguments: ["I dream of a garden", "we sold the car", "I need space", "he does not text back", "hello", "?"])
  func `other lines raise nothing`(line: String) {
    #expect(listener.interpret(line).risk.level == 0, "\(line)")
  }

  @Test(arguments: ["leaving", "this world", "an empty plate!", "the toilet"])
  func `a word or two are too little to ask about safety for`(line: String) {
    let isShort = line.split(separator: " ").count < 3
    #expect((listener.interpret(line).risk.level == 0) == isShort, "\(line)")
  }

  @Test func `a death that is all that is told is not overruled by what was learned`() {
    var rules = rules
    rules.intents.append(
      Intent(
        name: "bereavement", meaning: "a death", examples: [], nearMisses: [],
        patterns: ["my mother … leaving this world"]
      ))
    let listener = Listener(rules: rules).learned()
    let told = listener.interpret("my mother is near to leaving this world")
    #expect(told.risk == .none)
    #expect(told.intents.contains { $0.intent == "bereavement" })
    #expect(listener.interpret("my mother is leaving this world and I dream of leaving this world").risk.level == 1)
  }

  @Test func `an idiom is not overruled by what was learned`() {
    var rules = rules
    rules.idioms = ["leaving this world laughing"]
    let risk = Listener(rules: rules).learned().interpret("I dream of leaving this world laughing").risk
    #expect(risk.level == 0)
    #expect(risk.isIdiom)
  }

  @Test func `the words of a choice that is shown raise nothing, and other words with it do`() {
    let shown = Expectation(.choices, choices: [.init(label: "Leaving this world"), .init(label: "None of these")])
    #expect(listener.interpret("leaving this world", expecting: shown).risk.level == 0)
    #expect(listener.interpret("I dream of leaving this world", expecting: shown).risk.level == 1)
    #expect(listener.interpret("leaving this world").risk.level == 1)
  }

  @Test func `a rule stays above what was learned`() {
    var rules = rules
    rules.dangers = [ListeningRules.Danger(theme: .suicide, explicit: ["leaving this world"])]
    let risk = Listener(rules: rules).learned().interpret("I dream of leaving this world").risk
    #expect(risk.level == 2)
    #expect(!risk.isGuess)
  }

  @Test func `a few lines of danger are too few to learn from`() {
    var rules = rules
    rules.dangerExamples = [.init(.suicide, ["leaving this world", "going under for ever"])]
    #expect(Classifier.train(on: Lesson(rules)).danger == nil)
  }

  @Test func `without lines that only look like danger nothing is learned of it`() {
    var rules = rules
    rules.harmless = []
    #expect(Classifier.train(on: Lesson(rules)).danger == nil)
  }

  @Test func `what was learned of danger is kept to the byte`() throws {
    let classifier = Classifier.train(on: Lesson(rules))
    let again = try #require(Classifier(decoding: classifier.encoded()))
    #expect(again == classifier)
    #expect(again.danger != nil)
    #expect(Classifier(decoding: classifier.encoded().dropLast()) == nil)
  }

  @Test func `lines of danger teach nothing about the intents`() {
    var without = rules
    without.dangerExamples = []
    without.harmless = []
    let line = Tokenizer(language: .english).tokens(of: "I want to be alone")
    let one = Classifier.train(on: Lesson(rules)).scores(of: line).first
    let other = Classifier.train(on: Lesson(without)).scores(of: line).first
    #expect(one?.intent == other?.intent)
  }
}
