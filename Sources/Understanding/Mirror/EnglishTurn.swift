/// Turns an English clause from "I" to "you", in one pass, or declines.
struct EnglishTurn {
  private let words: [MirrorLine.Word]
  private let keys: [String]
  private let tables: MirrorTables
  private let numbers: [String: Int]
  /// Whether "the two of you" has been said: after that it is "you".
  private var hasNamedTwo = false

  init(_ words: [MirrorLine.Word], tables: MirrorTables, numbers: [String: Int]) {
    self.words = words
    keys = words.map(\.key)
    self.tables = tables
    self.numbers = numbers
  }

  /// The words turned round, or nil.
  mutating func result() -> [String]? {
    guard !isAboutAFamily, !isReciprocal else { return nil }
    if let pair = namesBoth() { return pair }
    var turned: [String] = []
    for place in keys.indices {
      switch keys[place] {
      case "was", "wasn't":
        guard let form = formOfWas(at: place) else { return nil }
        turned.append(form)
      case "we", "us", "we're", "we've", "we'll":
        turned.append(two(at: place))
      case "we'd":
        // "We had" or "we would"? The words that stand for "we" take no 'd.
        return nil
      case "i" where place > 0 && keys[place - 1] == "me" && !words[place - 1].hasComma:
        // "When he hugs me I freeze": two times "you" in a row take a comma between them.
        guard tables.subordinators.contains(keys[0]) || ["every", "each"].contains(keys[0]) else { return nil }
        turned[place - 1] += ","
        turned.append("you")
      case let key:
        turned.append(tables.swaps[key] ?? tables.verbs[key] ?? words[place].text)
      }
    }
    return turned
  }

  /// "My boyfriend and I …": "you and your boyfriend …".
  private mutating func namesBoth() -> [String]? {
    guard keys.count > 4, keys[0] == "my", keys[2] == "and", keys[3] == "i", !words[3].hasComma else { return nil }
    // "My dad left and I …" is another clause.
    guard !EnglishTurn.isAdverb(keys[1]), keys[4] != "was", keys[4] != "am" else { return nil }
    var rest = EnglishTurn(Array(words[4...]), tables: tables, numbers: numbers)
    guard let turned = rest.result() else { return nil }
    return ["you", "and", "your", words[1].text] + turned
  }

  /// "I was", "I never was", "was I", and nobody else's "was"; nil where it may be either.
  private func formOfWas(at place: Int) -> String? {
    let plural = keys[place] == "was" ? "were" : "weren't"
    var before = place - 1
    while before >= 0, Self.isAdverb(keys[before]), !words[before].hasComma { before -= 1 }
    if before >= 0, keys[before] == "i", !isJoined(before) { return plural }
    if before >= 0, keys[before] == "i" { return nil }
    if place + 1 < keys.count, keys[place + 1] == "i" { return plural }
    // "I was tired and was crying": whose?
    if before >= 0, ["and", "but", "or", "then"].contains(keys[before]) || words[before].hasComma { return nil }
    return words[place].text
  }

  /// "My boyfriend and I".
  private func isJoined(_ place: Int) -> Bool {
    place > 1 && keys[place - 1] == "and" && !tables.subjects.contains(keys[place - 2])
      && (place < 3 || ["my", "his", "her", "the", "our"].contains(keys[place - 3]))
  }

  /// "We" is the two of them; the person who types is one of the two.
  private mutating func two(at place: Int) -> String {
    let (isSecond, ending) = (hasNamedTwo, String(keys[place].drop { $0 != "'" }))
    hasNamedTwo = true
    let isCounted =
      place > 1 && keys[place - 1] == "of" && ["both", "each", "neither", "one", "two"].contains(keys[place - 2])
    let isBoth = isCounted || place + 1 < keys.count && keys[place + 1] == "both"
    if isSecond || isBoth { return "you" + ending }
    switch ending {
    case "'re": return "the two of you are"
    case "'ve": return "the two of you have"
    case "'ll": return "the two of you will"
    default: return "the two of you"
    }
  }

  /// Whether "we" may be a family or a group: then it is not "the two of you".
  private var isAboutAFamily: Bool {
    guard keys.contains(where: { ["we", "us", "we're", "we've", "we'll", "we'd"].contains($0) }) else { return false }
    let isChildhood = keys.indices.contains { place in
      place > 0 && ["i", "we"].contains(keys[place - 1]) && ["was", "were"].contains(keys[place])
        && place + 1 < keys.count && (numbers[keys[place + 1]] != nil || Self.young.contains(keys[place + 1]))
    }
    return isChildhood || keys.contains(where: Self.groups.contains)
  }

  /// "We don't talk about us", "I miss us": these have no good form.
  private var isReciprocal: Bool {
    guard let us = keys.firstIndex(of: "us") else { return false }
    if keys.contains(where: { $0 == "we" || $0.hasPrefix("we'") }) { return true }
    return us + 1 == keys.count && us > 0
      && !["between", "of", "with", "for", "about", "against"].contains(keys[us - 1])
  }

  private static let young: Set = ["a", "little", "young", "small", "kids", "children", "seven", "growing"]
  private static let groups: Set = [
    "mother", "father", "mum", "mom", "mam", "dad", "parents", "sister", "brother", "sisters", "brothers", "friends",
    "family", "kids", "children", "everyone", "colleagues", "siblings", "grandparents",
  ]

  static func isAdverb(_ word: String) -> Bool {
    adverbs.contains(word) || word.hasSuffix("ly") && word.count > 4
  }

  private static let adverbs: Set = [
    "always", "never", "just", "so", "also", "still", "often", "sometimes", "already", "only", "ever", "once", "even",
    "almost", "both", "too", "again", "now",
  ]
}
