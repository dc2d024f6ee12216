import Understanding

// Taking a conversation up again, perhaps after its dialogue was edited: never a silent jump.
extension TurnInProgress {
  /// Goes on where the conversation stood, as far as that place still exists.
  mutating func resume() {
    guard let opening = conversation.opening, !conversation.standing.frames.isEmpty else { return }
    // An exercise is not taken up in the middle: it is offered again.
    if case .step? = conversation.open, !conversation.earlier.isEmpty { emit(.wentBack) }

    let frames = conversation.standing.frames
    let open = conversation.open
    let kept = framesThatRemain(of: frames)
    if kept.count == frames.count, let open, let move = move(open.move, in: kept.last) {
      let isSame = kept.last?.place == frames.last?.place
      emit(.moved(kept, isSame ? .same : .changed))
      speak(isSame ? .resumed : .resumedChanged)
      if isInSafetyScript { showHelpLines(for: conversation.dangers.gravest) }
      return take(up: move, open, isSame: isSame)
    }
    if kept.count == frames.count, !kept.isEmpty {
      emit(.moved(kept, .changed))
      speak(.resumedChanged)
      return run(from: .start)
    }
    goOnElsewhere(kept, opening)
  }

  /// Asks again what was open; a question whose text has changed is asked anew.
  private mutating func take(up move: Move, _ open: Conversation.Open, isSame: Bool) {
    switch (move.action, open) {
    case (.ask, .question) where isSame:
      askAgain(open)
    case (.ask(let question), _):
      ask(question, move: move.name, attempt: .first)
    case (.guide(let step), _):
      guide(step, move: move.name)
    default:
      guard let position = node?.position(ofMove: move.name) else { return lose() }
      run(from: position)
    }
  }

  /// Goes on behind the nearest visit that remains, or at `resume_at`.
  private mutating func goOnElsewhere(_ kept: [Conversation.Frame], _ opening: Opening) {
    var remaining = kept
    let visit = remaining.last?.visit
    if let last = remaining.indices.last { remaining[last].visit = nil }
    emit(.moved(remaining, .elsewhere))
    speak(.resumedElsewhere)
    if let visit, let position = node?.position(ofMove: visit) { return run(from: position.next) }
    guard let dialogue = repertoire.dialogues[opening.dialogue], enter(dialogue.resumeAt, of: dialogue) else {
      return lose()
    }
    run(from: .start)
  }

  /// The visits whose nodes are still there, outermost first, as they are written today.
  func framesThatRemain(of frames: [Conversation.Frame]) -> [Conversation.Frame] {
    var remaining: [Conversation.Frame] = []
    for frame in frames {
      guard let node = dialogue(named: frame.place.dialogue)?.node(named: frame.place.node) else { break }
      if let visit = frame.visit, node.position(ofMove: visit) == nil { break }
      var today = frame
      today.place.fingerprint = node.fingerprint
      remaining.append(today)
    }
    return remaining
  }

  private func move(_ name: Name<Move>, in frame: Conversation.Frame?) -> Move? {
    guard let place = frame?.place, let node = dialogue(named: place.dialogue)?.node(named: place.node) else {
      return nil
    }
    return node.position(ofMove: name).flatMap { node.move(at: $0) }
  }
}

extension Conversation.Open {
  /// The move that waits.
  var move: Name<Move> {
    switch self {
    case .question(let move, _, _), .step(let move, _): move
    }
  }
}

extension [Risk.Theme: Int] {
  /// The danger that was heard at the highest level; among equals, the first in the order of the themes.
  var gravest: Risk.Theme? {
    let highest = values.max()
    return Risk.Theme.allCases.first { self[$0] != nil && self[$0] == highest }
  }
}
