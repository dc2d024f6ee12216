import DialogueEngine
import OutsideWorld
import Testing
import Understanding

@testable import Chat

@MainActor @Suite struct TalkTests {
  @Test func `the first screen says what this is, that it is kept and how not, and the way out`() {
    for words in [Words.english, .dutch] {
      let stage = Stage(typing: "stop")
      _ = stage.talk(on: stage.page(language: words)).begin(Opening(dialogue: "closeness", seed: 1))
      let screen = stage.paper.split(separator: "\n\n")[0]
      for part in [
        "program", "~/.local/share/nabij/transcripts", words.unsaved, "--unsaved", "stop", words.leave, "/help",
      ] {
        #expect(screen.contains(part), "\(part)")
      }
      #expect(screen.split(separator: "\n").count <= 4)
    }
  }

  @Test func `a conversation that is not kept says so`() {
    let stage = Stage(typing: "stop")
    _ = stage.talk(isKept: false).begin(Opening(dialogue: "closeness", seed: 1))
    #expect(stage.paper.contains(Words.english.isNotKept))
  }

  @Test func `what is shown was kept before`() {
    let stage = Stage(typing: "tired", "stop")
    var shownBeforeKept: [String] = []
    let talk = Talk(
      answer: { Turn(number: $0.turns + 1, time: $2, input: $1, events: Stage.echo($1)) }, commands: Commands([:]),
      page: stage.page(), isAtTerminal: true,
      read: { _ in .line(TypedLine(stage.kept.count < 2 ? "tired" : "stop")) },
      keeping: Keeping(
        place: "",
        append: { turn in
          for line in turn.lines {
            if case .coach(let text) = line, stage.paper.contains(text) { shownBeforeKept.append(text) }
          }
          stage.kept.append(turn)
        }, saveDraft: { _ in }, destroy: {}))
    #expect(talk.begin(Opening(dialogue: "closeness", seed: 1)) == .ended(.stopped))
    #expect(stage.kept.count == 3)
    #expect(shownBeforeKept.isEmpty)
    #expect(stage.paper.contains("You said tired."))
  }

  @Test func `slash words that are not the program's go to the conversation`() {
    let stage = Stage(typing: "/back", "stop")
    stage.hold()
    #expect(stage.keptLines == ["/back", "stop"])
  }

  @Test func `the tab key offers the choices that are shown, then commands`() {
    let stage = Stage([]) { input in
      if case .left = input { [.ended(.left)] } else { [Stage.asked("Which?", choices: ["Do nothing", "Do more"])] }
    }
    stage.hold()
    #expect(stage.prompts.first?.completions.prefix(3) == ["Do nothing", "Do more", "/stop"])
    #expect(stage.prompts.first?.completions.last == "/wipe")
  }

  @Test func `help shows the lines to call, then the commands, then the question again`() throws {
    let stage = Stage(typing: "help", "stop")
    stage.hold()
    let lines = try #require(stage.paper.firstRange(of: "112"))
    let table = try #require(stage.paper.firstRange(of: Words.english.commands))
    let question = try #require(stage.paper.firstRange(of: "And how are you?"))
    #expect(lines.lowerBound < table.lowerBound)
    #expect(table.lowerBound < question.lowerBound)
  }

  @Test func `who cries for help in a sentence gets lines to call and no manual`() {
    let stage = Stage([.line(TypedLine("please help me"))]) { input in
      if case .line = input { Stage.echo(.line("help")) } else { Stage.echo(input) }
    }
    stage.hold()
    #expect(stage.paper.contains("112"))
    #expect(!stage.paper.contains(Words.english.commands))
  }

  @Test func `a line that was too long is told to be cut`() {
    let stage = Stage([.line(TypedLine(String(repeating: "x", count: TypedLine.longest + 1)))])
    stage.hold()
    #expect(stage.paper.contains("left out"))
  }

