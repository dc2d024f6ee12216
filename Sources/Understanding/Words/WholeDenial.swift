/// Clauses that are denied as a whole by what leads to them: "it isn't true that …", "I can't say …", "ik vraag niet of …", and "as
/// if I …", where a line begins with it.
struct WholeDenial: WordReading {
  let line: Line
  let language: Language

  /// How far such a lead reaches at most.
  private static let reach = 12

  var places: [ClosedRange<Int>] {
    line.words.indices.compactMap { start in
      let leads = language == .dutch ? Self.dutch : Self.english
      let isAsIf = start == line.opening && (text(start) == "alsof" || text(start) == "as" && text(start + 1) == "if")
      guard let first = isAsIf ? start + 1 : leads.ends(at: start, in: self).first else { return nil }
      var last = first
      guard !(Self.endings.contains(text(first - 1)) && Self.dealings.contains(text(first))),
        line.words.indices.contains(first), line.words[first].sentence == line.words[start].sentence
      else {
        return nil
      }
      while last + 1 < line.words.count, line.words[last + 1].clause == line.words[first].clause,
        last - first < Self.reach, !Self.ends.contains(text(last + 1))
      {
        last += 1
      }
      return first...last
    }
  }

  private static let endings: WordSet = ["stopped", "quit"]
  /// What ends by stopping: "I've stopped talking to him" says that I keep my distance.
  private static let dealings: WordSet = [
    "talking", "answering", "replying", "believing", "trusting", "seeing", "telling", "letting", "speaking", "feeling",
    "responding", "opening", "sharing", "caring", "sleeping", "eating", "being", "going", "working",
  ]
  private static let ends: WordSet = ["but", "because", "maar", "omdat", "want", "so", "dus"]

  private static let english = SetPhrases([
    "not true that", "not true", "is not that", "'s not that", "was not that", "not the case that", "not a case of",
    "is not like", "'s not like", "would not say", "would not call", "would not describe", "can not say",
    "could not say", "could not call", "can not call", "not asking if", "not asking whether", "not asking you",
    "never asked you", "never asked", "not asking for", "do not want to know", "never wanted to know",
    "do not want to hear", "do not need to hear", "no question of", "not to say", "not saying", "never said",
    "have never been the", "am not the kind", "am not someone who", "i have stopped", "we have stopped", "i have quit",
    "i no longer", "no longer lie", "not one of those", "could not call me", "stopped being", "not because",
    "was not because", "would not put it down to", "has nothing to do with", "is not about",
    "have never been someone who", "never claimed", "refuse to", "not as if", "no such thing as", "make it sound like",
    "makes it sound like", "never crosses my mind that", "never crossed my mind that", "no need to",
    "we 've stopped", "i 've stopped", "she 's stopped", "he 's stopped", "has stopped", "i 've quit", "i stopped",
    "it is not a question of", "never been the kind who", "not under the impression that", "nobody said", "no one said",
    "who said", "who says", "nobody could call",
    "nobody would call", "no one could call", "no one would call",
  ])
  private static let dutch = SetPhrases([
    "niet zo dat", "nie zo dat", "is het niet dat", "het is niet dat", "het is nie dat", "niet waar dat",
    "zou niet zeggen dat", "kan niet zeggen dat", "zeg niet dat", "vraag niet of", "vraag niet om", "vraag je niet",
    "niet beweren dat", "klopt niet dat", "peins niet dat", "geloof niet dat", "hoef niet te horen",
    "hoef niet te weten", "moet mij niet zeggen", "moet me niet zeggen", "gaat er niet om dat", "gaat mij er niet om",
    "ben niet iemand die", "ben niet het type", "geen kwestie van", "ben gestopt met", "ben al lang gestopt met",
    "zijn gestopt met", "nooit iemand geweest die", "niet horen zeggen dat", "niks mee te maken dat",
    "niets mee te maken dat", "denk niet dat", "niet omdat", "is niet gezegd dat", "geen behoefte om",
    "geen behoefte aan", "allesbehalve iemand die", "is gedaan met", "niet alsof", "niet aan mij om",
    "niet om te doen dat", "het laatste waar ik", "kan niet zeggen", "niet van plan om",
    "nooit gezegd dat", "niemand zei dat", "niemand zegt dat", "wie zei dat", "geen haar op mijn hoofd die",
    "geen haar op mijn hoofd dat",
  ])
}
