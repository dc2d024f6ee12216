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
      conversation, answer: { coach.repertoire.turn(after: $0, on: $1, at: $2) }, commands: coach.repertoire.commands,
      page: page, isAtTerminal: reader.isAtTerminal,
      read: { prompt in
        // What is typed meanwhile waits in the terminal, and is not written twice.
        Pause.quietly { coach.learn() }
        return reader.next(prompt)
      },
      keeping: keeping)
  }
}

/// A repertoire that learns what it has not learned yet behind its first lines, while the person reads them.
@MainActor final class Coach {
  private var loaded: LoadedLanguage

  init(_ loaded: LoadedLanguage) {
    self.loaded = loaded
  }

  /// All that can be said and heard by now.
  var repertoire: Repertoire { loaded.repertoire }

  /// Learns from the authors' examples, once.
  func learn() {
    loaded.train()
  }
}
