import DialogueEngine
import Testing
import Understanding

@Suite struct SafetyTests {
  @Test func `danger is heard before all else, drops the visits and shows the lines of the country`() {
    var talk = Talk(LadderTests.threeQuestions())
    let lines = talk.type("I want to die")
    #expect(lines == ["Thank you for saying that.", "In danger: 999.", "Samaritans, 116 123", "Is there someone?"])
    #expect(talk.conversation.dangers == [.suicide: 2])
    #expect(talk.conversation.standing.frames.count == 1)
    #expect(talk.conversation.standing.slots["moment"] == nil)
  }

  @Test func `danger that is heard again stays and does not repeat itself`() {
    var talk = Talk(LadderTests.threeQuestions())
    talk.type("I want to die")
    let again = talk.type("I just want to die")
    #expect(["I am still here.", "Still here."].contains(again[0]))
    #expect(talk.type("I am on the bridge now")[0] == "Please call now.")
  }

  @Test func `what was unclear is asked directly, and no leads to where no exercise is`() {
    var talk = Talk(LadderTests.threeQuestions())
    #expect(talk.type("there is no point anymore") == ["Are you thinking of ending your life?"])
    #expect(talk.type("no") == ["Good that you say so.", "How full?"])
    #expect(talk.conversation.dialogue == "talk")
  }

  @Test func `one cannot go back to before a danger was heard`() {
    var talk = Talk(LadderTests.threeQuestions())
    talk.type("he did not call")
    talk.type("I want to die")
    #expect(talk.type("back")[0] == "This is the beginning.")
    #expect(talk.conversation.dialogue == SafetyScript.name)
  }

  @Test func `an idiom is nothing by itself, and a second one is asked about`() {
    var talk = Talk(LadderTests.threeQuestions())
    talk.type("I was dying of shame")
    #expect(talk.conversation.dialogue == "talk")
    #expect(talk.type("really dying of shame") == ["Are you thinking of ending your life?"])
  }

  @Test func `the one line to begin with comes without the emergency number`() throws {
    var repertoire = LadderTests.threeQuestions()
    let explicit = try #require(repertoire.safety.dialogue.nodes.firstIndex { $0.name == "explicit" })
    repertoire.safety.dialogue.nodes[explicit].passages[0].moves[1].action = .firstHelpLine(.suicide)
    var talk = Talk(repertoire)
    #expect(
      talk.type("I want to die") == ["Thank you for saying that.", "Samaritans, 116 123", "Is there someone?"])
  }

  @Test func `leaving or stopping in the safety script ends in safety, and resumes at the help lines`() {
    var talk = Talk(LadderTests.threeQuestions())
    talk.type("I want to die")
    talk.take(.left)
    #expect(talk.conversation.ending == .safety)
    let lines = talk.take(.resumed)
    #expect(lines.contains("Samaritans, 116 123"))
    #expect(talk.conversation.ending == nil)
  }

  @Test func `a line that is called by its number is not called by it twice`() {
    let repertoire = LadderTests.threeQuestions()
    var conversation = Conversation()
    let opening = Opening(dialogue: "talk", seed: 1, countries: [.belgium])
    conversation.apply(repertoire.turn(after: conversation, on: .opened(opening), at: 0))
    let lines = repertoire.turn(after: conversation, on: .line("help"), at: 0).lines
    #expect(lines.contains("1712 (about violence)"))
  }
}
