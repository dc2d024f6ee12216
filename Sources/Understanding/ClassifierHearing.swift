/// What the classifier hears in a line beside the patterns, with the same care for what is denied.
final class ClassifierHearing {
  let classifier: Classifier
  let line: Line
  let negations: Negations
  let tokenizer: Tokenizer
  /// The intents that the open question has a branch for: among likely ones they are the likelier.
  let expected: Set<Name<Intent>>
  private let denial: LearnedDenial
  private let reading: Classifier.Reading
  /// The line without its negators; nil where it has none.
  private let bare: LearnedDenial.Bare?

  /// What the whole line scores, whatever is made of it; the likeliest first.
  private var whole: [Classifier.Score] = []
  private(set) var heard: [Hearing] = []
  private(set) var denied: [Hearing] = []
  /// What lies below the threshold of asking.
  private(set) var near: [Hearing] = []

  /// How many intents of a line are looked at.
  private static let most = 4
  /// What is less likely than this share of the likeliest is not heard beside it.
  private static let leastShare = 0.05
  /// Beside an intent that is worth asking about another is worth it from this share of the threshold on.
  private static let shareBeside = 0.5
  /// From so many tokens on the clauses of a line are looked at by themselves.
  private static let longLine = 8
  /// How much of the doubt about an expected intent is taken away.
  private static let expectedDoubt = 0.7
  /// From this score on something is worth being offered as one of a few meanings.
  private static let leastNear = 0.05

  init(
    classifier: Classifier, line: Line, negations: Negations, tokenizer: Tokenizer, expected: Set<Name<Intent>>,
    negated: NegatedExamples, lexicon: borrowing Lexicon
  ) {
    self.classifier = classifier
    self.line = line
    self.negations = negations
    self.tokenizer = tokenizer
    self.expected = expected
    let tokens = Self.mended(line, with: tokenizer)
    reading = classifier.reading(of: tokens)
    denial = LearnedDenial(
      classifier: classifier, line: line, negations: negations, tokenizer: tokenizer, negated: negated,
      lexicon: lexicon, whole: reading)
    whole = classifier.scores(of: reading, limit: Self.most)
    bare = denial.bare(tokens, in: tokens.indices)
    take(whole, of: reading, beside: bare, in: tokens.indices)
    let isSure = whole.first.map { $0.probability >= classifier.thresholds.answer } ?? false
    // In a long line one thing can drown another: what the whole did not make clear, a clause may.
    if !isSure {
      for clause in clauses(of: tokens) {
        let reading = classifier.reading(of: Array(tokens[clause]))
        let scores = classifier.scores(of: reading, limit: 1)
          .filter { score in
            score.probability >= classifier.thresholds.answer && !denied.contains { $0.intent == score.intent }
          }
        take(scores, of: reading, beside: scores.isEmpty ? nil : denial.bare(tokens, in: clause), in: clause)
      }
    }
    takeDenied(denial.wholly(of: tokens))
    if let bare { takeDenied(denial.denied(in: bare)) }
    for part in denial.statements(of: tokens) {
      if let bare = denial.bare(tokens, in: part) { takeDenied(denial.denied(in: bare)) }
    }
    near.removeAll { one in heard.contains { $0.intent == one.intent } || denied.contains { $0.intent == one.intent } }
  }

  /// Danger that the line tells of, and the words that weighed most.
  var danger: (theme: Risk.Theme, words: [Int])? {
    classifier.danger(in: reading).map { ($0.theme, line.words(behind: $0.evidence)) }
  }

  /// Whether the words by which a pattern heard an intent are denied.
  func denies(_ words: [Int], of intent: Name<Intent>) -> Bool {
    // What steers the conversation is decided by its words alone.
    if negations.isEmpty || steers(intent) { return negations.deny(words) }
    return denial.denies(words, of: intent, bare)
  }

  /// How likely an intent is; 0 where others are likelier by far.
  func likelihood(of intent: Name<Intent>) -> Double {
    whole.first { $0.intent == intent }?.probability ?? 0
  }

