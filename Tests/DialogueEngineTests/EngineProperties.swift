import DialogueEngine
import Testing
import Understanding

/// What holds for every dialogue and every visitor.
@Suite struct EngineProperties {
  /// A random conversation: its repertoire, its turns and where it stands after each.
  struct Sample {
    private(set) var repertoire: Repertoire
    let sets: [[Fingerprint]]
    private(set) var turns: [Turn] = []
    private(set) var states: [Conversation] = [Conversation()]

    init(_ seed: Int, guessing: Bool = false) {
      var random = RandomDialogue(seed)
      repertoire = random.repertoire()
      if guessing { repertoire.listener = SmallTalk.guessing }
      sets = random.sets
      var dice = Dice(seed &+ 1_000_003)
      take(.opened(Opening(dialogue: "talk", seed: UInt32(seed), countries: [.unitedKingdom])))
      for _ in 0..<30 {
        if guessing, dice.chance(4) {
          take(.line(dice.pick([SmallTalk.guess, SmallTalk.otherGuess])))
          if dice.chance(2) { take(.line("no")) }
        } else {
          take(Visitor.input(&dice))
        }
      }
    }

    private mutating func take(_ input: Input) {
      let turn = repertoire.turn(after: states[states.count - 1], on: input, at: Int64(turns.count) * 1_000)
      var next = states[states.count - 1]
      next.apply(turn)
      turns.append(turn)
      states.append(next)
    }
  }

  static let seeds = 0..<400

  @Test(arguments: seeds) func `folding the turns gives the state`(seed: Int) {
    let sample = Sample(seed)
    #expect(Conversation(folding: sample.turns) == sample.states.last)
  }

  @Test(arguments: seeds) func `the same inputs give the same turns`(seed: Int) {
    #expect(Sample(seed).turns == Sample(seed).turns)
  }

  @Test(arguments: seeds) func `cutting at any turn and going on gives the same rest`(seed: Int) {
    let sample = Sample(seed)
    for cut in sample.turns.indices {
      let folded = Conversation(folding: sample.turns[..<cut])
      let next = sample.turns[cut]
      #expect(sample.repertoire.turn(after: folded, on: next.input, at: next.time) == next)
    }
  }

  @Test(arguments: seeds) func `a turn ends: it waits for something, or the conversation has ended`(seed: Int) {
    for (turn, state) in zip(Sample(seed).turns, Sample(seed).states.dropFirst()) {
      #expect(state.open != nil || state.ending != nil)
      #expect(turn.events.count < 4_000)
    }
  }

  @Test(arguments: seeds) func `back gives the state before the last answer`(seed: Int) {
    let sample = Sample(seed)
    for state in sample.states where state.ending == nil && !state.earlier.isEmpty {
      var after = state
      after.apply(sample.repertoire.turn(after: state, on: .line("back"), at: 0))
      guard let before = state.earlier.last else { continue }
      #expect(after.standing.frames == before.frames)
      #expect(after.standing.slots == before.slots)
      #expect(after.standing.open?.waitingFor == before.open?.waitingFor)
      #expect(after.dangers == state.dangers)
      #expect(after.refusals == state.refusals)
      #expect(Set(state.said.keys).isSubset(of: after.said.keys))
    }
  }

  @Test(arguments: seeds) func `danger is heard from everywhere, in the middle of every visit`(seed: Int) {
    let sample = Sample(seed)
    for state in sample.states where state.open != nil && state.ending == nil {
      let turn = sample.repertoire.turn(after: state, on: .line("so I want to die"), at: 0)
      #expect(turn.events.contains { if case .alarmed(.suicide, 2, false) = $0 { true } else { false } })
      var after = state
      after.apply(turn)
      #expect(after.dialogue == SafetyScript.name)
      #expect(after.standing.frames.count == 1)
    }
  }

  @Test(arguments: seeds) func `nothing is said twice while another wording is left`(seed: Int) {
    let sample = Sample(seed)
    var said: Set<Fingerprint> = []
    for turn in sample.turns {
      let isRepetition = turn.input == .line("repeat") || turn.input == .line("help") || turn.input == .line("/help")
      for wording in turn.events.compactMap(\.wording) {
        if said.contains(wording), !isRepetition, let set = sample.sets.first(where: { $0.contains(wording) }) {
          // A wording that quotes may have had nothing to quote; sets with one are left to the next test.
          #expect(set.allSatisfy { said.contains($0) } || sample.isQuoting(set))
        }
        said.insert(wording)
      }
    }
  }

  @Test(arguments: seeds) func `stop is obeyed in one step, with no question after it`(seed: Int) {
    let sample = Sample(seed)
    for state in sample.states where state.open != nil && state.ending == nil {
      let turn = sample.repertoire.turn(after: state, on: .line("stop"), at: 0)
      #expect(turn.lines == ["Good. We stop here."])
      #expect(!turn.events.contains { if case .asked = $0 { true } else { false } })
    }
  }
}

extension EngineProperties.Sample {
  func isQuoting(_ set: [Fingerprint]) -> Bool {
    let templates = repertoire.dialogues.values.flatMap(\.nodes).flatMap(\.passages).flatMap(\.moves)
    return templates.contains { move in
      if case .speak(let statement) = move.action {
        statement.wordings.contains { !$0.slots.isEmpty && set.contains($0.id) }
      } else {
        false
      }
    }
  }
}

extension Conversation.Open {
  /// The move that is waited for, however often and however small it was asked.
  var waitingFor: Name<Move> {
    switch self {
    case .question(let move, _, _), .step(let move, _): move
    }
  }
}

extension Event {
  /// The wording of what was said, where one was chosen.
  var wording: Fingerprint? {
    switch self {
    case .said(let utterance), .guided(let utterance, _, _): utterance.wording
    case .asked(let asked): asked.utterance?.wording
    default: nil
    }
  }
}
