import DialogueEngine
import Testing
import Understanding

@Suite struct VisitTests {
  static func repertoire() -> Repertoire {
    SmallTalk.repertoire(
      [
        SmallTalk.node(
          "one",
          [
            .visit(.node("two")), SmallTalk.say("Back in one."), .visit(.dialogue("other")),
            SmallTalk.say("Back again."), .end(.finished),
          ]),
        SmallTalk.node("two", [SmallTalk.question(.open, "In two?", otherwise: .lead(.go("three")))]),
        SmallTalk.node("three", [SmallTalk.say("In three.")]),
      ],
      others: [
        Dialogue(
          name: "other", begin: "inner",
          nodes: [
            SmallTalk.node(
              "inner",
              [
                SmallTalk.question(.open, "In the other?", otherwise: .lead(.next)), .comeBack,
                SmallTalk.say("Never said."),
              ])
          ])
      ])
  }

  @Test func `a visit comes back to behind itself, a go inside it stays inside, and end ends all`() {
    var talk = Talk(Self.repertoire())
    #expect(talk.turns[0].lines == ["In two?"])
    #expect(talk.conversation.standing.frames.map(\.place.node) == ["one", "two"])
    let lines = talk.type("anything at all")
    #expect(Array(lines.suffix(3)) == ["In three.", "Back in one.", "In the other?"])
    #expect(talk.type("something else").last == "Back again.")
    #expect(talk.conversation.ending == .finished)
  }

  @Test func `a walk in circles without asking ends, and is told as lost`() {
    let talk = Talk(SmallTalk.repertoire([SmallTalk.node("one", [.go("two")]), SmallTalk.node("two", [.go("one")])]))
    #expect(talk.conversation.ending == .lost)
  }

  @Test func `a visit to itself ends`() {
    let talk = Talk(SmallTalk.repertoire([SmallTalk.node("one", [.visit(.node("one"))])]))
    #expect(talk.conversation.ending == .lost)
  }

  @Test func `a step goes on by Enter and by time, and a typed line leaves it open`() {
    let nodes = [
      SmallTalk.node(
        "one",
        [
          .guide(Step(wordings: [Wording("Look around.")], seconds: 20)),
          .guide(Step(wordings: [Wording("And listen.")])),
          .end(.finished),
        ])
    ]
    var talk = Talk(SmallTalk.repertoire(nodes))
    #expect(talk.conversation.open == .step("move-1", seconds: 20))
    #expect(talk.type("it is a green room") == ["Enter goes on."])
    #expect(talk.take(.timePassed) == ["And listen."])
    #expect(talk.type("") == [])
    #expect(talk.conversation.ending == .finished)
  }

  @Test func `a hidden choice has no number, and an offer with none left is passed over`() {
    let hidden = Condition.known("never")
    let nodes = [
      SmallTalk.node(
        "one",
        [
          SmallTalk.question(.choice([Choice(label: "alpha", when: hidden, then: .next)]), "Which?"),
          SmallTalk.question(
            .choice([Choice(label: "alpha", when: hidden, then: .go("a")), Choice(label: "beta", then: .go("b"))]),
            "Or?"),
        ]),
      SmallTalk.node("a", [SmallTalk.say("It was alpha."), .end(.finished)]),
      SmallTalk.node("b", [SmallTalk.say("It was beta."), .end(.finished)]),
    ]
    var talk = Talk(SmallTalk.repertoire(nodes))
    #expect(talk.turns[0].lines == ["Or?"])
    #expect(talk.conversation.open == .question("move-2", attempt: .first, choices: ["beta"]))
    #expect(talk.type("1") == ["It was beta."])
  }
}
