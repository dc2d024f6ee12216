/// Decides, before a word is turned, whether a line may be given back at all.
struct MirrorGate: Sendable {
  /// What may be done with a line.
  enum Judgment: Equatable {
    /// Nothing.
    case refused
    /// A verdict about oneself: these words may be quoted.
    case verdict(String)
    /// These words may be turned.
    case open([MirrorLine.Word])
  }

  /// How many words a line may have to be given back, after trimming; the "but" between two sides is not counted.
  static let lengths = 3...14
  /// How many words of a verdict may be quoted.
  static let longestQuote = 10

  let vocabulary: MirrorVocabulary
  private let language: Language
  private let contractions: [String: String]
  private let abstain: PhraseSet
  private let coach: Set<String>
  private let foreign: PhraseSet
  private let openers: PhraseSet
  private let subjects: Set<String>
  private let subjectless: PhraseSet
  private let functionWords: PhraseSet
  private let verbs: DutchVerbs

  init(rules: ListeningRules, verbs: DutchVerbs) {
    let tables = rules.grammar.mirror
    language = rules.language
    vocabulary = MirrorVocabulary(grammar: rules.grammar, verbs: rules.language == .dutch ? verbs : nil)
    contractions = rules.grammar.contractions
    abstain = PhraseSet(tables.abstain)
    coach = Set(tables.coach)
    foreign = PhraseSet(tables.foreign)
    openers = PhraseSet(tables.openers)
    subjects = Set(tables.subjects).union(tables.subordinators)
    subjectless = PhraseSet(tables.subjectless)
    functionWords = PhraseSet(tables.functionWords)
    self.verbs = verbs
  }

  /// The judgment on a line that was heard.
  func judge(_ heard: Interpretation) -> Judgment {
    guard heard.risk.level == 0, !heard.risk.isIdiom else { return .refused }
    guard var line = MirrorLine(heard.text), line.mend(contractions: contractions, vocabulary: vocabulary),
      isFree(line.keys)
    else { return .refused }
    let length = line.words.count
    trimFront(&line)
    // An order may have stood behind "well".
    guard line.words.count == length || isFree(line.keys) else { return .refused }
    guard openPlainly(&line) else { return .refused }
    if heard.isSelfVerdict { return isPlainVerdict(line.words) ? .verdict(quotation(of: line.words)) : .refused }
    guard Self.lengths.lowerBound <= line.words.count, line.words.count <= Self.lengths.upperBound + 1,
      !functionWords.isLast(in: line.keys)
    else { return .refused }
    guard opens(&line), isReadable(line.words) else { return .refused }
    return .open(line.words)
  }

  /// Whether there is no word in it at which nothing is given back, none to the coach and none of another language.
  private func isFree(_ keys: [String]) -> Bool {
    !abstain.isFound(in: keys) && !foreign.isFound(in: keys) && !keys.contains(where: coach.contains)
  }

  /// Whether a verdict is said outright in one short clause: "I'm afraid I'm too much" is a fear and no verdict.
  private func isPlainVerdict(_ words: [MirrorLine.Word]) -> Bool {
    guard words.count <= Self.longestQuote, !words.contains(where: \.hasComma), opensWithSubject(words) else {
      return false
    }
    let selves = words.filter { Self.selves.contains($0.key) }
    return selves.count <= 1 && !words.dropFirst().contains { Self.joints.contains($0.key) }
  }

  private static let selves: Set = ["ik", "i", "i'm", "i've", "i'd", "i'll"]
  private static let joints: Set = [
    "dat", "omdat", "als", "of", "maar", "want", "wanneer", "toen", "that", "because", "if", "but", "when", "whether",
  ]

  private func opensWithSubject(_ words: [MirrorLine.Word]) -> Bool {
    words.first.map { subjects.contains($0.key) } ?? false
  }

  /// Drops "well", "nou ja" and the like, as long as what is left begins as a clause begins.
  private func trimFront(_ line: inout MirrorLine) {
    let keys = line.keys
    var start = 0
    while start < keys.count, let length = openers.length(in: keys, at: start) { start += length }
    // The longest run of openers that leaves a clause.
    while start > 0 {
      if start < keys.count, subjects.contains(keys[start]) || opensWithoutSubject(keys, at: start) {
        line.dropFirst(start)
        return
      }
      start -= 1
    }
  }

  /// Takes the "that" off a line that is only the end of a sentence; a Dutch one is refused, for its verb stands at the end.
  private func openPlainly(_ line: inout MirrorLine) -> Bool {
    let keys = line.keys
    guard keys.count > 1, keys[0] == "that" || keys[0] == "dat",
      Self.subjectPronouns.contains(keys[1])
        || Self.possessives.contains(keys[1]) || Self.selves.contains(keys[1])
    else { return true }
    if language == .dutch {
      // "Dat ik hem mis maakt me bang" goes on behind the verb at the end of its clause, and is whole.
      return keys.indices.dropFirst(3).dropLast().contains { Self.mainVerbs.contains(keys[$0]) }
    }
    line.dropFirst(1)
    return true
  }

  private static let mainVerbs: Set = [
    "maakt", "maakte", "doet", "deed", "geeft", "gaf", "voelt", "voelde", "kost", "helpt", "is", "was",
  ]
  private static let possessives: Set = ["my", "mijn", "m'n"]

  /// Whether the line begins as a clause begins; puts the "I" in front that was left out.
  private func opens(_ line: inout MirrorLine) -> Bool {
    let keys = line.keys
    if opensWithoutSubject(keys, at: 0) {
      line.prepend(language == .dutch ? "ik" : "i")
      return true
    }
    return subjects.contains(keys[0]) || !vocabulary.knows(keys[0]) && line.words[0].isNameLike
  }

  /// "Ben bang dat …", "can't sleep when …": the subject was left out, and nobody else can be meant.
  private func opensWithoutSubject(_ keys: [String], at start: Int) -> Bool {
    guard let length = subjectless.length(in: keys, at: start), start + length < keys.count else { return false }
    let next = keys[start + length]
    // "Heb het gevoel": "heb" goes with "ik" alone, so that "het" is no subject.
    if length == 1, verbs.changes(keys[start]), !DutchVerbs.sharedWithOthers.contains(keys[start]) {
      return next != "ik"
    }
    return !Self.subjectPronouns.contains(next)
  }

  private static let subjectPronouns: Set = [
    "ik", "hij", "zij", "ze", "het", "we", "wij", "dit", "dat", "er", "iemand", "niemand", "i", "he", "she", "it",
    "they", "u",
  ]

  /// Whether at most one word is strange, and that one is no slip of the keyboard.
  private func isReadable(_ words: [MirrorLine.Word]) -> Bool {
    let strange = words.indices.filter { place in
      !vocabulary.knows(words[place].key) && !(place > 0 && words[place].isNameLike)
    }
    guard let one = strange.first else { return true }
    return strange.count == 1 && (words[one].isNameLike || !vocabulary.isSlip(words[one].key))
  }

  /// The words of a verdict, as they were said.
  private func quotation(of words: [MirrorLine.Word]) -> String {
    var texts = words.map { word in
      language == .english && ["i", "i'm", "i've", "i'd", "i'll"].contains(word.key)
        ? word.key.prefix(1).uppercased() + word.key.dropFirst() : word.text
    }
    let isPronoun = language == .english && words[0].key.first == "i" && texts[0] != words[0].key
    if !isPronoun, vocabulary.knows(words[0].key) { texts[0] = words[0].key }
    return texts.joined(separator: " ")
  }
}
