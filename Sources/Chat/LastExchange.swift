package import DialogueEngine

/// What was said last, for who comes back: a question, the answer, and what the coach said to it.
nonisolated package struct LastExchange: Equatable {
  /// The turns that are shown.
  package let turns: [Turn]

  /// The last exchange of a conversation; empty where nothing was typed yet.
  package init(of turns: [Turn]) {
    let spoken = turns.filter { !$0.lines.isEmpty }
    guard let last = spoken.lastIndex(where: { $0.isTyped && !$0.isFarewell }) else {
      self.turns = []
      return
    }
    self.turns = Array(spoken[max(0, last - 1)...last])
  }
}

extension LastExchange {
  /// Shows it on a page, without the answer to the question before.
  @MainActor package func show(on page: Page) {
    guard let answer = turns.last else { return }
    page.note(page.words.whereItWas)
    if turns.count > 1 { page.show(turns[0].linesAroundQuestion.question) }
    if case .line(let line) = answer.input {
      page.leaveBlank()
      page.show(person: line)
    }
    page.show(answer.lines)
  }
}

extension Turn {
  fileprivate nonisolated var isTyped: Bool {
    if case .line(let line) = input { !line.allSatisfy(\.isWhitespace) } else { false }
  }

  /// Whether it only ended the conversation: a "stop" is nothing to come back to.
  fileprivate nonisolated var isFarewell: Bool {
    events.contains { if case .ended = $0 { true } else { false } }
  }
}
