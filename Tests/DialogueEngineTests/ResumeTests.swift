import DialogueEngine
import Testing
import Understanding

@Suite struct ResumeTests {
  static func nodes(text: String = "In two?", name: Name<Node> = "two") -> [Node] {
    var second = SmallTalk.node(
      name, [SmallTalk.question(.open, text, "\(text) Or not?", otherwise: .lead(.next)), .comeBack])
    second.fingerprint = Fingerprint(of: text)
    return [
      SmallTalk.node(
        "one",
        [
          SmallTalk.say("Hello."), .visit(.node(name)),
          SmallTalk.question(.open, "Back in one?", otherwise: .lead(.go("end"))),
        ]),
      second,
      SmallTalk.node("end", [SmallTalk.say("Goodbye."), .end(.finished)]),
    ]
  }

  /// A conversation that was left in the visit, taken up with other dialogues.
  static func resumed(with nodes: [Node], resumeAt: Name<Node>? = nil) -> (talk: [String], conversation: Conversation) {
    var before = Talk(SmallTalk.repertoire(Self.nodes()))
    before.take(.left)
    let today = SmallTalk.repertoire(nodes, resumeAt: resumeAt)
    let turn = today.turn(after: before.conversation, on: .resumed, at: 0)
    var conversation = before.conversation
    conversation.apply(turn)
    return (turn.lines, conversation)
  }

  @Test func `the same text goes on with the question that was open`() {
    let (lines, conversation) = Self.resumed(with: Self.nodes())
    #expect(lines == ["We go on.", "In two? Or not?"] || lines == ["We go on.", "In two?"])
    #expect(conversation.ending == nil)
    #expect(conversation.standing.frames.count == 2)
  }

  @Test func `a text that has changed is said so, and its question asked anew`() {
    let (lines, _) = Self.resumed(with: Self.nodes(text: "Here in two?"))
    #expect(lines.first == "The text has changed.")
    #expect(lines.last?.hasPrefix("Here in two?") == true)
  }

  @Test func `a node that is gone drops its visit, and it goes on in the nearest that remains`() {
    var nodes = Self.nodes()
    nodes.remove(at: 1)
    let (lines, conversation) = Self.resumed(with: nodes)
    #expect(lines == ["That place is gone.", "Back in one?"])
    #expect(conversation.standing.frames.map(\.place.node) == ["one"])
  }

  @Test func `where nothing remains it goes on at resume_at, and says so`() {
    let nodes = [
      SmallTalk.node("new", [SmallTalk.question(.open, "A new beginning?", otherwise: .lead(.next)), .end(.finished)])
    ]
    let (lines, _) = Self.resumed(with: nodes, resumeAt: "new")
    #expect(lines == ["That place is gone.", "A new beginning?"])
  }

  @Test func `an exercise is not taken up in the middle, it is offered again`() {
    let nodes = [
      SmallTalk.node(
        "one",
        [
          SmallTalk.question(.closed(.permission), "Shall we?", "May we?"),
          .guide(Step(wordings: [Wording("Breathe.")])),
          .end(.finished),
        ])
    ]
    var talk = Talk(SmallTalk.repertoire(nodes))
    #expect(talk.type("yes") == ["Breathe."])
    talk.take(.left)
    #expect(["Shall we?", "May we?"].contains(talk.take(.resumed).last ?? ""))
  }
}
