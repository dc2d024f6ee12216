import Testing

@testable import Understanding

extension Listener {
  /// What is heard in a line, and with "-" in front what is denied, in the order of the alphabet.
  func heard(in line: String) -> [String] {
    let interpretation = interpret(line)
    return (interpretation.intents.map(\.intent.text) + interpretation.denied.map { "-" + $0.intent.text }).sorted()
  }
}

/// Small rules that the tests of this folder listen with; the shipped ones have tests of their own.
enum SmallRules {
  static let english: ListeningRules = {
    var rules = ListeningRules(language: .english)
    rules.grammar.yes = ["^yes", "^yeah", "^sure", "^i do$", "^i think so"]
    rules.grammar.no = ["^no", "^nah", "^nope", "not really", "^not", "^i don't$", "^rather not"]
    rules.grammar.unsure = ["don't know", "no idea", "^maybe", "^not sure", "dunno", "^kind of"]
    rules.grammar.numbers = [
      "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10,
      "twenty": 20,
    ]
    rules.grammar.negators = ["not", "n't", "no", "never", "without", "nothing", "nobody", "no longer", "not anymore"]
    rules.grammar.falseNegators = ["not only", "not just", "no wonder", "why not", "can't help"]
    rules.grammar.clauseBreaks = ["but", "because", "so", "however", "if", "when"]
    rules.grammar.hedges = ["maybe", "i think", "not sure", "kind of"]
    rules.grammar.mirror.subordinators = ["that", "because", "if", "when", "whether", "what", "who"]
    rules.grammar.feelings = [
      Grammar.Feeling(name: "afraid", intent: "feeling.afraid", words: ["afraid", "scared", "panic"]),
      Grammar.Feeling(name: "sad", intent: "feeling.sad", words: ["sad", "cry"]),
    ]
    rules.grammar.me = ["i", "me", "my", "myself"]
    rules.grammar.other = ["he", "she", "him", "her", "my boyfriend"]
    rules.grammar.third = ["my mother", "they"]
    rules.grammar.selfVerdicts = ["I'm … (too) much"]
    rules.intents = [
      Intent(
        name: "leaving.fear", meaning: "afraid of being left", examples: [], nearMisses: [],
        patterns: ["afraid/scared … leave/leaves/leaving", "lose him/her"]),
      Intent(
        name: "silence.no-reply", meaning: "no word", examples: [], nearMisses: [],
        patterns: ["not … reply/answer", "no reply/answer"]),
      Intent(
        name: "longing.closeness", meaning: "missing", examples: [], nearMisses: [],
        patterns: ["miss him/her", "want … close"]),
    ]
    rules.dangers = [
      ListeningRules.Danger(
        theme: .suicide, now: ["standing … bridge"],
        explicit: ["want … die", "kill myself", "suicid*", "kms", "unalive", "thoughts of suicide"],
        oblique: ["no point … anymore", "better off without me", "giving up"]),
      ListeningRules.Danger(theme: .selfHarm, explicit: ["cut/cutting/burn/burned myself"]),
      ListeningRules.Danger(theme: .violenceReceived, explicit: ["he/she hits/hit me"]),
    ]
    rules.idioms = ["die/dying of shame/embarrassment", "kill for a coffee", "burned myself on"]
    return rules
  }()

