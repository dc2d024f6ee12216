/// Whether a danger is over: told of years, ages and times that have passed, with nothing in the line that brings it back.
extension DangerListening {
  /// Whether the sentence of the danger puts it in the past, and nothing in the line brings it back.
  func isPast(_ own: [Int], _ theme: Risk.Theme) -> Bool {
    guard let first = own.first else { return false }
    // What was done to a child is not over for whom it was done to, unless it is said to have found its place.
    let isSettled = isSettled(behind: own)
    if theme == .child, !isSettled { return false }
    if isWishedNow(own) { return false }
    if isSetAgainstNow(own, theme) { return true }
    if !isSettled, line.words.indices.contains(where: { bringsBack($0, own) }) { return false }
    if theme == .child || isFormerPartner(own) || isToldAsPast(own) && isWellNow(behind: own) { return true }
    let sentence = line.words[first].sentence
    if isOfYear(own) || isLongSince(own) || Formerly(line: line).isGivenUp(own) { return true }
    let isToldNext = isToldOf(own)
    let places = line.words.indices.filter {
      (line.words[$0].sentence == sentence || isToldNext && line.words[$0].sentence == sentence + 1)
        && !own.contains($0)
    }
    return words.past.contains { phrase in
      guard places.count >= phrase.count else { return false }
      return (0...places.count - phrase.count).contains { start in
        let run = places[start..<start + phrase.count]
        return zip(run, phrase).allSatisfy { line.words[$0].text == $1 } && tellsOfPast(run, own)
      }
    }
  }

  /// Whether a word brings what was over back to now, and does not only say that all is well: "I'm *fine now*".
  func bringsBack(_ word: Int, _ own: [Int]) -> Bool {
    isBack(word)
      || words.present.contains(text(word)) && !isNegated(word) && !isAlive(word) && !isOfAgeNow(word)
        && !isOfWellBeing(word, own) && !isOfLivingAgain(word, own) && !(text(word) == "now" && text(word - 1) == "ago")
  }

  /// "It *is back*", "het *is terug*", "they came back".
  private func isBack(_ word: Int) -> Bool {
    ["back", "terug", "returned"].contains(text(word))
      && ["it", "they", "that", "het", "dat", "ze"].contains(text(word - 2))
      && ["is", "'s", "are", "came", "come", "comes", "has", "have", "komt", "kwam", "zijn", "komen"].contains(
        text(word - 1))
  }

  /// Whether the person wishes it in the present: "he left years ago and *I want* to die", but not "did I want to die".
  private func isWishedNow(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    return (first...last).contains { verb in
      guard Self.wishes.contains(text(verb)) else { return false }
      let isMine = text(verb - 1) == "i" && !["did", "would", "could"].contains(text(verb - 2))
      return isMine || text(verb - 1) == "ik" || text(verb + 1) == "ik"
    }
  }

  private static let wishes: WordSet = ["want", "wil"]

  /// Whether the next sentence tells of the danger and of nobody: "that's behind me".
  private func isToldOf(_ own: [Int]) -> Bool {
    guard let last = own.last else { return false }
    let next = line.words.indices.filter { line.words[$0].sentence == line.words[last].sentence + 1 }
    guard let first = next.first, next.count <= 8, Self.demonstratives.contains(line.words[first].text) else {
      return false
    }
    return !next.contains { ["i", "ik"].contains(line.words[$0].text) }
  }

  /// "Nu ben ik 46", "I'm 28 now".
  private func isOfAgeNow(_ word: Int) -> Bool {
    guard ["nu", "now"].contains(line.words[word].text) else { return false }
    return (max(0, word - 3)...min(word + 3, line.words.count - 1)).contains { place in
      line.words[place].sentence == line.words[word].sentence
        && (Int(line.words[place].text).map((18...99).contains) ?? Self.tens.contains(line.words[place].text))
    }
  }

  private static let tens: WordSet = [
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "dertig", "veertig", "vijftig", "zestig", "zeventig",
    "tachtig",
  ]
  private static let timeWords = spanWords.union([
    "niet", "nie", "not", "meer", "anymore", "een", "zes", "tien", "weken", "any", "more", "thankfully", "at", "all",
  ])
  private static let demonstratives: WordSet = ["that", "those", "dat", "die"]
  /// What stands between the past and a danger that is none of it: "years ago he left and I *want* to die".
  private static let presentVerbs: WordSet = [
    "am", "want", "will", "'ll", "going", "gonna", "plan", "planning", "wil", "ga", "zal", "overweeg", "denk",
  ]

