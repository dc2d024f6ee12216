import Glibc
import Synchronization

/// Signals as bytes in a pipe, so that one `poll` waits for them and for the keyboard, and nothing is done in a handler.
package enum Signals {
  /// The reading end; -1 before they are caught.
  static private(set) var pipe: Int32 = -1
  private nonisolated static let writingEnd = Atomic<Int32>(-1)

  /// Catches what can come to a program at a terminal; once is enough, and more does no harm.
  package static func catchAll() {
    guard pipe < 0 else { return }
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    pipe = ends[0]
    writingEnd.store(ends[1], ordering: .relaxed)
    // Whoever started the program may have held them back, and that is inherited.
    var caught = sigset_t()
    sigemptyset(&caught)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT] {
      catchSignal(number)
      sigaddset(&caught, number)
    }
    sigprocmask(SIG_UNBLOCK, &caught, nil)
    // A reader that went away, and a file that may not grow, are seen at the write.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// The next signal that came; nil when there is none.
  static func next() -> Int32? {
    var byte: UInt8 = 0
    return pipe >= 0 && read(pipe, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Sees to the signals that came, outside a line that is edited; tells the one that asks to leave.
  package static func takeDeparture() -> Int32? {
    while let signal = next() {
      switch signal {
      case SIGINT, SIGTERM, SIGHUP: return signal
      case SIGTSTP: suspend()
      default: break
      }
    }
    return nil
  }

  /// Stops the whole job, as the terminal itself would, and comes back when it is continued.
  static func suspend() {
    _ = signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    catchSignal(SIGTSTP)
  }

  private static func catchSignal(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let before = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(Signals.writingEnd.load(ordering: .relaxed), &byte, 1)
      errno = before
    }
    // No SA_RESTART: whoever waits is woken.
    action.sa_flags = 0
    sigaction(number, &action, nil)
  }
}
