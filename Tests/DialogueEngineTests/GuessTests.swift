import DialogueEngine
import Testing
import Understanding

/// Danger that was only guessed: a question that can be answered with no.
@Suite struct GuessTests {
  static func guessing(_ repertoire: Repertoire) -> Repertoire {
    var repertoire = repertoire
    repertoire.listener = SmallTalk.guessing
    return repertoire
  }

  private static let question = "Are you thinking of ending your life?"
  private static let relief = "Good that you say so."
  private static let offers = ["Shall we look?", "May we look?"]

  private static func threeQuestions() -> Talk { Talk(guessing(LadderTests.threeQuestions())) }

  @Test func `a guess that is denied is forgotten, and what was typed is answered in the same turn`() {
    var talk = Self.threeQuestions()
    #expect(talk.type(SmallTalk.guess) == [Self.question])
    #expect(talk.conversation.dangers == [.suicide: 1])
    let lines = talk.type("no")
    #expect(lines.first == Self.relief)
    #expect(Self.offers.contains(lines.last ?? ""))
    #expect(talk.conversation.standing.slots["moment"] == .words(SmallTalk.guess, isVerdict: false))
    #expect(talk.conversation.dangers == [:])
    #expect(!talk.conversation.standing.heard.contains(Risk.Theme.suicide.intent))
  }

  @Test func `a guess that is confirmed stays in the safety script, also when one goes back there`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    #expect(talk.type("yes").first == "Thank you for saying that.")
    #expect(talk.conversation.dialogue == SafetyScript.name)
    #expect(talk.conversation.dangers == [.suicide: 1])
    #expect(talk.type("back").last == Self.question)
  }

  @Test func `danger that a rule hears behind a guess takes the way back away`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    talk.type("I want to die")
    #expect(talk.conversation.wayBack == nil)
    #expect(talk.conversation.dangers == [.suicide: 2])
  }

  @Test func `a no with danger in it that a rule hears does not lead back to before`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    #expect(talk.type("no, there is no point anymore") == [Self.relief, "How full?"])
    #expect(talk.conversation.dangers == [.suicide: 1])
  }

  @Test func `a second guess in the safety script makes it real`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    talk.type("the calm thought of going under for ever")
    #expect(talk.conversation.dialogue == SafetyScript.name)
    #expect(talk.conversation.wayBack == nil)
  }

  @Test func `danger that a rule heard leads on as ever, not back`() {
    var talk = Self.threeQuestions()
    talk.type("there is no point anymore")
    #expect(talk.conversation.guessed == [])
    #expect(talk.type("no") == [Self.relief, "How full?"])
    #expect(talk.conversation.dangers == [.suicide: 1])
  }

  @Test func `a denied guess forgets no danger that a rule heard before`() {
    var talk = Self.threeQuestions()
    talk.type("there is no point anymore")
    talk.type("no")
    #expect(talk.type(SmallTalk.guess) == [Self.question])
    talk.type("no")
    #expect(talk.conversation.dialogue == "talk")
    #expect(talk.conversation.dangers == [.suicide: 1])
  }

  @Test func `each kind of danger is asked about once on a guess`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    talk.type("no")
    let lines = talk.type("I dream of stopping for good")
    #expect(lines.last == "Yes or no will do.")
    #expect(talk.conversation.dialogue == "talk")
    #expect(talk.type(SmallTalk.otherGuess) == [Self.question])
    #expect(talk.conversation.dangers == [.selfHarm: 1])
  }

  @Test func `what was guessed is asked about once even if one goes back to before it`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    talk.type("no")
    talk.type("back")
    #expect(talk.conversation.earlier == [])
    #expect(Self.offers.contains(talk.type(SmallTalk.guess).last ?? ""))
  }

  @Test func `going back after a denied guess leads to before the answer, as if nothing had been asked`() {
    var talk = Self.threeQuestions()
    let before = talk.conversation.standing
    talk.type(SmallTalk.guess)
    talk.type("no")
    #expect(["What happened?", "How was it?"].contains(talk.type("back").last ?? ""))
    #expect(talk.conversation.standing.frames == before.frames)
    #expect(talk.conversation.standing.slots == [:])
  }

  @Test func `a guess inside a visit comes back into the visit`() {
    var talk = Talk(Self.guessing(VisitTests.repertoire()))
    talk.type(SmallTalk.guess)
    #expect(talk.conversation.standing.frames.count == 1)
    #expect(talk.type("no").suffix(3) == ["In three.", "Back in one.", "In the other?"])
  }

  @Test func `a guess during a step of an exercise comes back to the step, which is given again`() {
    let step = Move.Action.guide(Step(wordings: [Wording("Breathe.")], seconds: 5))
    let node = SmallTalk.node("one", [step, SmallTalk.say("Done."), .end(.finished)])
    var talk = Talk(Self.guessing(SmallTalk.repertoire([node])))
    #expect(talk.type(SmallTalk.guess) == [Self.question])
    #expect(talk.type("no") == [Self.relief, "Enter goes on.", "Breathe."])
    #expect(talk.type("") == ["Done."])
  }

  @Test func `a conversation left inside a guess is taken up at the help lines, with its way back`() {
    var talk = Self.threeQuestions()
    talk.type(SmallTalk.guess)
    talk.take(.left)
    #expect(talk.conversation.ending == .safety)
    let lines = talk.take(.resumed)
    #expect(lines.contains("Samaritans, 116 123"))
    #expect(lines.last == Self.question)
    #expect(Self.offers.contains(talk.type("no").last ?? ""))
  }

  @Test func `where the text was edited meanwhile, the way back is left alone and it leads on`() {
    var before = Self.threeQuestions()
    before.type(SmallTalk.guess)
    before.take(.left)
    var nodes = LadderTests.threeQuestions().dialogues["talk"]?.nodes ?? []
    nodes[0].fingerprint = Fingerprint(of: "edited")
    let today = Self.guessing(SmallTalk.repertoire(nodes, afterSafety: "three"))
    var conversation = before.conversation
    for input in [Input.resumed, .line("no")] {
      let turn = today.turn(after: conversation, on: input, at: 0)
      conversation.apply(turn)
      if input != .resumed { #expect(turn.lines == [Self.relief, "How full?"]) }
    }
  }

  @Test func `the turns of a denied guess fold into the same state, and are said again the same`() {
    var talk = Self.threeQuestions()
    for line in [SmallTalk.guess, "no", SmallTalk.guess, "no"] { talk.type(line) }
    #expect(Conversation(folding: talk.turns) == talk.conversation)
    var again = Conversation()
    for turn in talk.turns {
      #expect(talk.repertoire.turn(after: again, on: turn.input, at: turn.time) == turn)
      again.apply(turn)
    }
  }
}

