/// Whether all is said to be well now: what is told as past and followed by that is over.
extension DangerListening {
  /// Whether a word of the present stands in a part of the line that only says that all is well: "and I'm *fine now*".
  func isOfWellBeing(_ word: Int, _ own: [Int]) -> Bool {
    let part = part(around: word)
    return part.contains { Self.well.contains(text($0)) } && !part.contains(where: own.contains)
      && !part.contains { spoils($0) }
  }

  /// Whether a part of the line behind a danger says that all is well now.
  func isWellNow(behind own: [Int]) -> Bool {
    guard let last = own.last else { return false }
    return line.words.indices.contains { word in
      word > last && Self.wellNow.contains(text(word)) && isOfWellBeing(word, own)
        && part(around: word).contains { words.present.contains(text($0)) || Self.lasting.contains(text($0)) }
    }
  }

  /// Whether the danger is told in the past tense.
  func isToldAsPast(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    return (max(0, first - 2)...min(last + 1, line.words.count - 1)).contains {
      Self.pastVerbs.contains(text($0)) && line.words[$0].sentence == line.words[first].sentence
    }
  }

  /// "My *first husband* beat me": a partner of before, in the past tense.
  func isFormerPartner(_ own: [Int]) -> Bool {
    guard let first = own.first, let last = own.last, isToldAsPast(own) else { return false }
    return (max(1, first - 3)...max(1, last)).contains { word in
      words.people.contains(text(word)) && Self.former.contains(text(word - 1))
    }
  }

  /// "I've dealt with it", "ik heb het een plek gegeven": what was done to a child and has found its place.
  func isSettled(behind own: [Int]) -> Bool {
    guard let last = own.last else { return false }
    return line.words.indices.contains { word in
      word > last && !words.negators.contains(text(word - 1))
        && !Self.settled.ends(at: word, in: self).isEmpty
    }
  }

  /// The words around one between two coordinators or the ends of its clause.
  private func part(around word: Int) -> Range<Int> {
    let clause = line.clause(around: word)
    // "…, nu werk ik weer en ben ik verliefd": what opens its clause goes for the whole of it.
    if word == clause.lowerBound { return clause }
    var (start, end) = (word, word + 1)
    while start > clause.lowerBound, !Self.separators.contains(text(start - 1)) { start -= 1 }
    while end < clause.upperBound, !Self.separators.contains(text(end)) || end == word { end += 1 }
    return start..<end
  }

  func spoils(_ word: Int) -> Bool {
    words.negators.contains(text(word)) || words.open.contains(text(word)) || Self.spoiling.contains(text(word))
  }

  private static let separators: WordSet = ["and", "but", "en", "maar"]
  private static let well = wellNow.union([
    "okay", "ok", "happily", "better", "great", "grateful", "glad", "lovely", "calm", "free", "proud", "alive", "blij",
    "content", "dankbaar", "prima", "oke", "trots", "rustig", "stabiel", "fijn", "verliefd",
  ])
  /// The words for being well that are enough by themselves to say that what is told in the past tense is over.
  private static let wellNow: WordSet = [
    "safe", "fine", "well", "happy", "good", "recovered", "gentle", "kind", "normally", "right", "peace",
    "veilig", "goed", "gelukkig", "genezen", "gezond", "normaal", "hersteld",
  ]
  private static let lasting: WordSet = [
    "years", "recovered", "genezen", "hersteld", "jaren", "terug", "deze", "this", "sinds", "since",
  ]
  private static let spoiling: WordSet = [
    "want", "wants", "wish", "wil", "wou", "hope", "hoop", "until", "tot", "dead", "dood", "worse", "erger", "again",
    "tonight", "vannacht", "vanavond", "he", "hij", "cannot", "can", "kan", "moet", "pretend", "think", "should", "as",
    "too", "almost",
  ]
  private static let former: WordSet = [
    "first", "previous", "former", "old", "vorige", "eerste", "voormalige", "vroegere",
  ]
  private static let pastVerbs: WordSet = [
    "was", "were", "had", "used", "beat", "hit", "hurt", "wanted", "wished", "felt", "thought", "tried", "did",
    "burned",
    "slapped", "kicked", "threatened", "abused", "assaulted", "stalked", "self-harmed", "shoved", "punched", "choked",
    "sloeg", "wilde", "wou", "deed", "sneed", "werd", "stalkte", "stalkten", "dacht", "bedreigde", "mishandelde",
    "gehad",
    "schopte", "kneep",
  ]
  private static let settled = SetPhrases([
    "dealt with it", "made my peace", "lot of help", "had therapy", "plek gegeven", "vrede mee",
  ])
}
