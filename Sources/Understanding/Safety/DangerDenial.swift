/// Whether a danger is denied: by a negator before, among or behind its words, or by what follows that takes it back.
extension DangerListening {
  /// Whether a negator stands right before the danger, with nothing between that could make it something else.
  func isDenied(_ own: [Int], _ theme: Risk.Theme) -> Bool {
    guard let first = own.first, let last = own.last, !isSaidAfterAll(behind: last), !isOfEveryDay(first) else {
      return false
    }
    let clause = line.clause(around: first)
    // "suicide? no": the word alone, and a "no" behind it.
    if clause.count == own.count, clause.upperBound < line.words.count,
      ["no", "nee", "nope", "neen", "nah"].contains(line.words[clause.upperBound].text), isPlainNo(clause.upperBound)
    {
      return true
    }
    let isOpen = (clause.lowerBound..<first).contains {
      self.words.open.contains(line.words[$0].text) && !isOfAge($0)
    }
    if isOpen { return isWonderedAloud(first...last) }
    if theme == .violenceReceived || theme == .child, first > clause.lowerBound {
      var before = first - 1
      while before > clause.lowerBound, Self.auxiliaries.contains(text(before)) { before -= 1 }
      if before >= clause.lowerBound, isNobody(before) { return true }
      // "Ik word door niemand bedreigd".
      if let last = own.last,
        (first...last).contains(where: { !own.contains($0) && isNobody($0) && ["door", "by"].contains(text($0 - 1)) })
      {
        return true
      }
    }
    return isDeniedBefore(own, first, clause) || isDeniedInside(own, first...last)
      || isDeniedBehind(own, first...last, clause) || isTakenBack(first...last, clause) || isDeniedFromFront(own, theme)
  }

  private func isDeniedBefore(_ own: [Int], _ first: Int, _ clause: Range<Int>) -> Bool {
    var leadsClause = false
    var word = first - 1
    while word >= clause.lowerBound, first - word <= 7 {
      let text = line.words[word].text
      if isNegator(word), !own.contains(word) {
        let before = word > clause.lowerBound ? line.words[word - 1].text : ""
        if leadsClause, (clause.lowerBound..<word).contains(where: { isOther($0) == true }) { return false }
        // "I'd never felt suicidal before him", "I wasn't suicidal until this week".
        let isUntil = (first..<min(first + 4, line.words.count)).contains { place in
          !own.contains(place)
            && (Self.untils.contains(self.text(place))
              || ["never", "nooit"].contains(text) && ["before", "voordat"].contains(self.text(place)))
        }
        // "I'm not clean anymore", "I can't promise I won't …".
        let isFall = Self.cleans.contains(self.text(first)) && own.count > 1
        return !words.powerless.contains(before) && !isFalseNegator(word) && !isUntil && !isFall
          && !isUnpromised(before: word)
      }
      let isLed =
        (text == "i" || text == "ik") && word > clause.lowerBound
        && words.leadingClause.contains(line.words[word - 1].text)
      if isLed { leadsClause = true }
      // "He's never pushed or hit me"; the English "of" joins nothing: "I'm not afraid of suicide".
      let isOneOfTwo = self.text(word + 1) == (language == .english ? "or" : "of") && word + 1 < first
      guard isLed || isOneOfTwo || words.betweenDenial.contains(text) else { break }
      word -= 1
    }
    return false
  }

  /// "Ik wil niet dood": the negator stands among the words of the danger.
  private func isDeniedInside(_ own: [Int], _ place: ClosedRange<Int>) -> Bool {
    for inside in place where !own.contains(inside) && isNegator(inside) {
      // "He hits me without a reason": what goes without is not the danger.
      if Self.withouts.contains(line.words[inside].text) { continue }
      guard let next = own.first(where: { $0 > inside }), !isFalseNegator(inside) else { continue }
      if (inside + 1..<next).allSatisfy({ words.betweenDenial.contains(line.words[$0].text) }) { return true }
    }
    return false
  }

