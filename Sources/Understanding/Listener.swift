/// Hears what a person types: one language's rules, made ready.
///
/// Making a listener costs once; `interpret(_:expecting:)` is the seam behind which everything that listens lives. A listener
/// without a classifier hears by patterns and by the authors' own examples; `learned()` gives one that also hears what is said in
/// other words.
public struct Listener: Sendable {
  /// The rules that this listener was made from.
  public let rules: ListeningRules
  /// What was learned from the rules; nil before that.
  package let classifier: Classifier?
  private let ear: Ear
  private let tokenizer: Tokenizer
  private let spelling: SpellingBook
  private let examples: ExampleBook
  private let negated: NegatedExamples
  /// What intents without examples are a kind of.
  private let kinds: [Name<Intent>: Name<Intent>]

  /// Makes the rules ready for listening, without anything learned.
  public init(rules: ListeningRules) {
    self.init(rules: rules, classifier: nil)
  }

  /// Makes the rules ready for listening.
  ///
  /// - Parameter classifier: what was learned from these rules.
  package init(rules: ListeningRules, classifier: Classifier?) {
    self.rules = rules
    self.classifier = classifier
    ear = Ear(rules: rules)
    tokenizer = Tokenizer(language: rules.language)
    spelling = SpellingBook(rules: rules, lexicon: ear.index.lexicon)
    examples = ExampleBook(rules: rules, lexicon: ear.index.lexicon)
    negated = NegatedExamples(rules: rules, lexicon: ear.index.lexicon)
    kinds = Dictionary(
      rules.intents.compactMap { intent in intent.kind.map { (intent.name, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    if classifier != nil { negated.gather() }
  }

  private init(_ listener: Listener, classifier: Classifier) {
    rules = listener.rules
    self.classifier = classifier
    ear = listener.ear
    tokenizer = listener.tokenizer
    spelling = listener.spelling
    examples = listener.examples
    negated = listener.negated
    kinds = listener.kinds
    negated.gather()
  }

  /// The same listener with a classifier that was learned before from the same rules.
  package func with(_ classifier: Classifier) -> Listener {
    Listener(self, classifier: classifier)
  }

  /// The same listener after learning from its rules; takes two seconds of processor with fifty thousand lines.
  ///
  /// - Parameter crew: Who carries out the work; what is learned is the same whoever does.
  public func learned(crew: Crew = .ofOne) -> Listener {
    with(Classifier.train(on: rules, crew: crew))
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
    hearIntents(&interpretation, line, found, negations, expectation)
    interpretation.deeds = DeedListening(line: line, found: found, ear: ear, language: language).deeds
    let threshold = classifier?.thresholds.answer ?? 0
    interpretation.choice = ChoiceListening(
      line: line, ear: ear, language: language, negations: negations, choices: expectation.choices
    ).choice(
      hearing: interpretation.intents.filter { $0.score >= threshold }.map(\.intent),
      isUnsure: interpretation.answer == .unsure)
    interpretation.sureness = sureness
    interpretation.decision = decision(interpretation)
    return interpretation
  }

  private func line(_ text: String) -> Line {
    let scalars = Array(text.unicodeScalars)
    let tokens = tokenizer.tokens(of: scalars)
    let mended = spelling.mended(tokens, of: scalars)
    return Line(text, scalars: scalars, tokens: tokens, mended: mended, lexicon: ear.index.lexicon)
  }
}

// MARK: - Danger

extension Listener {
  /// The danger in the line as it was typed and mended, and in what a disguise hides; the worse of the two.
  private func risk(in line: Line, _ found: PatternMatches) -> Risk {
    let plain = DangerListening(line: line, found: found, ear: ear, language: rules.language).risk
    let disguise = Disguise(ear: ear, tokenizer: tokenizer)
    guard let tokens = disguise.tokens(behind: line.tokens, of: line.scalars) else { return plain }
    let unmasked = Line(
      line.text, scalars: line.scalars, tokens: tokens, mended: spelling.mended(tokens, of: line.scalars),
      lexicon: ear.index.lexicon)
    let hidden = DangerListening(
      line: unmasked, found: ear.index.matches(in: unmasked), ear: ear, language: rules.language
    ).risk
    return hidden.level > plain.level || hidden.level == plain.level && plain.isDenied ? hidden : plain
  }

  /// What was learned may raise a gentle question where no rule heard anything; it never silences a rule, and never overrules an
  /// idiom, a denial, or a death that is all that is told.
  private func raiseRisk(
    _ interpretation: inout Interpretation, _ learned: ClassifierHearing, _ line: Line, _ found: PatternMatches,
    _ expectation: Expectation
  ) {
    let risk = interpretation.risk
    guard risk.level == 0, !risk.isDenied, !found.matches.contains(where: { ear.meaning(of: $0) == .idiom }),
      !isShown(line, among: expectation.choices), let danger = learned.danger,
      !Bereavement(found, ear: ear).isAll(of: danger.words, in: line, rules.language)
    else { return }
    interpretation.risk = Risk(level: 1, theme: danger.theme, evidence: line.typed(danger.words), isGuess: true)
  }

  /// Whether a line is a choice that is shown, word for word: what the program wrote itself is no sign.
  private func isShown(_ line: Line, among choices: [Expectation.Choice]) -> Bool {
    if choices.isEmpty { return false }
    let words = tokenizer.words(of: line.text)
    return choices.contains { choice in
      ([choice.label] + choice.also).contains { tokenizer.words(of: $0) == words }
    }
  }
}

// MARK: - Answers

extension Listener {
  private func hearAnswer(
    _ interpretation: inout Interpretation, _ line: Line, _ found: PatternMatches, _ expectation: Expectation
  ) {
    let numbers = NumberListening(line: line, ear: ear, language: rules.language)
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
}

// MARK: - Intents

extension Listener {
  /// What is merely likely from words that a rule hears as denied is not heard below this score.
  private static let sureOfDenied = 0.8

  private func hearIntents(
    _ interpretation: inout Interpretation, _ line: Line, _ found: PatternMatches, _ negations: Negations,
    _ expectation: Expectation
  ) {
    let learned = classifier.map {
      ClassifierHearing(
        classifier: $0, line: line, negations: negations, tokenizer: tokenizer, expected: expectation.intents,
        negated: negated, lexicon: ear.index.lexicon)
    }
    let patterns = PatternHearing(line: line, found: found, ear: ear, rules: rules, negations: negations) {
      learned?.denies($0, of: $1) ?? negations.deny($0)
    }
    interpretation.feelings = patterns.feelings
    interpretation.isSelfVerdict = patterns.isSelfVerdict
    var heard = patterns.heard
    var denied = patterns.denied
    let all = line.place(of: 0..<line.words.count)
    if let learned { heard.weigh { score(of: $0, by: learned) } }

    if let theme = interpretation.risk.theme, interpretation.risk.level > 0, !interpretation.risk.isDenied {
      heard.add(Hearing(intent: theme.intent, score: 1, evidence: interpretation.risk.evidence, clause: all))
    }
    if let answer = interpretation.answer {
      heard.add(
        Hearing(
          intent: Name(answer.rawValue), score: 0.98, evidence: line.typed(Array(line.words.indices)), clause: all))
    }
    if let learned {
      var doubtful: [Hearing] = []
      for hearing in learned.heard where !denied.contains(hearing.intent) {
        if hearing.score < Self.sureOfDenied, denied.share(evidenceOf: hearing) {
          doubtful.append(hearing)
        } else {
          heard.add(hearing)
        }
      }
      for hearing in learned.denied where !heard.contains(hearing.intent) { denied.add(hearing) }
      interpretation.near = (doubtful + learned.near).filter {
        !heard.contains($0.intent) && !denied.contains($0.intent)
      }
      raiseRisk(&interpretation, learned, line, found, expectation)
    } else if let intent = examples.intent(of: line) {
      heard.add(
        Hearing(
          intent: intent, score: ExampleBook.score, evidence: line.typed(Array(line.words.indices)), clause: all))
    }
    interpretation.intents = inOrder(heard, expectation)
    interpretation.denied = inOrder(denied, expectation).filter { !heard.contains($0.intent) }
  }

  /// What is heard by a pattern is acted on, and what was learned says how likely it is: where that speaks clearly for something
  /// else, the other comes first.
  ///
  /// Requests are decided by their words alone. What has no examples is as likely as what it is a kind of.
  private func score(of hearing: Hearing, by learned: ClassifierHearing) -> Double {
    if ClassifierHearing.requests.contains(hearing.intent) { return hearing.score }
    let trust = max(Self.trustInPatterns, sureness)
    return trust + max(0, hearing.score - trust) * learned.likelihood(of: kinds[hearing.intent] ?? hearing.intent)
  }

  /// How sure it is that a pattern heard right, before anything learned is asked.
  private static let trustInPatterns = 0.5

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
    let best = max(interpretation.intents.first?.score ?? 0, interpretation.denied.first?.score ?? 0)
    if isAnswered || interpretation.risk.level > 0 { return .act }
    if best == 0 { return .reflect }
    return best >= sureness ? .act : .ask
  }

  /// From this score on something is acted on: where learning is sure, and a feeling word said softly.
  private var sureness: Double {
    min(classifier?.thresholds.answer ?? 0, PatternHearing.feeling * PatternHearing.softened)
  }
}
