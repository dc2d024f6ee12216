/// What is said and then taken back: "scared? no", "I thought I'd be sad, but I'm not", "snijden, dat doe ik niet meer".
///
/// Only clauses that say nothing else take back; "he said he'd call but he didn't" tells of him, and takes nothing back.
struct TakenBack: WordReading {
  let line: Line
  let small: ClosedWords
  let language: Language
  /// The words by which what was asked is answered with no.
  let answers: AnswerWords
  let isNegator: (Int) -> Bool

  /// How many words a clause that takes back reaches at most.
  private static let reach = 28
  /// How long a question is that the next words can deny as a whole.
  private static let question = 8

  /// The words that are taken back.
  var places: [ClosedRange<Int>] {
    // "I'm scared, no?" asks whether it is so.
    line.clauses.compactMap { isAsked($0) ? nil : answered(by: $0) ?? leftOver(by: $0) }
  }

  /// A short question that a clause answers with a negator: "jealous? never of him".
  private func answered(by clause: Range<Int>) -> ClosedRange<Int>? {
    guard isQuestion(before: clause.lowerBound) else { return nil }
    var asked = sentence(before: clause.lowerBound)
    // "Scared? Of him? No."
    if asked.count <= 3, isQuestion(before: asked.lowerBound) {
      asked = sentence(before: asked.lowerBound).lowerBound..<asked.upperBound
    }
    asked = withoutDoubt(asked)
    guard asked.count <= Self.question, let first = asked.first, !Self.questionWords.contains(text(first)),
      !asked.contains(where: isUnsure)
    else { return nil }
    let isRefused = Self.refusals.ends(at: clause.lowerBound, in: self).contains { $0 <= clause.upperBound }
    if isRefused || isTopic(asked), isRefused || isDenied(topic: asked, by: clause) {
      return first...clause.lowerBound - 1
    }
    if asked.contains(where: isNegator) { return nil }
    // "Angry? No just tired".
    if clause.count > 1, answers.contains(clause.lowerBound) { return first...clause.lowerBound - 1 }
    var word = clause.lowerBound
    while word < clause.upperBound, word - clause.lowerBound < 4 {
      let text = text(word)
      if isNegator(word) || Self.noes.contains(text) {
        let isOpen = (clause.lowerBound..<clause.upperBound).contains { Self.unsure.contains(self.text($0)) }
        return isOpen ? nil : first...clause.lowerBound - 1
      }
      guard
        Self.tail.contains(text) || small.openers.contains(text) || word == clause.lowerBound + 1
          || ["vind", "me", "mij"].contains(text)
      else { return nil }
      word += 1
    }
    return nil
  }

  /// What is asked behind a doubt: "dunno, *angry maybe?*", "weet niet, *kwaad ofzo?*".
  private func withoutDoubt(_ asked: Range<Int>) -> Range<Int> {
    guard let start = asked.first else { return asked }
    let doubt = line.clause(around: start)
    let isDoubt = doubt.count <= 3 && doubt.contains { Self.unsure.contains(text($0)) }
    return isDoubt && doubt.upperBound < asked.upperBound ? doubt.upperBound..<asked.upperBound : asked
  }

  private func isUnsure(_ word: Int) -> Bool { ["maybe", "misschien"].contains(text(word)) }

  /// Whether a few words name something of which a line then speaks: "doubts?", "stay away from him,".
  private func isTopic(_ words: Range<Int>) -> Bool {
    (1...6).contains(words.count)
      && !words.contains { small.subjectForms.contains(text($0)) || small.finiteVerbs.contains(text($0)) }
  }

  /// What is asked in a word or two and answered with a sentence that denies: "doubts? I've got none", "cold? She's warm, so no".
  private func isDenied(topic: Range<Int>, by clause: Range<Int>) -> Bool {
    guard topic.count <= 4 else { return false }
    var end = clause.lowerBound
    let sentence = line.words[end].sentence
    while end < line.words.count, line.words[end].sentence == sentence { end += 1 }
    let answer = clause.lowerBound..<end
    if isAsked(answer) || answer.contains(where: { Self.unsure.contains(text($0)) }) { return false }
    if Self.noes.contains(text(end - 1)) || isNegator(end - 1) { return true }
    let isOwn = ["i", "ik", "he", "she", "hij", "ze", "dat", "daar", "that", "it"].contains(text(clause.lowerBound))
    return isOwn && clause.count <= 7 && clause.contains(where: isNegator)
      && !clause.contains { Self.powerless.contains(text($0)) || ["can", "without", "zonder"].contains(text($0)) }
  }