/// What holds of guesses in every dialogue and for every visitor.
@Suite struct GuessProperties {
  @Test(arguments: EngineProperties.seeds) func `a turn ends, and the turns fold into the state`(seed: Int) {
    let sample = EngineProperties.Sample(seed, guessing: true)
    for (turn, state) in zip(sample.turns, sample.states.dropFirst()) {
      #expect(state.open != nil || state.ending != nil)
      #expect(turn.events.count < 4_000)
    }
    #expect(Conversation(folding: sample.turns) == sample.states.last)
    #expect(EngineProperties.Sample(seed, guessing: true).turns == sample.turns)
  }

  @Test func `such conversations do come back from guesses`() {
    let samples = EngineProperties.seeds.prefix(40).map { EngineProperties.Sample($0, guessing: true) }
    let events = samples.flatMap(\.turns).flatMap(\.events)
    #expect(events.contains(.reassured(.suicide)))
    #expect(events.contains(.reassured(.selfHarm)))
  }

  @Test(arguments: EngineProperties.seeds) func `a denied guess leaves all as if it had not been asked`(seed: Int) {
    let sample = EngineProperties.Sample(seed, guessing: true)
    let (engine, line) = (sample.repertoire, Input.line(SmallTalk.guess))
    for state in sample.states where state.open != nil && state.ending == nil && state.dialogue != SafetyScript.name {
      if state.guessed.contains(.suicide) { continue }
      var asked = state
      asked.apply(engine.turn(after: asked, on: line, at: 0))
      #expect(asked.wayBack?.standing == state.standing)
      // A question of the safety script that was skipped before is passed over.
      if asked.ending != nil { continue }
      let answer = engine.turn(after: asked, on: .line("no"), at: 0)
      asked.apply(answer)

      var unasked = state
      let events: [Event] = [.alarmed(.suicide, level: 1, isGuess: true), .reassured(.suicide)]
      unasked.apply(Turn(number: state.turns + 1, time: 0, input: line, events: events))
      let direct = engine.turn(after: unasked, on: line, at: 0)
      unasked.apply(direct)
      if unasked.ending == .lost { continue }

      let behind = answer.events.drop { $0 != .reassured(.suicide) }.dropFirst()
      #expect(behind.starts(with: direct.events))
      // A step that is still open is given again.
      #expect(behind.dropFirst(direct.events.count).allSatisfy { if case .guided = $0 { true } else { false } })
      #expect(asked.standing == unasked.standing)
      #expect(asked.earlier == unasked.earlier)
      #expect(asked.dangers == state.dangers)
    }
  }
}
