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
    return withoutEcho(on: input) {
      let arrival = Waiting.wait(forInputOn: input, until: clock.elapsed() + milliseconds, clock: clock)
      if arrival.hasSignal { return .signal }
      if arrival.hasInput, consumesKeys { tcflush(input, TCIFLUSH) }
      return arrival.isLate ? .elapsed : .key
    }
  }

  /// Neither shows keys nor holds them back until Enter; they stay in the terminal's queue, and Ctrl-C is a signal.
  private static func withoutEcho(on input: Int32, _ body: () -> Ending) -> Ending {
    var before = termios()
    guard input >= 0, tcgetattr(input, &before) == 0 else { return body() }
    var during = before
    during.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(input, TCSANOW, &during)
    defer { tcsetattr(input, TCSANOW, &before) }
    return body()
  }
}
