import DialogueEngine
import Understanding

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed on every machine.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &self) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

/// Dialogues as no author would write them: any move anywhere, going anywhere, in circles too.
struct RandomDialogue {
  private var dice: Dice
  private let names: [Name<Node>]
  /// The wordings of every move, by the move's first wording: sets do not overlap.
  private(set) var sets: [[Fingerprint]] = []
  private var count = 0

  let slots = [
    Slot(name: "words", type: .words), Slot(name: "load", type: .scale(0...10)),
    Slot(name: "movement", type: .oneOf(["toward", "away"])),
  ]

  init(_ seed: Int) {
    dice = Dice(seed)
    names = (1...Int.random(in: 1...8, using: &dice)).map { Name("node-\($0)") }
  }

  mutating func repertoire() -> Repertoire {
    let nodes = names.map { node($0) }
    let other = Dialogue(
      name: "other", begin: "inner", nodes: [SmallTalk.node("inner", [say(), question(), .comeBack])])
    return SmallTalk.repertoire(
      nodes, slots: slots, resumeAt: dice.pick(names), afterSafety: dice.pick(names), others: [other])
  }

  private mutating func node(_ name: Name<Node>) -> Node {
    count = 0
    var passages: [Passage] = []
    let body = moves(into: &passages, depth: 0, at: 0)
    return Node(
      name: name, passages: [body] + passages.dropFirst(0), fingerprint: Fingerprint(of: name.text))
  }

  /// A passage; the passages of its questions' branches are put behind it.
  private mutating func moves(into passages: inout [Passage], depth: Int, at index: Int) -> Passage {
    var moves: [Move] = []
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      count += 1
      let action: Move.Action
      switch Int.random(in: 0..<12, using: &dice) {
      case 0...2: action = say()
      case 3: action = .speak(Statement(act: .deepen, wordings: wordings(quoting: dice.chance(2))))
      case 4: action = .guide(Step(wordings: wordings(), seconds: dice.chance(2) ? 5 : nil))
      case 5: action = .go(dice.pick(names))
      case 6: action = .visit(dice.chance(4) ? .dialogue("other") : .node(dice.pick(names)))
      case 7: action = dice.chance(2) ? .comeBack : .end(.finished)
      case 8: action = .set("movement", .word(dice.pick(["toward", "away"])))
      default: action = question()
      }
      let condition: Condition? = dice.chance(4) ? self.condition() : nil
      moves.append(Move(name: Name("move-\(count)"), when: condition, action: action))
    }
    return Passage(moves: moves)
  }

  private mutating func wordings(quoting: Bool = false) -> [Wording] {
    let set = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
      Wording("Line \(sets.count)-\(Int.random(in: 0..<1_000_000, using: &dice)).\(quoting ? " {words}" : "")")
    }
    sets.append(set.map(\.id))
    return set
  }

  private mutating func say() -> Move.Action {
    .speak(Statement(act: dice.pick(Statement.Act.allCases), wordings: wordings(quoting: dice.chance(5))))
  }

  private mutating func question() -> Move.Action {
    let kinds: [Question.Kind] = [
      .open, .closed(dice.pick(Question.Purpose.allCases)), .scale(0...10),
      .choice(
        ["alpha", "beta", "gamma"].map { Choice(label: $0, when: dice.chance(3) ? condition() : nil, then: then()) }),
    ]
    let kind = dice.pick(kinds)
    var branches: [Branch] = []
    if dice.chance(2) { branches.append(Branch(.intent("silence.no-reply"), then: then())) }
    if dice.chance(3) { branches.append(Branch(.answer(.no), then: then())) }
    if dice.chance(3) { branches.append(Branch(.numbers(0...5), then: then())) }
    if dice.chance(3) { branches.append(Branch(.skip, then: then())) }
    return .ask(
      Question(
        kind: kind, wordings: wordings(), smaller: dice.chance(2) ? wordings() : [],
        keep: dice.pick(["words", "load", nil]),
        branches: branches, otherwise: dice.pick([.smaller, .again, .lead(then())]), isReflected: !dice.chance(5)))
  }

  private mutating func then() -> Continuation {
    dice.chance(2) ? .next : .go(dice.pick(names))
  }

  private mutating func condition() -> Condition {
    dice.pick([
      .less("load", 5), .not(.greater("load", 5)), .known("words"), .not(.known("words")),
      .equals("movement", .word("away")), .visited(dice.pick(names)), .heard("silence.no-reply"),
      .and(.known("load"), .visited(dice.pick(names))), .or(.known("words"), .greaterOrEqual("load", 7)),
    ])
  }
}

/// What a visitor might type, from everything that the engine knows how to answer.
enum Visitor {
  static let lines = [
    "yes", "no", "I don't know", "7", "three", "12", "2", "beta", "there is no reply from him", "he will leave",
    "who reads this", "stop", "back", "skip", "repeat", "help", "/help", "what do you mean", "why do you ask", "",
    "something long about a person who said something and then went away again", "I want to die",
    "there is no point anymore", "dying of shame", "/unknown", "{words}", "🙂",
  ]

  static func input(_ dice: inout Dice) -> Input {
    switch Int.random(in: 0..<30, using: &dice) {
    case 0: .timePassed
    case 1: .left
    case 2: .resumed
    case 3...5: .line("")
    default: .line(dice.pick(lines))
    }
  }
}
