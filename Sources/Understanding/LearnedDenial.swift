/// Whether what was learned hears something that a line denies: what it would say without its negators tells.
///
/// A class, as are those that hold it and that it holds: they are asked of many intents, and none is copied for it.
final class LearnedDenial {
  let classifier: Classifier
  let line: Line
  let negations: Negations
  let tokenizer: Tokenizer
  /// The whole line, with its negators.
  let whole: Classifier.Reading
  /// What speaks for a denial; nil where nothing in the line can deny.
  private let measures: DenialMeasures?
  /// What tells of a denial where nothing in the line can deny; nil where there is none.
  private let tacit: TacitDenial?

  init(
    classifier: Classifier, line: Line, negations: Negations, tokenizer: Tokenizer, negated: NegatedExamples,
    lexicon: borrowing Lexicon, whole: Classifier.Reading
  ) {
    self.classifier = classifier
    self.line = line
    self.negations = negations
    self.tokenizer = tokenizer
    self.whole = whole
    let sounding = classifier.denialMargin(of: whole)
    if negations.isEmpty {
      measures = nil
      tacit = TacitDenial(line: line, sounding: sounding, negated: negated, lexicon: lexicon)
    } else {
      measures = DenialMeasures(
        line: line, negations: negations, habits: negated.habits, lexicon: lexicon, sounding: sounding)
      tacit = nil
    }
  }

  /// A line, or a clause of it, without its negators, and where each of its tokens stands in the line.
  struct Bare {
    var reading: Classifier.Reading
    var places: [Int]
  }

  /// A part of the line without its negators; nil where it has none.
  ///
  /// What "I don't miss her" denies is what "I miss her" says.
  func bare(_ tokens: [Token], in part: Range<Int>) -> Bare? {
    let cues = Set(line.words.indices.filter(negations.isCue).map { line.words[$0].token }.filter(part.contains))
    guard !cues.isEmpty else { return nil }
    var places: [Int] = []
    var rest: [Token] = []
    for place in part {
      var token = tokens[place]
      if cues.contains(place) {
        // "Isn't" without its negator is "is"; "don't" without it is nothing.
        guard let verb = line.words.first(where: { $0.token == place }), verb.text != token.text,
          Self.verbs.contains(verb.text), let plain = tokenizer.tokens(of: verb.text).first
        else { continue }
        token.text = plain.text
        token.stem = plain.stem
      }
      places.append(place)
      rest.append(token)
    }
    guard !rest.isEmpty else { return nil }
    return Bare(reading: classifier.reading(of: rest), places: places)
  }

  /// Verbs that carry a negator and mean something without it.
  private static let verbs: WordSet = [
    "is", "are", "was", "were", "can", "could", "have", "has", "had", "will", "would",
  ]

  /// The statements of a longer line that hold a negator, each by its tokens; at most two.
  func statements(of tokens: [Token]) -> [Range<Int>] {
    negations.statements.prefix(2).map(self.tokens(of:)).filter { $0.count + 1 < tokens.count }
  }

  /// The tokens that some words of the line stand in.
  private func tokens(of words: ClosedRange<Int>) -> Range<Int> {
    line.words[words.lowerBound].token..<line.words[words.upperBound].token + 1
  }

  /// What is said in the parts of the line that are denied whatever they say, negators of their own included.
  ///
  /// What "jealous" says is denied in "jealous is the last thing I am", of which the other words would say something else.
  func wholly(of tokens: [Token]) -> [(score: Classifier.Score, words: [Int])] {
    var found: [(score: Classifier.Score, words: [Int])] = []
    for place in negations.wholly.prefix(2) {
      let part = self.tokens(of: place)
      guard part.count < tokens.count else { continue }
      let reading = classifier.reading(of: Array(tokens[part]))
      guard let score = classifier.scores(of: reading, limit: 1).first,
        score.probability >= classifier.thresholds.ask * Self.shareOfTold
      else { continue }
      let evidence = classifier.evidence(for: score.intent, in: reading).map { $0 + part.lowerBound }
      found.append((score, line.words(behind: evidence)))
    }
    return found
  }

  /// What a part of the line would say without its negators, where these reach the words that say it.
  func denied(in bare: Bare) -> [(score: Classifier.Score, words: [Int])] {
    var found: [(score: Classifier.Score, words: [Int])] = []
    let thresholds = classifier.thresholds
    guard let measures, !measures.isOnlyAsked else { return [] }
    for (place, score) in classifier.scores(of: bare.reading, limit: 2).enumerated() {
      // Of what is merely worth asking about only the likeliest.
      if score.probability < (place == 0 ? thresholds.ask * Self.shareOfTold : thresholds.answer) { continue }
      let evidence = classifier.evidence(for: score.intent, in: bare.reading).map { bare.places[$0] }
      let words = line.words(behind: evidence).filter { !negations.isCue($0) }
      let said = classifier.score(of: score.intent, in: whole)
      guard
        measures.likelihood(of: score.intent, on: words, score: said, without: score, isPattern: false) > Self.least
      else { continue }
      found.append((score, words))
    }
    return found
  }

  /// What is told to be denied steers less than what is said: this share of the threshold of asking is enough.
  private static let shareOfTold = 0.6

  enum Verdict {
    case heard, denied, near
  }

  /// Whether a score is high enough to be heard, and rests on more than a negator, which alone says nothing about what is not.
  func isClear(on words: [Int], _ probability: Double, _ least: Double) -> Bool {
    probability >= least && !(words.allSatisfy(negations.isCue) && line.words.count > words.count + 1)
  }

  /// What is made of a score, with the negators of the line in mind.
  ///
  /// "He doesn't text back" would say less without its negator: it belongs to what is said. "I'm not afraid" would say more.
  func verdict(
    on words: [Int], _ score: Classifier.Score, _ probability: Double, _ leastHeard: Double, _ bare: Bare?
  ) -> Verdict {
    guard isClear(on: words, probability, leastHeard) else { return .near }
    guard let measures else {
      let likelihood = tacit?.likelihood(of: score.intent, probability: probability) ?? 0
      return likelihood > Self.leastTacit ? .denied : .heard
    }
    let without = bare.flatMap { classifier.score(of: score.intent, in: $0.reading) }
    let told = max(probability, without?.probability ?? 0) >= classifier.thresholds.ask ? Verdict.denied : .near
    let likelihood = measures.likelihood(
      of: score.intent, on: words, score: score, without: without, isPattern: false)
    return likelihood > Self.least ? told : .heard
  }

  /// Whether what a pattern heard is denied.
  func denies(_ words: [Int], of intent: Name<Intent>, _ bare: Bare?) -> Bool {
    guard let measures, let score = classifier.score(of: intent, in: whole) else {
      return negations.deny(words)
    }
    let without = bare.flatMap { classifier.score(of: intent, in: $0.reading) }
    return measures.likelihood(of: intent, on: words, score: score, without: without, isPattern: true) > Self.least
  }

  /// From this likelihood on something is denied, with a negator and without one; tried on lines by other hands.
  private static let least = 0.5
  private static let leastTacit = 0.6
}
