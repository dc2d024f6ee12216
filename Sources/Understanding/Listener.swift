/// Hears what a person types: one language's rules, made ready.
///
/// Making a listener costs once; `interpret(_:expecting:)` is the seam behind which everything that listens lives.
public struct Listener: Sendable {
  /// The rules that this listener was made from.
  public let rules: ListeningRules

  /// Makes the rules ready for listening.
  public init(rules: ListeningRules) {
    self.rules = rules
  }

  /// What is heard in a line, while a question is open that expects something in particular.
  ///
  /// The cost does not grow with the number of patterns.
  public func interpret(_ line: String, expecting expectation: Expectation = .anything) -> Interpretation {
    Interpretation(text: line)
  }
}
