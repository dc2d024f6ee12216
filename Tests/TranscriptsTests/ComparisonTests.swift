import DialogueEngine
import Testing
import Transcripts
import Understanding

@Suite struct ComparisonTests {
  private func changed(_ number: Int, _ change: (inout Turn) -> Void) -> [Turn] {
    var turns = Example.turns
    change(&turns[number - 1])
    return turns
  }

  @Test func `a conversation is the same as itself, at another time and by other scores`() {
    let again = changed(2) { turn in
      turn.time += 5_000
      turn.events[0] = .heard(Heard(intents: ["closeness.too-much"], rating: 7, role: .otherAnswer))
    }
    #expect(Comparison(Example.turns, with: again).difference == nil)
  }

  @Test func `a node whose text was edited is the same place`() {
    let again = changed(1) { turn in
      var place = Example.arrival
      place.fingerprint = Fingerprint(of: "edited")
      turn.events[0] = .entered(place)
    }
    #expect(Comparison(Example.turns, with: again).difference == nil)
  }

  @Test func `the first turn that shows something else is told, with both sides`() throws {
    let again = changed(1) { $0.events[1] = .said(Utterance("Hallo.", act: .say, wording: nil)) }
    let difference = try #require(Comparison(Example.turns, with: again).difference)
    #expect(difference.turn == 1)
    #expect(difference.aspects == [.shown])
    #expect(difference.kept?.shown == ["Dag. Fijn dat je er bent.", "Hoe vol is het nu in je?"])
    #expect(difference.now?.shown == ["Hallo.", "Hoe vol is het nu in je?"])
  }

  @Test func `something else that is remembered, and another way that was taken, are told`() {
    let number = changed(2) { $0.events[1] = .remembered("load", .number(6)) }
    #expect(Comparison(Example.turns, with: number).difference?.aspects == [.remembered])
    let place = changed(1) { turn in
      var place = Example.arrival
      place.node = "elsewhere"
      turn.events[0] = .entered(place)
    }
    #expect(Comparison(Example.turns, with: place).difference?.aspects == [.path])
    let choices = changed(2) { turn in
      if case .asked(var asked) = turn.events[2] {
        asked.choices = ["Iets anders"]
        turn.events[2] = .asked(asked)
      }
    }
    #expect(Comparison(Example.turns, with: choices).difference?.aspects == [.shown])
  }

  @Test func `a conversation that stops earlier differs at the turn that is missing`() throws {
    let difference = try #require(Comparison(Example.turns, with: Array(Example.turns.dropLast())).difference)
    #expect(difference.turn == 3)
    #expect(difference.kept?.path == [.ended(.stopped)])
    #expect(difference.now == nil)
  }
}
