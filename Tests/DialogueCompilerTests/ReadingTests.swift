import Diagnostics
import DialogueCompiler
import DialogueEngine
import Testing
import Understanding

/// What the keys of the files become.
struct ReadingTests {
  private func nodes(_ body: String, remembers: String = "  load: scale 0-10\n  movement: one of toward, away\n") throws
    -> [Node]
  {
    let compilation = SmallFolder(SmallFolder.head + "remembers:\n" + remembers + "nodes:\n" + body).compiled()
    #expect(compilation.diagnostics == [])
    return try #require(compilation.repertoire()?.dialogues["closeness"]).nodes
  }

  private func question(_ node: Node?) throws -> Question {
    for move in node?.passages.first?.moves ?? [] {
      if case .ask(let question) = move.action { return question }
    }
    throw NoQuestion()
  }

  private struct NoQuestion: Error {}

  @Test func `a map behind an answer sets and goes, in a passage of its own`() throws {
    let nodes = try nodes(
      """
        start:
          - confirm: Toward?
            as: check
            heard:
              yes: {set: {movement: toward, load: 3}, go: goodbye}
              no: {set: {movement: away}}
              unsure: next
            else: goodbye
          - go: goodbye
        goodbye:
          - end: finished
      """)
    let start = nodes[0]
    let question = try question(start)
    #expect(question.kind == .closed(.check))
    #expect(question.branches.map(\.trigger) == [.answer(.yes), .answer(.no), .answer(.unsure)])
    #expect(question.branches.map(\.then) == [.passage(1), .passage(2), .next])
    #expect(
      start.passages[1].moves.map(\.action) == [
        .set("movement", .word("toward")), .set("load", .number(3)), .go("goodbye"),
      ])
    #expect(start.passages[2].then == Position(passage: 0, move: 1))
    // In the order of the file, what follows after an answer included.
    #expect(start.passages.flatMap(\.moves).map(\.name) == ["confirm", "go-2", "set", "set-2", "go", "set-3"])
  }

  @Test func `choices have conditions, other words and intents`() throws {
    let nodes = try nodes(
      """
        start:
          - rate: How full is it?
            keep: load
          - offer: What now?
            choices:
              Stop here: goodbye
              Something else: {go: goodbye, when: load < 7, also: [other, something different], heard: [silence.no-reply]}
            else: goodbye
        goodbye:
          - end: finished
      """)
    guard case .ask(let offer) = nodes[0].passages[0].moves[1].action, case .choice(let choices) = offer.kind else {
      Issue.record("the second move is an offer")
      return
    }
    #expect(choices[0] == Choice(label: "Stop here", then: .go("goodbye")))
    #expect(
      choices[1]
        == Choice(
          label: "Something else", also: ["other", "something different"], intents: ["silence.no-reply"],
          when: .less("load", 7), then: .go("goodbye")))
  }

  @Test func `a rate takes its scale from the slot it keeps`() throws {
    let question = try question(
      try nodes("  start:\n    - rate: How full?\n      keep: load\n    - end: finished\n")[0])
    #expect(question.kind == .scale(0...10))
    #expect(question.otherwise == .smaller)
  }

  @Test(arguments: [
    ("load > 6 and not visited(start)", Condition.and(.greater("load", 6), .not(.visited("start")))),
    (
      "load < 1 or load > 2 and load is 3",
      .or(.less("load", 1), .and(.greater("load", 2), .equals("load", .number(3))))
    ),
    (
      "(load < 1 or load > 2) and load >= 3",
      .and(.or(.less("load", 1), .greater("load", 2)), .greaterOrEqual("load", 3))
    ),
    ("movement is not toward", .not(.equals("movement", .word("toward")))),
    ("not not load is known", .not(.not(.known("load")))),
    ("heard(silence.no-reply)", .heard("silence.no-reply")),
    ("load<=4", .lessOrEqual("load", 4)),
  ])
  func `a condition is read as it is written`(text: String, condition: Condition) throws {
    let nodes = try nodes("  start:\n    - say: Hello.\n      when: \(text)\n    - end: finished\n")
    #expect(nodes[0].passages[0].moves[0].when == condition)
  }

  @Test func `a node's fingerprint follows its texts and its structure, and nothing else`() throws {
    func fingerprint(_ body: String) throws -> Fingerprint {
      try nodes("  start:\n\(body)    - end: finished\n")[0].fingerprint
    }
    let plain = try fingerprint("    - say: Hello.\n")
    #expect(try fingerprint("    - say: 'Hello.'   # a remark\n") == plain)
    #expect(try fingerprint("    - say:\n        - Hello.\n") != plain)
    #expect(try fingerprint("    - say: Hello!\n") != plain)
    #expect(try fingerprint("    - inform: Hello.\n") != plain)
  }

  @Test func `a visit goes to a node, or to another dialogue`() throws {
    var folder = SmallFolder(
      SmallFolder.head
        + "nodes:\n  start:\n    - visit: exercise\n    - visit: inner\n    - end: finished\n  inner:\n    - say: Hello.\n"
    )
    folder.files["exercise"] =
      "dialogue: exercise\nlanguage: en\ntitle: E\nbegin: first\nnodes:\n  first:\n    - guide: Breathe out.\n      for: 20s\n"
    let repertoire = try #require(folder.compiled().repertoire())
    let moves = repertoire.dialogues["closeness"]?.nodes[0].passages[0].moves.map(\.action)
    #expect(moves?.prefix(2) == [.visit(.dialogue("exercise")), .visit(.node("inner"))])
    #expect(
      repertoire.dialogues["exercise"]?.nodes[0].passages[0].moves[0].action
        == .guide(Step(wordings: [Wording("Breathe out.")], seconds: 20)))
  }

  @Test func `another folder adds to what sounds like danger, and the shipped script holds`() throws {
    var own = SmallFolder()
    own.files["safety"] = "language: en\nrisk:\n  suicide:\n    oblique:\n      - tired of it all\n"
    own.files["phrases"] = nil
    let compilation = own.compiled(shipped: SmallFolder().sources)
    #expect(compilation.diagnostics == [])
    let rules = try #require(compilation.rules)
    #expect(rules.dangers.map(\.oblique) == [["no point … anymore"], ["tired of it all"]])
    #expect(rules.idioms == ["dying of embarrassment"])
    #expect(compilation.repertoire()?.safety == SmallFolder().compiled().repertoire()?.safety)
  }

  @Test func `before is a place to go in the safety script, and what stands behind it is reached`() throws {
    let compilation = SmallFolder().with(
      "safety",
      SmallFolder.safety.replacing("        no: help\n", with: "        no: not-that\n").replacing(
        "  on-again:\n",
        with: "  not-that:\n    - go: before\n    - go: last\n  last:\n    - go: on\n  on-again:\n")
    ).compiled()
    #expect(compilation.diagnostics == [])
    let node = try #require(compilation.repertoire()?.safety.dialogue.node(named: "not-that"))
    #expect(node.passages[0].moves.map(\.action) == [.goBefore, .go("last")])
  }

  @Test func `behind before the way on is asked for like behind any other move`() {
    let safety = SmallFolder.safety.replacing("    - go: on\n", with: "    - go: before\n")
    let found = SmallFolder().with("safety", safety).compiled().diagnostics
    #expect(found.map(\.id) == ["dead-end"])
  }

  @Test func `a circle through before is a circle`() {
    let safety = SmallFolder.safety.replacing(
      "    - go: on\n", with: "    - go: before\n    - go: on-again\n")
    let found = SmallFolder().with("safety", safety).compiled().diagnostics
    #expect(found.map(\.id) == ["circles-without-asking"])
  }

  @Test func `no node of the safety script is called before, and a dialogue may have one`() {
    let safety = SmallFolder.safety.replacing("on-again", with: "before")
    let found = SmallFolder().with("safety", safety).compiled().diagnostics
    #expect(found.first?.id == "wrong-value")
    let dialogue = SmallFolder.closeness.replacing("closing", with: "before")
    #expect(SmallFolder(dialogue).compiled().diagnostics == [])
    let nowhere = SmallFolder.closeness.replacing("- go: closing", with: "- go: before")
    #expect(SmallFolder(nowhere).compiled().diagnostics.map(\.id) == ["unknown-node"])
  }

  @Test func `a copy of the shipped safety file adds nothing, and nothing is wrong with it`() {
    let compilation = SmallFolder().compiled(shipped: SmallFolder().sources)
    #expect(compilation.diagnostics == [])
    #expect(compilation.rules == SmallFolder().compiled().rules)
  }
}
