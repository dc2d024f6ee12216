/// Whether something in front of a danger denies the whole of what is said: a negator that opens the clause, somebody who is nobody, or
/// a phrase that says how far it is from being so.
extension DangerListening {
  /// "*Nobody* in this house is suicidal", "*never in a million years* would she slap me", "*nowhere near* suicidal".
  func isDeniedFromFront(_ own: [Int], _ theme: Risk.Theme) -> Bool {
    guard let first = own.first, let last = own.last, !isCompared(own) else { return false }
    return isLedByDenial(own) || isOfNobody(own) || isInverted(own) || isOfNegatedDegree(first)
      || theme.isDoneToSomebody && isDoneToNobody(first...last, own)
  }

  /// "Nobody has been *more* suicidal", "never was I *so* ready": what is compared is there.
  private func isCompared(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    let clause = line.clause(around: first)
    return (first..<clause.upperBound).contains {
      Self.comparing.contains(text($0)) && !($0 > last && text($0) == "as" && text($0 + 1) == "a")
    }
  }

  // MARK: Phrases that lead

  /// "Nowhere near suicidal", "geen type dat zichzelf iets aandoet".
  private func isLedByDenial(_ own: [Int]) -> Bool {
    // "Ik *ben* verre van *levensmoe*": it may also stand among the words of the danger.
    own.contains { target in
      (max(0, target - 10)...target).contains { start in
        line.words[start].clause == line.words[target].clause && !own.contains(start)
          && Self.leadingDenials.ends(at: start, in: self).contains { end in
            end <= target && !Self.undoing.contains(text(start - 1)) && !isLetAloneTold(start)
              && (end..<max(end, target)).allSatisfy { isFill($0) }
          }
      }
    }
  }

  /// "I can't tell her I'm tired, *let alone that I want to die*": what is not even told is so; "I don't want to be hurt, let alone
  /// die" denies it.
  private func isLetAloneTold(_ start: Int) -> Bool {
    guard ["let", "laat"].contains(text(start)) else { return false }
    return (0..<start).contains {
      line.words[$0].sentence == line.words[start].sentence && Self.telling.contains(text($0))
    }
  }

  /// "*Not so* low *that* I want to die", "niet *zo* down *dat* ik dood wil"; but "never so sure that I …" says it.
  private func isOfNegatedDegree(_ first: Int) -> Bool {
    (max(0, first - 9)..<first).contains { degree in
      guard ["so", "zo", "that"].contains(text(degree)), line.words[degree].sentence == line.words[first].sentence,
        ["not", "niet", "nie"].contains(text(degree - 1))
          || text(degree - 1) == "got" && text(degree - 2) == "never",
        text(degree - 1) == "got" || !Self.undoing.contains(text(degree - 2)),
        let link = (degree + 1..<min(degree + 4, first)).first(where: { ["that", "dat"].contains(text($0)) }),
        link > degree + 1
      else { return false }
      return (link + 1..<first).allSatisfy { isFill($0) }
    }
  }

  // MARK: Nobody

  /// "Nobody in this house is suicidal", "none of my friends has ever thought of suicide": whom it is said of is nobody.
  ///
  /// Behind verbs of knowing, helping and stopping it is the person's own, so only being, wanting and thinking carry a "nobody" on.
  private func isOfNobody(_ own: [Int]) -> Bool {
    guard let first = own.first else { return false }
    let clause = line.clause(around: first)
    var start = clause.lowerBound
    while start < first, Self.introducing.contains(text(start)) { start += 1 }
    guard start < first, isNobodyPhrase(start) else { return false }
    // "Niemand in ons gezin doet zichzelf pijn".
    if own.contains(where: { words.otherReflexives.contains(text($0)) }) {
      return !(start + 1..<first).contains { Self.opening.contains(text($0)) || Self.comparing.contains(text($0)) }
    }
    let rest = start + 1...first
    guard let verb = rest.first(where: { Self.carrying.contains(text($0)) }), verb - start <= 6,
      !(start + 1..<verb).contains(where: { Self.opening.contains(text($0)) })
    else { return false }
    return verb == first
      || (verb + 1..<first).allSatisfy { words.betweenDenial.contains(text($0)) || Self.carrying.contains(text($0)) }
  }

  private func isNobodyPhrase(_ word: Int) -> Bool {
    ["nobody", "none", "niemand"].contains(text(word)) || text(word) == "neither" && text(word + 1) == "of"
      || text(word) == "no" && text(word + 1) == "one"
  }

  /// "Geen kind wordt hier geslagen", "er werd niemand mishandeld", "none of my boyfriends ever raised a hand to me".
  private func isDoneToNobody(_ place: ClosedRange<Int>, _ own: [Int]) -> Bool {
    let first = place.lowerBound
    let clause = line.clause(around: first)
    if ["no", "geen"].contains(text(first - 2)), words.people.contains(text(first - 1)), first - 2 <= clause.lowerBound
    {
      return true
    }
    if language == .dutch,
      place.contains(where: { word in
        text(word) == "niemand" && !own.contains(word)
          && ["werd", "wordt", "is"].contains(text(word - 1)) && own.contains(word + 1)
      })
    {
      return true
    }
    let start = clause.lowerBound
    guard text(start) == "none" && text(start + 1) == "of" || text(start) == "neither", first - start <= 6 else {
      return false
    }
    return (start + 2..<first).allSatisfy { !Self.opening.contains(text($0)) }
  }

