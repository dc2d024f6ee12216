/// What the coach says of its own accord, in wordings that an author wrote: the `phrases` of `language.yaml`.
public struct Phrases: Sendable, Equatable {
  private var wordings: [Occasion: [Wording]]

  public init(_ wordings: [Occasion: [Wording]]) {
    self.wordings = wordings
  }

  /// The ways of putting it, in the order of the file.
  public subscript(occasion: Occasion) -> [Wording] {
    wordings[occasion] ?? []
  }

  /// When the coach speaks of its own accord; the raw value is the key in `language.yaml`.
  public enum Occasion: String, Sendable, Hashable, CaseIterable {
    /// A line of presence, where there is nothing to give back: "I'm reading along."
    case presence
    /// An empty line was typed.
    case silence
    /// A skip is welcome.
    case skipped
    /// "I don't know" is welcome.
    case unsure
    /// A smaller open question.
    case smaller
    /// Asks again for yes or no, for a choice, for a number.
    case smallerConfirm = "smaller-confirm"
    case smallerOffer = "smaller-offer"
    case smallerRate = "smaller-rate"
    /// The number lies off the scale.
    case offScale = "off-scale"
    /// Asks which of the likeliest meanings it was; the choices follow.
    case meanings
    /// The choice that none of the meanings was it.
    case noneOfThese = "none-of-these"
    /// Leads a mirrored clause in; `{mirror}` stands for it.
    case mirror
    /// Leads both sides of a mirrored "but" in; `{one}` and `{other}` stand for them.
    case bothSides = "both-sides"
    /// Quotes a verdict without turning it round; `{quote}` stands for it.
    case quote
    /// The person stops: one line, no question.
    case stopped
    /// Goes back, or says that there is nothing before this.
    case back
    case backAtStart = "back-at-start"
    /// Leads a repetition in.
    case repeated
    /// Comes before the help lines that were asked for.
    case help
    /// What to say to "what do you mean" and "why do you ask" where the question has no words for it.
    case meaning
    case reason
    /// "That is not what I said": what was missed is taken back.
    case correction
    /// "I already said that."
    case alreadySaid = "already-said"
    /// Something was typed during a step of an exercise.
    case duringStep = "during-step"
    /// Taken up again: as it was; with a changed text; at a place that is no longer there; in the middle of an exercise.
    case resumed
    case resumedChanged = "resumed-changed"
    case resumedElsewhere = "resumed-elsewhere"
    /// Leads the help lines in: the number for immediate danger; `{number}` stands for it.
    case emergency
  }
}
