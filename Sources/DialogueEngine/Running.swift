import Understanding

// Making moves, one after the other, up to the next wait.
extension TurnInProgress {
  /// How deep visits may go; the compiler refuses circular visits, the engine stays total without it.
  private static let deepestVisit = 64

  /// Makes the moves from here on, until something waits or the conversation ends.
  mutating func run(from start: Position) {
    var next: Position? = start
    while let position = next {
      guard movesLeft > 0, let node else { return lose() }
      movesLeft -= 1
      guard let move = node.move(at: position) else {
        next = behind(position.passage, of: node)
        continue
      }
      next = holds(move.when) ? make(move, at: position) : position.next
    }
  }

  /// Where it goes on behind the last move of a passage: behind its question, or back from the visit.
  private mutating func behind(_ passage: Int, of node: Node) -> Position? {
    if node.passages.indices.contains(passage), let then = node.passages[passage].then { return then }
    return comeBack()
  }

  /// Makes one move and tells where it goes on; nil where it waits or has ended.
  private mutating func make(_ move: Move, at position: Position) -> Position? {
    switch move.action {
    case .speak(let statement):
      speak(statement, move: move.name)
      return position.next
    case .ask(let question):
      return reach(question, move: move.name, at: position)
    case .guide(let step):
      settle()
      guide(step, move: move.name)
      return nil
    case .helpLines(let theme):
      settle()
      showHelpLines(for: theme)
      return position.next
    case .firstHelpLine(let theme):
      settle()
      showFirstHelpLine(for: theme)
      return position.next
    case .go(let name):
      return go(to: name)
    case .goOn:
      return goOn()
    case .goBefore:
      return goBefore() ? nil : position.next
    case .visit(let destination):
      return visit(destination, from: move.name)
    case .comeBack:
      return comeBack()
    case .end(let ending):
      settle()
      emit(.ended(ending))
      return nil
    case .set(let slot, let value):
      emit(.remembered(slot, value))
      return position.next
    }
  }

  /// Goes to a node of the dialogue that the conversation is in.
  mutating func go(to name: Name<Node>) -> Position? {
    guard let here = conversation.dialogue, let dialogue = dialogue(named: here), enter(name, of: dialogue) else {
      lose()
      return nil
    }
    return .start
  }

  /// Leaves the safety script for the dialogue that it interrupted.
  private mutating func goOn() -> Position? {
    let name = conversation.standing.interrupted ?? conversation.opening?.dialogue
    guard let name, let dialogue = repertoire.dialogues[name],
      enter(dialogue.afterSafety ?? dialogue.resumeAt, of: dialogue)
    else {
      lose()
      return nil
    }
    return .start
  }

  private mutating func visit(_ destination: Move.Destination, from move: Name<Move>) -> Position? {
    guard conversation.standing.frames.count < Self.deepestVisit else {
      lose()
      return nil
    }
    let (dialogue, name): (Dialogue?, Name<Node>?)
    switch destination {
    case .node(let node): (dialogue, name) = (conversation.dialogue.flatMap { self.dialogue(named: $0) }, node)
    case .dialogue(let other): (dialogue, name) = (repertoire.dialogues[other], repertoire.dialogues[other]?.begin)
    }
    guard let dialogue, let name, dialogue.node(named: name) != nil else {
      lose()
      return nil
    }
    emit(.visited(from: move))
    return enter(name, of: dialogue) ? .start : nil
  }

  /// Comes back from a visit to behind the move that began it; without a visit, there is nowhere to go.
  private mutating func comeBack() -> Position? {
    guard let outer = conversation.standing.frames.dropLast().last, let visit = outer.visit else {
      lose()
      return nil
    }
    emit(.returned)
    guard let position = node?.position(ofMove: visit) else {
      lose()
      return nil
    }
    return position.next
  }
}
