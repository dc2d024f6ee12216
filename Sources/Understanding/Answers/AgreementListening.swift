/// Looks for yes, no and "I don't know" in a line.
struct AgreementListening {
  let line: Line
  let found: PatternMatches
  let ear: Ear
  let language: Language

  private struct Sign {
    var answer: Interpretation.Answer
    var words: ClosedRange<Int>
  }

  /// The answer that the line gives.
  ///
  /// - Parameter isAsked: whether yes or no was asked. Where it was not, only a line that is nothing but an answer is one.
  func answer(isAsked: Bool) -> Interpretation.Answer? {
    let signs = longest()
    guard let first = signs.first else { return nil }
    guard isAsked ? isUpFront(first, among: signs) : isWhole(signs) else { return nil }
    return resolved(signs)
  }

  /// The signs that lie in no longer one, in the order of the line: the "not" in "I don't know" is no no.
  private func longest() -> [Sign] {
    var signs: [Sign] = []
    for match in found.matches {
      if case .answer(let answer) = ear.meaning(of: match) { signs.append(Sign(answer: answer, words: match.words)) }
    }
    // "yes and no", "I don't know, yes I think so": a sign that opens a line also counts behind another, or as a clause.
    for match in found.displaced {
      guard case .answer(let answer) = ear.meaning(of: match) else { continue }
      let before = match.words.lowerBound - 1
      let isBehindSign = signs.contains {
        $0.words.upperBound == before || $0.words.upperBound == before - 1 && isJoint(before)
      }
      let isClause = !signs.isEmpty && line.words[before].clause != line.words[match.words.lowerBound].clause
      if isBehindSign || isClause { signs.append(Sign(answer: answer, words: match.words)) }
    }
    return signs.filter { one in
      !signs.contains { other in
        other.words.count > one.words.count && other.words.contains(one.words.lowerBound)
          && other.words.contains(one.words.upperBound)
      }
    }.sorted { ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound) }
  }

  /// Whether the first sign opens the line, or ends a short one, or is a clause of its own.
  private func isUpFront(_ first: Sign, among signs: [Sign]) -> Bool {
    if first.words.lowerBound <= line.opening { return true }
    if line.words.count <= 6 { return true }
    return signs.contains { sign in
      let clause = line.clause(around: sign.words.lowerBound)
      return sign.words.lowerBound - clause.lowerBound <= 1 && clause.count <= sign.words.count + 2
    }
  }

  /// Whether the line is nothing but signs and a word or two that say nothing.
  private func isWhole(_ signs: [Sign]) -> Bool {
    let small = ClosedWords.of(language)
    var spare = 0
    for word in line.words.indices where !signs.contains(where: { $0.words.contains(word) }) {
      let text = line.words[word].text
      if line.words[word].isEmoji || small.openers.contains(text) || small.closers.contains(text) { continue }
      spare += 1
    }
    return spare <= (signs[0].words.count >= 3 ? 2 : 1) && signs[0].words.lowerBound <= line.opening + 1
  }

  private func isJoint(_ word: Int) -> Bool {
    ClosedWords.of(language).coordinators.contains(line.words[word].text)
  }

  private func resolved(_ signs: [Sign]) -> Interpretation.Answer {
    let first = signs[0]
    guard let second = signs.dropFirst().first(where: { $0.answer != first.answer }) else { return first.answer }
    let between = first.words.upperBound + 1..<max(second.words.lowerBound, first.words.upperBound + 1)
    // "yes and no"
    let isJoined = between.count == 1 && isJoint(between.lowerBound)
    if isJoined, first.answer != .unsure, second.answer != .unsure { return .unsure }
    // "yeah no": the one that is said last counts; "yes, maybe" is a maybe.
    let isTogether =
      between.isEmpty && line.words[first.words.upperBound].sentence == line.words[second.words.lowerBound].sentence
    if isTogether { return second.answer }
    // "I don't know, yes I think so": who goes on to answer has answered.
    if first.answer == .unsure { return second.answer }
    return first.answer
  }
}