  @Test func `a draft that was kept stands in the first line, and in no other`() {
    let stage = Stage(typing: "one", "stop")
    _ = stage.talk().resume(draft: "half a sen")
    #expect(stage.prompts.map(\.draft) == ["half a sen", ""])
    #expect(stage.paper.contains("There you are."))
  }
}

@MainActor @Suite struct StepTests {
  private func exercise(_ seconds: Int?) -> (Input) -> [Event] {
    { input in
      switch input {
      case .opened: [Stage.guided("Breathe.", seconds: seconds)]
      case .line("what"): [Stage.said("Stay with it.")]
      case .left: [.ended(.left)]
      default: [.passed("guide"), .ended(.finished)]
      }
    }
  }

  @Test func `a step of so many seconds is waited for until then`() {
    let stage = Stage([.timePassed], answers: exercise(20))
    #expect(stage.hold() == .ended(.finished))
    #expect(stage.prompts.map(\.deadline) == [25_000])
    #expect(stage.kept.last?.input == .timePassed)
  }

  @Test func `a step without a time waits for Enter`() {
    let stage = Stage([.line(TypedLine(""))], answers: exercise(nil))
    #expect(stage.hold() == .ended(.finished))
    #expect(stage.prompts.map(\.deadline) == [nil])
  }

  @Test func `a typed line stops the timer for good`() {
    let stage = Stage([.line(TypedLine("what")), .line(TypedLine(""))], answers: exercise(20))
    stage.hold()
    #expect(stage.prompts.map(\.deadline) == [25_000, nil])
  }

  @Test func `where nobody sits at a keyboard a step neither waits nor takes a line`() {
    let stage = Stage(typing: "for later")
    let script = Stage([.line(TypedLine("for later"))], answers: exercise(20))
    #expect(script.talk(isAtTerminal: false).begin(Opening(dialogue: "closeness", seed: 1)) == .ended(.finished))
    #expect(script.prompts.isEmpty)
    #expect(stage.prompts.isEmpty)
  }
}

@MainActor @Suite struct LeavingTests {
  @Test func `the end of input is leaving, kept, with a kind line`() {
    let stage = Stage([])
    #expect(stage.hold() == .left)
    #expect(stage.kept.last?.input == .left)
    #expect(stage.paper.contains(Words.english.goodbyeKept.prefix(20)))
  }

  @Test func `Ctrl-C once empties the line and the conversation goes on`() {
    let stage = Stage([.interrupted(draft: "half"), .line(TypedLine("tired"))])
    stage.hold()
    #expect(stage.keptLines == ["tired"])
    #expect(stage.draft == nil)
  }

  @Test func `Ctrl-C twice leaves and keeps the half-typed line`() {
    let stage = Stage([.interrupted(draft: "half a sen"), .interrupted(draft: "")])
    #expect(stage.hold() == .left)
    #expect(stage.draft == "half a sen")
    #expect(stage.kept.last?.input == .left)
  }

  @Test func `a line between two Ctrl-C makes them two first ones`() {
    let stage = Stage([.interrupted(draft: "a"), .line(TypedLine("b")), .interrupted(draft: "c")])
    stage.hold()
    #expect(stage.prompts.count == 4)
    #expect(stage.draft == nil)
  }

  @Test func `a signal loses nothing`() {
    let stage = Stage([.line(TypedLine("tired")), .left(Departure(draft: "and al", cause: .signal(15)))])
    let outcome = stage.hold()
    #expect(outcome == .signal(15))
    #expect(outcome.exitCode == 143)
    #expect(stage.keptLines == ["tired"])
    #expect(stage.draft == "and al")
    #expect(stage.kept.last?.input == .left)
  }

  @Test(arguments: ["/leave", "/weg", " /LEAVE "]) func `leaving at once clears the screen and keeps what was said`(
    command: String
  ) {
    let stage = Stage(typing: "tired", command)
    let page = stage.page(Appearance(hasColour: false, canSteer: true, hasMotion: false, namesSpeakers: false))
    #expect(stage.talk(on: page).begin(Opening(dialogue: "closeness", seed: 1)) == .left)
    #expect(stage.paper.hasSuffix("\u{1b}[3J"))
    #expect(stage.keptLines == ["tired"])
  }

