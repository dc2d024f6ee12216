/// What a line denies: the negators in it, and how far each reaches.
///
/// A negator reaches forward to the end of its clause, seven words at most in English and six in Dutch (NegEx, Chapman 2001, with
/// the limits of clinlp for Dutch). One that stands last reaches back ("dat wil ik niet"), in Dutch also one that stands last but
/// one ("ik ben niet bang").
struct Negations {
  private struct Cue {
    var words: ClosedRange<Int>
    var reach: ClosedRange<Int>
  }

  private var cues: [Cue] = []
  private var hedged: [ClosedRange<Int>] = []
  private let line: Line
  private let small: ClosedWords
  private let language: Language

  init(line: Line, found: PatternMatches, ear: Ear, language: Language) {
    self.line = line
    self.language = language
    small = ClosedWords.of(language)
    var negators: [ClosedRange<Int>] = []
    var harmless: [ClosedRange<Int>] = []
    var breaks = Set<Int>()
    var subordinators = Set<Int>()
    for match in found.matches {
      switch ear.meaning(of: match) {
      case .negator: negators.append(match.words)
      case .falseNegator: harmless.append(match.words)
      case .hedge: hedged.append(match.words)
      case .clauseBreak: breaks.insert(match.words.lowerBound)
      case .subordinator: subordinators.insert(match.words.lowerBound)
      default: break
      }
    }
    // "niet meer" is one negator, not two.
    let longest = negators.filter { one in
      !negators.contains { $0 != one && $0.lowerBound <= one.lowerBound && $0.upperBound >= one.upperBound }
    }
    var last = -1
    for words in longest.sorted(by: { $0.lowerBound < $1.lowerBound }) where words.lowerBound > last {
      last = words.upperBound
      if (harmless + hedged).contains(where: { $0.overlaps(words) }) { continue }
      let start = backward(from: words, breaks: breaks, subordinators: subordinators)
      let end = forward(from: words, breaks: breaks, subordinators: subordinators)
      cues.append(Cue(words: words, reach: start...end))
    }
  }

  /// Whether the line has a negator at all.
  var isEmpty: Bool { cues.isEmpty }

  /// Whether a word is part of a negator.
  func isCue(_ word: Int) -> Bool {
    cues.contains { $0.words.contains(word) }
  }

  /// Whether some words are softened by "maybe" and its like in their own clause.
  func isHedged(_ words: ClosedRange<Int>) -> Bool {
    let clause = line.words[words.lowerBound].clause
    return hedged.contains { line.words[$0.lowerBound].clause == clause && !$0.overlaps(words) }
  }

  /// Whether the words that made a match are denied; a negator among them denies nothing, for it belongs to what is said.
  func deny(_ words: [Int]) -> Bool {
    guard !cues.isEmpty, let head = words.first(where: { !isSmall($0) }) ?? words.first else { return false }
    let denying = cues.filter { cue in
      if words.contains(where: cue.words.contains) { return false }
      if cue.reach.contains(head) { return true }
      guard head < cue.words.lowerBound, words.contains(where: cue.reach.contains) else { return false }
      return isOneStatement(from: head, to: cue.words.lowerBound)
    }
    guard let first = denying.first else { return false }
    return denying.count == 1 || !isUndone(first, denying[1])
  }

  /// Whether a second negator undoes the first: "it is not that I don't care", "not never"; "nooit geen rust" only says it twice.
  private func isUndone(_ first: Cue, _ second: Cue) -> Bool {
    let between = first.words.upperBound + 1..<max(second.words.lowerBound, first.words.upperBound + 1)
    let isPlain = ["not", "niet"].contains(line.words[second.words.lowerBound].text)
    if between.isEmpty {
      return isPlain && ["not", "never", "niet"].contains(line.words[first.words.upperBound].text)
    }
    return between.contains {
      ["dat", "that"].contains(line.words[$0].text) || small.subjects.contains(line.words[$0].text)
    }
  }

