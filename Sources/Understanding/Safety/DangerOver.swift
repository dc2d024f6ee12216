/// Whether a danger is told of as ended or as no part of a life: "I quit burning myself", "the voices *stopped*", "suicide *is not an
/// option*".
extension DangerListening {
  /// Whether what stands right before or behind a danger says that it is not there, or no more.
  func isOver(_ own: [Int], _ theme: Risk.Theme) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    if isAnswered(first...last) || isContradicted(last) { return true }
    if isTakenBackAgain(behind: last) { return false }
    if isLongClean(own, first) || isNobodysWorry(before: first) || isFrontedDenial(own) { return true }
    let isBrought = line.words.indices.contains { bringsBack($0, own) }
    return !isBrought && (isLeft(own, first) || isRuledOut(last) || isEnded(own, theme))
  }

  // MARK: Before

  /// "Clean from self-harm", "far from wanting to die", "gestopt met mezelf pijn doen".
  private func isLeft(_ own: [Int], _ first: Int) -> Bool {
    // "Stopped burning myself", all of it heard as one.
    if Self.leavings.contains(text(first)), own.count > 1, Self.harms.contains(text(own[1])) {
      return !isUndone(before: first)
    }
    var word = first - 1
    while word >= 0, first - word <= 5, line.words[word].sentence == line.words[first].sentence {
      if Self.leavings.contains(text(word)) {
        let isHarm =
          text(word) == "survived" || Self.harms.contains(text(word + 1))
          || own.contains(word + 1) && text(word + 1).hasSuffix("ing")
        return isHarm && !isUndone(before: word)
      }
      if Self.leads.contains([text(word - 1), text(word)]) {
        // "Not the same as" is a denial, "the same as" is none.
        let isNegated = isUndone(before: word - 1)
        return text(word - 1) == "same" ? isNegated : !isNegated
      }
      guard words.betweenDenial.contains(text(word)) || ["my", "the", "mijn", "felt"].contains(text(word)) else {
        return false
      }
      word -= 1
    }
    return false
  }

  /// "Three years clean from self-harm today": "today" counts the years.
  private func isLongClean(_ own: [Int], _ first: Int) -> Bool {
    guard !line.words.contains(where: { Self.unsettled.contains($0.text) }) else { return false }
    // The danger may be heard with "clean" or "from" in it.
    guard let clean = (first - 2...first).first(where: { text($0) == "clean" }) else { return false }
    return ["from", "of", "van"].contains(text(clean + 1)) && !isUndone(before: clean)
      && (clean - 3..<clean).contains { ["years", "year", "months", "jaar", "jaren", "maanden"].contains(text($0)) }
  }

  /// "Niemand hoeft bang te zijn dat ik mezelf iets aandoe".
  private func isNobodysWorry(before first: Int) -> Bool {
    (max(0, first - 8)..<first).contains { word in
      line.words[word].sentence == line.words[first].sentence
        && !Self.nobodysWorries.ends(at: word, in: self).isEmpty
    }
  }

  /// "Dood wil ik absoluut niet", "suicidaal ben ik al drie jaar niet meer"; and "…, zelfmoord neen".
  private func isFrontedDenial(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    // Heard as one: "mezelf verwonden doe ik al lang niet meer".
    let isWhole = last - first == own.count - 1 && !own.contains { Self.fronted.contains(text($0)) }
    var word = (isWhole ? last : first) + 1
    if ["neen", "nee"].contains(text(word)), isWhole, line.clause(around: first).upperBound <= word + 1 {
      return true
    }
    guard language == .dutch, Self.fronted.contains(text(word)) else { return false }
    // "Kindermishandeling was het niet", but not "zelfmoord is niet …".
    guard !["is", "was"].contains(text(word)) || text(word + 1) == "het" else { return false }
    let clause = line.clause(around: first)
    word += 1
    while word < clause.upperBound, word - last < 10,
      Self.behindFront.contains(text(word)) || Self.between.contains(text(word)) || Int(text(word)) != nil
        || Self.sinces.contains(text(word - 1))
        || Self.sinces.contains(text(word - 2))
    {
      word += 1
    }
    guard word < clause.upperBound, !own.contains(word), ["niet", "nie", "nooit", "ni"].contains(text(word)) else {
      return false
    }
    // "Zelfmoord kan ik niet vergeten" denies something else.
    return (word + 1..<clause.upperBound).prefix { !["en", "maar", "want"].contains(text($0)) }.allSatisfy {
      Self.behindFrontNegator.contains(text($0))
    }
      && !clause.contains { Self.unsettled.contains(text($0)) }
  }

  private func isUndone(before word: Int) -> Bool {
    (max(0, word - 3)..<max(0, word)).contains {
      words.negators.contains(text($0)) || Self.almost.contains(text($0)) || words.open.contains(text($0))
    }
  }

  // MARK: Behind

  /// "Suicide *isn't on the table*", "zelfmoord *is voor mij geen optie*".
  private func isRuledOut(_ last: Int) -> Bool {
    let start = behind(last)
    guard let end = Self.rulings.ends(at: start, in: self).max() else { return false }
    let clause = line.clause(around: end - 1)
    return !clause.contains { Self.unsettled.contains(text($0)) }
  }

  /// "The suicidal thoughts *have stopped*", "mijn boulimie *is al acht jaar weg*".
  private func isEnded(_ own: [Int], _ theme: Risk.Theme) -> Bool {
    guard let last = own.last else { return false }
    var end = behind(last)
    var isLinked = (last + 1..<max(end, last + 1)).contains { Self.links.contains(text($0)) }
    // "The voices stopped" is heard as one.
    if own.count > 1, text(last) == "stopped", text(own[own.count - 2]).hasSuffix("s"),
      theme == .psychosis || theme == .overload, !words.negators.contains(text(last - 1))
    {
      end = last
      isLinked = true
    }
    guard end < line.words.count, line.words[end].sentence == line.words[last].sentence,
      Self.endings.contains(text(end)) || isLinked && Self.linkedEndings.contains(text(end))
    else { return false }
    let isClosed = line.clause(around: end).upperBound == end + 1 || Self.behindEnds.contains(text(end + 1))
    return (isClosed || !Self.linkedEndings.contains(text(end))) && !Self.notBehindEnds.contains(text(end + 1))
      && !line.clause(around: end).contains { Self.unsettled.contains(text($0)) }
  }

  /// The first word behind a danger that is no mere link.
  private func behind(_ last: Int) -> Int {
    var word = last + 1
    let isAsked = isAsked(after: last)
    while word < line.words.count, word - last <= 8, Self.between.contains(text(word)) || Int(text(word)) != nil,
      isAsked || line.words[word].sentence == line.words[last].sentence
    {
      word += 1
    }
    return isAsked || word < line.words.count && line.words[word].sentence == line.words[last].sentence
      ? word : line.words.count
  }

  // MARK: Words

  private static let leavings: WordSet = ["stopped", "quit", "survived"]
  private static let harms: WordSet = [
    "burning", "cutting", "hurting", "harming", "scratching", "thinking", "self", "selfharming", "starving", "purging",
    "bingeing", "wishing",
  ]
  private static let leads: Set<[String]> = [
    ["clean", "from"], ["clean", "of"], ["recovered", "from"], ["free", "from"], ["free", "of"], ["far", "from"],
    ["further", "from"], ["farther", "from"], ["nothing", "like"], ["same", "as"], ["long", "past"], ["well", "past"],
    ["gestopt", "met"], ["clean", "van"], ["genezen", "van"], ["verlost", "van"], ["hersteld", "van"],
    ["verre", "van"],
    ["ver", "van"], ["bevrijd", "van"],
  ]
  private static let almost: WordSet = ["almost", "nearly", "bijna", "only", "just", "pas", "net"]
  private static let between = spanWords.union(stateVerbs).union([
    "'s", "did", "does", "do", "honestly", "really", "simply", "just", "truly", "finally", "all", "long", "now", "been",
    "gradually", "completely", "days", "thoughts", "feelings", "eventually", "totally", "for", "me", "with", "even",
    "heb", "ik", "heeft", "bij", "mij", "voor", "echt", "er", "ook", "nu", "totaal", "werd", "gewoon", "inmiddels",
    "intussen", "allang", "een", "zes", "acht", "tien", "gevoelens", "gedachten", "dat", "die", "met", "de",
    "medicijnen", "medicatie", "deed", "tegenwoordig", "ondertussen",
  ])
  private static let links = stateVerbs.union(["'s", "ben"])
  private static let endings: WordSet = [
    "stopped", "ended", "passed", "lifted", "faded", "vanished", "disappeared", "verdwenen", "voorbij",
    "gepasseerd", "opgehouden", "overwonnen",
  ]
  private static let linkedEndings: WordSet = [
    "gone", "over", "behind", "history", "gestopt", "weg", "genezen", "verleden",
  ]
  private static let nobodysWorries = SetPhrases([
    "niemand hoeft", "nobody needs to worry", "no one needs to worry", "nobody has to worry", "no one has to worry",
  ])
  private static let fronted: WordSet = ["wil", "ga", "zou", "ben", "doe", "zal", "wou", "heb", "denk", "is", "was"]
  private static let behindFrontNegator: WordSet = [
    "meer", "hoor", "echt", "gehad", "gevoeld", "gedaan", "geprobeerd", "overwogen", "geweest", "gedacht", "ooit",
    "aan",
    "over", "na", "voor", "mee", "doen", "worden", "zijn", "zulle", "dus",
  ]
  private static let sinces: WordSet = ["sinds", "sedert"]
  private static let behindFront = spanWords.union([
    "wil", "ik", "k", "ga", "zou", "zal", "ben", "doe", "heb", "allang", "absoluut", "echt", "totaal", "daar", "er",
    "het", "bij", "mij", "sinds", "sedert",
  ])
  private static let behindEnds: WordSet = [
    "now", "since", "when", "thank", "thanks", "completely", "entirely", "me", "sinds", "toen", "nu",
  ]
  private static let notBehindEnds: WordSet = [
    "from", "up", "out", "through", "by", "him", "her", "us", "them", "eating", "taking", "working",
  ]
  private static let unsettled: WordSet = ["yet", "tonight", "again", "until", "weer", "vannacht", "vanavond", "nog"]
  private static let rulings = SetPhrases([
    "never crossed", "not crossed", "not cross", "never even crossed", "not on my mind", "not on the table",
    "not on the cards", "not something i would", "not something i 'd", "not something i consider", "not something i do",
    "not a thing", "never appealed", "never been my thing", "out of the question", "nooit sprake",
    "speelt bij mij niet",
    "komt niet meer terug", "komen niet meer terug", "not appeal", "geen sprake", "not an option",
    "never an option", "never been an option", "not my thing", "never my thing", "nooit mijn ding", "not part of",
    "not in the picture", "never occurred",
    "not come into", "geen optie", "nooit een optie", "nooit in me opgekomen", "nooit in mij opgekomen",
    "nooit in mijn", "komt niet in", "kwam nooit in", "niet in me opgekomen", "speelt niet", "niet aan de orde",
    "achter me gelaten", "achter mij gelaten", "verleden tijd", "ervan af", "nooit meer", "hoort bij mijn",
    "was iets van", "iets van mijn", "something of my", "a thing of the past",
  ])
}