  @Test(arguments: ["/unsaved", "/nietbewaren"]) func `unsaved destroys what was kept and goes on without`(
    command: String
  ) {
    let stage = Stage(typing: "tired", command, "calmer", "stop")
    #expect(stage.hold() == .ended(.stopped))
    #expect(stage.isDestroyed)
    #expect(stage.kept.isEmpty)
    #expect(stage.paper.contains("You said calmer."))
    #expect(!stage.paper.contains(command + "."))
  }

  @Test(arguments: ["/wipe", "/wis"]) func `wipe destroys, clears and leaves without a word`(command: String) {
    let stage = Stage(typing: "tired", command)
    let page = stage.page(Appearance(hasColour: false, canSteer: true, hasMotion: false, namesSpeakers: false))
    #expect(stage.talk(on: page).begin(Opening(dialogue: "closeness", seed: 1)) == .wiped)
    #expect(stage.isDestroyed)
    #expect(stage.kept.isEmpty)
    #expect(stage.paper.hasSuffix("\u{1b}[3J"))
  }

  @Test func `a reader that went away ends the conversation quietly, kept`() {
    let stage = Stage(typing: "tired", "tired")
    var lines = 0
    let screen = Screen { text, _ in
      lines += 1
      return lines > 3 ? .readerLeft : nil
    }
    let outcome = stage.talk(on: Page(screen, words: .english) { _ in }).begin(Opening(dialogue: "closeness", seed: 1))
    #expect(outcome == .unseen(.readerLeft))
    #expect(outcome.exitCode == 0)
    #expect(stage.kept.last?.input == .left)
    #expect(Outcome.unseen(.system(28)).exitCode == 2)
  }
}

@MainActor @Suite struct UnkeptTests {
  @Test func `a full disk names the turn, shows nothing of it, and goes on unkept only after a yes`() throws {
    let stage = Stage(typing: "tired", "ja", "calmer", "stop")
    stage.failures = [nil, .full]
    #expect(stage.hold() == .ended(.stopped))
    #expect(stage.paper.contains("Turn 2"))
    #expect(stage.paper.contains("the disk is full"))
    let question = try #require(stage.paper.firstRange(of: "Turn 2"))
    let answer = try #require(stage.paper.firstRange(of: "You said tired."))
    #expect(question.lowerBound < answer.lowerBound)
    #expect(stage.kept.count == 1)
    #expect(stage.paper.contains("You said calmer."))
  }

  @Test func `after a no the conversation is over and what was kept stays`() {
    let stage = Stage(typing: "tired", "no")
    stage.failures = [nil, .full]
    let outcome = stage.hold()
    #expect(outcome == .notKept)
    #expect(outcome.exitCode == 2)
    #expect(stage.kept.count == 1)
    #expect(!stage.paper.contains("You said tired."))
  }

  @Test func `Enter tries once more, and then all is kept`() {
    let stage = Stage(typing: "tired", "", "stop")
    stage.failures = [nil, .full, nil]
    stage.hold()
    #expect(stage.keptLines == ["tired", "stop"])
  }

  @Test func `what cannot be kept from the first turn on is told before anything is said`() {
    let stage = Stage(typing: "nee")
    stage.failures = [.notAllowed]
    #expect(stage.hold() == .notKept)
    #expect(stage.paper.contains("Turn 1"))
    #expect(!stage.paper.contains("Hello."))
  }

  @Test func `where nobody can say yes it ends`() {
    let stage = Stage(typing: "tired", "yes")
    stage.failures = [nil, .full]
    #expect(stage.talk(isAtTerminal: false).begin(Opening(dialogue: "closeness", seed: 1)) == .notKept)
  }
}
