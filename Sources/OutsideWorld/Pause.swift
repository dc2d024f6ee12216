import Glibc

/// Lets time pass while something is read, without echo; a key or a signal ends it and is kept for the next line.
package enum Pause {
  /// How a pause ended.
  package enum Ending: Sendable {
    /// The time is over.
    case elapsed
    /// Something was typed.
    case key
    /// A signal came.
    case signal
  }

  /// Waits so many milliseconds; a key that was typed before ends it at once.
  ///
  /// - Parameter consumesKeys: Whether the key only ends the pause, and is not kept for the next line.
  @discardableResult
  package static func wait(milliseconds: Int64, consumesKeys: Bool = false, clock: Clock = .system) -> Ending {
    guard milliseconds > 0 else { return .elapsed }
    let input: Int32 = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : -1
    return quietly {
      let arrival = Waiting.wait(forInputOn: input, until: clock.elapsed() + milliseconds, clock: clock)
      if arrival.hasSignal { return .signal }
      if arrival.hasInput, consumesKeys { tcflush(input, TCIFLUSH) }
      return arrival.isLate ? .elapsed : .key
    }
  }

  /// Does something during which typed keys are neither shown nor held back until Enter.
  ///
  /// They stay in the terminal's queue for the next line, and Ctrl-C is a signal.
  package static func quietly<Result>(_ body: () -> Result) -> Result {
    var before = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var during = before
    during.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &during)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
    return body()
  }
}
