import Glibc

/// Lets time pass while something is read, without echo; a key or a signal ends it and is kept for the next line.
public enum Pause {
  /// How a pause ended.
  public enum Ending: Sendable {
    /// The time is over.
    case elapsed
    /// Something was typed, or a signal came.
    case cutShort
  }

  /// Waits so many milliseconds; a key that was typed before ends it at once.
  @discardableResult
  public static func wait(milliseconds: Int64, clock: Clock = .system) -> Ending {
    guard milliseconds > 0 else { return .elapsed }
    let input: Int32 = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : -1
    return withoutEcho(on: input) {
      let arrival = Waiting.wait(forInputOn: input, until: clock.elapsed() + milliseconds, clock: clock)
      return arrival.isLate ? .elapsed : .cutShort
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
