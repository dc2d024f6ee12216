import Understanding

// What a person asks of the conversation itself.
extension TurnInProgress {
  /// Does what was asked; false where nothing was.
  mutating func obey(_ request: Request?, _ asked: OpenQuestion?) -> Bool {
    switch request {
    case nil: return false
    case .command(.stop): stop()
    case .command(.back): goBack(saying: .back)
    case .command(.skip): skip(asked)
    case .command(.again):
      hear(.again)
      speak(.repeated)
      askAgain(inTheSameWords: true)
    case .command(.help):
      hear(.help)
      speak(.help)
      showHelpLines(for: nil)
      askAgain(inTheSameWords: true)
    case .command(.meaning): explain(.meaning, asked?.question.meaning, otherwise: .meaning)
    case .command(.reason): explain(.reason, asked?.question.reason, otherwise: .reason)
    case .correction: goBack(saying: .correction)
    case .alreadySaid: acknowledge(asked)
    }
    return true
  }

  /// Answers what may come at any time; the open question stays open, and is asked again in other words.
  mutating func digress(_ interpretation: Interpretation) -> Bool {
    guard let intent = interpretation.sure.first?.intent,
      let digression = repertoire.digressions.first(where: { $0.intent == intent })
    else { return false }
    emit(.heard(Heard(interpretation, role: .digression(intent))))
    for (index, statement) in digression.statements.enumerated() {
      if let chosen = choose(statement.wordings, for: "\(intent)/\(index)", .sayOldest) {
        emit(.said(chosen.utterance(Utterance.Act(statement.act))))
      }
    }
    askAgain()
    return true
  }

  private mutating func hear(_ command: Commands.Command) {
    emit(.heard(Heard(role: .command(command))))
  }

  /// In one step, with no question after it.
  private mutating func stop() {
    hear(.stop)
    let isInSafetyScript = isInSafetyScript
    speak(.stopped)
    emit(.ended(isInSafetyScript ? .safety : .stopped))
  }

  /// A turn like any other, after which all is as it was before the last answer, but for what cannot be unsaid.
  private mutating func goBack(saying occasion: Phrases.Occasion) {
    emit(.heard(Heard(role: occasion == .correction ? .correction : .command(.back))))
    if conversation.earlier.isEmpty {
      speak(occasion == .correction ? .correction : .backAtStart)
    } else {
      emit(.wentBack)
      speak(occasion)
    }
    askAgain()
  }

  /// A skip is welcome; what was skipped is not asked again.
  ///
  /// A step of an exercise that is skipped is passed.
  private mutating func skip(_ asked: OpenQuestion?) {
    hear(.skip)
    guard let asked else { return passStep() }
    emit(.refused(asked.name))
    if !asked.question.branches.contains(where: { $0.trigger == .skip }) { speak(.skipped, as: .say, .leaveOut) }
    lead(asked.question.continuation(afterRefusal: true), from: asked)
  }

  private mutating func explain(
    _ command: Commands.Command, _ wordings: [Wording]?, otherwise occasion: Phrases.Occasion
  ) {
    hear(command)
    if let chosen = choose(wordings ?? [], for: command.rawValue, .sayOldest) {
      emit(.said(chosen.utterance(.meta)))
    } else {
      speak(occasion)
    }
    askAgain()
  }

  /// "I already said that": owned, and not asked a third time.
  private mutating func acknowledge(_ asked: OpenQuestion?) {
    emit(.heard(Heard(role: .alreadySaid)))
    speak(.alreadySaid)
    guard let asked else { return }
    lead(asked.question.continuation(afterRefusal: false), from: asked)
  }
}

extension Commands {
  /// The command that a whole line is, or its slash form at the beginning of a line.
  func command(in line: String) -> Request? {
    let said = Self.folded(line)
    let (isSlash, words) = said.first == "/" ? (true, said.dropFirst()) : (false, said[...])
    for command in Command.allCases {
      if isSlash, words == command.rawValue { return .command(command) }
      if self[command].contains(where: { Self.folded($0) == words }) { return .command(command) }
    }
    return nil
  }

  /// Without capitals, without spaces around it and without full stops behind it.
  private static func folded(_ line: String) -> String {
    var folded = line.lowercased()[...]
    while let last = folded.last, last.isWhitespace || ".!?…,".contains(last) { folded.removeLast() }
    while let first = folded.first, first.isWhitespace { folded.removeFirst() }
    return String(folded)
  }
}
