/// Gives a person's own words back, turned from "I" to "you", or declines to.
///
/// Declining is the usual outcome: grammar is the easy part, cutting and verdicts do the harm. The rules are those of
/// `Documentation/Mirroring.md`.
public struct Mirror: Sendable {
  /// What may be done with a line.
  public enum Reflection: Sendable, Equatable {
    /// The clause turned round, without capital or full stop: "je bent bang dat hij weggaat".
    case clause(String)
    /// Two sides that were joined by "but", both about the person: "je wilt dichtbij zijn", "je wilt ook weg".
    case bothSides(String, String)
    /// Words to be quoted as they were said and never turned round, such as a verdict about oneself.
    case quote(String)
  }

  let grammar: Grammar
  let language: Language

  public init(rules: ListeningRules) {
    grammar = rules.grammar
    language = rules.language
  }

  /// The reflection of a line, or nil where silence is wiser.
  public func reflection(of line: String) -> Reflection? {
    nil
  }
}
