import DialogueEngine
import Testing
import Understanding

@Suite struct LadderTests {
  static func threeQuestions() -> Repertoire {
    SmallTalk.repertoire(
      [
        SmallTalk.node(
          "one",
          [
            SmallTalk.question(
              .open, "What happened?", "How was it?", keep: "moment",
              branches: [Branch(.intent("silence.no-reply"), then: .go("two"))], otherwise: .lead(.go("two")))
          ]),
        SmallTalk.node(
          "two",
          [
            SmallTalk.question(
              .closed(.permission), "Shall we look?", "May we look?",
              branches: [Branch(.answer(.no), then: .go("three"))]), .go("three"),
          ]),
        SmallTalk.node(
          "three",
          [
            SmallTalk.question(
              .scale(0...10), "How full?", keep: "load",
              branches: [Branch(.numbers(0...10), then: .go("end"))], otherwise: .lead(.go("end")))
          ]),
        SmallTalk.node(
          "end", [SmallTalk.say("Earlier you said “{moment}”.", "Thank you for talking."), .end(.finished)]),
      ], slots: [Slot(name: "moment", type: .words), Slot(name: "load", type: .scale(0...10))], afterSafety: "three")
  }

  @Test func `an answer is kept, given back, and leads on`() {
    var talk = Talk(Self.threeQuestions())
    let lines = talk.type("there is no reply from him")
    #expect(["No word.", "It stays silent."].contains(lines[0]))
    #expect(["Shall we look?", "May we look?"].contains(lines[1]))
    #expect(talk.conversation.standing.slots["moment"] == .words("there is no reply from him", isVerdict: false))
  }

  @Test func `what no author wrote a reflection for is met with presence`() {
    var talk = Talk(Self.threeQuestions())
    #expect(["I'm reading along.", "I hear you."].contains(talk.type("something about the weather")[0]))
  }

  @Test func `stop ends in one step with no question after it`() {
    var talk = Talk(Self.threeQuestions())
    for word in ["stop", "Stop.", "/stop", "QUIT"] {
      var copy = talk
      #expect(copy.type(word) == ["Good. We stop here."])
      #expect(copy.conversation.ending == .stopped)
    }
    #expect(talk.type("I could not stop crying").count == 2)
  }

  @Test func `a skip is welcomed, not kept, and not asked again`() {
    var talk = Talk(Self.threeQuestions())
    #expect(talk.type("skip").first == "That's fine, we leave it.")
    #expect(talk.conversation.standing.slots["moment"] == nil)
    #expect(talk.conversation.refusals.count == 1)
  }

  @Test(arguments: ["yes", "no", "7"]) func `a bare yes, no or number is nobody's word for anything`(line: String) {
    var talk = Talk(Self.threeQuestions())
    talk.type(line)
    #expect(talk.conversation.standing.slots["moment"] == nil)
  }

  @Test func `I don't know is an answer that is not kept`() {
    var talk = Talk(Self.threeQuestions())
    #expect(talk.type("I don't know").first == "Not knowing is fine.")
    #expect(talk.conversation.standing.slots["moment"] == nil)
  }

  @Test func `a digression is answered and the question asked in other words`() {
    var talk = Talk(Self.threeQuestions())
    let first = talk.turns[0].lines
    let lines = talk.type("who reads this")
    #expect(lines[0] == "Nobody reads this.")
    #expect(lines[1] != first[0])
    #expect(["What happened?", "How was it?"].contains(lines[1]))
  }

  @Test func `back restores what was there before the last answer, and says nothing twice`() {
    var talk = Talk(Self.threeQuestions())
    let before = talk.conversation.standing
    talk.type("there is no reply")
    let lines = talk.type("back")
    #expect(lines[0] == "Back we go.")
    #expect(talk.conversation.standing == before)
    #expect(lines[1] != talk.turns[0].lines[0])
    #expect(talk.type("back")[0] == "This is the beginning.")
  }

  @Test func `a number off the scale is asked once more, and then the conversation goes on`() {
    var talk = Talk(Self.threeQuestions())
    talk.type("nothing much")
    talk.type("no")
    #expect(talk.type("40")[0] == "That is not on the scale.")
    #expect(talk.type("40").last?.isEmpty == false)
    #expect(talk.conversation.ending == .finished)
  }

  @Test func `the summary quotes the person`() {
    var quoted = false
    for seed in 0..<20 as Range<UInt32> {
      var talk = Talk(Self.threeQuestions(), seed: seed)
      talk.type("there is no reply from him.")
      talk.type("yes")
      let lines = talk.type("7")
      quoted = quoted || lines.contains("Earlier you said “there is no reply from him”.")
    }
    #expect(quoted)
  }

  @Test func `words that are too long to quote choose the wording without them`() {
    for seed in 0..<20 as Range<UInt32> {
      var talk = Talk(Self.threeQuestions(), seed: seed)
      talk.type("one two three four five six seven eight nine ten eleven twelve thirteen")
      talk.type("yes")
      #expect(talk.type("7").last == "Thank you for talking.")
    }
  }

  @Test func `an empty line is met once and asks nothing`() {
    var talk = Talk(Self.threeQuestions())
    #expect(talk.type("  ") == ["Take your time."])
    #expect(talk.type("") == [])
    #expect(talk.conversation.open != nil)
  }
}
