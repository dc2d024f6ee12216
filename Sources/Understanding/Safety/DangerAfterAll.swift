/// Whether a danger is there although it seems denied or over: "I said I wasn't suicidal. *I lied*", "*not a day goes by* that I don't
/// think of it", "I'd stopped hurting myself. *I haven't*".
extension DangerListening {
  /// "I never wanted to hit them, *but I do*", "maar ik doe het toch"; and, in the next sentence, "*I lied*".
  func isSaidAfterAll(behind last: Int) -> Bool {
    line.words.indices.contains { word in
      guard word > last else { return false }
      if isLie(word) { return true }
      guard (language == .english ? Self.englishButs : Self.dutchButs).contains(text(word)) else { return false }
      // What is laughed behind it changes nothing.
      let rest = (word + 1..<max(word + 1, min(word + 6, line.closing + 1))).map(text)
      guard let verb = rest.firstIndex(where: Self.doings.contains), !rest.contains(where: words.negators.contains)
      else {
        return false
      }
      return language == .english
        ? rest[..<verb].contains("i") && verb == rest.count - 1
        : rest.contains("ik") && rest.contains { ["wel", "toch", "soms"].contains($0) }
    }
  }

  /// "I lied", "I was lying about that", but not "I was lying in bed".
  private func isLie(_ word: Int) -> Bool {
    Self.lies.ends(at: word, in: self).contains { end in
      end == line.clause(around: word).upperBound || Self.behindLies.contains(text(end))
    }
  }

  /// "Not a day goes by that I don't …", "geen dag zonder dat ik …": what is never left out.
  func isOfEveryDay(_ first: Int) -> Bool {
    (max(0, first - 12)..<first).contains { word in
      guard Self.spansOfTime.contains(text(word)), line.words[word].sentence == line.words[first].sentence else {
        return false
      }
      let isNone =
        ["no", "geen", "enkele"].contains(text(word - 1)) || text(word - 1) == "a" && text(word - 2) == "not"
      return isNone
        && (word + 1..<first).contains {
          ["passes", "goes", "went", "without", "zonder", "voorbij", "dat", "that", "when", "where"].contains(text($0))
        }
    }
  }

  /// "I can't promise I won't kill myself".
  func isUnpromised(before negator: Int) -> Bool {
    (max(0, negator - 4)..<negator).contains { word in
      Self.promises.contains(text(word))
        && (max(0, word - 3)...word + 1).contains { $0 != negator && words.negators.contains(text($0)) }
    }
  }

  /// "I thought the voices were over, *they aren't*", and the same in a sentence of its own: "*I haven't*".
  func isTakenBackAgain(behind last: Int) -> Bool {
    let end = line.clause(around: last).upperBound
    guard end < line.words.count else { return false }
    let next = line.clause(around: end)
    return (2...4).contains(next.count) && next.contains { words.negators.contains(text($0)) }
      && next.allSatisfy { Self.takingBackAgain.contains(text($0)) }
      && (line.clause(around: last).lowerBound...end - 1).contains { Self.tellings.contains(text($0)) }
  }

  // MARK: Words

  private static let lies = SetPhrases([
    "i lied", "i was lying", "was a lie", "ik loog", "ik heb gelogen", "was gelogen", "that is not true anymore",
    "dat klopt niet meer",
  ])
  private static let spansOfTime: WordSet = [
    "day", "week", "night", "hour", "moment", "minute", "morning", "evening", "dag", "nacht", "uur", "minuut",
    "ochtend", "avond",
  ]
  private static let behindLies: WordSet = ["about", "to", "when", "because", "then", "over", "toen", "tegen"]
  private static let englishButs: WordSet = ["but", "yet", "because", "cause"]
  private static let dutchButs: WordSet = ["maar", "want"]
  private static let doings: WordSet = ["do", "did", "have", "am", "doe", "deed", "heb"]
  private static let promises: WordSet = [
    "promise", "guarantee", "swear", "beloof", "beloven", "garanderen", "garandeer", "zweren", "zweer",
  ]
  private static let takingBackAgain: WordSet = [
    "they", "it", "i", "are", "is", "have", "has", "did", "do", "am", "not", "n't", "but", "maar", "ik", "ze", "het",
    "dat", "is", "zijn", "heb", "ben", "niet", "zo", "that", "was", "were",
  ]
  private static let tellings: WordSet = [
    "thought", "told", "said", "hoped", "believed", "dacht", "zei", "hoopte", "vertelde", "gezegd",
  ]
}
