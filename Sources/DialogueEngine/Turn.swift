public import Understanding

/// One input and all that followed from it up to the next wait: the unit in which a conversation is kept.
public struct Turn: Sendable, Equatable {
  /// Counts from 1 within a conversation.
  public var number: Int
  /// When the input came, in milliseconds since 1970 UTC: the clock is read once a turn.
  public var time: Int64
  /// What came from outside.
  public var input: Input
  /// What followed, in order.
  public var events: [Event]

  public init(number: Int, time: Int64, input: Input, events: [Event]) {
    self.number = number
    self.time = time
    self.input = input
    self.events = events
  }
}

/// What comes from outside.
public enum Input: Sendable, Equatable {
  /// The conversation begins.
  case opened(Opening)
  /// A line was typed; an empty one is Enter.
  case line(String)
  /// The time of a step is over.
  case timePassed
  /// The person left without a word.
  case left
  /// The conversation is taken up again.
  case resumed
}

/// All that a conversation depends on besides what is typed.
public struct Opening: Sendable, Equatable {
  /// The dialogue that is begun.
  public var dialogue: Name<Dialogue>
  /// Decides between wordings; drawn once.
  public var seed: UInt32
  /// Whose help lines are shown.
  public var countries: [Country]
  /// What was carried on from an earlier conversation, after a yes.
  public var brought: [Name<Slot>: Value]

  public init(
    dialogue: Name<Dialogue>, seed: UInt32, countries: [Country] = [.any], brought: [Name<Slot>: Value] = [:]
  ) {
    self.dialogue = dialogue
    self.seed = seed
    self.countries = countries
    self.brought = brought
  }
}
