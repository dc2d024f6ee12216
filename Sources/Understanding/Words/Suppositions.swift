/// What is only thought, said or expected of somebody, and the verdict behind it: "they think I'm angry *but I'm not*", "you'd think
/// I'd miss him, *but no*", "I thought I wouldn't miss him *but I do*".
///
/// Whatever the supposition says, the verdict tells whether it is so. It is one only if it says nothing else, and if the supposition
/// is about the person of whom it speaks: "he thinks I'm sad, and he isn't" tells two things.
struct Suppositions: WordReading {
  /// A supposition, and what its verdict makes of it.
  struct Place {
    var words: ClosedRange<Int>
    /// Whether it is so after all; otherwise nothing in it is.
    var isSo: Bool
  }

  let line: Line
  let language: Language
  let isNegator: (Int) -> Bool

  /// How many words a verdict has at most.
  private static let longestVerdict = 9

  var places: [Place] {
    line.words.indices.compactMap { lead in
      guard let subject = subject(ofLead: lead) else { return nil }
      for verdict in line.words.indices.dropFirst(lead + 2) where opensVerdict(verdict) {
        guard line.words[verdict].sentence - line.words[lead].sentence <= 1 else { return nil }
        if let judgement = judgement(from: verdict, about: subject..<verdict) {
          return place(lead + 1...verdict - 1, judgement, isNegative: isNegative(from: lead, to: verdict))
        }
      }
      return nil
    }
  }

  // MARK: The supposition

  /// Where the person of a supposition is to be looked for that begins behind a word; nil where none does.
  private func subject(ofLead word: Int) -> Int? {
    let isDutch = language == .dutch
    if (isDutch ? Self.dutchReports : Self.englishReports).contains(text(word)) { return word + 1 }
    guard (isDutch ? Self.dutchModals : Self.englishModals).contains(text(word)) else { return nil }
    // "I should be sad", but not "I should trust him": what is expected is how somebody is.
    let isState = (word + 1...word + (isDutch ? 6 : 3)).contains { Self.states.contains(text($0)) }
    return isState ? line.clause(around: word).lowerBound : nil
  }

  private func isNegative(from lead: Int, to verdict: Int) -> Bool {
    (max(0, lead - 2)..<verdict).contains { isNegator($0) || ["nobody", "niemand"].contains(text($0)) }
  }

  private func place(_ words: ClosedRange<Int>, _ judgement: Judgement, isNegative: Bool) -> Place? {
    switch judgement {
    case .denies: isNegative ? nil : Place(words: words, isSo: false)
    case .callsUntrue: Place(words: words, isSo: isNegative)
    case .affirms: isNegative ? Place(words: words, isSo: true) : nil
    }
  }

  // MARK: The verdict

  private enum Judgement {
    /// "I'm not", "no".
    case denies
    /// "That isn't true", "wrong".
    case callsUntrue
    /// "I am", "ik ben het wel".
    case affirms
  }

  private func opensVerdict(_ word: Int) -> Bool {
    line.words[word].clause != line.words[word - 1].clause || Self.connectives.contains(text(word))
  }

  /// What the words from one on to the end of their clause say of a supposition; nil where they say something else.
  private func judgement(from start: Int, about supposition: Range<Int>) -> Judgement? {
    let words = start..<line.clause(around: start).upperBound
    if namesOther(words, about: supposition) { return .denies }
    guard words.count <= Self.longestVerdict else { return nil }
    let said = words.map(text).filter { !Self.connectives.contains($0) && !Self.asides.contains($0) }
    guard !said.isEmpty, said.allSatisfy(Self.isOfVerdict) else { return nil }
    if let person = said.first(where: Self.persons.contains) {
      let forms = Self.firstPersons.contains(person) ? Self.firstPersons : [person]
      guard supposition.contains(where: { forms.contains(text($0)) }) else { return nil }
      // "…, but I not" would set one person against another, and "she said she'd call and she didn't" tells what she did.
      let verbs = Self.firstPersons.contains(person) ? Self.verbs : Self.statesOfBeing
      if !said.contains(where: verbs.contains) { return nil }
    }
    let isTrue = said.contains(where: Self.truths.contains)
    if said.contains(where: Self.noes.contains) {
      // A "no" by itself may answer something else.
      let isContrasted = words.count > said.count && Self.contrasts.contains(text(start))
      if said.count == 1, said[0] != "not", said[0] != "niet", !isContrasted { return nil }
      return isTrue ? .callsUntrue : .denies
    }
    if said.contains(where: Self.untruths.contains) { return .callsUntrue }
    let isStressed = language == .english || said.contains(where: Self.stresses.contains)
    return isStressed && said.contains { Self.verbs.contains($0) || ["wel", "jawel"].contains($0) } ? .affirms : nil
  }

