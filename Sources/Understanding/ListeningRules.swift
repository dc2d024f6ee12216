/// Everything of one language that listening rests on, as its authors wrote it: no rule is compiled, no weight is trained.
///
/// A `Listener` is made from these.
public struct ListeningRules: Sendable, Equatable {
  /// The language of the rules.
  public var language: Language
  /// What can be heard.
  public var intents: [Intent]
  /// Lines that could be typed in such a conversation and are none of the intents.
  public var outOfScope: [String]
  /// The small words: yes and no, numbers, negation, feelings, people.
  public var grammar: Grammar
  /// What danger sounds like, in the order of `safety.yaml`; the shipped rules come first.
  public var dangers: [Danger]
  /// Idioms that sound like danger and are none: a closed list.
  public var idioms: [String]
  /// Lines in which there is danger, to learn from what no pattern holds.
  public var dangerExamples: [AuthoredExamples.Group<Risk.Theme>]
  /// Lines that may look like danger and are none.
  public var harmless: [String]
  /// Lines that deny something; in another folder, those of the shipped intents.
  public var denials: [AuthoredExamples.Group<Name<Intent>>] = []
  /// Lines about anything in which there is no danger; in another folder, what people say to the shipped intents.
  public var calm: [String] = []

  public init(
    language: Language, intents: [Intent] = [], outOfScope: [String] = [], grammar: Grammar = Grammar(),
    dangers: [Danger] = [], idioms: [String] = [], dangerExamples: [AuthoredExamples.Group<Risk.Theme>] = [],
    harmless: [String] = []
  ) {
    self.language = language
    self.intents = intents
    self.outOfScope = outOfScope
    self.grammar = grammar
    self.dangers = dangers
    self.idioms = idioms
    self.dangerExamples = dangerExamples
    self.harmless = harmless
  }

  /// The patterns of one kind of danger, by how plainly it is said.
  public struct Danger: Sendable, Equatable {
    /// What it is about.
    public var theme: Risk.Theme
    /// It is happening, or about to: level 3.
    public var now: [String]
    /// Said outright: level 2.
    public var explicit: [String]
    /// Unclear: level 1.
    public var oblique: [String]

    public init(theme: Risk.Theme, now: [String] = [], explicit: [String] = [], oblique: [String] = []) {
      self.theme = theme
      self.now = now
      self.explicit = explicit
      self.oblique = oblique
    }
  }
}
