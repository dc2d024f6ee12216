public import Understanding

/// Something that is asked, and where each answer leads.
public struct Question: Sendable, Equatable {
  /// What kind of answer is asked for.
  public var kind: Kind
  /// The ways of asking, in the order of the file.
  public var wordings: [Wording]
  /// Smaller ways of asking, for when there was no answer in the first.
  public var smaller: [Wording]
  /// What is meant by the question, for who asks.
  public var meaning: [Wording]
  /// Why it is asked, for who asks.
  public var reason: [Wording]
  /// Where the answer is kept.
  public var keep: Name<Slot>?
  /// What may be heard and where it leads, in the order of the file.
  public var branches: [Branch]
  /// What happens when nothing of that was heard.
  public var otherwise: Otherwise
  /// Whether the answer is given back before all else (`reflected: no` switches that off here).
  public var isReflected: Bool

  public init(
    kind: Kind, wordings: [Wording], smaller: [Wording] = [], meaning: [Wording] = [], reason: [Wording] = [],
    keep: Name<Slot>? = nil, branches: [Branch] = [], otherwise: Otherwise = .smaller, isReflected: Bool = true
  ) {
    self.kind = kind
    self.wordings = wordings
    self.smaller = smaller
    self.meaning = meaning
    self.reason = reason
    self.keep = keep
    self.branches = branches
    self.otherwise = otherwise
    self.isReflected = isReflected
  }

  /// The kinds of questions.
  public enum Kind: Sendable, Equatable {
    /// `ask`: an open question.
    case open
    /// `confirm`: yes, no, "I don't know".
    case closed(Purpose)
    /// `offer`: choices, by number or in words.
    case choice([Choice])
    /// `rate`: a number on a scale.
    case scale(ClosedRange<Int>)
  }

  /// What a closed question is for.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    /// "Shall we…?"
    case permission
    /// "Is that right?"
    case check
    /// "May I remember this for next time?" A yes carries the kept slot on.
    case carry
    /// Any other.
    case plain
  }
}

/// One of the choices of an `offer`.
public struct Choice: Sendable, Equatable {
  /// The words that are shown, which are also words that take it.
  public var label: String
  /// Other ways of saying it.
  public var also: [String]
  /// Intents that mean it.
  public var intents: Set<Name<Intent>>
  /// When it is shown; nil is always.
  ///
  /// A hidden choice has no number.
  public var when: Condition?
  /// Where it leads.
  public var then: Continuation

  public init(
    label: String, also: [String] = [], intents: Set<Name<Intent>> = [], when: Condition? = nil, then: Continuation
  ) {
    self.label = label
    self.also = also
    self.intents = intents
    self.when = when
    self.then = then
  }
}

/// What may be heard in an answer, and where it leads.
public struct Branch: Sendable, Equatable {
  /// What is to be heard.
  public var trigger: Trigger
  /// Where it leads.
  public var then: Continuation

  public init(_ trigger: Trigger, then: Continuation) {
    self.trigger = trigger
    self.then = then
  }

  /// What can lead somewhere.
  public enum Trigger: Sendable, Hashable {
    case intent(Name<Intent>)
    case denied(Name<Intent>)
    case answer(Interpretation.Answer)
    case numbers(ClosedRange<Int>)
    case skip
  }
}

/// Where something leads.
public enum Continuation: Sendable, Hashable {
  /// To a node of the same dialogue.
  case go(Name<Node>)
  /// To a passage of the same node, by its index.
  case passage(Int)
  /// To the move behind the question.
  case next
}

/// What happens when nothing that a question listens for was heard.
public enum Otherwise: Sendable, Hashable {
  /// One smaller question, once; then the next move.
  case smaller
  /// A smaller question, then the likeliest meanings as choices, then the next move.
  case again
  /// It leads somewhere, whatever was said.
  case lead(Continuation)
}