  static let dutch: ListeningRules = {
    var rules = ListeningRules(language: .dutch)
    rules.grammar.yes = ["^ja", "^jawel", "^ja hoor", "^zeker", "denk het wel"]
    rules.grammar.no = ["^nee", "^niet", "niet echt", "^liever niet", "^toch niet", "dat wil ik niet"]
    rules.grammar.unsure = ["weet (ik) (het) niet", "geen idee", "^misschien", "^mwah"]
    rules.grammar.numbers = [
      "nul": 0, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
      "tien": 10,
    ]
    rules.grammar.negators = ["niet", "geen", "nooit", "zonder", "niets", "niemand", "niet meer", "helemaal niet"]
    rules.grammar.falseNegators = ["niet alleen … maar/ook", "geen wonder", "waarom niet"]
    rules.grammar.clauseBreaks = ["maar", "want", "omdat", "dus", "toen", "als", "wel"]
    rules.grammar.hedges = ["misschien", "denk ik", "ik weet niet of", "een beetje"]
    rules.grammar.mirror.subordinators = ["dat", "omdat", "als", "of", "wat", "wie", "toen"]
    rules.grammar.feelings = [
      Grammar.Feeling(name: "bang", intent: "feeling.afraid", words: ["bang", "angst", "paniek"]),
      Grammar.Feeling(name: "verdrietig", intent: "feeling.sad", words: ["verdrietig", "huilen"]),
      Grammar.Feeling(name: "boos", intent: "feeling.angry", words: ["boos"]),
    ]
    rules.grammar.me = ["ik", "mij", "me", "mijn"]
    rules.grammar.other = ["hij", "ze", "hem", "haar", "mijn vriend"]
    rules.grammar.third = ["mijn moeder"]
    rules.intents = [
      Intent(
        name: "leaving.fear", meaning: "bang om verlaten te worden", examples: [], nearMisses: [],
        patterns: ["bang … weggaat/verlaat/kwijtraak"]),
      Intent(
        name: "silence.no-reply", meaning: "geen bericht", examples: [], nearMisses: [],
        patterns: ["appt niet terug", "geen bericht/antwoord"]),
      Intent(
        name: "longing.closeness", meaning: "missen", examples: [], nearMisses: [],
        patterns: ["mis hem/haar", "wil … dichtbij", "snap … hem"]),
    ]
    rules.dangers = [
      ListeningRules.Danger(
        theme: .suicide, now: ["vanavond … doen"],
        explicit: ["wil/wilde … dood", "dood wil/wou", "zelfmoord*", "maak … eind … aan"],
        oblique: ["geen zin meer", "zie … niet meer zitten"]),
      ListeningRules.Danger(theme: .selfHarm, explicit: ["snijd/snij … mezelf", "mezelf … snijden"]),
    ]
    rules.idioms = ["schaam me dood", "lach me dood"]
    return rules
  }()
}

@Suite struct ListenerTests {
  /// Two intents with enough ways of saying them to learn from, and lines that are neither.
  private static let rules: ListeningRules = {
    var rules = SmallRules.english
    rules.intents = [
      Intent(
        name: "silence.no-reply", meaning: "no word from the other",
        examples: [
          "he doesn't text back", "she never replies to me", "no answer since yesterday", "still waiting for a message",
          "he ignores my calls", "she left me on read", "my phone stays silent", "he has not called",
        ], nearMisses: ["he texts me all day"], patterns: []),
      Intent(
        name: "closeness.too-much", meaning: "it is too close",
        examples: [
          "she is too close", "I need space", "it is smothering me", "I can't breathe around him", "he is always there",
          "too much closeness", "I feel trapped when she hugs me", "I want to be on my own",
        ], nearMisses: [], patterns: ["suffocat*"]),
      Intent(
        name: "feeling.afraid", meaning: "fear",
        examples: ["I am terrified", "it frightens me", "my fear is back", "I was so frightened", "I am anxious"],
        nearMisses: [],
        patterns: []),
    ]
    rules.outOfScope = ["what is the weather", "my printer is broken", "I had soup for lunch", "the train was late"]
    return rules
  }()
  private static let learned = Listener(rules: rules).learned()

  @Test func `without a classifier the examples themselves are known again`() {
    let listener = Listener(rules: Self.rules)
    #expect(listener.interpret("I need space!").intents.map(\.intent) == ["closeness.too-much"])
    #expect(listener.interpret("space I need").intents.map(\.intent) == ["closeness.too-much"])
    #expect(listener.interpret("bananas and pears").intents.isEmpty)
    #expect(listener.interpret("bananas and pears").decision == .reflect)
  }

  @Test func `with a classifier other words are heard too`() {
    let heard = Self.learned.interpret("he never called and ignores my messages")
    #expect(heard.intents.first?.intent == "silence.no-reply")
    #expect(heard.intents.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test func `what a pattern hears is acted on, also where something else is said more clearly`() throws {
    let heard = Self.learned.interpret("suffocating, and he doesn't text back, he never replies to me")
    let pattern = try #require(heard.intents.first { $0.intent == "closeness.too-much" })
    #expect(pattern.score >= heard.sureness)
    #expect(heard.intents.first?.intent == "silence.no-reply")
  }

