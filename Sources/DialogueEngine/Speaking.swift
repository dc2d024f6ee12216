import Understanding

// Saying things: which wording, with which words of the person's in it.
extension TurnInProgress {
  /// A wording that was chosen, with its text as it will be shown.
  struct Chosen {
    let wording: Wording
    let text: String

    func utterance(_ act: Utterance.Act) -> Utterance {
      Utterance(text, act: act, wording: wording.id)
    }
  }

  /// What to do when every wording has been said.
  enum WhenAllAreSaid {
    /// Leave it unsaid.
    case leaveOut
    /// Say the one that was said longest ago.
    case sayOldest
  }

  /// Says a statement, after the answer was given back where the statement does not do so itself.
  mutating func speak(_ statement: Statement, move: Name<Move>) {
    let chosen = choose(statement.wordings, for: move.text, isInSafetyScript ? .sayOldest : .leaveOut)
    if let answer = owed {
      if statement.act.isReflection, let chosen, !isCallback(chosen.wording, on: answer) {
        owed = nil
      } else if chosen != nil || statement.act.isReflection {
        settle()
      }
    }
    guard let chosen else { return }
    emit(.said(chosen.utterance(Utterance.Act(statement.act))))
  }

  /// Says one of the coach's own phrases.
  @discardableResult
  mutating func speak(
    _ occasion: Phrases.Occasion, as act: Utterance.Act = .meta, with words: [Name<Slot>: String] = [:],
    _ whenAllAreSaid: WhenAllAreSaid = .sayOldest
  ) -> Bool {
    let wordings = repertoire.phrases[occasion]
    guard let chosen = choose(wordings, for: occasion.rawValue, with: words, whenAllAreSaid) else { return false }
    emit(.said(chosen.utterance(act)))
    return true
  }

  /// Chooses between wordings: none that was said while another is left.
  ///
  /// The choice is FNV-1a over seed, dialogue, node, the move's name and the visit, modulo the wordings that are left, in
  /// the order of the file: there is no generator whose state would have to be kept.
  func choose(
    _ wordings: [Wording], for name: String, with words: [Name<Slot>: String] = [:], _ whenAllAreSaid: WhenAllAreSaid
  ) -> Chosen? {
    let fitting = wordings.compactMap { wording in
      text(of: wording, with: words).map { Chosen(wording: wording, text: $0) }
    }
    let unsaid = fitting.filter { conversation.said[$0.wording.id] == nil }
    if !unsaid.isEmpty {
      return unsaid[Int(truncatingIfNeeded: lot(for: name).value % UInt64(unsaid.count))]
    }
    guard whenAllAreSaid == .sayOldest else { return nil }
    return fitting.min { age($0) < age($1) }
  }

  /// When a wording was last said; the smaller, the longer ago.
  func age(_ chosen: Chosen) -> Int { conversation.said[chosen.wording.id] ?? 0 }

  private func lot(for name: String) -> Fingerprint {
    var lot = Fingerprint()
    lot.combine(conversation.opening?.seed ?? 0)
    let place = conversation.standing.frames.last?.place
    lot.combine(place?.dialogue.text ?? "")
    lot.combine(place?.node.text ?? "")
    lot.combine(name)
    let visits = place.flatMap { conversation.standing.visits[Conversation.Visit($0)] } ?? 0
    lot.combine(UInt32(truncatingIfNeeded: visits))
    return lot.scrambled
  }

  /// The text of a wording, or nil where what it quotes is unknown or not fit to be quoted.
  private func text(of wording: Wording, with words: [Name<Slot>: String]) -> String? {
    var text = ""
    for part in wording.parts {
      switch part {
      case .text(let piece): text += piece
      case .slot(let name):
        guard let quoted = words[name] ?? conversation.standing.slots[name].flatMap(\.quotable) else { return nil }
        text += quoted
      }
    }
    return text
  }
}

extension Value {
  /// The most words of a person's that are quoted; more is a speech, and no longer their word for it.
  private static let mostQuotedWords = 12

  /// The words as they may stand in a sentence of the coach's: not too many, no verdict about oneself, no full stop at the end.
  var quotable: String? {
    switch self {
    case .words(let words, let isVerdict):
      guard !isVerdict else { return nil }
      let count = words.split(whereSeparator: \.isWhitespace).count
      guard count <= Self.mostQuotedWords else { return nil }
      var quoted = words[...]
      while let last = quoted.last, last.isWhitespace || ".,;:!…".contains(last) { quoted.removeLast() }
      while let first = quoted.first, first.isWhitespace { quoted.removeFirst() }
      return quoted.isEmpty ? nil : String(quoted)
    case .number(let number): return String(number)
    case .word: return nil
    }
  }
}

extension Utterance.Act {
  init(_ act: Statement.Act) {
    switch act {
    case .say: self = .say
    case .inform: self = .inform
    case .reflect: self = .reflect
    case .deepen: self = .deepen
    case .affirm: self = .affirm
    case .free: self = .free
    }
  }
}
