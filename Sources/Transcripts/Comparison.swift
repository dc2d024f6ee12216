public import DialogueEngine
public import Understanding

/// Two runs of one conversation side by side: whether the same was shown and remembered in the same places.
///
/// Scores and times are not compared, nor which wording a text was made from: what counts is what the person could notice.
public struct Comparison: Sendable, Equatable {
  /// The first turn that differs; nil where none does.
  public let difference: Difference?

  /// Compares what was kept with what is said now to the same inputs.
  public init(_ kept: [Turn], with now: [Turn]) {
    for index in 0..<max(kept.count, now.count) {
      let left = index < kept.count ? Outcome(of: kept[index]) : nil
      let right = index < now.count ? Outcome(of: now[index]) : nil
      if left != right {
        difference = Difference(turn: index + 1, kept: left, now: right)
        return
      }
    }
    difference = nil
  }

  /// A turn that differs.
  public struct Difference: Sendable, Equatable {
    /// Which turn, counted from 1.
    public var turn: Int
    /// What it came to then; nil where there was no such turn.
    public var kept: Outcome?
    /// What it comes to now; nil where there is no such turn.
    public var now: Outcome?

    /// In which respects it differs, the gravest first; all of them where one side has no such turn.
    public var aspects: [Aspect] {
      Aspect.allCases.filter { aspect in
        guard let kept, let now else { return true }
        return switch aspect {
        case .input: kept.input != now.input
        case .shown: kept.shown != now.shown
        case .remembered: kept.remembered != now.remembered
        case .path: kept.path != now.path
        }
      }
    }
  }

  /// A respect in which turns can differ.
  public enum Aspect: Sendable, Hashable, CaseIterable {
    case input, shown, remembered, path
  }

  /// What a turn came to, for the person.
  public struct Outcome: Sendable, Equatable {
    /// What came from outside.
    public var input: Input
    /// Every text that was shown, and every choice, in order.
    public var shown: [String]
    /// What was remembered, in order.
    public var remembered: [Memory]
    /// Where the conversation went, in order.
    public var path: [Step]

    /// What a turn came to.
    public init(of turn: Turn) {
      input = turn.input
      shown = turn.events.flatMap(\.shown)
      remembered = turn.events.compactMap(\.memory)
      path = turn.events.compactMap(\.step)
    }
  }

  /// Something that was remembered.
  public enum Memory: Sendable, Hashable {
    /// A slot and what is kept in it.
    case kept(Name<Slot>, Value)
    /// A slot that may be carried on.
    case carried(Name<Slot>)
    /// A question that the person would rather not answer.
    case refused(Name<Move>)
    /// A danger, or an idiom of one at level 0.
    case danger(Risk.Theme, level: Int)
  }

  /// A step that the conversation took.
  public enum Step: Sendable, Hashable {
    /// To a node; that its text was edited is no other step.
    case entered(Conversation.Visit)
    /// Into a visit, and back from it.
    case visited, returned
    /// To where it was left, or near there, when it was taken up again.
    case moved([Conversation.Visit])
    /// To before the last answer.
    case wentBack
    /// To before a danger that was only guessed.
    case reassured
    /// To the question that is open.
    case waits(Name<Move>)
    /// To the end.
    case ended(Ending)
  }
}

extension Event {
  fileprivate var shown: [String] {
    switch self {
    case .said(let utterance), .guided(let utterance, _, _): [utterance.text]
    case .asked(let asked): (asked.utterance.map { [$0.text] } ?? []) + asked.choices
    case .entered, .passed, .heard, .remembered, .carried, .refused, .visited, .returned, .alarmed, .reassured,
      .wondered, .wentBack, .moved, .ended:
      []
    }
  }

  fileprivate var memory: Comparison.Memory? {
    switch self {
    case .remembered(let slot, let value): .kept(slot, value)
    case .carried(let slot): .carried(slot)
    case .refused(let move): .refused(move)
    case .alarmed(let theme, let level, _): .danger(theme, level: level)
    case .wondered(let theme): .danger(theme, level: 0)
    case .entered, .said, .asked, .guided, .passed, .heard, .visited, .returned, .reassured, .wentBack, .moved, .ended:
      nil
    }
  }

  fileprivate var step: Comparison.Step? {
    switch self {
    case .entered(let place): .entered(Conversation.Visit(place))
    case .visited: .visited
    case .returned: .returned
    case .moved(let frames, _): .moved(frames.map { Conversation.Visit($0.place) })
    case .wentBack: .wentBack
    case .reassured: .reassured
    case .asked(let asked): .waits(asked.move)
    case .guided(_, let move, _): .waits(move)
    case .ended(let ending): .ended(ending)
    case .said, .passed, .heard, .remembered, .carried, .refused, .alarmed, .wondered: nil
    }
  }
}