  private func isDeniedBehind(_ own: [Int], _ place: ClosedRange<Int>, _ clause: Range<Int>) -> Bool {
    let last = place.upperBound
    let isFronted =
      place.lowerBound == clause.lowerBound && last + 1 < clause.upperBound
      && words.fronting.contains(line.words[last + 1].text)
    var word = last + 1
    while word < clause.upperBound, word - last <= 5 {
      let text = line.words[word].text
      // "Grieving yes, suicidal thoughts no".
      if text == "no", word == clause.upperBound - 1, word == line.words.count - 1 { return true }
      if isNegator(word), !words.onlyForward.contains(text) {
        return !own.contains(word)
          && (clause.upperBound - word <= 2 || isAside(word + 1, clause) || isNoMore(word) || isTag(word + 1, clause))
      }
      guard
        words.betweenBackward.contains(text)
          || isFronted && (words.fronting.contains(text) || words.behindFronted.contains(text))
      else { return false }
      word += 1
    }
    return false
  }

  /// "… if that is what you think".
  private func isAside(_ word: Int, _ clause: Range<Int>) -> Bool {
    word + 1 < clause.upperBound && ["als", "if"].contains(line.words[word].text)
      && ["je", "jij", "u", "ge", "you", "that"].contains(line.words[word + 1].text)
  }

  /// "Hij slaat mij niet *of zo*".
  private func isTag(_ word: Int, _ clause: Range<Int>) -> Bool {
    text(word) == "of" && ["zo", "zoiets", "iets", "wat"].contains(text(word + 1)) && word + 2 >= clause.upperBound
  }

  /// "Ik hyperventileer niet meer sinds ik minder werk", "we slaan de kinderen niet en …": the verb is denied, not what follows.
  private func isNoMore(_ word: Int) -> Bool {
    language == .dutch
      && (text(word + 1) == "meer" && ["sinds", "sedert", "en"].contains(text(word + 2))
        || text(word + 1) == "en"
          && (text(word + 2) == "onze" || ClosedWords.of(language).subjectForms.contains(text(word + 2))))
  }

  /// Whether what follows says only that it is not so: "do I want to die? no", "mezelf snijden, dat doe ik niet".
  private func isTakenBack(_ place: ClosedRange<Int>, _ clause: Range<Int>) -> Bool {
    var next = clause.upperBound
    let isAsked = isAsked(after: clause.upperBound - 1)
    let isNamed = place.lowerBound == clause.lowerBound && place.upperBound == clause.upperBound - 1
    if clause.contains(where: { words.open.contains(line.words[$0].text) && !isOfAge($0) }) { return false }
    if next < line.words.count, isAsked && clause.count <= 12 || isNamed {
      let answer = line.clause(around: next)
      // "Suicidal? Me? No."
      if answer.count == 1, ["me", "ik", "ikke"].contains(text(next)), answer.upperBound < line.words.count {
        return takesBack(line.clause(around: answer.upperBound))
      }
      return isAsked ? answersNo(behind: next) : takesBack(answer)
    }
    // "Nooit gedaan, mezelf verwonden".
    if isNamed, clause.lowerBound > 0, line.words[clause.lowerBound - 1].sentence == line.words[next - 1].sentence,
      takesBack(line.clause(around: clause.lowerBound - 1))
    {
      return true
    }
    // "… but I didn't mean it".
    next = place.upperBound + 1
    guard next < clause.upperBound else { return false }
    let rest = next..<clause.upperBound
    return takesBack(rest) && rest.contains { ["mean", "meende", "bedoelde"].contains(line.words[$0].text) }
  }

  /// "Of ik weleens dood wil? Nooit.": a question repeated, and the answer.
  private func isWonderedAloud(_ place: ClosedRange<Int>) -> Bool {
    let clause = line.clause(around: place.lowerBound)
    let opener = text(clause.lowerBound)
    // "If I died, would anyone care? No." is no question whether it is so.
    guard ["of", "if", "whether"].contains(opener), ["i", "ik"].contains(text(clause.lowerBound + 1)),
      clause.upperBound - place.upperBound <= 2, isAsked(after: clause.upperBound - 1)
    else { return false }
    return answersNo(behind: clause.upperBound)
  }