  /// What was put in front and is pointed back to: "going quiet on her, that's not me", "scheiden, dat doe ik niet".
  private func topic(before clause: Range<Int>) -> ClosedRange<Int>? {
    guard clause.lowerBound > 0, (3...8).contains(clause.count), clause.contains(where: isNegator),
      ["that", "dat", "daar", "die"].contains(text(clause.lowerBound)),
      line.words[clause.lowerBound].sentence == line.words[clause.lowerBound - 1].sentence,
      clause.contains(where: { Self.pointing.contains(text($0)) }),
      !clause.contains(where: { Self.powerless.contains(text($0)) })
    else { return nil }
    let before = line.clause(around: clause.lowerBound - 1)
    let isClause = ["dat", "of", "whether", "that"].contains(text(before.lowerBound))
    return isClause || isTopic(before) ? before.lowerBound...clause.lowerBound - 1 : nil
  }

  /// What a clause calls untrue that says nothing else: "…, but you're mistaken", "…, maar daar is niks van aan".
  private func contradicted(by clause: Range<Int>) -> ClosedRange<Int>? {
    var start = clause.lowerBound
    while start < clause.upperBound, ["but", "maar", "and", "en"].contains(text(start)) { start += 1 }
    let sentence = line.words[start < line.words.count ? start : clause.lowerBound].sentence
    // "But" and its like open no clause of their own everywhere.
    guard
      let place = (start..<clause.upperBound).first(where: { word in
        Self.contradictions.ends(at: word, in: self).contains(clause.upperBound)
      })
    else { return nil }
    var first = place
    while first > 0, line.words[first - 1].sentence == sentence { first -= 1 }
    return first < place ? first...place - 1 : nil
  }

  private static let contradictions = SetPhrases([
    "you are mistaken", "you 're mistaken", "you are wrong", "you 're wrong", "he is wrong", "she is wrong",
    "they are wrong", "no such thing", "daar is niks van aan", "daar is niets van aan", "je vergist je",
    "u vergist zich", "ge vergist u", "zo voelde het niet", "zo voelt het niet", "zo is het niet", "zo zit het niet",
  ])

  /// Verbs by which a thing pointed back to is denied.
  private static let pointing: WordSet = [
    "is", "'s", "was", "am", "do", "does", "ben", "doe", "heb", "ken", "voel", "zou", "vraag", "zit", "geloof", "klopt",
    "maak", "zoek",
  ]

  /// What a clause denies that says nothing but that it is not so, or that it is over.
  private func leftOver(by clause: Range<Int>) -> ClosedRange<Int>? {
    if let place = contradicted(by: clause) { return place }
    if let place = topic(before: clause) ?? pointedBack(by: clause) { return place }
    var end = clause.upperBound
    if clause.count > 3, Self.companions.contains(text(end - 2)), small.objectForms.contains(text(end - 1)) { end -= 2 }
    var start = end
    while start > clause.lowerBound, isTail(start - 1) { start -= 1 }
    let tail = start..<end
    guard !tail.isEmpty else { return nil }
    if start > clause.lowerBound {
      // "I can tell you *that I don't*", "*dat* ik niemand nodig heb *is niet waar*".
      let isLed = Self.leads.contains(text(start - 1)) || Self.leads.contains(text(start))
      let isJudged =
        Self.demonstratives.contains(text(clause.lowerBound)) && tail.contains { Self.judgements.contains(text($0)) }
      // "Bang dat ze weggaat *ben ik niet*", "hopeful *no*".
      let isInverted = Self.fronting.contains(text(start)) && text(start + 1) == "ik"
      let isShort = clause.count <= 3 && tail.count == 1 && Self.noes.contains(text(start))
      if isShort { return clause.lowerBound...start - 1 }
      if isInverted, !isLed {
        // "Ik mis haar, en boos ben ik niet" takes back no more than "boos".
        let opening = (clause.lowerBound..<start).last { small.coordinators.contains(text($0)) || text($0) == "maar" }
        let first = opening.map { $0 + 1 } ?? clause.lowerBound
        return first < start && tail.contains(where: isNegator) ? first...start - 1 : nil
      }
      guard isLed || isJudged else { return nil }
    } else if clause.lowerBound == 0 {
      return nil
    }
    // "Niet waar" asks for agreement; "dat is niet waar" denies.
    let isSaid = tail.contains { Self.carriers.contains(text($0)) }
    let denies = tail.contains { isNegator($0) || Self.noes.contains(text($0)) || isSaid && text($0) == "niet" }
    let isOver =
      tail.contains { Self.demonstratives.contains(text($0)) } && tail.contains { Self.ends.contains(text($0)) }
    guard denies || isOver else { return nil }
    let before = sentence(before: start)
    guard let first = before.first else { return nil }
    if before.contains(where: { Self.wishes.contains(text($0)) }) { return nil }
    if isBare(tail) {
      // "I'm sad. No, furious.": a "no" by itself takes back a word or two, or what was asked.
      let next = clause.upperBound
      let isFollowed =
        next < line.words.count && line.words[next].sentence == line.words[clause.lowerBound].sentence
        && line.clause(around: next).count <= 2
      guard before.count <= 3 && !before.contains(where: isNegator) || isAnswer(clause, start), !isFollowed else {
        return nil
      }
    }
    // Not beyond a statement of its own: "she hasn't replied and I'd be angry, but I'm not".
    let opening = before.last { place in
      place < clause.lowerBound && small.coordinators.contains(text(place)) && small.subjects.contains(text(place + 1))
    }
    return max(opening.map { $0 + 1 } ?? first, start - Self.reach)...start - 1
  }

