internal import DialogueEngine
internal import Understanding

/// The ways from move to move through the dialogues of a folder, as the engine could walk them.
struct Flow {
  /// A dialogue or the safety script, with its places.
  struct Part {
    let dialogue: Dialogue
    let outline: Outline
    let knowledge: Knowledge
    /// The number of its first node among all.
    let firstNode: Int
    let index: [Name<Node>: Int]
  }

  /// One way from a move to the next.
  struct Step {
    /// Where it leads.
    enum Target: Hashable {
      case position(Int)
      case node(Int)
      /// Into a visit, and back to behind it.
      case visit(Int, back: Int)
      /// Back from a visit, because the node was at its end or because `return: now` says so.
      case back(isEnd: Bool)
      /// Out of the conversation, or out of the safety script.
      case out
    }

    var target: Target
    /// Slots that hold something once this way was taken.
    var gained: SlotSet = .none
    /// Whether something is waited for on this way.
    var waits = false
    /// The condition under which the move is made.
    var when: Condition?
  }

  let parts: [Part]
  /// For each node of all dialogues: its dialogue, and its place in it.
  let nodes: [(part: Int, node: Int)]
  private let partOf: [Name<Dialogue>: Int]
  /// The positions of a node, numbered through its passages, each passage with one more for its end.
  private struct Positions {
    let starts: [Int]
    let steps: [[Step]]
  }
  /// For each node, its ways; made once, for every proof walks them.
  private var positions: [Positions] = []

  init(_ dialogues: [(dialogue: Dialogue, outline: Outline)]) {
    var parts: [Part] = []
    var nodes: [(part: Int, node: Int)] = []
    for (dialogue, outline) in dialogues {
      let names = dialogue.nodes.enumerated().map { ($1.name, nodes.count + $0) }
      parts.append(
        Part(
          dialogue: dialogue, outline: outline, knowledge: Knowledge(of: dialogue), firstNode: nodes.count,
          index: Dictionary(names) { first, _ in first }))
      nodes += dialogue.nodes.indices.map { (parts.count - 1, $0) }
    }
    self.parts = parts
    self.nodes = nodes
    partOf = Dictionary(parts.enumerated().map { ($1.dialogue.name, $0) }) { first, _ in first }
    positions.reserveCapacity(nodes.count)
    for id in nodes.indices { positions.append(ways(through: id)) }
  }

  private func ways(through id: Int) -> Positions {
    let node = node(id)
    var starts: [Int] = []
    var count = 0
    for passage in node.passages {
      starts.append(count)
      count += passage.moves.count + 1
    }
    var all: [[Step]] = []
    all.reserveCapacity(count)
    for (passage, run) in node.passages.enumerated() {
      for (index, move) in run.moves.enumerated() {
        all.append(steps(of: move, at: Position(passage: passage, move: index), of: id, starts))
      }
      let end = run.then.map { then in
        Step.Target.position(starts[then.passage] + min(then.move, node.passages[then.passage].moves.count))
      }
      all.append([Step(target: end ?? .back(isEnd: true))])
    }
    return Positions(starts: starts, steps: all)
  }

  /// How many positions a node has; its first move is at 0.
  func positionCount(of id: Int) -> Int { positions[id].steps.count }

  /// The ways on from a position of a node.
  func steps(from position: Int, of id: Int) -> [Step] { positions[id].steps[position] }

  /// The number of a position of a node.
  func number(of position: Position, in id: Int) -> Int { positions[id].starts[position.passage] + position.move }

  /// The position of a number.
  func position(_ number: Int, in id: Int) -> Position {
    let passage = positions[id].starts.lastIndex { $0 <= number } ?? 0
    return Position(passage: passage, move: number - positions[id].starts[passage])
  }

  func node(_ id: Int) -> Node { parts[nodes[id].part].dialogue.nodes[nodes[id].node] }
  func outline(_ id: Int) -> NodeOutline { parts[nodes[id].part].outline.nodes[nodes[id].node] }
  func name(_ id: Int) -> String { node(id).name.text }

  /// The node of that name in the dialogue of another node.
  func node(named name: Name<Node>, besideNode id: Int) -> Int? { parts[nodes[id].part].index[name] }

