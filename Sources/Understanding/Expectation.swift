/// What the question that is open is ready to hear: it is heard first, before what fits nothing here.
public struct Expectation: Sendable, Equatable {
  /// The shape of the answer that was asked for.
  public enum Shape: Sendable, Equatable {
    /// The person's own words.
    case words
    /// Yes, no, or "I don't know".
    case agreement
    /// A whole number on a scale.
    case scale(ClosedRange<Int>)
    /// One of the choices, by number or in words.
    case choices
    /// No answer: a step of an exercise, which Enter or time ends.
    case nothing
  }

  /// The shape of the answer.
  public var shape: Shape
  /// The choices that are shown, numbered from 1 in this order.
  public var choices: [Choice]
  /// The intents that this question has a branch for, heard as such or as denied.
  public var intents: Set<Name<Intent>>

  public init(_ shape: Shape, choices: [Choice] = [], intents: Set<Name<Intent>> = []) {
    self.shape = shape
    self.choices = choices
    self.intents = intents
  }

  /// Nothing in particular is expected.
  public static let anything = Expectation(.words)

  /// One of the choices that a question shows.
  public struct Choice: Sendable, Equatable {
    /// The words that are shown.
    public var label: String
    /// Other ways of saying it.
    public var also: [String]
    /// Intents that mean this choice.
    public var intents: Set<Name<Intent>>

    public init(label: String, also: [String] = [], intents: Set<Name<Intent>> = []) {
      self.label = label
      self.also = also
      self.intents = intents
    }
  }
}
