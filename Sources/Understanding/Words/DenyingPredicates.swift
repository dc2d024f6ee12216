/// What is denied by what is told of it, with a negator or without: "the rage *is gone*", "calm *is the last thing* I am",
/// "jaloezie *is mij vreemd*".
///
/// What is so told of is put in front in its clause and holds no person of whom it could be told instead: "he is gone".
struct DenyingPredicates: WordReading {
  /// The words that deny, and the words that are denied.
  struct Place {
    var words: ClosedRange<Int>
    var reach: ClosedRange<Int>
    /// Whether what is told is denied itself: "the fear *isn't gone*".
    var isDenied: Bool
  }

  let line: Line
  let small: ClosedWords
  let language: Language
  /// The words at which a clause ends.
  let breaks: Set<Int>

  /// How many words the name of what is denied has at most.
  private static let reach = 9

  var places: [Place] {
    var places: [Place] = []
    for word in line.words.indices.dropFirst() {
      guard let told = told(from: word) else { continue }
      let clause = line.clause(around: word).lowerBound
      var start = word
      while start > clause, word - start < Self.reach {
        let text = text(start - 1)
        // "Die angst van toen".
        let isOfThen = text == "toen" && self.text(start - 2) == "van"
        let isPair = ["and", "en", "or", "of"].contains(text) && !(clause..<start).contains(where: isSubject)
        if !isOfThen, !isPair, breaks.contains(start - 1) || Self.separators.contains(text) { break }
        start -= 1
      }
      // "Whether I'm avoidant doesn't interest me": a clause in front of the verb may have a subject of its own.
      let isClause = Self.openers.contains(text(start))
      guard start < word, isClause || !(start..<word).contains(where: isSubject) else { continue }
      places.append(
        Place(words: word...told.last, reach: start...word - 1, isDenied: told.isDenied))
    }
    return places
  }

  private func isSubject(_ word: Int) -> Bool {
    let text = text(word)
    return small.subjects.contains(text) || text == "you" || text == "je" || text == "niet" || text == "not"
  }

  /// Where a predicate ends that begins at a word, and whether it is denied itself; nil where none does.
  private func told(from word: Int) -> (last: Int, isDenied: Bool)? {
    if let last = ending(from: word) {
      return (last, (word...last).contains { ClosedWords.plainNegators.contains(text($0)) })
    }
    let phrases = language == .dutch ? Self.dutch : Self.english
    return phrases.ends(at: word, in: self).map { $0 - 1 }
      .first { line.words[$0].clause == line.words[word].clause }
      .map { ($0, false) }
  }

  /// "Is gone", "has passed now", "is al lang voorbij": that it has ended, and nothing else behind it.
  private func ending(from word: Int) -> Int? {
    let verbs = language == .dutch ? Self.dutchVerbs : Self.englishVerbs
    let isVerb = verbs.contains(text(word))
    guard isVerb || Self.endingVerbs.contains(text(word)) else { return nil }
    let clause = line.words[word].clause
    var end = isVerb ? word + 1 : word
    while Self.adverbs.contains(text(end)) || ClosedWords.plainNegators.contains(text(end)), end - word < 5 { end += 1 }
    guard line.words.indices.contains(end), line.words[end].clause == clause else { return nil }
    guard Self.ends.contains(text(end)) || !isVerb else { return nil }
    let next = end + 1
    guard line.words.indices.contains(next), line.words[next].clause == clause else { return end }
    let isClosed =
      breaks.contains(next) || Self.behindEnds.contains(text(next)) || small.coordinators.contains(text(next))
      || small.closers.contains(text(next)) || small.subjects.contains(text(next))
    return isClosed ? end : nil
  }

  // MARK: Words

  private static let openers: WordSet = ["whether", "how", "dat", "of", "hoe"]
  private static let separators: WordSet = [
    "and", "but", "en", "maar", "that", "omdat", "because", "want", "if", "als",
  ]
  private static let englishVerbs: WordSet = ["is", "'s", "are", "was", "has", "have", "had", "went"]
  private static let dutchVerbs: WordSet = ["is", "zijn", "was", "ligt", "lijkt", "ging"]
  private static let adverbs: WordSet = [
    "all", "long", "finally", "completely", "now", "been", "mostly", "totally", "simply", "just", "already", "also",
    "nu", "al", "allang", "lang", "gelukkig", "intussen", "ondertussen", "inmiddels", "helemaal", "me", "mij",
    "volledig", "echt", "eindelijk", "gewoon", "stilaan", "ook", "in", "de", "schoenen", "sinds", "gisteren",
    "vandaag", "eigenlijk", "nog", "yet", "really",
  ]
  private static let ends: WordSet = [
    "gone", "passed", "lifted", "faded", "vanished", "disappeared", "subsided", "ebbed", "melted", "eased",
    "stopped", "over", "behind", "evaporated", "dissolved", "away",
    "weg", "over", "voorbij", "op", "verdwenen", "gezakt", "geweken", "gestopt", "weggeebd", "uitgewoed", "gesleten",
    "vervlogen", "achter", "gaan", "verleden", "weggegaan", "opgehouden", "uitgedoofd", "bekoeld", "opgelost",
  ]
  /// What ends by a verb of its own: "the anger faded".
  private static let endingVerbs: WordSet = [
    "faded", "lifted", "vanished", "subsided", "ebbed", "evaporated", "dissolved", "verdween", "zakte", "ebde",
  ]
  /// What may stand behind an end: "gone now", "over since June", "behind me", "gaan liggen", "achter de rug".
  private static let behindEnds: WordSet = [
    "now", "since", "entirely", "completely", "for", "away", "me", "too", "again", "by", "these", "today",
    "liggen", "de", "tijd", "sinds", "nu", "ook", "mij", "al", "gelukkig", "uit", "in",
  ]

