import Understanding

// Safety: always first, on every line, from every node, in the middle of every visit.
extension TurnInProgress {
  /// Answers danger; false where there is none, or where it was answered before and the line is about something else.
  mutating func answerDanger(_ interpretation: Interpretation, _ open: Conversation.Open) -> Bool {
    let risk = interpretation.risk
    if risk.isIdiom, risk.level == 0 { return answerIdiom(risk.theme ?? .suicide) }
    guard risk.level > 0, let theme = risk.theme else { return false }
    if risk.isDenied { return answerDenial(theme) }
    if isInSafetyScript, isExpected(interpretation, open), risk.level <= (conversation.dangers[theme] ?? 0) {
      return false
    }
    // In the script a second cue makes it real.
    let isGuess = risk.isGuess && !isInSafetyScript
    alarm(theme, level: risk.level, isAboutAnother: risk.isAboutAnother, isGuess: isGuess)
    return true
  }

  /// An idiom by itself is nothing; it is remembered, and a second cue raises the level.
  private mutating func answerIdiom(_ theme: Risk.Theme) -> Bool {
    let isSecondCue = conversation.wonders[theme] != nil
    emit(.wondered(theme))
    guard isSecondCue, !isInSafetyScript, conversation.dangers[theme] == nil else { return false }
    alarm(theme, level: 1)
    return true
  }

  /// Danger that was named and denied: acknowledged gently, with the help lines, once; no interrogation.
  private mutating func answerDenial(_ theme: Risk.Theme) -> Bool {
    guard !isInSafetyScript, !conversation.dangers.keys.contains(theme) else { return false }
    emit(.heard(Heard(intents: [theme.intent], role: .danger)))
    emit(.wondered(theme))
    let isNew = repertoire.safety.denied.contains { statement in
      statement.wordings.contains { conversation.said[$0.id] == nil }
    }
    guard isNew else { return false }
    for statement in repertoire.safety.denied {
      guard let chosen = choose(statement.wordings, for: "denied", .leaveOut) else { continue }
      emit(.said(chosen.utterance(Utterance.Act(statement.act))))
    }
    showHelpLines(for: theme)
    askAgain()
    return true
  }

  /// Leaves everything for the safety script.
  private mutating func alarm(
    _ theme: Risk.Theme, level: Int, isAboutAnother: Bool = false, isGuess: Bool = false
  ) {
    let safety = repertoire.safety
    let known = isInSafetyScript ? conversation.dangers[theme] ?? 0 : 0
    // The alarm comes first: what a guess leads back to has not heard it.
    emit(.alarmed(theme, level: level, isGuess: isGuess))
    emit(.heard(Heard(intents: [theme.intent], role: .danger)))
    owed = nil
    guard let entry = safety.entries[theme] ?? safety.entries[.suicide] else { return lose() }
    let node = level <= known ? entry.again : isAboutAnother ? entry.another ?? entry[level] : entry[level]
    guard enter(node, of: safety.dialogue) else { return lose() }
    run(from: .start)
  }

  /// Whether the open question of the safety script has an ear for this line: an answer, or a choice that the line is or begins with.
  ///
  /// A choice that is only touched on the way is none where there is danger in the line: "I don't see why I'd *go on*".
  private func isExpected(_ interpretation: Interpretation, _ open: Conversation.Open) -> Bool {
    if interpretation.answer != nil || interpretation.rating != nil { return true }
    guard let choice = interpretation.choice, case .question(_, _, let labels) = open, labels.indices.contains(choice)
    else { return false }
    let tokenizer = Tokenizer(language: repertoire.language)
    let (typed, shown) = (tokenizer.words(of: interpretation.text), tokenizer.words(of: labels[choice]))
    return typed.count <= shown.count + 2 || typed.first == shown.first
  }

  /// Shows the help lines for a kind of danger, or all of them; they may be shown as often as they are wanted.
  mutating func showHelpLines(for theme: Risk.Theme?) {
    for (country, prefix) in helpLinesByCountry {
      show(country.emergency, for: .emergency, after: prefix)
      for line in country.lines(for: theme) { show(line, after: prefix) }
    }
  }

  /// Shows the first help line for a kind of danger, and no emergency number: nobody has said yet that there is danger.
  mutating func showFirstHelpLine(for theme: Risk.Theme) {
    for (country, prefix) in helpLinesByCountry {
      if let line = country.lines(for: theme).first { show(line, after: prefix) }
    }
  }

  /// The help lines of the person's countries, or those for anywhere where these have none; of several each with its name in front.
  private var helpLinesByCountry: [(lines: CountryLines, prefix: String)] {
    let all = repertoire.safety.helpLines
    let wanted = conversation.opening?.countries ?? [.any]
    var countries = all.filter { wanted.contains($0.country) }
    if countries.isEmpty { countries = all.filter { $0.country == .any } }
    return countries.map { ($0, countries.count > 1 ? "\($0.country.rawValue): " : "") }
  }

  private mutating func show(_ line: HelpLine, after prefix: String) {
    emit(.said(Utterance(prefix + line.text, act: .helpLine, wording: nil)))
  }

  private mutating func show(_ number: String, for occasion: Phrases.Occasion, after prefix: String) {
    guard
      let chosen = choose(repertoire.phrases[occasion], for: occasion.rawValue, with: ["number": number], .sayOldest)
    else { return }
    emit(.said(Utterance(prefix + chosen.text, act: .helpLine, wording: nil)))
  }
}

extension SafetyScript.Entry {
  /// The node for a level from 1 to 3.
  subscript(level: Int) -> Name<Node> {
    switch level {
    case ...1: unclear
    case 2: explicit
    default: now
    }
  }
}

extension HelpLine {
  /// The line as it is shown; a line that is called by its number is not called by it twice.
  var text: String {
    let reached = name == contact ? name : "\(name), \(contact)"
    return note.isEmpty ? reached : "\(reached) (\(note))"
  }
}

extension CountryLines {
  /// The lines for a kind of danger; those for anyone where there is none, and all where no kind is named.
  func lines(for theme: Risk.Theme?) -> [HelpLine] {
    guard let theme else { return lines }
    let fitting = lines.filter { $0.themes.contains(theme) }
    return fitting.isEmpty ? lines.filter(\.themes.isEmpty) : fitting
  }
}
