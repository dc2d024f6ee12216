/// Looks for danger in a line: what was said outright or unclearly, what an idiom covers, what is denied, over, or another's.
struct DangerListening: WordReading {
  let line: Line
  let found: PatternMatches
  let ear: Ear
  let language: Language
  let words: SafetyWords

  init(line: Line, found: PatternMatches, ear: Ear, language: Language) {
    self.line = line
    self.found = found
    self.ear = ear
    self.language = language
    words = SafetyWords.of(language)
  }

  private struct Sign {
    var theme: Risk.Theme
    var level: Int
    var words: [Int]
    var isDenied: Bool
    var isAboutAnother: Bool
  }

  /// The danger in the line; the highest level decides, and among equals what was said first.
  var risk: Risk {
    var signs: [Sign] = []
    var idioms: [ClosedRange<Int>] = []
    for match in found.matches {
      switch ear.meaning(of: match) {
      case .idiom:
        idioms.append(match.words)
      case .danger(let theme, let level):
        signs.append(
          Sign(theme: theme, level: level, words: found.ownWords(of: match), isDenied: false, isAboutAnother: false))
      default: break
      }
    }
    var heard = refusals.map {
      Sign(theme: .suicide, level: $0.level, words: $0.words, isDenied: false, isAboutAnother: false)
    }
    guard !signs.isEmpty || !idioms.isEmpty || !heard.isEmpty else { return .none }
    let bereavement = Bereavement(found, ear: ear)

    var covered: Sign?
    for var sign in signs {
      if bereavement.isAll(of: sign.words) { continue }
      if isCovered(sign, by: idioms) {
        covered = covered ?? sign
        continue
      }
      // What was done to a child is not over for whom it was done to.
      if isDenied(sign.words, sign.theme) || isOver(sign.words, sign.theme) || isPast(sign.words, sign.theme) {
        // An unclear sign that is denied is no sign.
        guard sign.level > 1 else { continue }
        sign.isDenied = true
        sign.level = 1
      }
      // "He threatens to kill himself" is no violence against another.
      if let last = sign.words.last, sign.theme == .violenceReceived || sign.theme == .violenceOwn,
        last + 1 < line.words.count, words.otherReflexives.contains(line.words[last + 1].text)
      {
        sign.theme = .suicide
        sign.words.append(last + 1)
      }
      sign.isAboutAnother = isAboutAnother(sign)
      heard.append(sign)
    }

    guard let worst = heard.min(by: precedes) else {
      guard let idiom = idioms.first(where: { !bereavement.tells($0) }) else { return .none }
      return Risk(
        level: 0, theme: covered?.theme ?? .suicide, evidence: line.typed(Array(idiom)), isDenied: false, isIdiom: true)
    }
    var evidence: [String] = []
    for sign in heard where sign.level == worst.level && sign.theme == worst.theme && sign.isDenied == worst.isDenied {
      for piece in line.typed(sign.words) where !evidence.contains(piece) { evidence.append(piece) }
    }
    return Risk(
      level: worst.level, theme: worst.theme, evidence: evidence, isDenied: worst.isDenied, isIdiom: false,
      isAboutAnother: worst.isAboutAnother)
  }

  private func precedes(_ one: Sign, _ other: Sign) -> Bool {
    if one.level != other.level { return one.level > other.level }
    if one.isDenied != other.isDenied { return !one.isDenied }
    if one.isAboutAnother != other.isAboutAnother { return !one.isAboutAnother }
    let (oneTheme, otherTheme) = (order(of: one.theme), order(of: other.theme))
    if oneTheme != otherTheme { return oneTheme < otherTheme }
    return (one.words.first ?? 0) < (other.words.first ?? 0)
  }

  /// Suicide goes before all else, and so on in the order of the list of themes.
  private func order(of theme: Risk.Theme) -> Int {
    Risk.Theme.allCases.firstIndex(of: theme) ?? 0
  }

  /// Whether an idiom uses up at least half of the words of a sign.
  ///
  /// No idiom ever covers self-harm.
  private func isCovered(_ sign: Sign, by idioms: [ClosedRange<Int>]) -> Bool {
    guard sign.theme != .selfHarm else { return false }
    return idioms.contains { idiom in
      sign.words.filter(idiom.contains).count * 2 >= sign.words.count
    }
  }

  // MARK: About another

  /// Whether it is somebody else whom the danger is about: the nearest person named before it, or in it, decides.
  private func isAboutAnother(_ sign: Sign) -> Bool {
    let texts = sign.words.map { line.words[$0].text }
    if texts.contains(where: words.ownReflexives.contains) || texts.first.map(words.own.contains) ?? false {
      return false
    }
    if texts.contains(where: words.otherReflexives.contains) { return true }
    guard let first = sign.words.first, let last = sign.words.last else { return false }
    switch sign.theme {
    case .violenceReceived, .violenceOwn, .child:
      let sentence = line.words[first].sentence
      let isOwn = line.words.contains { $0.sentence == sentence && words.ownPronouns.contains($0.text) }
      return !isOwn
        && line.words[first...last].contains {
          words.people.contains($0.text) || words.otherPossessives.contains($0.text)
        }
    default: break
    }
    for word in (first...last).reversed() where !sign.words.contains(word) {
      if let isOther = isOther(word) { return isOther }
    }
    let sentence = line.words[first].sentence
    var word = first - 1
    while word >= 0, line.words[word].sentence == sentence, first - word <= 8 {
      if let isOther = isOther(word) { return isOther }
      word -= 1
    }
    return isOther(first) ?? false
  }

  /// Whether a word names somebody else (true) or the person who types (false); nil where it names nobody.
  func isOther(_ word: Int) -> Bool? {
    let text = line.words[word].text
    if words.others.contains(text) || words.people.contains(text) { return true }
    if words.own.contains(text) {
      // "a friend of mine", "iemand die ik ken": said to tell who the other is.
      let before = word > 0 ? line.words[word - 1].text : ""
      let after = word + 1 < line.words.count ? line.words[word + 1].text : ""
      if before == "of" || before == "van" || ["know", "ken", "knew", "kende"].contains(after) { return nil }
      // "my friend" is not me.
      let isPossessive = text == "my" || text == "mijn"
      return isPossessive ? nil : false
    }
    return nil
  }
}