  private static let english = SetPhrases([
    "is the last thing", "'s the last thing", "was the last thing", "is about the last thing",
    "would be the last thing",
    "is the last word", "is the wrong word", "'s the wrong word", "would be the wrong word", "is not the word",
    "is not the right word", "would not be the word", "is not a word", "is the one thing i do not",
    "is one thing i do not", "is the one thing i am not", "is one thing i am not", "is one thing i never",
    "does not come into it", "do not come into it", "did not come into it", "never came into it", "never comes into it",
    "does not enter into it", "has nothing to do with it", "had nothing to do with it", "does not cross my mind",
    "does not even cross my mind", "never crossed my mind", "never crosses my mind", "did not cross my mind",
    "is foreign to me", "is alien to me", "is unknown to me", "is a thing of the past", "'s a thing of the past",
    "is nowhere to be found", "is not there anymore", "is not there", "is just not there", "is the opposite",
    "left me long ago", "has left me", "is not in it", "is not my word",
    "is not in my vocabulary", "is not it", "is too big a word", "is not what i would call it",
    "is not how i would put it", "is not my thing", "is not something i do", "is not what i want",
    "is not on my mind", "is not an option", "does not happen to me", "never happens to me", "does not interest me",
    "does not apply to me", "is not my question", "is not my task", "is not my job", "is none of my business",
    "is no problem", "is not the problem", "is not the issue", "is not the cause", "is not necessary", "is not me",
    "would be wrong", "is simply false", "is false", "is too strong", "no longer works", "is not how i would describe",
    "is not how", "is not what", "is not why", "is not where", "is not among", "stopped being", "has got it wrong",
    "is hardly the", "is not the reason", "is no longer there", "no longer gets",
    "has nothing to do with", "have nothing to do with", "is something he would never", "is something i would never",
    "is something i never", "is something he 'd never", "is something i 'd never", "is hardly the word",
    "does not bother me", "no longer bothers me", "do not bother me", "hardly bother me",
  ])
  private static let dutch = SetPhrases([
    "is niet wat", "is niet hoe", "is niet waarom", "is niet de reden", "is het laatste", "is wel het laatste",
    "zijn het laatste", "zijn wel het laatste", "is nu wel het laatste", "kan je hem niet noemen",
    "speelt hierin geen rol", "speelt daarin geen rol", "zijn niks voor mij", "komt er niet van", "is gedaan",
    "is het laatste wat", "is het verkeerde woord", "is niet het woord",
    "is niet het goede woord", "is niet het juiste woord", "is het woord niet", "zou ik het niet noemen",
    "is een te groot woord", "is een groot woord", "is anders", "is mij vreemd", "is me vreemd", "is mij onbekend",
    "is mij totaal vreemd", "is mij helemaal vreemd", "is me totaal vreemd", "ken ik niet", "ken ik niet meer",
    "komt er niet aan te pas", "kwam er niet aan te pas", "komt er niet bij kijken", "komt niet in me op",
    "komt niet in mij op", "kwam niet in me op", "kwam nooit in me op", "komt nooit in me op", "speelt geen rol",
    "speelt hier niet", "speelt niet mee", "heeft er niets mee te maken", "heeft daar niets mee te maken",
    "is verleden tijd", "is er niet", "is er gewoon niet", "zit er niet bij", "is iets van vroeger",
    "is bij mij geen sprake", "is er niet bij", "is er niet meer bij",
    "zit er niet meer in", "zit er niet in", "is niks voor mij", "is niets voor mij", "is niet wat ik wil",
    "is het probleem niet", "is het laatste waar", "is wel het laatste waar", "is onzin", "is zever", "is niet waar",
    "klopt niet", "klopt gewoon niet", "klopt helemaal niet", "heb ik niet", "heb ik niet nodig", "heb ik nooit gehad",
    "heb ik losgelaten", "heb ik niet meer", "hoef ik niet", "interesseert me niet", "interesseert mij niet",
    "doe ik niet meer", "doe ik allang niet meer", "doet hij nooit", "doet ze nooit", "kun je hem niet noemen",
    "kun je haar niet noemen", "is een zwaar woord", "komt niet voor", "overkomt me niet", "is geen optie",
    "heb ik geen last", "daar zit ik niet mee", "is mijn vraag niet", "raakt me niet", "kan ik hem moeilijk noemen",
    "kan ik haar moeilijk noemen",
    "kun je mij niet noemen", "kun je mij echt niet noemen", "kunt ge mij niet noemen", "komen er niet aan te pas",
    "kwamen er niet aan te pas",
  ])
}