  /// Whether what follows a question says no, if need be behind a cry: "Hemel, nee".
  func answersNo(behind end: Int) -> Bool {
    var next = end
    for _ in 0..<3 where next < line.words.count {
      let answer = line.clause(around: next)
      if takesBack(answer) { return true }
      let isCry =
        answer.count <= 4
        && !answer.contains { Self.openAnswers.contains(text($0)) || words.negators.contains(text($0)) }
      guard isCry else { return false }
      next = answer.upperBound
    }
    return text(end) == "as" && text(end + 1) == "if" && line.clause(around: end).count == 2
  }

  private static let openAnswers: WordSet = [
    "i", "ik", "yes", "ja", "yeah", "maybe", "misschien", "soms", "sometimes", "nobody", "niemand", "who", "wie",
  ]

  private func takesBack(_ clause: Range<Int>) -> Bool {
    clause.count <= 7 && clause.contains { isNegator($0) || Self.noes.contains(line.words[$0].text) }
      && clause.allSatisfy { words.taking.contains(line.words[$0].text) }
  }

  private func isNegator(_ word: Int) -> Bool {
    let before = word > 0 ? line.words[word - 1].text : ""
    if AnswerWords(line: line, small: .of(language)).contains(word) { return false }
    switch line.words[word].text {
    case "longer": return before == "no"
    case "stopped":
      let following = word + 1 < line.words.count ? line.words[word + 1].text : ""
      return !words.negators.contains(before) && ["wanting", "thinking", "cutting", "hurting"].contains(following)
    case let text where !words.negators.contains(text): return false
    default: break
    }
    // "Nog niet" and "not yet" leave it open.
    let isOpen = before == "nog" && line.words[word].text.hasPrefix("nie")
    return !isOpen && !line.words.contains { $0.text == "yet" && $0.clause == line.words[word].clause }
  }

  /// Whether a "no" is an answer: "suicide? No, never", but neither "no joke" nor "no one would care".
  private func isPlainNo(_ word: Int) -> Bool {
    let rest = line.clause(around: word).dropFirst(line.clause(around: word).lowerBound == word ? 1 : 0)
    guard let next = rest.first else {
      let behind = text(word + 1)
      return !["really", "seriously", "joke", "lie", "echt", "serieus"].contains(behind)
        && !["mean", "meen"].contains(text(word + 2))
    }
    if isNoun(next) { return false }
    // "Suicidal? No just tired."
    if ["just", "only", "gewoon", "alleen"].contains(text(next)), rest.count <= 4, !isDanger(in: rest) { return true }
    return rest.count <= 3 && rest.allSatisfy { words.taking.contains(text($0)) }
      && !rest.contains { ["really", "do", "am", "want", "echt", "wil"].contains(text($0)) }
      || rest.contains { words.negators.contains(text($0)) && text($0) != "no" }
  }

  private func isDanger(in words: Range<Int>) -> Bool {
    found.matches.contains { match in
      if case .danger = ear.meaning(of: match) { words.contains(match.words.upperBound) } else { false }
    }
  }

  /// "Kill myself? No one would care": a "no" that belongs to the next word answers nothing.
  func isNoun(_ word: Int) -> Bool {
    guard word < line.words.count else { return false }
    return [
      "one", "idea", "point", "reason", "matter", "wonder", "other", "way", "choice", "joke", "lie", "kidding", "doubt",
    ].contains(
      line.words[word].text)
  }

  /// "Als kind" is no condition.
  func isOfAge(_ word: Int) -> Bool {
    word + 1 < line.words.count && line.words[word].text == "als"
      && ["kind", "puber", "tiener", "meisje", "jongen", "student"].contains(line.words[word + 1].text)
  }

  private func isNobody(_ word: Int) -> Bool {
    let text = line.words[word].text
    return words.nobodies.contains(text) || text == "one" && word > 0 && line.words[word - 1].text == "no"
  }

  private static let untils: WordSet = ["until", "till", "til", "tot"]
  private static let cleans: WordSet = ["clean", "sober", "nuchter"]
  private static let auxiliaries: WordSet = ["ever", "is", "'s", "was", "has", "been", "heeft", "ooit"]
  static let noes: WordSet = ["no", "nope", "nah", "nee", "neen", "none", "allerminst"]
  private static let withouts: WordSet = ["without", "zonder"]

  private func isFalseNegator(_ word: Int) -> Bool {
    found.matches.contains { ear.meaning(of: $0) == .falseNegator && $0.words.contains(word) }
  }
}