  /// "In 2009 heb ik een poging gedaan": a year that has passed, whenever the line is typed, in the danger's own statement.
  func isOfYear(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    let small = ClosedWords.of(language)
    return line.clause(around: first).dropFirst().contains { year in
      guard ["in", "of", "van", "anno"].contains(line.words[year - 1].text), line.words[year].text.utf8.count == 4,
        Int(line.words[year].text).map((1950...2024).contains) ?? false
      else { return false }
      return !(min(year, last)...max(year, first)).contains { small.coordinators.contains(line.words[$0].text) }
    }
  }

  /// "Blij dat ik er *nog* ben".
  private func isAlive(_ word: Int) -> Bool {
    guard word > 0, word + 1 < line.words.count else { return false }
    return ["nog", "still"].contains(line.words[word].text)
      && (line.words[word - 1].text == "er" && line.words[word + 1].text == "ben"
        || ["here", "alive"].contains(line.words[word + 1].text))
  }

  /// "Not now", "nu niet meer"; "do I now? Not in the least".
  private func isNegated(_ word: Int) -> Bool {
    let isDegree =
      word + 1 < line.words.count && ["totaal", "helemaal", "absoluut", "zeker"].contains(line.words[word + 1].text)
    // "Nu gelukkig niet meer", "nu al vijf jaar niet".
    let rest = line.clause(around: word).drop { $0 <= word }
    let isNoMore =
      word == line.clause(around: word).lowerBound && rest.contains { ["niet", "nie", "not"].contains(text($0)) }
      && rest.allSatisfy { Self.timeWords.contains(text($0)) || Int(text($0)) != nil }
    if isNoMore { return true }
    return [word - 1, isDegree ? word + 2 : word + 1].contains { next in
      line.words.indices.contains(next)
        && (line.words[next].sentence == line.words[word].sentence || next == word + 1 && isAsked(after: word))
        && ["not", "never", "niet", "geen", "nie"].contains(line.words[next].text)
    }
  }

  /// Words for a time of life that has passed for who is grown.
  private func isOfLife(_ word: Int) -> Bool {
    Self.lifeWords.contains(text(word)) || Int(text(word)).map { $0 < 25 } ?? false
  }

  private static let lifeWords: WordSet = [
    "kid", "child", "teen", "teenager", "student", "boy", "girl", "young", "younger", "little", "small", "school",
    "college", "uni", "university", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "ten", "eleven", "twelve", "adolescent", "teens", "twenties", "baby", "five", "six", "seven", "eight",
    "nine", "growing", "back",
    "klein", "jong", "jonger", "kind", "puber", "tiener", "studeerde", "school", "kot", "dertien", "veertien",
    "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig", "tien", "elf", "twaalf", "jongen",
    "meisje", "vijf", "zes", "zeven", "acht", "negen", "middelbare", "puberteit",
  ]

  /// Whether a phrase of the past is one where it stands: not in "I'm used to it" and "once a week".
  func tellsOfPast(_ run: ArraySlice<Int>, _ own: [Int]) -> Bool {
    guard let start = run.first, let end = run.last, let first = own.first else { return false }
    // "I left him years ago but he's at my door".
    let isTurned = end < first && (end + 1..<first).contains { ["but", "maar", "yet"].contains(text($0)) }
    if isTurned { return false }
    if end < first, (end + 1..<first).contains(where: { Self.presentVerbs.contains(line.words[$0].text) }) {
      return false
    }
    if start > 0, line.words[start - 1].sentence == line.words[start].sentence,
      words.pastNotAfter.contains(line.words[start - 1].text)
    {
      return false
    }
    // "When I was pregnant he beat me" may be this year; "when I was small" is not.
    if run.count > 1, ["i", "ik"].contains(text(end)) || text(end) == "was" && text(end - 1) == "i",
      !(end + 1...end + 4).contains(where: { isOfLife($0) })
    {
      return false
    }
    // "Once the kids are in bed": a conjunction.
    if run.count == 1, text(start) == "once" {
      let clause = line.clause(around: start)
      if start == clause.lowerBound, clause.count > 1 { return false }
    }
    guard run.count == 1, let behind = words.pastNotBefore[line.words[start].text] else { return true }
    let isUsed = [start - 1, end + 1].contains {
      line.words.indices.contains($0) && behind.contains(line.words[$0].text)
    }
    return !isUsed
  }
}
