/// Whether a danger of before is set against a life that goes on: "ik was suïcidaal, *nu werk ik weer*", "I used to cut, *these days I
/// ring my sister*".
extension DangerListening {
  /// Whether a danger is told as past, and what follows tells only what the person does or has instead.
  ///
  /// What follows may not point back ("now *it* is back", "nu *weer*"), deny, wish, or tell another danger.
  func isSetAgainstNow(_ own: [Int], _ theme: Risk.Theme) -> Bool {
    guard let first = own.first, let last = own.last, last + 1 < line.words.count,
      let opening = (last + 1..<line.words.count).first(where: isNow)
    else { return false }
    // "He hit me and now I'm hiding": the past tense alone may be an hour ago, unless "these days" stands against it.
    let isLong = Self.longNows.contains(text(opening)) || theme == .eating && Self.nows.contains(text(opening))
    guard isOfBefore(first...last) || isOfYear(own) || isLong && isToldAsPast(own),
      !line.clause(around: first).contains(where: {
        words.open.contains(text($0)) && !isOfAge($0) || Self.recent.contains(text($0))
      })
    else { return false }
    let start = startOfStatement(around: opening, after: last)
    let rest = start..<line.words.count
    let small = ClosedWords.of(language)
    guard start > last, rest.contains(where: { Self.persons.contains(text($0)) }),
      // "… and I am now" says the same of now.
      rest.contains(where: { !small.holdsTogether(text($0)) && !Self.empty.contains(text($0)) && !isNow($0) }),
      !rest.contains(where: { spoils($0) || Self.pointingBack.contains(text($0)) || isReturn($0) }),
      !(0..<start).contains(where: { bringsBack($0, own) })
    else { return false }
    return !found.matches.contains { match in
      guard case .danger = ear.meaning(of: match) else { return false }
      return match.words.upperBound >= start && !match.words.contains(last)
    }
  }

  /// "Nu", "these days": words for the present that can stand against a time before.
  private func isNow(_ word: Int) -> Bool {
    Self.nows.contains(text(word)) && !["by", "until", "till", "right", "tot", "even"].contains(text(word - 1))
      || text(word) == "these" && text(word + 1) == "days"
  }

  /// Where the statement begins that a word for the present stands in: with its clause, or behind "and" or "but".
  private func startOfStatement(around word: Int, after last: Int) -> Int {
    var start = word
    let clause = line.clause(around: word)
    while start > clause.lowerBound, start > last + 1, !Self.joining.contains(text(start - 1)) { start -= 1 }
    return start
  }

  /// "Vroeger", "as a teenager": whether a word or phrase for the past stands in the clause of a danger.
  private func isOfBefore(_ place: ClosedRange<Int>) -> Bool {
    let clause = line.clause(around: place.lowerBound)
    return clause.contains { start in
      words.past.contains { phrase in
        // "Once" may be last week.
        phrase != ["once"] && start + phrase.count <= clause.upperBound
          && zip(phrase.indices, phrase).allSatisfy { text(start + $0) == $1 }
          && tellsOfPast(Array(start..<start + phrase.count)[...], Array(place))
      }
    }
  }

  /// "Nu weer", "now again": what comes back itself, and not what one does again.
  private func isReturn(_ word: Int) -> Bool {
    ["weer", "terug", "again", "opnieuw", "steeds", "still"].contains(text(word)) && !isOfLivingAgain(word, [])
  }

  /// "Nu eet ik *weer* alles", "I laugh *again*": what is done again is a part of living.
  func isOfLivingAgain(_ word: Int, _ own: [Int]) -> Bool {
    guard ["weer", "terug", "again"].contains(text(word)) else { return false }
    let clause = line.clause(around: word)
    return clause.contains { Self.living.contains(text($0)) }
      && !clause.contains { own.contains($0) || spoils($0) || Self.pointingBack.contains(text($0)) }
  }

  /// "It's been five years *since my last attempt*", "de laatste keer dat ik mezelf pijn deed was in 2008".
  func isLongSince(_ own: [Int]) -> Bool {
    guard let first = own.first else { return false }
    let before = max(0, first - 5)...first
    return before.contains { word in
      let isSince =
        text(word) == "since" && Self.spans.contains(text(word - 1))
        || text(word) == "geleden" && Self.spans.contains(text(word - 1)) && text(word + 1) == "dat"
        || text(word) == "geleden" && text(word - 1) == "lang" && text(word + 1) == "dat"
      return isSince && line.words[word].sentence == line.words[first].sentence
        && (word + 1..<max(word + 1, first)).allSatisfy { Self.behindSince.contains(text($0)) }
        && !(0..<word).contains { words.negators.contains(text($0)) }
    }
  }

  private static let spans: WordSet = ["years", "decade", "decades", "months", "jaar", "jaren"]
  private static let behindSince: WordSet = [
    "i", "i've", "my", "last", "the", "a", "ever", "tried", "to", "wanted", "felt", "was", "had", "dat", "ik", "voor",
    "het", "laatst", "mijn", "nog",
  ]
  private static let nows: WordSet = [
    "nu", "tegenwoordig", "inmiddels", "intussen", "ondertussen", "vandaag", "now", "nowadays", "today",
  ]
  /// Words for a present that has lasted; "nu" may be this minute.
  private static let longNows: WordSet = ["these", "nowadays", "tegenwoordig"]
  private static let recent: WordSet = [
    "yesterday", "night", "morning", "week", "month", "gisteren", "vannacht", "vanmorgen", "daarnet", "net", "maand",
  ]
  private static let empty: WordSet = [
    "and", "but", "en", "maar", "am", "do", "have", "doe", "i", "ik", "days", "m", "'m",
  ]
  private static let joining: WordSet = ["and", "but", "en", "maar"]
  private static let persons: WordSet = ["i", "we", "ik", "k", "'k", "wij", "my", "mijn"]
  /// Words by which the present is that of the danger, or of another trouble.
  private static let pointingBack: WordSet = [
    "it", "that", "they", "them", "he", "she", "so", "too", "also", "same", "only", "just", "back", "alone", "nothing",
    "this", "there", "here", "more", "less", "worse", "need", "must", "starting", "start", "started", "begin",
    "feel", "feeling", "thinking", "wonder", "considering", "plan", "plans", "planned", "pills", "gun", "rope", "knife",
    "note", "date", "courage",
    "dare", "ready", "sure", "certain", "know", "how", "hide", "hiding", "hospital", "drink", "drinking", "use",
    "afraid", "scared", "tired",
    "het", "dat", "die", "dit", "ze", "zij", "hem", "zo", "ook", "alleen", "hetzelfde", "niks", "niets", "hier",
    "er", "daar", "meer", "minder", "begin", "begint", "denk", "voel", "twijfel", "overweeg", "drink", "gebruik",
    "bang", "moe", "moeten", "dus", "vaker", "bijna", "eenzaam", "pillen", "touw",
    "mes", "brief", "moed", "durf", "klaar", "zeker", "weet", "hoe", "ziekenhuis", "verstop", "vastbesloten",
  ]
  /// Verbs of a life that goes on: what one does *again* is then no danger.
  private static let living: WordSet = [
    "eat", "work", "laugh", "sleep", "sing", "live", "cook", "enjoy", "eet", "werk", "lach", "slaap", "zing", "leef",
    "kook", "geniet", "goesting", "plezier",
  ]
}
