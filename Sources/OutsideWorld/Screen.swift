import Glibc

/// What a person sees; it takes nothing but `Shown`.
public final class Screen {
  /// How it looks.
  public let appearance: Appearance
  /// Whether there is a terminal behind it.
  public let isTerminal: Bool
  private let write: (String, _ isNote: Bool) -> Bool
  private let width: () -> Int

  /// Whether nobody can see it any more: the reader went away, or there is no room for what is written.
  public private(set) var isGone = false

  /// A screen of one's own making: what is written goes to a closure, which says whether that went well.
  public init(
    appearance: Appearance = .plain, isTerminal: Bool = true, columns: @escaping () -> Int = { 80 },
    write: @escaping (String, _ isNote: Bool) -> Bool
  ) {
    self.appearance = appearance
    self.isTerminal = isTerminal
    width = columns
    self.write = write
  }

  /// The standard output, and the standard error for what is not the conversation.
  public convenience init(environment: Environment = .current) {
    Signals.catchAll()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    self.init(
      appearance: Appearance(environment: environment, isTerminal: isTerminal), isTerminal: isTerminal,
      columns: { Self.columns(of: STDOUT_FILENO) ?? environment["COLUMNS"].flatMap(Int.init) ?? 80 },
      write: { text, isNote in
        // Notes stand between the lines at a terminal, and are kept out of a file.
        Self.write(text, to: isNote && !isTerminal ? STDERR_FILENO : STDOUT_FILENO) || isNote
      })
  }

  /// How wide it is now, in columns; it may change between two lines.
  public var columns: Int { max(width(), 1) }

  /// Writes text in a style, without a line feed.
  public func show(_ text: Shown, _ style: Style = .plain) {
    put(styled(text, style), isNote: false)
  }

  /// Writes a line in a style.
  public func showLine(_ text: Shown = "", _ style: Style = .plain) {
    put(styled(text, style) + "\n", isNote: false)
  }

  /// Writes a line that is not part of the conversation; where that goes into a file, this goes to the standard error.
  public func showNote(_ text: Shown = "") {
    put(styled(text, .note) + "\n", isNote: true)
  }

  /// Takes all that was said off the screen and out of what can be scrolled back to (xterm: ED 3).
  public func clear() {
    if appearance.canSteer { put("\u{1b}[H\u{1b}[2J\u{1b}[3J", isNote: false) }
  }

  private func styled(_ text: Shown, _ style: Style) -> String {
    guard appearance.hasColour, let code = style.code, !text.text.isEmpty else { return text.text }
    // Each line by itself, so that no colour runs into a margin.
    return text.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1b}[\(code)m\($0)\u{1b}[0m" }.joined(separator: "\n")
  }

  private func put(_ text: String, isNote: Bool) {
    if !isGone, !write(text, isNote) { isGone = true }
  }

  /// How text looks: the sixteen colours and bold, which a person can set to what is readable.
  public nonisolated enum Style: Sendable {
    /// As it is.
    case plain
    /// What matters most: a number to call.
    case strong
    /// What the program says about itself.
    case note

    var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .note: "36"
      }
    }
  }

  private static func columns(of output: Int32) -> Int? {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to output: Int32) -> Bool {
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
        return false
      }
    }
    return true
  }
}