  /// Whether no new statement begins between two words.
  private func isOneStatement(from head: Int, to cue: Int) -> Bool {
    for word in head + 1..<max(cue, head + 1) {
      let text = line.words[word].text
      if text == "dat" || text == "that", word == cue - 1 { continue }
      if ["dat", "that", "als", "of", "if", "omdat", "because", "wanneer", "when"].contains(text) { return false }
      guard small.subjects.contains(text) else { continue }
      // Behind the verb a Dutch subject has only changed places with it, unless there was one before.
      let start = line.clause(around: head).lowerBound
      let isInverted =
        language == .dutch && word == head + 1
        && !(start..<head).contains { small.subjects.contains(line.words[$0].text) }
      if !isInverted { return false }
    }
    return true
  }

  private func isSmall(_ word: Int) -> Bool {
    let text = line.words[word].text
    return small.subjectForms.contains(text) || small.objectForms.contains(text) || small.finiteVerbs.contains(text)
      || small.fillers.contains(text)
  }

  private func forward(from cue: ClosedRange<Int>, breaks: Set<Int>, subordinators: Set<Int>) -> Int {
    let clause = line.words[cue.upperBound].clause
    let furthest = min(cue.upperBound + (language == .english ? 7 : 6), line.words.count - 1)
    var end = cue.upperBound
    while end < furthest {
      let next = end + 1
      let text = line.words[next].text
      let isOfDegree = next == cue.upperBound + 1 && small.degrees.contains(text)
      if line.words[next].clause != clause { break }
      let opensOther =
        subordinators.contains(next) && !small.conductors.contains(text) && !small.coordinators.contains(text)
      if !isOfDegree, breaks.contains(next) || opensOther { break }
      if small.causes.contains(text), end > cue.upperBound { break }
      // "I don't think that…" denies what follows; "he doesn't see that…" does not.
      let takesClause =
        end == cue.upperBound ? !isBehindFactive(cue) : small.complementTakers.contains(line.words[end].text)
      if text == "that" || text == "dat", !takesClause { break }
      if small.coordinators.contains(text) {
        if next == cue.upperBound + 1 { break }
        let following = next + 1 < line.words.count ? line.words[next + 1].text : ""
        if small.subjectForms.contains(following) || small.finiteVerbs.contains(following) { break }
      }
      if small.subjects.contains(text) {
        let before = line.words[end].text
        let isInverted = language == .dutch && next == cue.upperBound + 1
        if !small.complementTakers.contains(before), !small.conductors.contains(before), !isInverted { break }
      }
      end = next
    }
    return end
  }

  /// Whether "see", "know" and their like stand right before a negator, as they do in Dutch: "hij ziet niet dat…".
  private func isBehindFactive(_ cue: ClosedRange<Int>) -> Bool {
    let clause = line.clause(around: cue.lowerBound)
    return (max(clause.lowerBound, cue.lowerBound - 2)..<cue.lowerBound).contains {
      small.factives.contains(line.words[$0].text)
    }
  }

  private func backward(from cue: ClosedRange<Int>, breaks: Set<Int>, subordinators: Set<Int>) -> Int {
    let clause = line.clause(around: cue.lowerBound)
    var behind = cue.upperBound + 1
    while behind < clause.upperBound, !breaks.contains(behind), !subordinators.contains(behind),
      !small.coordinators.contains(line.words[behind].text)
    {
      behind += 1
    }
    var rest = behind - cue.upperBound - 1
    for word in cue.upperBound + 1..<behind where small.afterNegator.contains(line.words[word].text) { rest -= 1 }
    guard rest <= (language == .dutch ? 1 : 0) else { return cue.lowerBound }

    var start = cue.lowerBound
    var subject: Int?
    while start > clause.lowerBound, cue.lowerBound - start < 7 {
      let next = start - 1
      let text = line.words[next].text
      if start == cue.lowerBound, ["toen", "nu", "toch"].contains(text) {
        start = next
        continue
      }
      if breaks.contains(next) || small.coordinators.contains(text) { break }
      if subordinators.contains(next), next != clause.lowerBound || text != "dat" { break }
      if small.subjects.contains(text) {
        if let subject { return subject }
        subject = next
      }
      start = next
    }
    // "Bang, dat ben ik niet": what "dat" points back to is denied.
    if start == clause.lowerBound, start > 0, ["dat", "that"].contains(line.words[start].text) {
      let before = line.clause(around: start - 1)
      if before.count <= 2 { return before.lowerBound }
    }
    return start
  }
}
