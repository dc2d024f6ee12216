/// How far a negator reaches: forward over what it denies, and back where grammar puts the denied words in front of it.
///
/// Forward to the end of its clause, seven words at most in English and six in Dutch (NegEx, Chapman 2001, with the limits of clinlp
/// for Dutch), and on into a clause that is the object of what is denied: "I wouldn't say that …". Back from a negator that stands
/// last ("dat wil ik niet"), in Dutch also last but one; and to what was put in front: "bang ben ik daar niet voor", "sad I'm not".
struct NegationScope: WordReading {
  let line: Line
  let small: ClosedWords
  let language: Language
  /// The words at which a clause ends, and those that open a subordinate one.
  let breaks: Set<Int>
  let subordinators: Set<Int>

  private static let reachOfClause = 8

  func reach(of cue: ClosedRange<Int>) -> ClosedRange<Int> {
    // "I can't stop crying" says that I cry.
    let following = cue.upperBound + 1..<min(cue.upperBound + 5, line.words.count)
    let isUnstopped = following.contains {
      guard line.words[$0].clause == line.words[cue.upperBound].clause else { return false }
      let isGivenUp = ["give", "given", "giving"].contains(text($0)) && text($0 + 1) == "up"
      return isGivenUp || isLess($0) || isUnmoved(cue, at: $0) || Self.stops.contains(text($0))
    }
    return isUnstopped || isUnended(cue) ? cue : backward(from: cue)...forward(from: cue)
  }

  /// "Isn't this just fear?", "heb ik geen bindingsangst?": whoever asks so thinks that it is.
  func isAskedFor(_ cue: ClosedRange<Int>) -> Bool {
    var start = line.clause(around: cue.lowerBound).lowerBound
    while start < cue.lowerBound, small.openers.contains(text(start)) || small.coordinators.contains(text(start)) {
      start += 1
    }
    return isInAskedSentence(cue.upperBound) && cue.lowerBound > start && Self.asking.contains(text(start))
  }

  private static let asking: WordSet = [
    "is", "are", "am", "was", "do", "does", "did", "can", "could", "will", "would", "should", "have", "has", "why",
    "ben", "bent", "heb", "hebt", "heeft", "zou", "kan", "kun", "kunnen", "moet", "moeten", "mag", "wil", "waarom",
  ]

  /// "I won't settle for less than …".
  private func isLess(_ word: Int) -> Bool {
    ["less", "minder"].contains(text(word)) && ["than", "dan"].contains(text(word + 1))
  }

  /// "Nothing takes the panic away", "no sound gets past my throat": what moves by nothing is there.
  private func isUnmoved(_ cue: ClosedRange<Int>, at word: Int) -> Bool {
    opens(cue) && Self.nothings.contains(text(cue.upperBound)) && Self.movings.contains(text(word))
  }

  private static let nothings: WordSet = ["nothing", "no", "nobody", "niets", "niks", "niemand", "geen"]
  private static let movings: WordSet = [
    "takes", "helps", "eases", "past", "through", "lives", "matches", "compares", "end", "calms", "helpt", "haalt",
    "neemt", "door",
  ]

  /// "De angst is niet weg", "ik geef de hoop niet op": what has not ended is there.
  private func isUnended(_ cue: ClosedRange<Int>) -> Bool {
    guard language == .dutch, Self.sentential.contains(text(cue.upperBound)) else { return false }
    let clause = line.clause(around: cue.lowerBound)
    var next = cue.upperBound + 1
    while ["helemaal", "zomaar", "echt", "eens", "volledig", "meteen"].contains(text(next)) { next += 1 }
    guard next < clause.upperBound else { return false }
    if ["weg", "kwijt", "voorbij", "verdwenen", "gezakt", "onderdrukken", "afschudden", "kwijtraken", "los"]
      .contains(text(next))
    {
      // "Ze duwt me niet weg" denies.
      return text(next) != "weg"
        || (clause.lowerBound..<cue.lowerBound).contains { Self.staying.contains(text($0)) }
    }
    return ["op", "opgeven", "opgegeven"].contains(text(next))
      && (text(next) != "op" || (clause.lowerBound..<cue.lowerBound).contains { Self.givingUp.contains(text($0)) })
  }

  private static let staying: WordSet = ["is", "zijn", "was", "gaat", "ga", "ging", "krijg", "wil", "lijkt", "raakt"]
  private static let givingUp: WordSet = ["geef", "geeft", "gaf", "geven", "hou", "houdt", "hield", "houden"]