  /// What a Dutch clause points back to and denies: "…, daar ben ik niet bang voor", "…, die zoek ik niet meer".
  private func pointedBack(by clause: Range<Int>) -> ClosedRange<Int>? {
    guard language == .dutch, clause.lowerBound > 0, (4...8).contains(clause.count), clause.contains(where: isNegator),
      line.words[clause.lowerBound].sentence == line.words[clause.lowerBound - 1].sentence
    else { return nil }
    let start = clause.lowerBound
    let isSeeking =
      text(start) == "die" && text(start + 2) == "ik" && !Self.powerless.contains(text(start + 1))
      && (start + 3..<clause.upperBound).allSatisfy(isTail)
    let isFearing = text(start) == "daar" && clause.contains { Self.worries.contains(text($0)) }
    // "…, dat vertrouwen heb ik niet".
    let isHaving =
      ["dat", "die"].contains(text(start)) && ["heb", "voel", "ken"].contains(text(start + 2))
      && text(start + 3) == "ik"
      && (start + 4..<clause.upperBound).allSatisfy(isTail)
    guard isSeeking || isFearing || isHaving else { return nil }
    var before = line.clause(around: start - 1)
    if before.count == 1, before.lowerBound > 0, Self.noes.contains(text(before.lowerBound)) {
      before = line.clause(around: before.lowerBound - 1)
    }
    return before.lowerBound...start - 1
  }

  /// "… and the honest answer is no".
  private func isAnswer(_ clause: Range<Int>, _ start: Int) -> Bool {
    start > clause.lowerBound && ["answer", "antwoord"].contains(text(start - 1))
  }

  private func isBare(_ tail: Range<Int>) -> Bool {
    !tail.contains { Self.carriers.contains(text($0)) } || tail.contains { Self.noes.contains(text($0)) }
  }

  private func isTail(_ word: Int) -> Bool {
    Self.tail.contains(text(word)) || Self.noes.contains(text(word)) || Self.ends.contains(text(word))
  }

  private func isQuestion(before word: Int) -> Bool {
    word > 0 && line.words[word].sentence != line.words[word - 1].sentence && isAsked(0..<word)
  }

  private func isAsked(_ words: Range<Int>) -> Bool {
    words.last.map(isAsked(after:)) ?? false
  }

  /// The words before a place, back to where their sentence begins.
  private func sentence(before word: Int) -> Range<Int> {
    guard word > 0 else { return 0..<0 }
    let sentence = line.words[word - 1].sentence
    var start = word
    while start > 0, line.words[start - 1].sentence == sentence { start -= 1 }
    return start..<word
  }

  // MARK: Words

