package import DialogueEngine
package import OutsideWorld

/// One conversation at a terminal: wait, compute, keep, and only then show.
package final class Talk {
  private var conversation: Conversation
  private let answer: (Conversation, Input, Int64) -> Turn
  private let commands: Commands
  private let page: Page
  private let isAtTerminal: Bool
  private let read: (Prompt) -> Entry
  private let clock: Clock
  private var keeping: Keeping?

  /// What will stand in the next line already.
  private var draft = ""
  /// When the step that is under way goes on by itself.
  private var deadline: Int64?
  /// What Ctrl-C took out of the line, until another line is typed.
  private var cancelled: String?
  /// The hints that were given.
  private var hints: Set<Hint> = []

  private enum Hint { case stepOnItsOwn, stepByEnter }

  private var words: Words { page.words }
  private var screen: Screen { page.screen }

  /// A conversation that is about to be held.
  ///
  /// - Parameters:
  ///   - conversation: Where it stands; one that has not begun, or one that is taken up again.
  ///   - answer: The engine: `Repertoire.turn(after:on:at:)`.
  ///   - commands: The words that are commands, for the help and the tab key.
  ///   - page: Where it is shown, and in which language.
  ///   - isAtTerminal: Whether somebody sits at a keyboard; if not, nothing waits and nothing is asked twice.
  ///   - read: Waits for what is typed: `LineReader.next`.
  ///   - keeping: How it is kept; nil for not at all.
  package init(
    _ conversation: Conversation = Conversation(), answer: @escaping (Conversation, Input, Int64) -> Turn,
    commands: Commands, page: Page, isAtTerminal: Bool, read: @escaping (Prompt) -> Entry, clock: Clock = .system,
    keeping: Keeping?
  ) {
    self.conversation = conversation
    self.answer = answer
    self.commands = commands
    self.page = page
    self.isAtTerminal = isAtTerminal
    self.read = read
    self.clock = clock
    self.keeping = keeping
  }

  /// Holds the conversation from its beginning to its end, or until the person leaves.
  package func begin(_ opening: Opening) -> Outcome {
    page.note(words.whatThisIs, keeping.map { words.isKept($0.place) } ?? words.isNotKept, words.theWayOut)
    return hold(.opened(opening))
  }

  /// Goes on with a conversation that was left.
  ///
  /// - Parameter draft: The line that was half typed then.
  package func resume(draft: String = "") -> Outcome {
    self.draft = isAtTerminal ? draft : ""
    return hold(.resumed)
  }

  private func hold(_ input: Input) -> Outcome {
    var outcome = happen(input)
    while outcome == nil {
      if let failure = screen.failure {
        leave(draft: "")
        return .unseen(failure)
      }
      outcome = isAtTerminal || !isInStep ? wait() : passStep()
    }
    return outcome ?? .left
  }

  /// Ends a step that nobody is there for; a signal is seen all the same.
  private func passStep() -> Outcome? {
    guard let signal = Signals.takeDeparture() else { return happen(.timePassed) }
    leave(draft: "")
    return .signal(signal)
  }

  private var isInStep: Bool {
    if case .step? = conversation.open { true } else { false }
  }

  // MARK: - One input

  /// Lets one input happen: computed, kept, only then shown; tells how all ended, if it did.
  private func happen(_ input: Input) -> Outcome? {
    let turn = answer(conversation, input, clock.now())
    if let outcome = keep(turn) { return outcome }
    conversation.apply(turn)
    show(turn)
    return conversation.ending.map(Outcome.ended)
  }

  private func show(_ turn: Turn) {
    deadline = nil
    if isHelp(turn) {
      let (before, question) = turn.linesAroundQuestion
      page.show(before)
      page.show(words.commands, table: CommandTable(commands, words: words))
      page.show(question)
    } else {
      page.show(turn.lines)
    }
    if case .guided(_, _, let seconds)? = turn.events.last(where: \.isGuided), isInStep { begin(step: seconds) }
  }

  /// The step of an exercise begins when it has been shown.
  private func begin(step seconds: Int?) {
    guard isAtTerminal else { return }
    let hint = seconds == nil ? Hint.stepByEnter : .stepOnItsOwn
    if hints.insert(hint).inserted { page.note(seconds == nil ? words.stepByEnter : words.stepOnItsOwn) }
    deadline = seconds.map { clock.elapsed() + Int64($0) * 1000 }
  }

  /// Whether the person asked for help outright, and not in a sentence: then the commands are shown too.
  private func isHelp(_ turn: Turn) -> Bool {
    guard case .line(let line) = turn.input, turn.events.contains(where: \.isHelp) else { return false }
    let typed = line.lowercased().filter { !$0.isWhitespace }
    return typed.hasPrefix("/") || typed == Commands.Command.help.rawValue || typed == commands[.help].first
  }

  // MARK: - Waiting

  private func wait() -> Outcome? {
    if isAtTerminal { page.leaveBlank() }
    let prompt = Prompt(mark: page.mark, draft: draft, completions: completions, deadline: deadline)
    draft = ""
    deadline = nil
    switch read(prompt) {
    case .line(let line):
      cancelled = nil
      if isAtTerminal { page.noteTypedLine() }
      if line.wasCut { page.note(words.lineWasCut) }
      return ProgramCommand(line.text).map(obey) ?? happen(.line(line.text))
    case .timePassed:
      return happen(.timePassed)
    case .interrupted(let line):
      page.noteTypedLine()
      guard let before = cancelled else {
        cancelled = line
        page.note(words.interruptedOnce)
        return nil
      }
      return sayGoodbye(draft: line.isEmpty ? before : line)
    case .left(let departure):
      switch departure.cause {
      case .endOfInput:
        return sayGoodbye(draft: departure.draft)
      case .signal(let number):
        leave(draft: departure.draft.isEmpty ? cancelled ?? "" : departure.draft)
        return .signal(number)
      }
    }
  }

  /// What the tab key completes a line to: the choices that are shown, then the commands.
  private var completions: [String] {
    var completions: [String] = []
    if case .question(_, _, let choices)? = conversation.open { completions = choices }
    for command in Commands.Command.allCases {
      if let word = commands[command].first { completions.append("/" + word) }
    }
    return completions + [words.leave, words.unsaved, words.wipe]
  }

  // MARK: - Leaving

  /// Notes that the person left; a disk that will not have it cannot hold anybody back.
  private func leave(draft: String) {
    let turn = answer(conversation, .left, clock.now())
    try? keeping?.append(turn)
    conversation.apply(turn)
    if !draft.isEmpty { keeping?.saveDraft(draft) }
  }

  private func sayGoodbye(draft: String) -> Outcome {
    leave(draft: draft)
    if isAtTerminal {
      page.leaveBlank()
      page.note(keeping == nil ? words.goodbyeUnkept : words.goodbyeKept)
    }
    return .left
  }

  private func obey(_ command: ProgramCommand) -> Outcome? {
    switch command {
    case .leave:
      leave(draft: "")
      screen.clear()
      return .left
    case .unsaved:
      guard let kept = keeping else {
        page.note(words.wasNotKept)
        return nil
      }
      if destroy(kept) { page.note(words.unkeptFromHere) }
      return nil
    case .wipe:
      screen.clear()
      guard let kept = keeping else { return .wiped }
      return destroy(kept) ? .wiped : .notWiped
    }
  }

  private func destroy(_ kept: Keeping) -> Bool {
    do throws(JournalFailure) {
      try kept.destroy()
      keeping = nil
      return true
    } catch {
      page.note(words.couldNotDestroy(kept.place, words.reason(error)))
      return false
    }
  }

  // MARK: - Keeping

  /// Keeps a turn; where that cannot be done, it goes on unkept only after a yes.
  private func keep(_ turn: Turn) -> Outcome? {
    while let kept = keeping {
      do throws(JournalFailure) {
        try kept.append(turn)
        return nil
      } catch {
        page.note(words.couldNotKeep(turn.number, words.reason(error)))
      }
      guard isAtTerminal else { return .notKept }
      switch read(Prompt(mark: page.mark)) {
      case .line(let line):
        page.noteTypedLine()
        switch Consent(line.text) {
        case .yes?:
          keeping = nil
          page.note(words.goesOnUnkept)
        case .no?: return .notKept
        case nil: continue
        }
      case .timePassed: continue
      case .interrupted: return .notKept
      case .left(let departure):
        if case .signal(let number) = departure.cause { return .signal(number) }
        return .notKept
      }
    }
    return nil
  }
}

extension Event {
  fileprivate nonisolated var isGuided: Bool {
    if case .guided = self { true } else { false }
  }

  fileprivate nonisolated var isHelp: Bool {
    if case .heard(let heard) = self { heard.role == .command(.help) } else { false }
  }
}