  // MARK: Negators that open a clause

  /// "Never in a million years would she slap me", "not once have I thought of ending things": the verb before its subject shows that
  /// the negator in front goes for all of it.
  private func isInverted(_ own: [Int]) -> Bool {
    guard language == .english, let first = own.first, let last = own.last else { return false }
    let clause = line.clause(around: first)
    var start = clause.lowerBound
    while start < first, Self.introducing.contains(text(start)) { start += 1 }
    let isNegated =
      text(start) == "never" || text(start) == "not" && ["once", "a", "for"].contains(text(start + 1))
      || [["at", "no", "point"], ["in", "no", "way"]].contains([text(start), text(start + 1), text(start + 2)])
    guard isNegated, !own.contains(start),
      let verb = (start + 1...min(start + 8, line.words.count - 1)).first(where: {
        Self.auxiliariesInFront.contains(text($0)) && Self.subjectsBehind.contains(text($0 + 1))
      }), verb + 1 <= last, verb <= first
    else { return false }
    // "Never did I think I'd be suicidal" says that it came to that, and so does "never will I forget how he …".
    return !(start..<first).contains { word in
      Self.supposing.contains(text(word)) && !["of", "about"].contains(text(word + 1))
        || Self.comparing.contains(text(word)) || word > verb + 1 && Self.opening.contains(text(word))
    }
  }

  private func isFill(_ word: Int) -> Bool {
    words.betweenDenial.contains(text(word)) || ["i", "ik", "me", "'m", "'ll", "wants"].contains(text(word))
  }

  // MARK: Words

  private static let leadingDenials = SetPhrases([
    "nowhere near", "not anywhere near", "could not be further from", "could not be farther from", "hardly",
    "let alone", "not somebody who", "not someone who", "would not dream of", "am anything but",
    "'m anything but", "is anything but", "'s anything but", "never got as far as",
    "zero chance", "no chance", "zero risk", "no risk", "zero intention", "zero plans", "zero desire", "neither",
    "neither of us is", "neither of us are", "geen van ons is", "ruled out", "rules out", "not the type to",
    "not the kind to", "not the sort to", "not call it", "not call that",
    "not call myself", "not talking about", "not speaking of", "none of this means", "none of that means",
    "this does not mean", "that does not mean", "none of this makes me", "nothing in me that", "no part of me that",
    "no part of me", "not a part of me that", "not a bone in my body that",
    "geen type dat", "geen type die", "niet het type dat", "niet het type die", "niet iemand die", "niemand die",
    "niet zo iemand die", "niets in mij dat", "niks in mij dat", "geen haar op mijn hoofd die", "nul kans dat",
    "geen kans dat", "nul neiging", "nul plannen", "allesbehalve", "verre van",
    "verre van iemand die", "laat staan dat", "geen seconde", "geen aandrang", "noch", "betekent niet dat",
    "wil niet zeggen dat",
  ])
  private static let telling: WordSet = [
    "say", "tell", "told", "admit", "mention", "explain", "know", "knows", "notice", "notices", "see", "sees",
    "understand", "understands", "believe", "believes", "hear", "guess", "talk", "write", "confess", "ask", "asks",
    "zeg", "zeggen", "vertel", "vertellen", "verteld", "gezegd", "toegeven", "uitleggen", "weet", "weten", "merkt",
    "merken", "ziet", "zien", "snapt", "begrijpt", "begrijpen", "gelooft", "geloven", "hoort", "praten", "schrijven",
    "opbiechten", "vraagt", "vragen", "doorheeft",
  ]
  private static let undoing: WordSet = [
    "not", "never", "niet", "nooit", "why", "waarom", "if", "als", "kan", "kon", "can", "could",
  ]
  private static let introducing: WordSet = ["and", "but", "en", "maar", "so", "dus", "well", "there", "er"]
  private static let carrying = stateVerbs.union([
    "wants", "wanted", "thinks", "feels", "ever", "denkt", "dacht", "wil", "wilde", "heeft",
  ])
  private static let opening: WordSet = [
    "who", "that", "if", "when", "because", "i", "but", "die", "dat", "als", "omdat", "toen", "ik", "maar", "knows",
    "sees", "how", "what", "after", "forget", "forgive", "weet", "ziet",
  ]
  private static let auxiliariesInFront: WordSet = [
    "have", "has", "had", "did", "do", "does", "would", "will", "am", "was",
  ]
  private static let subjectsBehind: WordSet = ["i", "he", "she", "they", "we", "it", "my", "you"]
  private static let supposing: WordSet = [
    "think", "thought", "imagine", "imagined", "expect", "expected", "believe", "believed", "guess", "know", "dream",
    "dreamed", "suppose", "realise", "realize",
  ]
  private static let comparing: WordSet = [
    "so", "more", "as", "than", "before", "until", "till", "except", "unless", "but", "this", "zo", "dan", "behalve",
    "tot", "tenzij", "voordat",
  ]
}

extension Risk.Theme {
  /// Whether it is something that others do to somebody.
  fileprivate var isDoneToSomebody: Bool { self == .violenceReceived || self == .child }
}
