/// What a classifier learns from: lines that people could type, and what each of them says.
package struct Lesson: Sendable {
  /// A line that says something, or that only looks as if it did.
  package struct Example: Sendable {
    /// The line.
    package var tokens: [Token]
    /// What it says.
    package var intent: Name<Intent>

    package init(tokens: [Token], intent: Name<Intent>) {
      self.tokens = tokens
      self.intent = intent
    }
  }

  /// A line in which there is danger.
  package struct Danger: Sendable {
    /// The line.
    package var tokens: [Token]
    /// What it is about.
    package var theme: Risk.Theme

    package init(tokens: [Token], theme: Risk.Theme) {
      self.tokens = tokens
      self.theme = theme
    }
  }

  /// A line that denies something.
  package struct Denial: Sendable {
    /// The line.
    package var tokens: [Token]
    /// Whether it is no comfort: "I've no hope left" may be danger, while "I'm not lonely" is none.
    package var isComfortless: Bool
  }

  /// What it is no comfort to deny.
  private static let comforts: Set<Name<Intent>> = ["feeling.hopeful", "feeling.calm"]

  /// The language of the lines.
  package var language: Language
  /// Ways of saying each intent.
  package var examples: [Example]
  /// Lines that look like an intent and are not: each counts against that intent, and for nothing else.
  package var nearMisses: [Example]
  /// Lines that are none of the intents.
  package var outOfScope: [[Token]]
  /// Lines in which there is danger.
  package var dangers: [Danger]
  /// Lines that may look like danger and are none.
  package var harmless: [[Token]]
  /// Lines about anything in which there is no danger.
  package var calm: [[Token]] = []
  /// Lines that deny something.
  package var denials: [Denial] = []
  /// What is a negator in these lines.
  package var negators: NegatorWords?

  /// How many lines there are.
  var count: Int {
    examples.count + nearMisses.count + outOfScope.count + dangers.count + harmless.count + calm.count
      + denials.count
  }

  package init(
    language: Language, examples: [Example], nearMisses: [Example] = [], outOfScope: [[Token]] = [],
    dangers: [Danger] = [], harmless: [[Token]] = []
  ) {
    self.language = language
    self.examples = examples
    self.nearMisses = nearMisses
    self.outOfScope = outOfScope
    self.dangers = dangers
    self.harmless = harmless
  }

  /// What an author wrote, in the author's order.
  ///
  /// What an intent means is one more way of saying it. An intent without examples is for patterns alone and is not learned.
  package init(_ rules: ListeningRules, crew: Crew = .ofOne) {
    let language = rules.language
    self.init(language: language, examples: [])
    let texts = Self.texts(of: rules)
    // A stemmer is used by one at a time, so each batch has its own.
    var tokens = crew.batches(of: texts) { batch in
      let tokenizer = Tokenizer(language: language, isShared: false)
      return batch.map(tokenizer.tokens(of:))
    }.lazy.flatMap(\.self).makeIterator()
    func next(_ lines: [String]) -> [[Token]] { lines.compactMap { _ in tokens.next() } }
    for intent in rules.intents where !intent.examples.isEmpty {
      examples += next(intent.examples + [intent.meaning]).filter { !$0.isEmpty }
        .map { Example(tokens: $0, intent: intent.name) }
      nearMisses += next(intent.nearMisses).map { Example(tokens: $0, intent: intent.name) }
    }
    outOfScope = next(rules.outOfScope)
    for group in rules.dangerExamples { dangers += next(group.lines).map { Danger(tokens: $0, theme: group.key) } }
    harmless = next(rules.harmless)
    calm = next(rules.calm)
    for group in Self.denials(of: rules) {
      denials += next(group.lines).map {
        Denial(tokens: $0, isComfortless: Self.comforts.contains(group.key))
      }
    }
    negators = NegatorWords(rules)
  }

  private static func denials(of rules: ListeningRules) -> [AuthoredExamples.Group<Name<Intent>>] {
    rules.intents.map { AuthoredExamples.Group($0.name, $0.denials) } + rules.denials
  }

  /// All lines of an author, in the order in which a lesson takes them.
  private static func texts(of rules: ListeningRules) -> [String] {
    var texts: [String] = []
    for intent in rules.intents where !intent.examples.isEmpty {
      texts += intent.examples + [intent.meaning] + intent.nearMisses
    }
    return texts + rules.outOfScope + rules.dangerExamples.flatMap(\.lines) + rules.harmless + rules.calm
      + denials(of: rules).flatMap(\.lines)
  }
}
