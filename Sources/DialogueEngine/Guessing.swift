import Understanding

// A danger that was only guessed is a question: after a no the conversation goes on as if it had not been asked.
extension TurnInProgress {
  /// Whether it is a guess of a kind of danger that was asked about before: each is asked about once.
  ///
  /// In the safety script it counts all the same.
  func wasAsked(about risk: Risk) -> Bool {
    guard risk.isGuess, !isInSafetyScript, let theme = risk.theme else { return false }
    return conversation.guessed.contains(theme)
  }

  /// Goes back to before the guess, and answers what was typed there; false where there is no way back.
  mutating func goBefore() -> Bool {
    guard isInSafetyScript, let before = conversation.wayBack, isUnchanged(before.standing) else { return false }
    emit(.reassured(before.theme))
    answer(before.line)
    // Much was said in between: a step that is still open is given again.
    if conversation.ending == nil, case .said? = events.last { askAgain() }
    return true
  }

  /// Whether a conversation that was taken up again meanwhile can still go on where it stood.
  private func isUnchanged(_ standing: Conversation.Standing) -> Bool {
    standing.open != nil && framesThatRemain(of: standing.frames) == standing.frames
  }
}
