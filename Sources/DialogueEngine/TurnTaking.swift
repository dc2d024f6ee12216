import Understanding

extension Repertoire {
  /// What follows from one input: the whole of the engine, as a function.
  ///
  /// It is total: any conversation and any input give a turn, and a turn always ends. The same conversation, input and repertoire
  /// give the same turn on every machine. Nothing is remembered here; `Conversation.apply(_:)` takes the turn in.
  ///
  /// - Parameters:
  ///   - conversation: Where the conversation stands.
  ///   - input: What came from outside.
  ///   - time: When it came, in milliseconds since 1970 UTC.
  public func turn(after conversation: Conversation, on input: Input, at time: Int64) -> Turn {
    let number = conversation.turns + 1
    var turn = TurnInProgress(self, conversation: conversation, number: number, input: input)
    turn.take(input)
    return Turn(number: number, time: time, input: input, events: turn.events)
  }
}

/// A turn while it is being made: the events so far, and the conversation that they have led to.
struct TurnInProgress {
  let repertoire: Repertoire
  private(set) var conversation: Conversation
  private(set) var events: [Event] = []
  /// The answer that has not been given back yet.
  var owed: Answer?
  /// How many moves may still be made; only a dialogue that walks in circles without asking comes to the end of it.
  var movesLeft = 1_000
  /// The questions that were passed over in this turn because they were refused before.
  var passedOver: Set<Conversation.Refusal> = []

  init(_ repertoire: Repertoire, conversation: Conversation, number: Int, input: Input) {
    self.repertoire = repertoire
    self.conversation = conversation
    self.conversation.begin(number, input)
  }

  /// Lets something happen.
  mutating func emit(_ event: Event) {
    events.append(event)
    conversation.apply(event)
  }

  /// Begins, answers, goes on or ends.
  mutating func take(_ input: Input) {
    switch input {
    case .opened(let opening): begin(opening.dialogue)
    case .line(let line) where conversation.ending == nil: answer(line)
    case .timePassed where conversation.ending == nil: passStep()
    case .left where conversation.ending == nil: emit(.ended(isInSafetyScript ? .safety : .left))
    case .resumed: resume()
    case .line, .timePassed, .left: break
    }
  }

  private mutating func begin(_ name: Name<Dialogue>) {
    guard let dialogue = repertoire.dialogues[name], enter(dialogue.begin, of: dialogue) else { return lose() }
    run(from: .start)
  }

  /// The dialogue has nowhere to go.
  mutating func lose() {
    emit(.ended(.lost))
  }
}

// MARK: - Where the conversation is

extension TurnInProgress {
  /// The node that the conversation is in, as it is written today.
  var node: Node? {
    guard let place = conversation.standing.frames.last?.place else { return nil }
    return dialogue(named: place.dialogue)?.node(named: place.node)
  }

  /// Whether the safety script is running.
  var isInSafetyScript: Bool { conversation.dialogue == SafetyScript.name }

  /// The dialogue of that name; the safety script is one of them here.
  func dialogue(named name: Name<Dialogue>) -> Dialogue? {
    name == SafetyScript.name ? repertoire.safety.dialogue : repertoire.dialogues[name]
  }

  /// Enters a node; false where there is none of that name.
  mutating func enter(_ name: Name<Node>, of dialogue: Dialogue) -> Bool {
    guard let node = dialogue.node(named: name) else { return false }
    emit(.entered(Place(dialogue: dialogue.name, node: name, fingerprint: node.fingerprint)))
    return true
  }

  /// Whether a move is to be made.
  func holds(_ condition: Condition?) -> Bool {
    guard let condition else { return true }
    let standing = conversation.standing
    return condition.holds(
      value: { standing.slots[$0] },
      visited: { node in
        guard let dialogue = conversation.dialogue else { return false }
        return standing.visits[Conversation.Visit(dialogue: dialogue, node: node)] != nil
      },
      heard: { standing.heard.contains($0) })
  }
}

extension Position {
  /// The first move of a node.
  static let start = Position(passage: 0, move: 0)
}