  /// "…, but I'm *just scared*", "maar ik was gewoon bang": what one is instead.
  private func namesOther(_ words: Range<Int>, about supposition: Range<Int>) -> Bool {
    let opening = words.prefix(5)
    return Self.contrasts.contains(text(words.lowerBound))
      && opening.contains { Self.selves.contains(text($0)) }
      && opening.contains { Self.statesOfBeing.contains(text($0)) }
      && opening.contains { Self.insteads.contains(text($0)) } && !words.contains(where: isNegator)
      && supposition.contains { Self.firstPersons.contains(text($0)) }
  }

  private static func isOfVerdict(_ text: String) -> Bool {
    [persons, pointers, verbs, noes, truths, untruths, stresses].contains { $0.contains(text) }
  }

  // MARK: Words

  private static let englishReports: WordSet = [
    "think", "thinks", "thought", "thinking", "assume", "assumes", "assumed", "expect", "expects", "expected",
    "expecting", "say", "says", "said", "saying", "claim", "claims", "claimed", "reckon", "reckons", "believe",
    "believes", "believed", "figured", "guess", "guessed", "suspect", "suspects", "call", "calls", "called", "accuse",
    "accuses", "accused", "tell", "tells", "told", "ask", "asks", "asked", "asking", "wonder", "wonders", "sound",
    "sounds", "seem", "seems", "look", "looks", "convinced", "feared", "hoped", "swear", "swore", "pretend", "pretends",
  ]
  private static let dutchReports: WordSet = [
    "denk", "denkt", "denken", "dacht", "dachten", "gedacht", "vind", "vindt", "vinden", "vond", "zeg", "zegt",
    "zeggen", "zei", "zeiden", "gezegd", "geloof", "gelooft", "geloven", "beweert", "beweren", "noemt", "noemen",
    "noemde", "vraag", "vraagt", "vragen", "vroeg", "vroegen", "verwacht", "verwachtte", "verwachten", "meent",
    "meende",
    "lijkt", "lijk", "klinkt", "klink", "hoopte", "vrezen", "vreesde",
  ]
  private static let englishModals: WordSet = ["should", "ought", "must", "supposed", "could", "might", "may"]
  private static let dutchModals: WordSet = ["zou", "zoudt", "zouden", "moet", "moest", "hoor"]
  private static let states: WordSet = ["be", "feel", "zijn", "voelen"]

  private static let connectives: WordSet = [
    "but", "and", "which", "while", "though", "although", "only", "when", "yet", "maar", "en", "terwijl", "wat",
    "alleen", "doch",
  ]
  private static let contrasts: WordSet = ["but", "maar", "yet", "doch", "terwijl", "alleen", "only"]
  /// Words that change nothing in a verdict.
  private static let asides: WordSet = [
    "honestly", "actually", "really", "just", "simply", "definitely", "absolutely", "truly", "at", "all", "though",
    "tho", "the", "case", "in", "fact", "of", "course", "either", "any", "more", "anymore", "even", "a", "bit", "lol",
    "haha", "one", "how", "works",
    "echt", "eigenlijk", "gewoon", "helemaal", "totaal", "absoluut", "dus", "hoor", "joh", "eerlijk", "gezegd",
    "zeker", "meer", "ook", "er", "van", "nu", "al", "bijlange", "heus", "allang",
  ]
  private static let firstPersons: WordSet = ["i", "me", "my", "myself", "ik", "mij", "mijn", "k"]
  private static let selves: WordSet = ["i", "ik"]
  private static let insteads: WordSet = [
    "just", "only", "really", "actually", "mostly", "more", "rather", "simply", "gewoon", "eigenlijk", "eerder",
    "alleen", "vooral", "enkel", "meer", "puur",
  ]
  private static let persons: WordSet = ["i", "he", "she", "they", "we", "ik", "hij", "zij", "ze", "wij"]
  private static let pointers: WordSet = ["it", "that", "dat", "het", "this", "'t"]
  private static let verbs: WordSet = [
    "am", "'m", "is", "'s", "are", "'re", "was", "were", "do", "does", "did", "have", "has", "had", "would", "'d",
    "will",
    "ben", "zijn", "waren", "doe", "doet", "doen", "deed", "heb", "heeft", "hebben", "zou", "klopt",
  ]
  private static let statesOfBeing: WordSet = [
    "am", "'m", "is", "'s", "are", "'re", "was", "were", "ben", "zijn", "waren",
  ]
  private static let noes: WordSet = [
    "not", "never", "no", "nope", "nah", "nothing", "niet", "nie", "nee", "neen", "nooit", "niks", "niets",
  ]
  private static let truths: WordSet = ["true", "so", "right", "correct", "zo", "waar", "klopt", "juist"]
  private static let untruths: WordSet = [
    "wrong", "untrue", "nonsense", "rubbish", "bullshit", "bollocks", "lie", "fout", "mis", "onzin", "zever", "larie",
  ]
  private static let stresses: WordSet = ["wel", "toch", "jawel"]
}
