public import Understanding

/// One thing that a coach does; the verbs of the dialogue language are the moves of a good listener.
public struct Move: Sendable, Equatable {
  /// Its name within the node: its `id`, or its verb and ordinal ("ask", "ask-2").
  public var name: Name<Move>
  /// When it is made; nil is always.
  public var when: Condition?
  /// What is done.
  public var action: Action

  public init(name: Name<Move>, when: Condition? = nil, action: Action) {
    self.name = name
    self.when = when
    self.action = action
  }

  /// What a move does.
  public enum Action: Sendable, Equatable {
    /// Says something and goes on.
    case speak(Statement)
    /// Asks, and waits for an answer.
    case ask(Question)
    /// Gives one step of an exercise, and waits for Enter or for time.
    case guide(Step)
    /// Shows the help lines of the country for a kind of danger, or the general ones.
    case helpLines(Risk.Theme?)
    /// Shows the one help line of the country to begin with, where it is not clear yet whether there is danger.
    case firstHelpLine(Risk.Theme)
    /// Goes to a node of the same dialogue.
    case go(Name<Node>)
    /// Leaves the safety script for the dialogue's `after_safety`.
    case goOn
    /// Leaves the safety script for where a danger was only guessed, and answers what was typed there; else nothing.
    case goBefore
    /// Goes to a node of the same dialogue, or to another dialogue, and comes back.
    case visit(Destination)
    /// Comes back from a visit now.
    case comeBack
    /// Ends the conversation.
    case end(Ending)
    /// Remembers something without asking.
    case set(Name<Slot>, Value)
  }

  /// Where a visit goes.
  public enum Destination: Sendable, Hashable {
    case node(Name<Node>)
    case dialogue(Name<Dialogue>)
  }
}

/// Something that is said without waiting for an answer.
public struct Statement: Sendable, Equatable {
  /// What it counts as.
  public var act: Act
  /// The ways of putting it, in the order of the file.
  public var wordings: [Wording]

  public init(act: Act, wordings: [Wording]) {
    self.act = act
    self.wordings = wordings
  }

  /// The kinds of things that a coach says; the words are the verbs of the dialogue language.
  public enum Act: String, Sendable, Hashable, CaseIterable {
    /// Plain talk: a greeting, a bridge.
    case say
    /// Information, only after a yes.
    case inform
    /// Gives back what was said.
    case reflect
    /// Gives back more than was said: a feeling, an aim, both sides, a link to earlier.
    case deepen
    /// Names a strength.
    case affirm
    /// "It is yours to decide."
    case free

    /// Whether it gives back what the person said.
    public var isReflection: Bool { self == .reflect || self == .deepen }
  }
}

/// One step of an exercise.
public struct Step: Sendable, Equatable {
  /// The ways of putting it.
  public var wordings: [Wording]
  /// How long it lasts before it goes on by itself, in seconds; nil waits for Enter.
  public var seconds: Int?

  public init(wordings: [Wording], seconds: Int? = nil) {
    self.wordings = wordings
    self.seconds = seconds
  }
}

/// How a conversation came to its end.
public enum Ending: String, Sendable, Hashable, CaseIterable {
  /// Its last line was reached.
  case finished
  /// The person said stop.
  case stopped
  /// The person left without a word: Ctrl-D, a closed window.
  case left
  /// It ended in the safety script, and resumes at the help lines.
  case safety
  /// The dialogue had nowhere to go: an author's mistake that the compiler did not find.
  case lost

  /// Whether there is something left to go on with.
  public var isResumable: Bool { self != .finished && self != .lost }
}