  // MARK: Forward

  /// "Not sad *just* tired", "niet boos *gewoon* moe": what is so instead, without a comma.
  private func isCorrection(_ word: Int, behind cue: ClosedRange<Int>) -> Bool {
    let end = line.clause(around: word).upperBound
    guard Self.correcting.contains(text(word)), 2...3 ~= word - cue.upperBound, 2...4 ~= end - word else {
      return false
    }
    return !(cue.upperBound + 1..<end).contains { place in
      small.subjectForms.contains(text(place)) || small.finiteVerbs.contains(text(place)) && place != word
        || small.conductors.contains(text(place))
    }
  }

  private static let correcting: WordSet = ["just", "only", "more", "gewoon", "enkel"]

  private func forward(from cue: ClosedRange<Int>) -> Int {
    let clause = line.words[cue.upperBound].clause
    let last = line.words.count - 1
    var furthest = min(cue.upperBound + (language == .english ? 7 : 6), last)
    var end = cue.upperBound
    // "There isn't a day that I …" denies the clause too.
    let isExistence = text(cue.lowerBound - 2) == "there" && ["is", "was", "'s"].contains(text(cue.lowerBound - 1))
    var isTaking =
      cue.count > 2 && Self.complementTakers.contains(text(cue.upperBound))
    while end < furthest {
      let next = end + 1
      let (text, before) = (text(next), text(end))
      let isFirst = end == cue.upperBound
      if line.words[next].clause != clause { break }
      let isOfDegree = isFirst && (small.degrees.contains(text) || text == "once" || text == "alleen")
      let isComparison =
        ["if", "though"].contains(text) && before == "as" || text == "alsof" && (isFirst || before == "zo")
      // "Look for what is wrong".
      let isObject = Self.prepositions.contains(before) && Self.questionWords.contains(text)
      let isConjunction = text == "that" || text == "dat" && !Self.dutchPrepositions.contains(before)
      // "Not because I was angry" denies the anger; "I don't sleep because I'm angry" does not.
      let isReason = isFirst && Self.reasons.contains(text) && opens(cue)
      if !isOfDegree, !isComparison, !isObject, !isReason {
        if breaks.contains(next) || isCorrection(next, behind: cue) { break }
        // "Ik durf niet open te doen, zo bang": the reason that stands last.
        if text == "zo", !isFirst, next + 2 == line.clause(around: next).upperBound,
          (cue.upperBound..<next).contains(where: { self.text($0) == "te" })
        {
          break
        }
        if text == "tot", isFirst, ["rust", "bedaren"].contains(self.text(next + 1)) {
          end = next
          continue
        }
        if subordinators.contains(next), !small.conductors.contains(text), !small.coordinators.contains(text) { break }
      }
      if small.causes.contains(text), end > cue.upperBound, !isPart(next, of: cue, behind: before) { break }
      // "I don't think that…" denies what follows; "he doesn't see that…" does not.
      if isConjunction, !isExistence, !(isFirst ? !isBehindFactive(cue) : isTaking) { break }
      if small.coordinators.contains(text) {
        if isFirst { break }
        let following = self.text(next + 1)
        if small.subjectForms.contains(following) || small.finiteVerbs.contains(following) { break }
      }
      if small.subjects.contains(text) {
        let isInverted =
          language == .dutch
          ? isFirst : !isFirst && Self.auxiliaries.contains(before) && isFronted(cue, until: end)
        let isLed = isTaking || small.conductors.contains(before) || ["if", "though", "alsof"].contains(before)
        if !isLed, !isInverted { break }
      }
      let isTaker = small.complementTakers.contains(text) || Self.complementTakers.contains(text)
      // "It's not like I …", "het is niet zo dat ik …".
      let isManner = isReason || isFirst && (text == "like" || text == "zo")
      isTaking = isTaker || isManner || isTaking && (small.afterNegator.contains(text) || text == "it" || text == "het")
      if isConjunction || isTaker || isComparison { furthest = min(next + Self.reachOfClause, last) }
      end = next
    }
    return end
  }

  /// "Geen tranen van verdriet", "… dat hij van me houdt": a preposition that turns to no cause.
  private func isPart(_ preposition: Int, of cue: ClosedRange<Int>, behind before: String) -> Bool {
    let isOfNoun =
      preposition == cue.upperBound + 2
      && ["tranen", "gevoel", "gevoelens", "spoor", "sprake", "teken", "kwestie", "tears", "sense"].contains(before)
    let isLoving =
      small.objectForms.contains(text(preposition + 1))
      && ["houd", "hou", "houdt", "hield", "houden"].contains(text(preposition + 2))
    return isOfNoun || isLoving
  }

