import Understanding

// Asking: first, again in other words, smaller, and as a choice between meanings.
extension TurnInProgress {
  /// Comes to a question: asks it, or passes it over where it was refused before or has nothing left to offer.
  mutating func reach(_ question: Question, move: Name<Move>, at position: Position) -> Position? {
    if case .choice = question.kind, shownChoices(of: question).isEmpty { return position.next }
    if let place = conversation.standing.frames.last?.place {
      let refusal = Conversation.Refusal(visit: Conversation.Visit(place), move: move)
      if conversation.refusals.contains(refusal), passedOver.insert(refusal).inserted {
        return follow(question.continuation(afterRefusal: true), from: position)
      }
    }
    settle()
    ask(question, move: move, attempt: .first)
    return nil
  }

  /// Asks a question, at its full size or smaller.
  mutating func ask(_ question: Question, move: Name<Move>, attempt: Asked.Attempt) {
    let wordings: [Wording]
    switch attempt {
    case .first: wordings = question.wordings
    case .smaller:
      wordings = question.smaller.isEmpty ? repertoire.phrases[question.kind.smallerOccasion] : question.smaller
    case .meanings: wordings = repertoire.phrases[.meanings]
    }
    let chosen = choose(wordings, for: move.text, .sayOldest)
    emit(
      .asked(
        Asked(
          move: move, utterance: chosen?.utterance(Utterance.Act(question.kind)),
          choices: labels(of: question, attempt: attempt), attempt: attempt)))
  }

  /// Asks the open question once more, in other words where there are any, or gives the open step again.
  mutating func askAgain(_ open: Conversation.Open? = nil, inTheSameWords isRepeated: Bool = false) {
    guard let open = open ?? conversation.open else { return }
    switch open {
    case .question(let move, let attempt, _):
      guard let question = question(named: move) else { return }
      guard isRepeated || attempt == .first else { return ask(question, move: move, attempt: attempt) }
      let all = question.wordings + question.smaller
      let chosen = isRepeated ? latest(of: all) : choose(all, for: move.text, .sayOldest)
      emit(
        .asked(
          Asked(
            move: move, utterance: chosen?.utterance(Utterance.Act(question.kind)),
            choices: labels(of: question, attempt: attempt), attempt: attempt)))
    case .step(let move, _):
      guard case .guide(let step)? = self.move(named: move)?.action else { return }
      guide(step, move: move)
    }
  }

  /// Gives a step of an exercise.
  mutating func guide(_ step: Step, move: Name<Move>) {
    let chosen = choose(step.wordings, for: move.text, .sayOldest)
    let utterance = chosen?.utterance(.guide) ?? Utterance("", act: .guide, wording: nil)
    emit(.guided(utterance, move: move, seconds: step.seconds))
  }

  /// Goes where something leads.
  mutating func follow(_ continuation: Continuation, from position: Position) -> Position? {
    switch continuation {
    case .go(let name): go(to: name)
    case .passage(let passage): Position(passage: passage, move: 0)
    case .next: position.next
    }
  }

  /// The choices whose condition holds, in the order of the file.
  func shownChoices(of question: Question) -> [Choice] {
    guard case .choice(let choices) = question.kind else { return [] }
    return choices.filter { holds($0.when) }
  }

  /// The question of that name in the node that the conversation is in.
  func question(named name: Name<Move>) -> Question? {
    if case .ask(let question)? = move(named: name)?.action { question } else { nil }
  }

  /// The move of that name in the node that the conversation is in.
  func move(named name: Name<Move>) -> Move? {
    node.flatMap { node in node.position(ofMove: name).flatMap { node.move(at: $0) } }
  }

  private func labels(of question: Question, attempt: Asked.Attempt) -> [String] {
    guard case .meanings(let intents) = attempt else { return shownChoices(of: question).map(\.label) }
    let meanings = intents.map { intent in
      repertoire.listener.rules.intents.first { $0.name == intent }?.meaning ?? intent.text
    }
    return meanings + repertoire.phrases[.noneOfThese].prefix(1).map(\.template)
  }

  /// The wording that was said last.
  private func latest(of wordings: [Wording]) -> Chosen? {
    let said = wordings.filter { conversation.said[$0.id] != nil }
    guard let latest = said.max(by: { (conversation.said[$0.id] ?? 0) < (conversation.said[$1.id] ?? 0) }) else {
      return choose(wordings, for: "", .sayOldest)
    }
    return choose([latest], for: "", .sayOldest)
  }
}

extension Question.Kind {
  /// The phrase that asks it smaller, where the author wrote none.
  var smallerOccasion: Phrases.Occasion {
    switch self {
    case .open: .smaller
    case .closed: .smallerConfirm
    case .choice: .smallerOffer
    case .scale: .smallerRate
    }
  }
}

extension Question {
  /// Where it leads when nothing that it listens for was heard, or when it was refused.
  func continuation(afterRefusal isRefused: Bool) -> Continuation {
    if isRefused {
      if let skip = branches.first(where: { $0.trigger == .skip }) { return skip.then }
      if case .closed(.permission) = kind, let no = branches.first(where: { $0.trigger == .answer(.no) }) {
        return no.then
      }
    }
    if case .lead(let continuation) = otherwise { return continuation }
    return .next
  }
}

extension Utterance.Act {
  init(_ kind: Question.Kind) {
    switch kind {
    case .open: self = .ask
    case .closed(.permission): self = .permission
    case .closed(.check): self = .check
    case .closed(.carry): self = .carry
    case .closed(.plain): self = .confirm
    case .choice: self = .offer
    case .scale: self = .rate
    }
  }
}