  /// Answers to a question that take back what it asks.
  private static let refusals = SetPhrases([
    "laat me niet lachen", "maak me niet aan het lachen", "integendeel", "in het geheel niet", "geen sprake van",
    "allesbehalve", "verre van", "ver van", "komt niet in me op", "komt niet in mij op", "don't make me laugh",
    "do not make me laugh", "on the contrary", "quite the opposite", "quite the contrary", "the opposite",
    "far from it",
    "anything but", "as if", "hardly", "does not cross my mind", "does not even cross my mind", "never crossed my mind",
    "not in the slightest", "ma nee", "maar nee", "god nee", "welnee", "bijlange", "hell no", "god no",
    "goodness no", "please no", "tuurlijk niet", "natuurlijk niet", "of course not", "heb ik geen last van", "niks van",
    "not likely", "wat dacht je", "you must be joking", "you 're joking", "nonsense", "onzin", "bah nee", "bah neen",
    "totaal niet",
    "come on", "not this time", "kom nou", "kom zeg", "ach wat", "ach kom", "begin ik niet aan",
    "goh nee", "amai nee", "amai neen", "allez nee",
  ])
  private static let noes: WordSet = ["no", "nope", "nah", "nee", "neen", "never", "nooit", "welnee", "integendeel"]
  private static let unsure: WordSet = [
    "know", "dunno", "idk", "idea", "sure", "weet", "kweet", "idee", "zeker", "why", "waarom", "only", "just", "alleen",
  ]
  private static let questionWords: WordSet = [
    "why", "what", "who", "how", "where", "when", "waarom", "wat", "wie", "hoe", "waar", "wanneer", "you", "je", "jij",
  ]
  /// What a clause may be made of that only takes back.
  private static let tail: WordSet = [
    "i", "it", "that", "there", "am", "is", "'s", "was", "are", "were", "do", "does", "did", "have", "has", "had",
    "would", "will", "'d", "any", "more", "longer", "anymore", "at", "all", "now", "yet", "true", "so", "really",
    "actually", "the", "case", "not", "niet", "ever", "today", "even", "anyway", "either", "honestly", "though", "but",
    "and",
    "then", "isn't", "those", "days", "thank", "god", "way",
    "ik", "het", "dat", "die", "er", "daar", "ben", "heb", "doe", "deed", "zou", "meer", "al", "lang", "allang",
    "helemaal", "zo", "waar", "echt", "hoor", "nog", "absoluut", "totaal", "ooit", "gewoon", "eigenlijk",
    "tegenwoordig", "vandaag", "dus", "zeker", "van", "last", "sprake", "klopt", "meende", "meen", "ikke", "joh",
    "ofzo", "nu", "maar", "en", "dan", "intussen", "ondertussen", "gelukkig", "sinds", "toen", "jaren", "tijd",
    "bijlange", "verleden", "gehad", "gedaan", "geweest",
  ]
  private static let leads: WordSet = ["that", "dat", "answer", "antwoord"]
  private static let fronting: WordSet = ["ben", "was", "doe", "heb"]
  private static let judgements: WordSet = ["true", "waar", "klopt", "so", "zo"]
  private static let companions: WordSet = [
    "with", "for", "to", "of", "met", "voor", "bij", "van", "aan", "op", "tegen",
  ]
  private static let worries: WordSet = [
    "bang", "ongerust", "bezorgd", "wakker", "benauwd", "jaloers", "schrik", "beducht",
  ]
  private static let powerless: WordSet = ["kan", "kon", "durf", "mag", "vertrouw", "snap", "begrijp", "ken"]
  private static let demonstratives: WordSet = ["that", "those", "dat", "die"]
  private static let ends: WordSet = [
    "over", "gone", "passed", "behind", "voorbij", "weg", "verleden", "weggegaan", "gezakt",
  ]
  /// Behind these what is not so is what was wished for.
  private static let wishes: WordSet = [
    "want", "wanted", "try", "tried", "wish", "wil", "wilde", "wou", "probeer", "probeerde",
  ]
  /// Words that make more of a "no" than a word thrown in.
  private static let carriers: WordSet = [
    "am", "is", "'s", "was", "are", "were", "do", "does", "did", "have", "has", "had", "would", "will", "ben", "heb",
    "doe", "deed", "zou", "klopt", "meende", "meen", "now", "nu", "meer", "anymore", "longer", "more",
  ]
}
