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

  /// How many lines there are.
  var count: Int {
    examples.count + nearMisses.count + outOfScope.count + dangers.count + harmless.count + calm.count
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
  package init(_ rules: ListeningRules) {
    let tokenizer = Tokenizer(language: rules.language)
    self.init(language: rules.language, examples: [])
    for intent in rules.intents where !intent.examples.isEmpty {
      for text in intent.examples + [intent.meaning] {
        let tokens = tokenizer.tokens(of: text)
        if !tokens.isEmpty { examples.append(Example(tokens: tokens, intent: intent.name)) }
      }
      nearMisses += intent.nearMisses.map { Example(tokens: tokenizer.tokens(of: $0), intent: intent.name) }
    }
    outOfScope = rules.outOfScope.map(tokenizer.tokens(of:))
    for group in rules.dangerExamples {
      dangers += group.lines.map { Danger(tokens: tokenizer.tokens(of: $0), theme: group.key) }
    }
    harmless = rules.harmless.map(tokenizer.tokens(of:))
    calm = rules.calm.map(tokenizer.tokens(of:))
  }
}
