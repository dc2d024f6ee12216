package import DialogueEngine
package import OutsideWorld

/// Shows a conversation again as it was, with its pauses.
package struct Replay {
  private let page: Page
  private let clock: Clock
  private let pause: (_ milliseconds: Int64) -> Pause.Ending

  /// How often faster than it was.
  package var speed: Double
  /// The longest that is waited between two turns, in milliseconds.
  package var longestPause: Int64

  /// A replay on a page; at once where the screen is no terminal, or is to have no motion.
  package init(
    on page: Page, speed: Double = 1, longestPause: Int64 = 2_000, clock: Clock = .system,
    pause: @escaping (_ milliseconds: Int64) -> Pause.Ending = { Pause.wait(milliseconds: $0, consumesKeys: true) }
  ) {
    self.page = page
    self.speed = speed > 0 ? speed : 1
    self.longestPause = max(0, longestPause)
    self.clock = clock
    self.pause = pause
  }

  /// Shows turns in order; tells the signal that ended it, if one did.
  @discardableResult
  package func show(_ turns: some Sequence<Turn>) -> Int32? {
    var time: Int64?
    for turn in turns {
      if page.screen.isGone { return nil }
      let gap = time.map { max(0, turn.time - $0) } ?? 0
      time = turn.time
      if let signal = wait(gap) { return signal }
      if let note = page.words.gap(gap) { page.note(note) }
      show(turn)
    }
    return nil
  }

  private func show(_ turn: Turn) {
    switch turn.input {
    case .line(let line):
      page.leaveBlank()
      page.show(person: line)
    case .left: page.note(page.words.leftHere)
    case .resumed: page.note(page.words.resumedHere)
    case .opened, .timePassed: break
    }
    page.show(turn.lines)
  }

  private func wait(_ gap: Int64) -> Int32? {
    guard page.screen.appearance.hasMotion, gap > 0 else { return nil }
    let shortened = Int64(min(Double(gap) / speed, Double(longestPause)))
    return pause(shortened) == .signal ? Signals.takeDeparture() : nil
  }
}

extension Words {
  /// How long nothing was said, where it was long enough to be told.
  nonisolated func gap(_ milliseconds: Int64) -> String? {
    let minutes = Int(milliseconds / 60_000)
    switch minutes {
    case ..<2: return nil
    case ..<90: return minutesLater(minutes)
    case ..<(36 * 60): return hoursLater((minutes + 30) / 60)
    default: return daysLater((minutes + 12 * 60) / (24 * 60))
    }
  }
}
