/// What was heard in one line that a person typed, with the words that decided it.
///
/// An interpretation is a value: the same line, expectation and rules give the same interpretation on every machine.
public struct Interpretation: Sendable, Equatable {
  /// The line as it was typed.
  public var text: String
  /// The line with the slips of the keyboard mended; what the classifier read.
  public var corrected: String
  /// Danger heard in the line; looked for before anything else.
  public var risk: Risk
  /// What was heard, best first: only what lies above the threshold at which it is worth asking about.
  public var intents: [Hearing]
  /// What was almost heard, best first, for a coach who wants to ask which of two or three was meant.
  public var near: [Hearing]
  /// What the person says is *not* so.
  public var denied: [Hearing]
  /// Feeling words by the name that `language.yaml` gives them, in the order in which they were said.
  public var feelings: [String]
  /// The numbers in the line, in digits or in words, in the order in which they were said.
  public var numbers: [Int]
  /// Yes, no or "I don't know", where the line is an answer of that kind.
  public var answer: Answer?
  /// The number on the scale that was asked for; "6 or 7" is 7.
  ///
  /// Nil where none was given or it lies off the scale.
  public var rating: Int?
  /// Which of the choices that were expected was taken, as an index into `Expectation.choices`.
  public var choice: Int?
  /// Who did what to whom, where the words say it.
  public var deeds: [Deed]
  /// Whether the line passes judgment on the person who typed it ("I'm too much"): such words are quoted, never mirrored.
  public var isSelfVerdict: Bool
  /// How sure the listener is.
  public var decision: Decision
  /// From this score on, what was heard is sure enough to go on with.
  public var sureness: Double

  /// An interpretation in which nothing was heard.
  public init(text: String) {
    self.text = text
    corrected = text
    risk = .none
    intents = []
    near = []
    denied = []
    feelings = []
    numbers = []
    deeds = []
    isSelfVerdict = false
    decision = .reflect
    sureness = 0
  }

  /// What was heard surely enough to go on with, best first; the rest of `intents` is only worth asking about.
  public var sure: [Hearing] { decision == .act ? intents.filter { $0.score >= sureness } : [] }

  /// Yes, no, or neither.
  public enum Answer: String, Sendable, Equatable, CaseIterable {
    case yes, no, unsure
  }

  /// What may be done with what was heard.
  public enum Decision: String, Sendable, Equatable {
    /// Sure enough to go where the intent leads.
    case act
    /// Not sure: offer the likeliest meanings as choices.
    case ask
    /// Nothing recognised: reflect, and ask on.
    case reflect
  }
}

/// One intent that was heard in a line.
public struct Hearing: Sendable, Equatable {
  /// Which intent.
  public var intent: Name<Intent>
  /// How sure, from 0 to 1; a pattern that matches counts as 1.
  public var score: Double
  /// The very words that decided, as they were typed.
  public var evidence: [String]
  /// The clause in which it was heard, as offsets in Unicode scalars into `Interpretation.text`.
  public var clause: Range<Int>

  public init(intent: Name<Intent>, score: Double, evidence: [String], clause: Range<Int>) {
    self.intent = intent
    self.score = score
    self.evidence = evidence
    self.clause = clause
  }
}

/// Something that someone did: who, what, to whom.
public struct Deed: Sendable, Equatable {
  /// The person who speaks, the one it is about, or someone else.
  public enum Person: String, Sendable, Equatable {
    case me, other, third
  }

  /// Who did it.
  public var doer: Person
  /// The verb, as it was typed.
  public var verb: String
  /// To whom, where that is said.
  public var receiver: Person?

  public init(doer: Person, verb: String, receiver: Person?) {
    self.doer = doer
    self.verb = verb
    self.receiver = receiver
  }
}