  /// Whether a negator begins what is said.
  private func opens(_ cue: ClosedRange<Int>) -> Bool {
    let start = line.clause(around: cue.lowerBound).lowerBound
    return cue.lowerBound == start || breaks.contains(cue.lowerBound - 1)
      || small.coordinators.contains(text(cue.lowerBound - 1))
  }

  /// "Never for a second *have* I …": whether a negator opens its clause, so that what follows it changes places.
  private func isFronted(_ cue: ClosedRange<Int>, until verb: Int) -> Bool {
    let start = line.clause(around: cue.lowerBound).lowerBound
    return cue.lowerBound - start <= 1 && verb - cue.upperBound <= 6
  }

  /// Whether "see", "know" and their like stand right before a negator, as they do in Dutch: "hij ziet niet dat…".
  private func isBehindFactive(_ cue: ClosedRange<Int>) -> Bool {
    let clause = line.clause(around: cue.lowerBound)
    return (max(clause.lowerBound, cue.lowerBound - 2)..<cue.lowerBound).contains {
      small.factives.contains(line.words[$0].text)
    }
  }

  // MARK: Back

  private func backward(from cue: ClosedRange<Int>) -> Int {
    let clause = line.clause(around: cue.lowerBound)
    let segment = segment(of: cue, in: clause)
    if isPredicateFronted(cue, in: segment) {
      // "Zenuwachtig of gestrest ben ik niet".
      let isPair =
        segment.lowerBound == clause.lowerBound + 2 && ["of", "or", "en", "and"].contains(text(clause.lowerBound + 1))
      return isPair ? clause.lowerBound : segment.lowerBound
    }
    var rest = segment.upperBound - cue.upperBound - 1
    for word in cue.upperBound + 1..<segment.upperBound where small.afterNegator.contains(text(word)) { rest -= 1 }
    let isLast = rest <= (language == .dutch ? 1 : 0)
    guard isLast || deniesVerb(cue, in: segment) else { return verb(of: cue, in: segment) ?? cue.lowerBound }

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

  /// The part of a clause around a negator in which no other statement begins or ends.
  private func segment(of cue: ClosedRange<Int>, in clause: Range<Int>) -> Range<Int> {
    var start = cue.lowerBound
    while start > clause.lowerBound {
      let text = text(start - 1)
      // "Op die man": behind a preposition it opens no clause.
      let isPointing = ["die", "dat"].contains(text) && Self.dutchPrepositions.contains(self.text(start - 2))
      let opens = subordinators.contains(start - 1) && !isPointing
      if breaks.contains(start - 1) || opens || small.coordinators.contains(text) { break }
      start -= 1
    }
    var end = cue.upperBound + 1
    while end < clause.upperBound, !breaks.contains(end), !subordinators.contains(end),
      !small.coordinators.contains(text(end))
    {
      end += 1
    }
    return start..<end
  }

  /// In Dutch a negator that only a preposition and its words follow denies the verb before it: "ik twijfel niet aan hem".
  private func deniesVerb(_ cue: ClosedRange<Int>, in segment: Range<Int>) -> Bool {
    guard language == .dutch, Self.sentential.contains(text(cue.upperBound)),
      Self.dutchPrepositions.contains(text(cue.upperBound + 1)), segment.upperBound - cue.upperBound <= 6
    else { return false }
    let rest = cue.upperBound + 1..<segment.upperBound
    return !rest.contains { text($0) == "te" }
      && !(segment.lowerBound..<cue.lowerBound).contains {
        Self.powerless.contains(text($0)) || small.causes.contains(text($0))
      }
  }

  /// The verb that a Dutch negator denies from behind its objects: "ik *bel* haar niet de hele tijd op".
  private func verb(of cue: ClosedRange<Int>, in segment: Range<Int>) -> Int? {
    guard language == .dutch, Self.sentential.contains(text(cue.upperBound)) else { return nil }
    var word = cue.lowerBound - 1
    while word > segment.lowerBound, Self.light.contains(text(word)) || small.objectForms.contains(text(word)) {
      word -= 1
    }
    let isVerb =
      word > segment.lowerBound && small.subjectForms.contains(text(word - 1)) && word - 1 <= segment.lowerBound + 1
    guard isVerb, !Self.powerless.contains(text(word)), !small.factives.contains(text(word)),
      !small.finiteVerbs.contains(text(word)) || ["mis", "denk", "trek", "loop"].contains(text(word))
    else { return nil }
    return word
  }

  private static let light: WordSet = [
    "er", "daar", "ook", "nu", "dat", "het", "hier", "zelf", "eigenlijk", "echt", "mij",
  ]

  /// Whether what is denied was put in front of the verb: "eenzaam voel ik mij daar nooit", "fear I wouldn't call it".
  private func isPredicateFronted(_ cue: ClosedRange<Int>, in segment: Range<Int>) -> Bool {
    let before = segment.lowerBound..<cue.lowerBound
    guard before.count >= 2 else { return false }
    switch language {
    case .dutch:
      guard Self.sentential.contains(text(cue.upperBound)),
        let verb = before.dropFirst().prefix(3).first(where: { Self.dutchLightVerbs.contains(text($0)) }),
        !(before.lowerBound..<verb).contains(where: { small.subjects.contains(text($0)) })
      else { return false }
      let lost = (cue.upperBound + 1..<segment.upperBound).contains { ["weg", "kwijt"].contains(text($0)) }
      return !lost && Self.dutchSubjects.contains(text(verb + 1))
    case .english:
      guard text(cue.lowerBound) == "not" || text(cue.lowerBound) == "no" else { return false }
      let verb = cue.lowerBound - 1
      guard Self.englishLightVerbs.contains(text(verb)) else { return false }
      let front = before.dropLast(["i", "it"].contains(text(verb - 1)) ? 2 : 1)
      guard (1...3).contains(front.count),
        !front.contains(where: { small.subjectForms.contains(text($0)) || small.finiteVerbs.contains(text($0)) })
      else { return false }
      if front.count == before.count - 2 { return true }
      return ["is", "was"].contains(text(verb)) && Self.namings.contains(text(cue.upperBound + 1))
    }
  }

  // MARK: Words

  private static let stops: WordSet = [
    "stop", "stopping", "hide", "stoppen", "ophouden", "tegenhouden", "bedwingen", "inhouden", "verbergen",
    "loslaten", "stilzitten", "shake", "rid", "escape", "outrun", "overcome", "afschudden",
    "onderdrukken", "wegkrijgen", "opgeven", "suppress", "contain",
  ]
  private static let reasons: WordSet = ["because", "cause", "cos", "omdat"]
  private static let prepositions: WordSet = [
    "for", "at", "about", "on", "to", "of", "with", "naar", "op", "over", "aan",
  ]
  private static let questionWords: WordSet = ["what", "how", "who", "where", "wat", "wie", "hoe", "waar"]
  private static let auxiliaries: WordSet = [
    "have", "did", "do", "had", "would", "will", "was", "am", "could", "has", "does",
  ]
  private static let complementTakers: WordSet = [
    "true", "call", "case", "said", "say", "says", "zegt", "zei", "gelegen", "pretend", "describe", "imagine", "claim",
    "trust",
    "waar", "klopt", "noemen", "beweren", "indruk",
  ]
  /// Negators that deny the whole of what is said, and not only what follows them.
  private static let sentential: WordSet = [
    "niet", "nooit", "meer", "nauwelijks", "amper", "geenszins", "allerminst", "allesbehalve", "nergens", "dag",
    "moment", "seconde", "sprake", "evenmin", "maken",
  ]
  private static let dutchPrepositions: WordSet = [
    "aan", "op", "om", "over", "van", "met", "bij", "voor", "tegen", "naar", "achter", "tussen", "tot", "in",
  ]
  /// "Ik kan niet met hem praten": what fails is not what stands before.
  private static let powerless: WordSet = [
    "kan", "kon", "kunnen", "konden", "durf", "durfde", "lukt", "lukte", "mag", "mocht",
  ]
  private static let dutchLightVerbs: WordSet = [
    "ben", "is", "was", "heb", "had", "voel", "voelde", "word", "werd", "doe", "deed", "zou", "krijg", "kreeg", "ken",
    "maak", "hoef", "kan", "noem",
  ]
  private static let dutchSubjects: WordSet = ["ik", "hij", "ze", "zij", "het", "dat", "er", "wij", "we", "bij"]
  private static let englishLightVerbs: WordSet = ["am", "is", "was", "would", "have", "had"]
  private static let namings: WordSet = ["it", "the", "how", "what", "something", "quite"]
}