  /// The tokens of a line with slips mended.
  private static func mended(_ line: Line, with tokenizer: Tokenizer) -> [Token] {
    var tokens = line.tokens
    for (place, word) in line.mended {
      guard let token = tokenizer.tokens(of: word).first else { continue }
      tokens[place].text = token.text
      tokens[place].stem = token.stem
    }
    return tokens
  }

  /// The clauses of a line of several, three words or longer.
  private func clauses(of tokens: [Token]) -> [Range<Int>] {
    let starts = tokens.indices.filter { tokens[$0].opensClause && tokens[$0].kind != .mark }
    guard starts.count > 1, tokens.count >= Self.longLine else { return [] }
    return zip(starts, starts.dropFirst() + [tokens.count]).map { $0..<$1 }.filter { $0.count >= 3 }.prefix(6).map {
      $0
    }
  }

  private func take(
    _ scores: [Classifier.Score], of reading: Classifier.Reading, beside bare: LearnedDenial.Bare?, in part: Range<Int>
  ) {
    guard let first = scores.first else { return }
    let leastToHear = leastToHear(beside: first)
    for score in scores {
      // Neither heard nor near: nobody asks which words it rests on.
      let least = min(classifier.thresholds.ask, Self.leastNear)
      let probability = probability(of: score)
      if probability < least { continue }
      let evidence = classifier.evidence(for: score.intent, in: reading).map { $0 + part.lowerBound }
      let words = line.words(behind: evidence)
      guard let hearing = hearing(score.intent, probability, words) else { continue }
      let verdict: LearnedDenial.Verdict =
        steers(score.intent)
        ? denial.isClear(on: words, hearing.score, leastToHear) ? .heard : .near
        : denial.verdict(on: words, score, hearing.score, leastToHear, bare)
      switch verdict {
      case .heard where score.probability >= first.probability * Self.leastShare: heard.append(hearing)
      case .denied: denied.append(hearing)
      case .heard, .near:
        if hearing.score >= Self.leastNear, part.lowerBound == 0 { near.append(hearing) }
      }
    }
  }

  /// How likely an intent is here, with what the question expects in mind.
  private func probability(of score: Classifier.Score) -> Double {
    var probability = score.probability
    if expected.contains(score.intent) { probability = 1 - (1 - probability) * Self.expectedDoubt }
    // A request that is not quite sure stays below what is acted on.
    if Self.requests.contains(score.intent), probability < Self.sureRequest {
      probability *= min(1, classifier.thresholds.answer / Self.sureRequest)
    }
    return probability
  }

  /// From which probability on something is heard: once the likeliest is worth asking about, the next are sooner.
  private func leastToHear(beside likeliest: Classifier.Score) -> Double {
    let ask = classifier.thresholds.ask
    return probability(of: likeliest) >= ask ? ask * Self.shareBeside : ask
  }

  private func hearing(_ intent: Name<Intent>, _ probability: Double, _ words: [Int]) -> Hearing? {
    guard let first = words.first else { return nil }
    return Hearing(
      intent: intent, score: negations.isHedged(first...first) ? probability * 0.97 : probability,
      evidence: line.typed(words), clause: line.place(of: line.clause(around: first)))
  }

  /// Takes in what the line would say without its negators, where it is denied.
  private func takeDenied(_ told: [(score: Classifier.Score, words: [Int])]) {
    for found in told {
      let isKnown = (heard + denied).contains { $0.intent == found.score.intent }
      if isKnown || steers(found.score.intent) { continue }
      guard let hearing = hearing(found.score.intent, found.score.probability, found.words) else { continue }
      denied.append(hearing)
    }
  }

  private func steers(_ intent: Name<Intent>) -> Bool {
    Self.requests.contains(intent) || Self.unsteered.contains(intent)
  }

  /// Intents that steer the conversation itself: to take a turn back or to stop on a mere guess would be rude.
  static let requests: Set<Name<Intent>> = [
    "stop", "back", "skip", "repeat", "help", "clarify", "why-ask", "correction", "already-said", "yes", "no", "unsure",
  ]
  /// Others of which a denial is never told.
  private static let unsteered: Set<Name<Intent>> = [
    "off-topic", "are-you-human", "exercise.refuse", "roleplay", "who-reads",
  ]
  /// From this probability on such an intent is acted on.
  private static let sureRequest = 0.6
}
