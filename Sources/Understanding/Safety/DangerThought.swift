/// Whether a danger is only what somebody asked about and was told is not so, or what others wrongly think.
extension DangerListening {
  /// "My doctor asked if I was suicidal and I said no".
  func isAnswered(_ place: ClosedRange<Int>) -> Bool {
    let sentence = line.words[place.lowerBound].sentence
    let isAsked = line.words.indices.contains {
      $0 <= place.upperBound && line.words[$0].sentence == sentence && Self.asking.contains(text($0))
    }
    let rest = place.upperBound + 1..<line.words.count
    guard isAsked, rest.count <= 24, !rest.contains(where: { Self.lies.contains(text($0)) }) else { return false }
    return rest.contains { word in
      guard Self.noes.contains(text(word)) else { return false }
      let clause = line.clause(around: word)
      let isAlone = clause.lowerBound == word && (clause.count == 1 || Self.behindNo.contains(text(word + 1)))
      return isAlone || Self.saying.contains(text(word - 1)) && !isNoun(word + 1)
    }
  }

  /// "My mother thinks I'm suicidal but *that isn't true*".
  func isContradicted(_ last: Int) -> Bool {
    (last + 1..<max(last + 1, min(last + 12, line.words.count))).contains { word in
      guard line.words[word].sentence == line.words[last].sentence else { return false }
      return Self.contradictions.ends(at: word, in: self).contains { end in
        // "Everyone thinks I'm joking when I say …, but I'm not".
        if text(word) == "but", !isOthersThought(word) { return false }
        // "She thinks I'm lazy but I want to die, I'm not".
        if text(word) == "i", text(end - 1) == "not",
          !isOthersThought(last) || (0..<last).contains(where: { text($0) == "but" })
        {
          return false
        }
        let isFinal = end == line.words.count || line.words[end].clause != line.words[end - 1].clause
        return isFinal || !["not", "niet"].contains(text(end - 1))
      }
    }
  }

  private func isOthersThought(_ word: Int) -> Bool {
    let before = line.words.prefix(max(0, word)).map(\.text)
    return before.contains { ["think", "thinks", "thought", "says", "say", "assume"].contains($0) }
      && !before.contains { ["joking", "kidding", "bluffing", "lying", "exaggerating", "joke"].contains($0) }
  }

  // MARK: Words

  private static let asking: WordSet = [
    "asked", "asks", "ask", "asking", "wondered", "wonders", "mean", "vroeg", "vraagt", "vraag", "vragen", "vroegen",
    "gevraagd",
  ]
  private static let lies: WordSet = [
    "lied", "lie", "lying", "lies", "liar", "but", "although", "gelogen", "loog", "liegen", "leugen", "maar", "hoewel",
    "eigenlijk", "terwijl",
  ]
  private static let saying: WordSet = [
    "said", "say", "is", "honestly", "answered", "them", "gezegd", "zei", "eerlijk", "antwoordde", "was", "naar",
    "waarheid", "truthfully", "still",
  ]
  private static let behindNo: WordSet = [
    "absolutely", "not", "never", "of", "i", "hoor", "dat", "joh", "niet", "absoluut", "echt", "schat", "really",
    "zeker", "natuurlijk",
  ]
  private static let contradictions = SetPhrases([
    "that 's not true", "that is not true", "that 's nonsense", "that is nonsense", "that 's rubbish",
    "that is rubbish", "but i am not", "but i 'm not", "but i really am not", "i did not mean it", "that 's wrong",
    "dat klopt niet", "dat is niet waar", "dat is onzin", "dat is zever", "dat slaat op niks",
    "dat slaat nergens op", "daar is niks van aan", "daar is niets van aan", "dat is nergens voor nodig",
    "dat ben ik niet", "ik meende het niet", "dat meende ik niet", "dat is larie", "dat is gezever",
    "dat was in boosheid", "dat speelt niet", "is dat geen optie", "zou ik het nooit doen", "zou ik nooit doen",
    "die gedachte nooit gehad", "ken ik niet", "is het gestopt", "dat is gestopt", "dat is gelukkig gepasseerd",
    "ben ik al jaren weg", "they went away", "but it passed", "maar dat is over",
    "it never happened again", "i am not", "i 'm not", "heb ik sinds de therapie niet", "kunt ge mij niet noemen",
    "kun je me niet noemen",
  ])
}
