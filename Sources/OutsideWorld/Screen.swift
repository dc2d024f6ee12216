import Glibc

/// What a person sees; it takes nothing but `Shown`.
package final class Screen {
  /// How it looks.
  package let appearance: Appearance
  /// Whether there is a terminal behind it.
  package let isTerminal: Bool
  private let write: (String, _ isNote: Bool) -> Failure?
  private let width: () -> Int

  /// Why nobody can see it any more; nil as long as somebody can.
  package private(set) var failure: Failure?

  /// Whether nobody can see it any more.
  package var isGone: Bool { failure != nil }

  /// A screen of one's own making: what is written goes to a closure, which tells what failed.
  package init(
    appearance: Appearance = .plain, isTerminal: Bool = true, columns: @escaping () -> Int = { 80 },
    write: @escaping (String, _ isNote: Bool) -> Failure?
  ) {
    self.appearance = appearance
    self.isTerminal = isTerminal
    width = columns
    self.write = write
  }

  /// The standard output, and the standard error for what is not the conversation.
  package convenience init(environment: Environment = .current) {
    Signals.catchAll()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    self.init(
      appearance: Appearance(environment: environment, isTerminal: isTerminal), isTerminal: isTerminal,
      columns: { Self.columns(of: STDOUT_FILENO) ?? environment["COLUMNS"].flatMap(Int.init) ?? 80 },
      write: { text, isNote in
        // Notes stand between the lines at a terminal, and are kept out of a file.
        if !isNote || isTerminal { return Self.write(text, to: STDOUT_FILENO) }
        _ = Self.write(text, to: STDERR_FILENO)
        return nil
      })
  }

  /// The standard error, for what a command has to say beside its data.
  package static let messages = Screen(isTerminal: isatty(STDERR_FILENO) == 1) { text, _ in
    write(text, to: STDERR_FILENO)
  }

  /// How wide it is now, in columns; it may change between two lines.
  package var columns: Int { max(width(), 1) }

  /// Writes a line in a style.
  package func showLine(_ text: Shown = "", _ style: Style = .plain) {
    put(styled(text, style) + "\n", isNote: false)
  }

  /// Writes a line of pieces, each in a style of its own.
  package func showLine(_ pieces: [(text: Shown, style: Style)]) {
    put(pieces.map { styled($0.text, $0.style) }.joined() + "\n", isNote: false)
  }

  /// Writes a line that is not part of the conversation; where that goes into a file, this goes to the standard error.
  package func showNote(_ text: Shown = "") {
    put(styled(text, .note) + "\n", isNote: true)
  }

  /// Takes all that was said off the screen and out of what can be scrolled back to (xterm: ED 3).
  package func clear() {
    if appearance.canSteer { put("\u{1b}[H\u{1b}[2J\u{1b}[3J", isNote: false) }
  }

  private func styled(_ text: Shown, _ style: Style) -> String {
    guard appearance.hasColour, let code = style.code, !text.text.isEmpty else { return text.text }
    // Each line by itself, so that no colour runs into a margin.
    return text.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1b}[\(code)m\($0)\u{1b}[0m" }.joined(separator: "\n")
  }

  private func put(_ text: String, isNote: Bool) {
    if !isGone { failure = write(text, isNote) }
  }

  /// What becomes of a screen that nobody can see.
  package nonisolated enum Failure: Sendable, Equatable {
    /// Whoever read it went away, as `head` does: no mistake of anybody's.
    case readerLeft
    /// The system refused, with that number (errno): no room, no device.
    case system(Int32)
  }

  /// How text looks: the sixteen colours and bold, which a person can set to what is readable.
  package nonisolated enum Style: Sendable {
    /// As it is.
    case plain
    /// What matters most: a number to call.
    case strong
    /// What the program says about itself.
    case note
    /// What is wrong, what may be wrong, and what is there beside it.
    case error, warning, faint

    var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .note: "36"
      case .error: "31"
      case .warning: "33"
      case .faint: "2"
      }
    }
  }

  private static func columns(of output: Int32) -> Int? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to output: Int32) -> Failure? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = poll(&descriptor, 1, -1)
      } else if count < 0, errno == EINTR {
        continue
      } else {
        return errno == EPIPE ? .readerLeft : .system(errno)
      }
    }
    return nil
  }
}
