public import Understanding

/// Something that a dialogue remembers of what was answered.
public struct Slot: Sendable, Equatable {
  /// What the author calls it.
  public var name: Name<Slot>
  /// What can be kept in it.
  public var type: ValueType
  /// Whether it may be carried on to the next conversation, after a yes.
  public var lastsUntilNextTime: Bool

  public init(name: Name<Slot>, type: ValueType, lastsUntilNextTime: Bool = false) {
    self.name = name
    self.type = type
    self.lastsUntilNextTime = lastsUntilNextTime
  }

  /// What can be kept in a slot.
  public enum ValueType: Sendable, Equatable {
    /// The person's own words.
    case words
    /// A whole number on a scale.
    case scale(ClosedRange<Int>)
    /// One of a few words of the author's.
    case oneOf([String])
  }
}

/// What is kept in a slot.
public enum Value: Sendable, Hashable {
  /// The person's own words; a verdict about oneself is kept, and quoted only where the author asks for it.
  case words(String, isVerdict: Bool)
  /// A number on a scale.
  case number(Int)
  /// One of the slot's words.
  case word(String)
}
