/// Tells which intent a line says, and how sure that is.
///
/// A linear classifier over words, pairs of words and pieces of words, trained on the examples that authors write: no pretrained
/// model, no network. `Documentation/Decisions/classifier.md` says what was measured. The same lesson gives the same classifier, to the
/// byte, on every machine, and the same line the same scores.
///
/// A class, so that all that listens by it shares one and copies nothing; it never changes.
package final class Classifier: Sendable {
  /// The intents that it tells apart, sorted.
  package let intents: [Name<Intent>]
  /// Above which scores to act and to ask; found on held-out examples.
  package let thresholds: Thresholds

  let vectorizer: Vectorizer
  let table: WeightTable
  let calibration: Calibration
  let shape: FeatureShape
  /// Whether the last column of the weights stands for lines that are none of the intents.
  let hasOutOfScopeColumn: Bool
  /// What it knows of danger; nil where it was shown too little of it.
  let danger: DangerSense?
  /// What it knows of denial; nil where it was shown too little of it.
  let denial: DenialSense?

  /// The scores at which something may be done with a line.
  package struct Thresholds: Sendable, Equatable {
    /// From this score on the intent is taken as said.
    package var answer: Double
    /// From this score on it is worth asking about; never above `answer`.
    package var ask: Double
  }

  /// How likely it is that a line says an intent.
  package struct Score: Sendable, Equatable {
    /// The intent.
    package var intent: Name<Intent>
    /// The estimated probability that this is what the line says, from 0 to 1.
    package var probability: Double
    /// The margin by which it was told from everything else, before it was made a probability.
    package var margin: Double
    /// The words that weighed most, as indices into the tokens of the line, in the order in which they were typed; empty where they
    /// were not asked for.
    package var evidence: [Int]
  }

  /// A line as the classifier sees it: made once, and asked for scores and for evidence.
  ///
  /// A class, so that all who ask share one and copy nothing.
  package final class Reading: Sendable {
    fileprivate let tokens: [Token]
    fileprivate let line: LineFeatures
    fileprivate let vector: FeatureVector
    /// Where the weights of its features lie, and what it scores by them in each column: looked up once, however often it is asked for.
    fileprivate let rows: [WeightTable.FoundRow]
    fileprivate let margins: [Float]

    fileprivate init(of tokens: [Token], by classifier: Classifier) {
      self.tokens = tokens
      line = LineFeatures(of: tokens, shape: classifier.shape)
      vector = classifier.vectorizer.vector(of: line)
      rows = classifier.table.rows(of: vector)
      margins = classifier.table.margins(of: vector, in: rows)
    }
  }

  init(
    intents: [Name<Intent>], thresholds: Thresholds, vectorizer: Vectorizer, table: WeightTable,
    calibration: Calibration, shape: FeatureShape, hasOutOfScopeColumn: Bool, danger: DangerSense?, denial: DenialSense?
  ) {
    self.intents = intents
    self.thresholds = thresholds
    self.vectorizer = vectorizer
    self.table = table.beside(danger: danger?.table, denial: denial?.table)
    self.calibration = calibration
    self.shape = shape
    self.hasOutOfScopeColumn = hasOutOfScopeColumn
    self.danger = danger
    self.denial = denial
  }

  /// Reads a line; linear in its length.
  package func reading(of tokens: [Token]) -> Reading {
    Reading(of: tokens, by: self)
  }

  /// The likeliest intents of a line, best first.
  ///
  /// The cost grows with the length of the line and the number of intents: tens of microseconds for a sentence.
  ///
  /// - Parameters:
  ///   - tokens: The line.
  ///   - reachable: The intents that matter here; nil for all of them.
  ///   - limit: How many to give at most.
  package func scores(of tokens: [Token], among reachable: Set<Name<Intent>>? = nil, limit: Int = 3) -> [Score] {
    let reading = reading(of: tokens)
    return scores(of: reading, among: reachable, limit: limit).map { score in
      var score = score
      score.evidence = evidence(for: score.intent, in: reading)
      return score
    }
  }

  /// The likeliest intents of a line, best first, without their evidence.
  package func scores(of reading: Reading, among reachable: Set<Name<Intent>>? = nil, limit: Int = 3) -> [Score] {
    guard !reading.vector.entries.isEmpty else { return [] }
    let margins = reading.margins
    // One more than is asked for: the last one given has a rival too.
    let most = max(limit, 1) + 1
    var best: [Int] = []
    for intent in intents.indices {
      if best.count == most, margins[best[most - 1]] >= margins[intent] { continue }
      if let reachable, !reachable.contains(intents[intent]) { continue }
      best.insert(intent) { margins[$0] < margins[intent] }
      if best.count > most { best.removeLast() }
    }
    return best.prefix(limit).map { intent in score(of: intent, ahead: best.first { $0 != intent }, in: margins) }
  }

  /// What a line scores for one intent as if there were no other; nil where it says nothing that is known, or there is no such intent.
  package func score(of intent: Name<Intent>, in reading: Reading) -> Score? {
    guard !reading.vector.entries.isEmpty, let place = place(of: intent) else { return nil }
    return score(of: place, ahead: nil, in: reading.margins)
  }

  private func score(of intent: Int, ahead rival: Int?, in margins: [Float]) -> Score {
    let signs = Calibration.Signs(
      margin: margins[intent], lead: margins[intent] - (rival.map { margins[$0] } ?? 0),
      outOfScope: hasOutOfScopeColumn ? margins[intents.count] : 0)
    return Score(
      intent: intents[intent], probability: calibration.probability(of: signs), margin: Double(margins[intent]),
      evidence: [])
  }

  /// The place of an intent among the sorted ones.
  private func place(of intent: Name<Intent>) -> Int? {
    let place = intents.partitioningIndex { $0 >= intent }
    return place < intents.count && intents[place] == intent ? place : nil
  }

  /// The words that weighed most for an intent, as indices into the tokens of the line, in the order in which they were typed.
  package func evidence(for intent: Name<Intent>, in reading: Reading) -> [Int] {
    guard let column = place(of: intent) else { return [] }
    return evidence(in: reading) { body in
      table.forEachWeight(of: reading.vector, in: column, at: reading.rows, body)
    }
  }

  /// Danger in a line that no rule heard, and the words that weighed most; nil where there is none to be heard.
  ///
  /// A word or two, such as the name of a part of oneself ("the wall"), are too little to ask about safety for.
  package func danger(in reading: Reading) -> (theme: Risk.Theme, evidence: [Int])? {
    guard reading.tokens.count(where: { $0.kind != .mark }) >= 3, let danger,
      let theme = danger.theme(
        in: reading.vector, rows: reading.rows, words: { vectorizer.words(of: reading.line) })
    else { return nil }
    return (theme, evidence(in: reading) { danger.forEachWeight(of: reading.vector, at: reading.rows, $0) })
  }

  /// How much a line sounds like a denial: about -1 for what is said, 1 for what is denied, 0 where nothing is known.
  package func denialMargin(of reading: Reading) -> Double {
    denial?.margin(of: reading.vector, rows: reading.rows) ?? 0
  }

  /// How many words are given as evidence at most.
  private static let mostEvidence = 4

  /// The words that contributed at least half as much as the one that contributed most; four at most.
  ///
  /// - Parameter forEachWeight: Calls with each weight that the line has for what was told.
  private func evidence(
    in reading: Reading, _ forEachWeight: ((FeatureVector.Entry, Float) -> Void) -> Void
  ) -> [Int] {
    let tokens = reading.tokens
    var contributions = [Float](repeating: 0, count: tokens.count)
    contributions.withUnsafeMutableBufferPointer { contributions in
      reading.line.occurrences.withUnsafeBufferPointer { occurrences in
        forEachWeight { entry, weight in
          let share = weight * entry.value / Float(2 * entry.occurrences.count)
          for occurrence in entry.occurrences {
            contributions[occurrences[Int(occurrence)].first] += share
            contributions[occurrences[Int(occurrence)].second] += share
          }
        }
      }
    }
    var ranked: [Int] = []
    for word in tokens.indices where tokens[word].kind != .mark && contributions[word] > 0 {
      if ranked.count == Self.mostEvidence, contributions[ranked[ranked.count - 1]] >= contributions[word] { continue }
      ranked.insert(word) { contributions[$0] < contributions[word] }
      if ranked.count > Self.mostEvidence { ranked.removeLast() }
    }
    guard let first = ranked.first else { return [] }
    return ranked.filter { contributions[$0] * 2 >= contributions[first] }.sorted()
  }
}

extension Classifier: Equatable {
  package static func == (one: Classifier, other: Classifier) -> Bool {
    one.intents == other.intents && one.thresholds == other.thresholds && one.vectorizer == other.vectorizer
      && one.table == other.table && one.calibration == other.calibration && one.shape == other.shape
      && one.hasOutOfScopeColumn == other.hasOutOfScopeColumn && one.danger == other.danger
      && one.denial == other.denial
  }
}
