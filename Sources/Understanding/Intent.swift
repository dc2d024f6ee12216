/// Something that people come to say, with the ways in which they say it: an entry of `listening.yaml`.
public struct Intent: Sendable, Equatable {
  /// Its name in every language, such as `silence.no-reply`.
  public var name: Name<Intent>
  /// What it means in a few plain words of the language, to offer as a choice: "that he or she is silent".
  public var meaning: String
  /// Ways of saying it; the classifier learns from these.
  public var examples: [String]
  /// Near misses: lines that look like it and are not.
  public var nearMisses: [String]
  /// Lines that deny it.
  public var denials: [String] = []
  /// Patterns that decide without the classifier (see `Pattern`).
  public var patterns: [String]
  /// The intent that it is a kind of, where it has no examples of its own: what its patterns hear is as likely as that.
  public var kind: Name<Intent>?

  public init(
    name: Name<Intent>, meaning: String, examples: [String], nearMisses: [String], patterns: [String],
    kind: Name<Intent>? = nil
  ) {
    self.name = name
    self.meaning = meaning
    self.examples = examples
    self.nearMisses = nearMisses
    self.patterns = patterns
    self.kind = kind
  }
}
