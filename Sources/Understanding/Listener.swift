/// Hears what a person types: one language's rules, made ready.
///
/// Making a listener costs once; `interpret(_:expecting:)` is the seam behind which everything that listens lives.
public struct Listener: Sendable {
  /// The rules that this listener was made from.
  public let rules: ListeningRules
  private let ear: Ear
  private let tokenizer: Tokenizer
  private let spelling: SpellingBook

  /// Makes the rules ready for listening.
  public init(rules: ListeningRules) {
    self.rules = rules
    ear = Ear(rules: rules)
    tokenizer = Tokenizer(language: rules.language)
    spelling = SpellingBook(rules: rules, lexicon: ear.index.lexicon)
  }

  /// What is heard in a line, while a question is open that expects something in particular.
  ///
  /// The cost does not grow with the number of patterns.
  public func interpret(_ text: String, expecting expectation: Expectation = .anything) -> Interpretation {
    var interpretation = Interpretation(text: text)
    let line = line(text)
    guard !line.words.isEmpty else { return interpretation }
    let found = ear.index.matches(in: line)
    let language = rules.language

    interpretation.corrected = line.corrected
    interpretation.risk = risk(in: line, found)

    let negations = Negations(line: line, found: found, ear: ear, language: language)
    hearAnswer(&interpretation, line, found, expectation)
    let patterns = PatternHearing(line: line, found: found, ear: ear, rules: rules, negations: negations)
    interpretation.feelings = patterns.feelings
    interpretation.isSelfVerdict = patterns.isSelfVerdict
    interpretation.deeds = DeedListening(line: line, found: found, ear: ear, language: language).deeds

    interpretation.intents = inOrder(patterns.heard, expectation)
    interpretation.denied = inOrder(patterns.denied, expectation).filter { denied in
      !patterns.heard.contains(denied.intent)
    }
    interpretation.choice = ChoiceListening(
      line: line, lexicon: ear.index.lexicon, language: language, negations: negations, choices: expectation.choices
    ).choice(hearing: interpretation.intents.map(\.intent))
    interpretation.decision = decision(interpretation)
    return interpretation
  }

  private func line(_ text: String) -> Line {
    let scalars = Array(text.unicodeScalars)
    let tokens = tokenizer.tokens(of: text)
    let mended = spelling.mended(tokens, of: scalars)
    return Line(text, scalars: scalars, tokens: tokens, mended: mended, lexicon: ear.index.lexicon)
  }

  /// The danger in the line as it was typed and mended, and in what a disguise hides; the worse of the two.
  private func risk(in line: Line, _ found: PatternMatches) -> Risk {
    let plain = DangerListening(line: line, found: found, ear: ear, language: rules.language).risk
    let disguise = Disguise(lexicon: ear.index.lexicon, tokenizer: tokenizer)
    guard let tokens = disguise.tokens(behind: line.scalars) else { return plain }
    let unmasked = Line(
      line.text, scalars: line.scalars, tokens: tokens, mended: spelling.mended(tokens, of: line.scalars),
      lexicon: ear.index.lexicon)
    let hidden = DangerListening(
      line: unmasked, found: ear.index.matches(in: unmasked), ear: ear, language: rules.language
    ).risk
    return hidden.level > plain.level || hidden.level == plain.level && plain.isDenied ? hidden : plain
  }

  private func hearAnswer(
    _ interpretation: inout Interpretation, _ line: Line, _ found: PatternMatches, _ expectation: Expectation
  ) {
    let numbers = NumberListening(line: line, lexicon: ear.index.lexicon, language: rules.language)
    switch expectation.shape {
    case .scale(let scale):
      interpretation.numbers = numbers.spoken(isAsked: true).map(\.value)
      interpretation.rating = numbers.rating(on: scale)
    case .choices: interpretation.numbers = numbers.spoken(isAsked: true).map(\.value)
    case .words, .agreement, .nothing: interpretation.numbers = numbers.spoken(isAsked: false).map(\.value)
    }
    let agreement = AgreementListening(line: line, found: found, ear: ear, language: rules.language)
    interpretation.answer = agreement.answer(isAsked: expectation.shape == .agreement)
  }

  /// Best first; among equals what the open question expects.
  private func inOrder(_ hearings: Hearings, _ expectation: Expectation) -> [Hearing] {
    let sorted = hearings.sorted
    let expected = sorted.filter { expectation.intents.contains($0.intent) }
    let others = sorted.filter { !expectation.intents.contains($0.intent) }
    return (expected + others).enumerated().sorted { one, other in
      (other.element.score, one.offset) < (one.element.score, other.offset)
    }.map(\.element)
  }

  private func decision(_ interpretation: Interpretation) -> Interpretation.Decision {
    let isAnswered = interpretation.answer != nil || interpretation.rating != nil || interpretation.choice != nil
    if isAnswered || !interpretation.intents.isEmpty || !interpretation.denied.isEmpty { return .act }
    return .reflect
  }
}
