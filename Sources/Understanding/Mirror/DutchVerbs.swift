/// The forms of Dutch verbs that go with "ik": a closed list, for a form that is not in it is not guessed.
struct DutchVerbs: Sendable {
  /// What becomes of a form when "ik" in front of it becomes "je".
  enum Form: Equatable {
    /// A present: stem + t behind the subject, bare in front of it.
    case present(bare: String, full: String)
    /// The same with both: a past tense, "kan", "weet".
    case unchanged
  }

  private let present: [String: String]
  private let unchanged: Set<String>
  /// "ik wordt" for "ik word": the form with -dt, and its bare one.
  private let misspelt: [String: String]
  private let thirdPersons: Set<String>
  /// The prefixes of separable verbs by their first byte, longest first.
  private let prefixes: [UInt8: [String]]

  init(_ tables: MirrorTables) {
    present = tables.verbs
    unchanged = Set(tables.unchanged)
    thirdPersons = Set(tables.verbs.map(\.value)).union(["is", "heeft", "wil", "doet", "gaat"])
    var misspelt: [String: String] = [:]
    // "houdt" has two bare forms, "hou" and "houd": the one without a d is what people say.
    for (bare, full) in tables.verbs.sorted(by: { $0.key > $1.key }) where full.hasSuffix("dt") {
      misspelt[full] = bare
    }
    self.misspelt = misspelt
    let sorted = tables.separable.filter { !$0.isEmpty }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    prefixes = Dictionary(grouping: sorted) { $0.utf8.first ?? 0 }
  }

  /// The form of a word that stands right beside "ik", or nil where it is none that is known.
  ///
  /// - Parameter withPrefix: whether a separable verb may be written as one, as at the end of a clause ("kwijtraak").
  func form(of word: String, withPrefix: Bool = false) -> Form? {
    if let full = present[word] { return .present(bare: word, full: full) }
    if unchanged.contains(word) { return .unchanged }
    if let bare = misspelt[word] { return .present(bare: bare, full: word) }
    guard withPrefix else { return nil }
    for prefix in prefixes(of: word) {
      let rest = String(word.dropFirst(prefix.count))
      if let full = present[rest] { return .present(bare: word, full: prefix + full) }
      if rest.count > 2, unchanged.contains(rest) { return .unchanged }
    }
    return nil
  }

  /// Whether a word beside "ik" is a weak past tense: -de or -te, and no noun or adjective that ends so.
  func isWeakPast(_ word: String) -> Bool {
    word.count >= 5 && (word.hasSuffix("de") || word.hasSuffix("te")) && !Self.noPasts.contains(word)
  }

  /// Whether a word can be the finite verb of a clause.
  func isFinite(_ word: String) -> Bool {
    form(of: word) != nil || thirdPersons.contains(word) || isWeakPast(word)
  }

  /// What may be left of a word when the prefix of a separable verb is taken off.
  func splitOffPrefix(of word: String) -> [String] {
    prefixes(of: word).map { String(word.dropFirst($0.count)) }
  }

  private func prefixes(of word: String) -> [String] {
    guard let first = word.utf8.first, let candidates = prefixes[first] else { return [] }
    return candidates.filter { word.utf8.starts(with: $0.utf8) }
  }

  /// Whether a word is a form that must change when "ik" in front of it becomes "je".
  func changes(_ word: String, withPrefix: Bool = false) -> Bool {
    if case .present(let bare, _) = form(of: word, withPrefix: withPrefix) { bare == word } else { false }
  }

  /// Whether a word is the form of a third person, and not of "ik" as well.
  func isThirdPerson(_ word: String) -> Bool {
    thirdPersons.contains(word) && !Self.sharedWithOthers.contains(word) && !unchanged.contains(word)
  }

  /// Forms that go with "hij" and "ze" as well as with "ik".
  static let sharedWithOthers: Set = ["wil"]

  /// Forms that are a noun or an adjective as often as a verb.
  static let nouns: Set = [
    "adem", "antwoord", "app", "begin", "bel", "besef", "bewijs", "bezoek", "blok", "bloed", "brand", "check",
    "dank", "deel", "draai", "droom", "druk", "duw", "eis", "fiets", "gebruik", "geloof", "groei", "help",
    "hoop", "keer", "knuffel", "kus", "lach", "leer", "lijk", "loop", "maal", "merk", "mis", "onderzoek", "plak",
    "plan",
    "proef", "raad", "regel", "reis", "rij", "schrik", "slaap", "sleep", "sms", "span", "speel", "sprong", "stap",
    "stel",
    "steun", "stop", "strijd", "stuur", "troost", "twijfel", "val", "verlies", "verraad", "vertrek", "vlieg", "vraag",
    "vrees", "vrij", "vul", "wens", "werk", "wijs", "wijk", "zorg", "zweet",
  ]

  private static let noPasts: Set = [
    "aarde", "angste", "beide", "beste", "diepte", "echte", "eerste", "einde", "ellende", "fijnste", "gedachte",
    "gehechte",
    "goede", "grootste", "grote", "halve", "hoogte", "kleinste", "koude", "kwaade", "laatste", "leegte", "liefde",
    "meeste", "minste", "naaste", "oude", "ruimte", "schade", "schaamte", "stilte", "tweede", "vierde", "vrede",
    "warmte",
    "ziekte", "zwakte", "zelfde", "hetzelfde", "dezelfde", "waarde", "vreemde", "vaste", "juiste", "beloofde",
    "geliefde",
  ]
}
