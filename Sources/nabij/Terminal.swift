import Chat
import DialogueEngine
import OutsideWorld
import Understanding

/// The terminal that the program was started in.
@MainActor struct Terminal {
  /// Where lines are laid out, in the language of the conversation.
  let page: Page
  private let reader: LineReader

  init(_ language: Language) {
    let screen = Screen()
    page = Page(screen, words: .of(language), pause: { _ = Pause.wait(milliseconds: $0) })
    reader = LineReader(appearance: screen.appearance)
  }

  /// A conversation at this terminal.
  func talk(with coach: Coach, _ conversation: Conversation = Conversation(), keeping: Keeping?) -> Talk {
    Talk(
      conversation, answer: { coach.turn(after: $0, on: $1, at: $2) }, commands: coach.repertoire.commands, page: page,
      isAtTerminal: reader.isAtTerminal,
      read: { prompt in
        // While the person reads; what is typed meanwhile waits in the terminal, and is not written twice.
        if reader.isAtTerminal { Pause.quietly { coach.listen() } }
        return reader.next(prompt)
      },
      keeping: keeping)
  }
}

/// A repertoire that begins to listen behind its first lines, while the person reads them.
@MainActor final class Coach {
  private var loaded: LoadedLanguage

  init(_ loaded: LoadedLanguage) {
    self.loaded = loaded
  }

  /// All that can be said, and heard by now.
  var repertoire: Repertoire { loaded.repertoire }

  /// What follows from an input.
  ///
  /// A line is never taken without a listener: it is heard for danger before all else.
  func turn(after conversation: Conversation, on input: Input, at time: Int64) -> Turn {
    if case .line = input { listen() }
    return repertoire.turn(after: conversation, on: input, at: time)
  }

  /// Begins to listen: makes ready, once, what hears.
  func listen() {
    loaded.listen()
  }
}
