import DialogueEngine
import Understanding

/// A repertoire that is small enough to hold in one's head.
enum SmallTalk {
  static let grammar: Grammar = {
    var grammar = Grammar()
    grammar.yes = ["^yes"]
    grammar.no = ["^no"]
    grammar.unsure = ["don't know"]
    grammar.numbers = ["three": 3, "seven": 7]
    return grammar
  }()

  static let rules = ListeningRules(
    language: .english,
    intents: [
      intent("silence.no-reply", ["no reply"]), intent("leaving.fear", ["he will leave"]),
      intent("who-reads", ["who reads"]), intent("stop", ["enough now"]),
    ],
    grammar: grammar,
    dangers: [
      .init(theme: .suicide, now: ["on the bridge now"], explicit: ["want to die"], oblique: ["no point anymore"])
    ],
    idioms: ["dying of shame"])

  /// Lines in which danger is only guessed, by its kind.
  static let guess = "I dream of leaving this world"
  static let otherGuess = "I keep thinking of the lighter on my skin"

  /// A listener that guesses at danger: some lines of it are learned, beside the rules.
  static let guessing: Listener = {
    let things = ["house", "desk", "garden", "phone", "books", "car", "shed"]
    let openings = ["I keep thinking of", "I am near to", "the calm thought of", "I dream of", "what remains is"]
    func lines(_ signs: [String]) -> [String] { openings.flatMap { opening in signs.map { "\(opening) \($0)" } } }
    var rules = Self.rules
    var examples = AuthoredExamples()
    examples.said = [
      .init(
        "silence.no-reply",
        [
          "he does not text back", "no reply to my messages", "my phone stays silent", "he never answers my calls",
          "not a word from him", "she read it, no reply", "still waiting for a message", "nothing since Monday",
        ]),
      .init(
        "leaving.fear",
        [
          "he will leave me", "afraid that she goes", "one day he is gone", "she packs her bags and goes",
          "I fear being left", "that he leaves", "she will walk away", "he is going to leave",
        ]),
    ]
    examples.dangers = [
      .init(.suicide, lines(["stopping for good", "going under for ever", "leaving this world"])),
      .init(.selfHarm, lines(["my arms tonight", "the lighter on my skin"])),
      .init(.eating, lines(["the toilet after dinner", "not one bite", "an empty plate"])),
    ]
    examples.harmless = things.flatMap { thing in lines(["the \(thing)", "a \(thing)"]) + ["a \(thing) for ever"] }
    examples.outOfScope = things.flatMap { thing in
      ["left", "sold", "packed", "cleared", "closed", "emptied"].map { "we \($0) the \(thing) on Monday" }
    }
    rules.add(examples)
    return Listener(rules: rules).learned()
  }()

  static func intent(_ name: Name<Intent>, _ patterns: [String]) -> Intent {
    Intent(name: name, meaning: "that \(name)", examples: [], nearMisses: [], patterns: patterns)
  }

  static func node(_ name: Name<Node>, _ moves: [Move.Action], _ passages: [Passage] = []) -> Node {
    Node(name: name, passages: [Passage(moves: named(moves))] + passages, fingerprint: Fingerprint(of: name.text))
  }

  /// Moves that are named by their ordinal.
  static func named(_ actions: [Move.Action], from first: Int = 1) -> [Move] {
    actions.enumerated().map { Move(name: Name("move-\($0 + first)"), action: $1) }
  }

  static func say(_ texts: String...) -> Move.Action {
    .speak(Statement(act: .say, wordings: texts.map { Wording($0) }))
  }

  static func deepen(_ texts: String...) -> Move.Action {
    .speak(Statement(act: .deepen, wordings: texts.map { Wording($0) }))
  }

  static func question(
    _ kind: Question.Kind, _ texts: String..., keep: Name<Slot>? = nil, branches: [Branch] = [],
    otherwise: Otherwise = .smaller
  ) -> Move.Action {
    .ask(
      Question(kind: kind, wordings: texts.map { Wording($0) }, keep: keep, branches: branches, otherwise: otherwise))
  }

