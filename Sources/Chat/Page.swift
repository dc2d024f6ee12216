package import OutsideWorld

/// Lays the lines of a conversation out on a screen: calm, append only, who speaks told by more than colour.
package final class Page {
  package let screen: Screen
  package let words: Words
  private let pause: (_ milliseconds: Int64) -> Void
  /// Whether the last thing on the screen is an empty line, or nothing.
  private var isBlankAbove = true

  /// The widest that lines are; longer ones are hard to follow.
  private static let widest = 76
  /// Between two lines of the coach, for the eye.
  private static let breath: Int64 = 400

  /// A page on a screen.
  ///
  /// - Parameter pause: What lets time pass between lines; it is not asked to where there is to be no motion.
  package init(_ screen: Screen, words: Words, pause: @escaping (_ milliseconds: Int64) -> Void) {
    self.screen = screen
    self.words = words
    self.pause = pause
  }

  /// Shows what the coach says in a turn, below an empty line.
  func show(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    leaveBlank()
    for (index, line) in lines.enumerated() {
      if index > 0, line.takesBreath, screen.appearance.hasMotion { pause(Self.breath) }
      show(line, namesSpeaker: index == 0)
    }
  }

  /// Shows what the program says about itself.
  func note(_ texts: String...) {
    let wasBlankAbove = isBlankAbove
    for text in texts { show(.note(text), namesSpeaker: true) }
    // What went to the standard error does not stand above the next line.
    if !screen.isTerminal { isBlankAbove = wasBlankAbove }
  }

  /// Shows the person's own words, behind the mark.
  func show(person text: String) {
    show(.person(text), namesSpeaker: true)
  }

  /// Shows a table of commands below its heading.
  func show(_ heading: String, table: CommandTable) {
    leaveBlank()
    screen.showLine(wrapped(heading))
    screen.showLine(Shown(table.text(columns: min(screen.columns, Self.widest))))
    isBlankAbove = false
  }

  /// What stands before the cursor while the person types.
  var mark: Shown { screen.appearance.namesSpeakers ? Shown(words.you + ": ") : "> " }

  /// An empty line, unless there is one already.
  func leaveBlank() {
    if !isBlankAbove { screen.showLine() }
    isBlankAbove = true
  }

  /// The person has typed a line at the mark.
  func noteTypedLine() {
    isBlankAbove = false
  }

  private func show(_ line: Line, namesSpeaker: Bool) {
    let names = namesSpeaker && screen.appearance.namesSpeakers
    switch line {
    case .coach(let text):
      screen.showLine(wrapped((names ? words.coach + ": " : "") + text))
    case .important(let text):
      screen.showLine(wrapped((names ? words.coach + ": " : "") + text, indent: 2), .strong)
    case .choice(let number, let label):
      let lead = "  \(number). "
      screen.showLine(wrapped(lead + label, indent: lead.count))
    case .person(let text):
      screen.showLine(wrapped(mark.text + text, indent: mark.columns))
    case .note(let text):
      screen.showNote(wrapped((screen.appearance.namesSpeakers ? words.program + ": " : "· ") + text, indent: 2))
    }
    isBlankAbove = false
  }

  /// Lines go on to the end where no terminal would break them.
  private func wrapped(_ text: String, indent: Int = 0) -> Shown {
    let shown = Shown(text)
    return screen.isTerminal ? shown.wrapped(to: min(screen.columns, Self.widest), indent: indent) : shown
  }
}

extension Line {
  /// Whether there is a pause before it; choices come with their question.
  fileprivate nonisolated var takesBreath: Bool {
    switch self {
    case .coach: true
    case .important, .choice, .person, .note: false
    }
  }
}
