public import Understanding

// What the engine makes of an interpretation.
extension Question {
  /// What this question is ready to hear while these of its choices are shown.
  public func expectation(showing choices: [Choice]) -> Expectation {
    let heard = branches.compactMap { branch -> Name<Intent>? in
      switch branch.trigger {
      case .intent(let intent), .denied(let intent): intent
      case .answer, .numbers, .skip: nil
      }
    }
    let intents = Set(heard).union(choices.flatMap(\.intents))
    switch kind {
    case .open: return Expectation(.words, intents: intents)
    case .closed: return Expectation(.agreement, intents: intents)
    case .scale(let range): return Expectation(.scale(range), intents: intents)
    case .choice:
      let shown = choices.map { Expectation.Choice(label: $0.label, also: $0.also, intents: $0.intents) }
      return Expectation(.choices, choices: shown, intents: intents)
    }
  }

  /// The branch for what was heard: the highest score wins, ties go by the order of the file.
  func branch(for interpretation: Interpretation) -> Branch? {
    guard interpretation.decision == .act else { return nil }
    var best: (branch: Branch, score: Double)?
    for branch in branches {
      let hearing: Hearing? =
        switch branch.trigger {
        case .intent(let intent): interpretation.sure.first { $0.intent == intent }
        case .denied(let intent):
          interpretation.denied.first { $0.intent == intent && $0.score >= interpretation.sureness }
        case .answer, .numbers, .skip: nil
        }
      if let hearing, hearing.score > best?.score ?? 0 { best = (branch, hearing.score) }
    }
    return best?.branch
  }
}

extension Node {
  /// What its first question is ready to hear while all of its choices are shown; anything where it asks nothing.
  public var expectation: Expectation {
    for move in passages.flatMap(\.moves) {
      guard case .ask(let question) = move.action else { continue }
      guard case .choice(let choices) = question.kind else { return question.expectation(showing: []) }
      return question.expectation(showing: choices)
    }
    return .anything
  }
}

extension Heard {
  /// What is kept of an interpretation: no scores, and intents only where the listener was sure.
  init(_ interpretation: Interpretation, choice: String? = nil, role: Role) {
    self.init(
      intents: interpretation.sure.map(\.intent),
      denied: interpretation.denied.map(\.intent), answer: interpretation.answer, rating: interpretation.rating,
      choice: choice, role: role)
  }
}

extension Interpretation {
  /// How many words more than an answer must be typed before there is something to give back.
  private static let wordsBesideAnAnswer = 4

  /// The line as a value for a slot of words.
  ///
  /// Nil for a bare "yes", "no" or number: that answers something, but it is nobody's word for anything.
  var wordsToKeep: Value? {
    let isBare = text.split(whereSeparator: \.isWhitespace).count == 1
    if isBare, answer != nil || !numbers.isEmpty { return nil }
    return .words(text, isVerdict: isSelfVerdict)
  }

  /// Whether the person wrote more than just this answer.
  func saysMore(than answer: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).count
    return words > answer.split(whereSeparator: \.isWhitespace).count + Self.wordsBesideAnAnswer
  }

  /// What is asked of the conversation itself, where that is what the line is about before all else.
  var command: Request? {
    guard let intent = sure.first?.intent else { return nil }
    return Request(intent: intent)
  }
}

/// Something that a person asks of the conversation itself.
enum Request: Sendable, Equatable {
  case command(Commands.Command)
  case correction
  case alreadySaid

  /// The request that an intent stands for, if it stands for one.
  init?(intent: Name<Intent>) {
    switch intent {
    case "stop": self = .command(.stop)
    case "back": self = .command(.back)
    case "skip": self = .command(.skip)
    case "repeat": self = .command(.again)
    case "help": self = .command(.help)
    case "clarify": self = .command(.meaning)
    case "why-ask": self = .command(.reason)
    case "correction": self = .correction
    case "already-said": self = .alreadySaid
    default: return nil
    }
  }
}
