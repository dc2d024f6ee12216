public import Understanding

/// Something that happened in a conversation.
///
/// One vocabulary serves the engine, the transcript, resume and replay.
public enum Event: Sendable, Equatable {
  /// A node was entered.
  case entered(Place)
  /// The coach said something.
  case said(Utterance)
  /// The coach asked something and waits.
  case asked(Asked)
  /// A step of an exercise was given; it waits for Enter, or for so many seconds.
  case guided(Utterance, move: Name<Move>, seconds: Int?)
  /// A step of an exercise was ended, by Enter or by time.
  case passed(Name<Move>)
  /// What was heard in the line.
  case heard(Heard)
  /// A slot was filled.
  case remembered(Name<Slot>, Value)
  /// A slot may be carried on to the next conversation.
  case carried(Name<Slot>)
  /// The person would rather not answer the open question, or stays out of something for good.
  case refused(Name<Move>)
  /// A visit began; the move is where it comes back to.
  case visited(from: Name<Move>)
  /// A visit ended.
  case returned
  /// A danger was heard; the visits that were under way are dropped.
  ///
  /// What was only guessed leaves a way back to them.
  case alarmed(Risk.Theme, level: Int, isGuess: Bool = false)
  /// A danger that was only guessed is none: all is as it was before the alarm, but for what cannot be unsaid.
  case reassured(Risk.Theme)
  /// A risky idiom was heard and is remembered.
  case wondered(Risk.Theme)
  /// The person went back: all is as it was before the last answer, but for what cannot be unsaid.
  case wentBack
  /// Taken up again: the visits that are still there, and what had changed meanwhile.
  case moved([Conversation.Frame], Resumption)
  /// The conversation ended.
  case ended(Ending)
}

/// A node of a dialogue, as its author last left it.
public struct Place: Sendable, Hashable {
  public var dialogue: Name<Dialogue>
  public var node: Name<Node>
  public var fingerprint: Fingerprint

  public init(dialogue: Name<Dialogue>, node: Name<Node>, fingerprint: Fingerprint) {
    self.dialogue = dialogue
    self.node = node
    self.fingerprint = fingerprint
  }
}

/// Something that the coach said, as it was shown.
public struct Utterance: Sendable, Equatable {
  /// The text as it was shown.
  public var text: String
  /// What it counts as.
  public var act: Act
  /// The wording it was made from, so that it is not said again; nil for what may be said as often as it is asked for.
  public var wording: Fingerprint?

  public init(_ text: String, act: Act, wording: Fingerprint?) {
    self.text = text
    self.act = act
    self.wording = wording
  }

  /// What something that is said counts as, in replay and in the gates of the conversation's craft.
  public enum Act: String, Sendable, Hashable, CaseIterable {
    case say, inform, reflect, deepen, affirm, free
    /// A person's own words, turned round; counted, for it must stay rare.
    case mirror
    /// An open question.
    case ask
    /// A closed question, by its purpose.
    case permission, check, carry, confirm
    case offer, rate
    /// A step of an exercise.
    case guide
    /// A help line.
    case helpLine = "help-line"
    /// About the conversation itself: going back, stopping, resuming.
    case meta

    /// Whether it gives back what the person said.
    public var isReflection: Bool { self == .reflect || self == .deepen || self == .mirror }
  }
}

/// A question that was asked, as it was shown.
public struct Asked: Sendable, Equatable {
  /// The question in its node.
  public var move: Name<Move>
  /// What was said; nil where a command was answered and the question simply stays open.
  public var utterance: Utterance?
  /// The labels of the choices that were shown, numbered from 1.
  public var choices: [String]
  /// How small it was made by now.
  public var attempt: Attempt

  public init(move: Name<Move>, utterance: Utterance?, choices: [String] = [], attempt: Attempt = .first) {
    self.move = move
    self.utterance = utterance
    self.choices = choices
    self.attempt = attempt
  }

  /// How often there was no answer yet.
  public enum Attempt: Sendable, Equatable, Hashable {
    /// As the author asks it.
    case first
    /// As a smaller question.
    case smaller
    /// As a choice between what was probably meant; the last choice is none of these.
    case meanings([Name<Intent>])
  }
}

/// What was heard in a line, without scores: what the conversation goes on with.
public struct Heard: Sendable, Equatable {
  /// Intents that count, best first.
  public var intents: [Name<Intent>]
  /// What was denied.
  public var denied: [Name<Intent>]
  /// Yes, no, "I don't know".
  public var answer: Interpretation.Answer?
  /// The number that was taken.
  public var rating: Int?
  /// The label of the choice that was taken.
  public var choice: String?
  /// How the line was taken.
  public var role: Role

  public init(
    intents: [Name<Intent>] = [], denied: [Name<Intent>] = [], answer: Interpretation.Answer? = nil,
    rating: Int? = nil, choice: String? = nil, role: Role
  ) {
    self.intents = intents
    self.denied = denied
    self.answer = answer
    self.rating = rating
    self.choice = choice
    self.role = role
  }

  /// What a line was taken for: the rung of the ladder that answered it.
  public enum Role: Sendable, Equatable, Hashable {
    case danger
    /// An answer to the question, heard by a branch.
    case answer
    /// An answer that no branch was there for.
    case otherAnswer
    case command(Commands.Command)
    case correction
    case alreadySaid
    case digression(Name<Intent>)
    /// Nothing that the conversation could go on with: an empty line, or words beside the question.
    case silence

    /// Whether the question is done with.
    var closesTheQuestion: Bool {
      switch self {
      case .answer, .otherAnswer, .command(.skip): true
      case .danger, .command, .correction, .alreadySaid, .digression, .silence: false
      }
    }
  }
}

/// How a conversation was taken up again after its dialogue may have been edited.
public enum Resumption: String, Sendable, Hashable, CaseIterable {
  /// The text is as it was.
  case same
  /// The node is there, its text has changed: the question is asked anew.
  case changed
  /// The node is gone: it goes on in the nearest that remains, or at `resume_at`.
  case elsewhere
}
