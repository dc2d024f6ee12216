/// How likely it is that the negators of a line deny something that was learned, and are no part of how it is said.
///
/// In "I'm not jealous" the "not" denies; in "he doesn't text back" it belongs to what is said. Neither grammar nor the authors'
/// examples tell the two apart by themselves, so that what each tells is weighed. The weights were found on lines by other hands.
struct DenialMeasures: WordReading {
  let line: Line
  let negations: Negations
  let negated: NegatedExamples

  /// How likely the words behind an intent are denied, from 0 to 1.
  ///
  /// - Parameter without: what the line would score without its negators.
  func likelihood(
    of intent: Name<Intent>, on words: [Int], score: Classifier.Score, without: Classifier.Score?
  ) -> Double {
    let plain = words.filter { !negations.isCue($0) }
    let head = plain.isEmpty ? words : plain
    let weighty = negations.weighty(head)
    let clauses = Set(weighty.map { line.words[$0].clause })
    let cues = negations.cueWords.filter { clauses.contains(line.words[$0].clause) }
    let near = Set(cues.flatMap { negated.near($0, in: line) }).filter { !negations.isCue($0) }
    let usual = negated.usual(in: intent)
    let own = negated.shares(of: weighty.map { line.words[$0] }, in: intent)
    let around = negated.shares(of: near.map { line.words[$0] }, in: intent)
    let isDenied = negations.deny(head, byPredicate: false)

    var sum = Self.bias
    if isDenied { sum += 1.12 - 4.48 * (own.max() ?? usual) }
    if !isDenied, negations.deny(head) { sum += 2.37 }
    sum += 2.29 * share(of: weighty) { negations.deny([$0]) }
    sum += 0.83 * share(of: weighty) { word in cues.contains { line.words[$0].clause == line.words[word].clause } }
    if weighty.contains(where: negations.isTakenBack) { sum += 2.08 }
    // What grows without the negators is what they deny.
    sum += 2.45 * max(-1.5, min(1.5, (without?.margin ?? score.margin) - score.margin))
    sum -= 2.99 * (without?.probability ?? score.probability)
    // What the authors deny themselves belongs to what is said.
    sum -= 4.37 * (around.isEmpty ? usual : around.reduce(0, +) / Double(around.count))
    sum += 5.09 * usual
    if cues.contains(where: isInQuestion) { sum -= 2.77 }
    if clauses.contains(where: { negations.hasCondition(in: $0) }) { sum -= 1.66 }
    if cues.contains(where: { Self.withouts.contains(text($0)) }) { sum -= 1.75 }
    if cues.contains(where: { Self.powerless.contains(text($0 - 1)) }) { sum -= 1.51 }
    return PortableMath.logistic(sum)
  }

  private static let bias = -0.67
  private static let withouts: Set = ["without", "zonder"]
  private static let powerless: Set = ["can", "could", "kan", "kon", "durf", "lukt", "kunnen", "krijg"]

  private func share(of words: [Int], where isSo: (Int) -> Bool) -> Double {
    Double(words.filter(isSo).count) / Double(max(1, words.count))
  }

  /// Whether every negator of the line stands in a question, as in "isn't this a disorder?".
  var isOnlyAsked: Bool {
    let cues = negations.cueWords
    return !cues.isEmpty && cues.allSatisfy(isInQuestion)
  }

  /// Whether a negator stands in a question, where it denies nothing, as in "why hasn't he …".
  private func isInQuestion(_ word: Int) -> Bool {
    if ["why", "waarom"].contains(text(line.clause(around: word).lowerBound)) { return true }
    var last = word
    while last + 1 < line.words.count, line.words[last + 1].sentence == line.words[word].sentence { last += 1 }
    return isAsked(after: last)
  }
}