  func part(named name: Name<Dialogue>) -> Int? { partOf[name] }

  /// The node where a visit from a node begins; nil for a name that is unknown.
  func entry(of destination: Move.Destination, from id: Int) -> Int? {
    switch destination {
    case .node(let name): return node(named: name, besideNode: id)
    case .dialogue(let name):
      guard let part = partOf[name] else { return nil }
      return parts[part].index[parts[part].dialogue.begin]
    }
  }

  private func steps(of move: Move, at position: Position, of id: Int, _ starts: [Int]) -> [Step] {
    let next = starts[position.passage] + position.move + 1
    let knowledge = parts[nodes[id].part].knowledge
    var steps = steps(of: move.action, next: next, of: id, starts, knowledge)
    if let when = move.when {
      let known = knowledge.whenHolding(when)
      for index in steps.indices {
        steps[index].gained = steps[index].gained.union(known)
        steps[index].when = when
      }
      steps.append(Step(target: .position(next), gained: knowledge.whenNotHolding(when)))
    }
    return steps
  }

  private func steps(
    of action: Move.Action, next: Int, of id: Int, _ starts: [Int], _ knowledge: Knowledge
  ) -> [Step] {
    switch action {
    case .speak, .helpLines, .firstHelpLine: return [Step(target: .position(next))]
    case .set(let slot, _): return [Step(target: .position(next), gained: knowledge.set(slot))]
    case .guide: return [Step(target: .position(next), waits: true)]
    case .go(let name): return [Step(target: target(name, from: id))]
    case .goOn, .end: return [Step(target: .out)]
    // Where nothing was only guessed, the next move is made.
    case .goBefore: return [Step(target: .out), Step(target: .position(next))]
    case .comeBack: return [Step(target: .back(isEnd: false))]
    case .visit(let destination):
      return [Step(target: entry(of: destination, from: id).map { .visit($0, back: next) } ?? .out)]
    case .ask(let question): return steps(of: question, next: next, of: id, starts, knowledge)
    }
  }

  private func target(_ name: Name<Node>, from id: Int) -> Step.Target {
    node(named: name, besideNode: id).map { .node($0) } ?? .out
  }

  private func target(_ continuation: Continuation, next: Int, of id: Int, _ starts: [Int]) -> Step.Target {
    switch continuation {
    case .go(let name): target(name, from: id)
    case .passage(let passage): .position(starts[passage])
    case .next: .position(next)
    }
  }

  /// Where the answers to a question lead, and what is kept on the way: what is said to `else` may be a skip, an
  /// "I don't know" or an "I already said that", and those are never kept.
  private func steps(
    of question: Question, next: Int, of id: Int, _ starts: [Int], _ knowledge: Knowledge
  ) -> [Step] {
    let kept = question.keep.map { knowledge.set($0) } ?? .none
    var steps: [Step] = []
    var hasYes = false
    for branch in question.branches {
      var gained = SlotSet.none
      switch branch.trigger {
      // Behind `else: again` the meaning can be pointed at, and a number is no words.
      case .intent, .denied: if question.kind == .open, question.otherwise != .again { gained = kept }
      case .numbers: gained = kept
      case .answer(let answer): hasYes = hasYes || answer == .yes
      case .skip: break
      }
      steps.append(Step(target: target(branch.then, next: next, of: id, starts), gained: gained, waits: true))
    }
    if case .choice(let choices) = question.kind {
      for choice in choices {
        let known = kept.union(knowledge.whenHolding(choice.when))
        steps.append(Step(target: target(choice.then, next: next, of: id, starts), gained: known, waits: true))
      }
      // With no choice left to show, the question is passed over.
      if choices.allSatisfy({ $0.when != nil }) { steps.append(Step(target: .position(next))) }
    }
    if case .closed = question.kind, !hasYes { steps.append(Step(target: .position(next), waits: true)) }
    if case .lead(let continuation) = question.otherwise {
      steps.append(Step(target: target(continuation, next: next, of: id, starts), waits: true))
    } else {
      steps.append(Step(target: .position(next), waits: true))
    }
    return steps
  }
}
