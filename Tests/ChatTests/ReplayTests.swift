import DialogueEngine
import OutsideWorld
import Testing
import Understanding

@testable import Chat

@MainActor @Suite struct ReplayTests {
  private let turns = [
    turn(1, at: 0, .opened(Opening(dialogue: "closeness", seed: 1))), turn(2, at: 4_000, .line("tired")),
    turn(3, at: 64_000, .line("")), turn(4, at: 65_000, .left), turn(5, at: 3 * 86_400_000, .resumed),
    turn(6, at: 3 * 86_400_000 + 1_000, .line("stop")),
  ]

  private static func turn(_ number: Int, at time: Int64, _ input: Input) -> Turn {
    Turn(number: number, time: time, input: input, events: Stage.echo(input))
  }

  private let moving = Appearance(hasColour: false, canSteer: true, hasMotion: true, namesSpeakers: false)

  private func replay(_ stage: Stage, speed: Double = 1, moving isMoving: Bool = true) -> [Int64] {
    var pauses: [Int64] = []
    let page = stage.page(isMoving ? moving : .plain)
    Replay(on: page, speed: speed) {
      pauses.append($0)
      return .elapsed
    }.show(turns)
    return pauses
  }

  @Test func `all that was said and typed is shown, in order`() {
    let stage = Stage([])
    _ = replay(stage)
    #expect(
      stage.paper.hasPrefix(
        """
        Hello.
        How are you?

        > tired

        You said tired.
        And then?

        """))
    #expect(stage.paper.contains("(3 days later)"))
    #expect(stage.paper.hasSuffix("> stop\n\nThat is fine.\n"))
  }

  @Test func `pauses are as long as they were, but not longer than asked`() {
    #expect(replay(Stage([])) == [2_000, 2_000, 1_000, 2_000, 1_000])
    #expect(replay(Stage([]), speed: 4) == [1_000, 2_000, 250, 2_000, 250])
  }

  @Test func `without motion there are none`() {
    #expect(replay(Stage([]), moving: false).isEmpty)
  }

  @Test func `short silences are not told, long ones in words`() {
    #expect(Words.english.gap(60_000) == nil)
    #expect(Words.english.gap(14 * 60_000) == "(14 minutes later)")
    #expect(Words.dutch.gap(100 * 60_000) == "(2 uur later)")
    #expect(Words.dutch.gap(40 * 3_600_000) == "(2 dagen later)")
  }

  @Test func `what was said last is the question, the answer and what came of it`() {
    let stage = Stage([])
    LastExchange(of: Array(turns[..<4])).show(on: stage.page())
    #expect(
      stage.paper == """
        · This is how it was, last time:

        How are you?

        > tired

        You said tired.
        And then?

        """)
  }

  @Test func `who typed nothing yet has no last exchange`() {
    let stage = Stage([])
    LastExchange(of: [turns[0]]).show(on: stage.page())
    #expect(stage.paper.isEmpty)
  }
}