  @Test func `what a pattern hears goes before what is less than half likely`() {
    for hearing in Self.learned.interpret("suffocating, is it").intents.dropFirst() {
      #expect(hearing.score < 0.5, "\(hearing)")
    }
    #expect(Self.learned.interpret("suffocating, is it").intents.first?.intent == "closeness.too-much")
  }

  @Test func `what was learned is denied as patterns are`() {
    #expect(Self.learned.interpret("I am not terrified").denied.contains { $0.intent == "feeling.afraid" })
    #expect(Self.learned.interpret("I am not terrified").intents.allSatisfy { $0.intent != "feeling.afraid" })
  }

  @Test func `a negator that belongs to what is said denies nothing`() {
    #expect(Self.learned.interpret("he doesn't text back").intents.first?.intent == "silence.no-reply")
  }

  @Test func `a negator that the authors write themselves denies nothing`() {
    var rules = Self.rules
    rules.intents.append(
      Intent(
        name: "trust.lost", meaning: "no trust",
        examples: [
          "I don't believe him anymore", "I don't believe a thing she says", "she never speaks the truth",
          "I can't believe her words", "I do not trust what she says", "it is hard to believe her words",
        ], nearMisses: [], patterns: []))
    let heard = Listener(rules: rules).learned().interpret("I don't believe a word she says anymore")
    #expect(heard.intents.first?.intent == "trust.lost")
    #expect(!heard.denied.contains { $0.intent == "trust.lost" })
  }

  @Test(arguments: [
    ("he is sad", false), ("he makes me sad", true), ("my boyfriend is sad", false), ("I am sad that he left", true),
    ("I'm scared when he is angry", true), ("so sad", true), ("my mother cries and I am afraid", true),
  ])
  func `a feeling that is said of another is not one's own`(line: String, isOwn: Bool) {
    #expect(Listener(rules: SmallRules.english).interpret(line).feelings.isEmpty != isOwn)
  }

  @Test func `shame is not the Flemish no`() {
    var rules = SmallRules.dutch
    rules.grammar.contractions = ["gene": "geen"]
    rules.grammar.feelings.append(Grammar.Feeling(name: "beschaamd", intent: "guilt.shame", words: ["=gêne"]))
    let listener = Listener(rules: rules)
    #expect(listener.interpret("ik voel gêne").feelings == ["beschaamd"])
    #expect(listener.interpret("ik heb gene angst").denied.map(\.intent) == ["feeling.afraid"])
  }

  @Test func `the same line is heard the same way every time`() {
    let line = "he doesn't text back, I'm afraid and it is too much"
    let again = Listener(rules: Self.rules).learned()
    #expect(Self.learned.interpret(line) == again.interpret(line))
  }

  @Test func `nothing typed is nothing heard`() {
    for line in ["", "   ", "…", "?!", "\n"] {
      let heard = Self.learned.interpret(line, expecting: Expectation(.scale(0...10)))
      #expect(heard.decision == .reflect)
      #expect(heard.intents.isEmpty && heard.rating == nil && heard.answer == nil)
    }
  }

  @Test func `odd input does no harm`() {
    for line in [
      "\u{0}\u{1b}[31m", String(repeating: "a", count: 5_000), String(repeating: "I am afraid ", count: 500), "👩‍👩‍👧",
      "\u{301}\u{301}",
    ] {
      _ = Self.learned.interpret(line)
    }
  }

  @Test func `who did what to whom is told where the words say it`() {
    func deeds(_ line: String) -> [String] {
      Self.learned.interpret(line).deeds.map { "\($0.doer) \($0.verb) \($0.receiver.map { "\($0)" } ?? "-")" }
    }
    #expect(deeds("he left me") == ["other left me"])
    #expect(deeds("I pushed him away") == ["me pushed other"])
    #expect(deeds("my mother ignored me") == ["third ignored me"])
    #expect(deeds("so tired") == [])
  }
}
