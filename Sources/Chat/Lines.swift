import DialogueEngine

/// A line of a conversation as it is shown, before it is wrapped and coloured.
nonisolated enum Line: Equatable {
  /// The coach says something.
  case coach(String)
  /// The coach says something that must be found at a glance: a help line.
  case important(String)
  /// One of the choices of a question, by its number.
  case choice(Int, String)
  /// The person's own words.
  case person(String)
  /// The program says something about itself.
  case note(String)
}

extension Turn {
  /// What the coach says in this turn, in order.
  nonisolated var lines: [Line] { events.flatMap(\.lines) }

  /// What the coach says up to the last question, and that question.
  ///
  /// The program's own answer to a command stands between them.
  nonisolated var linesAroundQuestion: (before: [Line], question: [Line]) {
    let asked = events.lastIndex { if case .asked = $0 { true } else { false } } ?? events.endIndex
    return (events[..<asked].flatMap(\.lines), events[asked...].flatMap(\.lines))
  }
}

extension Event {
  fileprivate nonisolated var lines: [Line] {
    switch self {
    case .said(let utterance): [utterance.line]
    case .guided(let utterance, _, _): [utterance.line]
    case .asked(let asked):
      (asked.utterance.map { [$0.line] } ?? []) + asked.choices.enumerated().map { .choice($0 + 1, $1) }
    case .entered, .passed, .heard, .remembered, .carried, .refused, .visited, .returned, .alarmed, .reassured,
      .wondered, .wentBack, .moved, .ended:
      []
    }
  }
}

extension Utterance {
  fileprivate nonisolated var line: Line { act == .helpLine ? .important(text) : .coach(text) }
}
