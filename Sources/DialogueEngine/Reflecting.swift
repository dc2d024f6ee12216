import Understanding

// The answer is always reflected.
extension TurnInProgress {
  /// An answer that is still to be given back.
  struct Answer {
    let interpretation: Interpretation
    /// The slots that this answer filled; a line that quotes another is a callback and reflects something older.
    var filled: Set<Name<Slot>> = []
  }

  /// Whether a wording looks back to what was said earlier than in this answer.
  func isCallback(_ wording: Wording, on answer: Answer) -> Bool {
    wording.slots.contains { !answer.filled.contains($0) }
  }

  /// Gives the answer back, if that is still to be done: what was heard, else the person's own words, else presence.
  mutating func settle() {
    guard let answer = owed else { return }
    owed = nil
    if reflectIntent(answer.interpretation) { return }
    if mirror(answer.interpretation) { return }
    speak(.presence, as: .reflect, .leaveOut)
  }

  /// The lines that an author wrote for what was heard; simple and complex ones are drawn from together.
  private mutating func reflectIntent(_ interpretation: Interpretation) -> Bool {
    for hearing in interpretation.sure {
      guard let lines = repertoire.reflections[hearing.intent] else { continue }
      let both = lines.deepen + lines.reflect
      if let chosen = choose(both, for: hearing.intent.text, .leaveOut) {
        let isComplex = lines.deepen.contains(chosen.wording)
        emit(.said(chosen.utterance(isComplex ? .deepen : .reflect)))
        return true
      }
    }
    return false
  }

  /// The person's own words, turned round: at most one reflection in four, and never two in a row.
  private mutating func mirror(_ interpretation: Interpretation) -> Bool {
    guard interpretation.risk.level == 0, !interpretation.risk.isIdiom,
      let reflection = repertoire.mirror.reflection(of: interpretation)
    else { return false }
    if case .quote(let words) = reflection {
      return speak(.quote, as: .reflect, with: ["quote": words], .leaveOut)
    }
    guard !conversation.lastReflectionWasMirror, conversation.mirrors * 4 <= conversation.reflections else {
      return false
    }
    switch reflection {
    case .clause(let clause):
      return speak(.mirror, as: .mirror, with: ["mirror": clause], .leaveOut)
    case .bothSides(let one, let other):
      return speak(.bothSides, as: .mirror, with: ["one": one, "other": other], .leaveOut)
    case .quote:
      return false
    }
  }
}