  static let safety: SafetyScript = {
    let nodes = [
      node(
        "unclear",
        [
          question(
            .closed(.plain), "Are you thinking of ending your life?",
            branches: [
              Branch(.answer(.no), then: .go("relieved")), Branch(.answer(.yes), then: .go("explicit")),
            ])
        ]),
      node(
        "explicit",
        [
          say("Thank you for saying that."), .helpLines(.suicide),
          question(.open, "Is there someone?", otherwise: .lead(.go("again"))),
        ]),
      node(
        "now",
        [say("Please call now."), .helpLines(.suicide), question(.open, "Can you?", otherwise: .lead(.go("again")))]),
      node(
        "again",
        [
          say("I am still here.", "Still here."),
          question(.open, "And now?", "And then?", otherwise: .lead(.go("again"))),
        ]),
      node("relieved", [say("Good that you say so."), .goBefore, .goOn]),
    ]
    return SafetyScript(
      dialogue: Dialogue(name: SafetyScript.name, begin: "unclear", nodes: nodes),
      entries: [.suicide: .init(unclear: "unclear", explicit: "explicit", now: "now", again: "again")],
      denied: [Statement(act: .reflect, wordings: [Wording("Good that you say it in so many words.")])],
      helpLines: [
        CountryLines(
          country: .unitedKingdom, emergency: "999",
          lines: [
            HelpLine(
              name: "Samaritans", contact: "116 123", note: "", themes: [.suicide], source: "", checked: "2026-11-22")
          ]),
        CountryLines(
          country: .belgium, emergency: "112",
          lines: [
            HelpLine(
              name: "1712", contact: "1712", note: "about violence", themes: [.violenceReceived], source: "",
              checked: "2026-11-22")
          ]),
        CountryLines(
          country: .any, emergency: "112",
          lines: [
            HelpLine(
              name: "findahelpline.com", contact: "site", note: "", themes: [], source: "", checked: "2026-11-22")
          ]),
      ])
  }()

  static let phrases = Phrases([
    .presence: [Wording("I'm reading along."), Wording("I hear you.")],
    .silence: [Wording("Take your time.")],
    .skipped: [Wording("That's fine, we leave it.")],
    .unsure: [Wording("Not knowing is fine.")],
    .smaller: [Wording("One word will do.")],
    .smallerConfirm: [Wording("Yes or no will do.")],
    .smallerOffer: [Wording("A number will do.")],
    .smallerRate: [Wording("A number will do.")],
    .offScale: [Wording("That is not on the scale.")],
    .meanings: [Wording("Which comes near?")],
    .noneOfThese: [Wording("None of these")],
    .stopped: [Wording("Good. We stop here.")],
    .back: [Wording("Back we go.")],
    .backAtStart: [Wording("This is the beginning.")],
    .repeated: [Wording("Once more:")],
    .help: [Wording("These are real people:")],
    .meaning: [Wording("I mean it simply.")],
    .reason: [Wording("Because it may help.")],
    .correction: [Wording("I missed it.")],
    .alreadySaid: [Wording("You did.")],
    .duringStep: [Wording("Enter goes on.")],
    .resumed: [Wording("We go on.")],
    .resumedChanged: [Wording("The text has changed.")],
    .resumedElsewhere: [Wording("That place is gone.")],
    .emergency: [Wording("In danger: {number}.")],
  ])

  static let commands = Commands([
    .stop: ["stop", "quit"], .back: ["back"], .skip: ["skip"], .again: ["repeat"], .help: ["help"],
    .meaning: ["what do you mean"], .reason: ["why do you ask"],
  ])

  static func repertoire(
    _ nodes: [Node], slots: [Slot] = [], resumeAt: Name<Node>? = nil, afterSafety: Name<Node>? = nil,
    others: [Dialogue] = []
  ) -> Repertoire {
    let dialogue = Dialogue(
      name: "talk", begin: nodes[0].name, resumeAt: resumeAt, afterSafety: afterSafety, slots: slots, nodes: nodes)
    return Repertoire(
      language: .english, dialogues: [dialogue] + others, safety: safety,
      digressions: [
        Digression(intent: "who-reads", statements: [Statement(act: .say, wordings: [Wording("Nobody reads this.")])])
      ],
      reflections: [
        "silence.no-reply": Reflections(reflect: [Wording("No word.")], deepen: [Wording("It stays silent.")])
      ],
      phrases: phrases, commands: commands, listener: Listener(rules: rules))
  }
}

/// A conversation while it is tested: what was said, as lines.
struct Talk {
  let repertoire: Repertoire
  var conversation = Conversation()
  var turns: [Turn] = []

  init(_ repertoire: Repertoire, seed: UInt32 = 7) {
    self.repertoire = repertoire
    take(.opened(Opening(dialogue: "talk", seed: seed, countries: [.unitedKingdom])))
  }

  @discardableResult
  mutating func take(_ input: Input) -> [String] {
    let turn = repertoire.turn(after: conversation, on: input, at: Int64(turns.count))
    conversation.apply(turn)
    turns.append(turn)
    return turn.lines
  }

  @discardableResult
  mutating func type(_ line: String) -> [String] { take(.line(line)) }
}

extension Turn {
  /// What was shown, in order.
  var lines: [String] {
    events.compactMap { event in
      switch event {
      case .said(let utterance), .guided(let utterance, _, _): utterance.text
      case .asked(let asked): asked.utterance?.text
      default: nil
      }
    }
  }
}
