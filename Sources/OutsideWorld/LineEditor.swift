@preconcurrency import CReadline
import Glibc

/// GNU readline by its callback interface: it edits, `poll` waits.
///
/// The plain `readline()` cannot be left by a signal. There is one terminal and one readline, so what its callbacks
/// write to is static.
final class LineEditor {
  private static var arrived: Entry?
  private static var isInterrupted = false
  private static var cancelled = ""
  static var completions: [String] = []

  private let hasColour: Bool

  init(appearance: Appearance) {
    hasColour = appearance.hasColour
    Self.useUTF8()
    rl_readline_name = UnsafePointer(strdup("nabij"))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    // Before the person's inputrc is read, which may have it otherwise.
    rl_variable_bind("show-all-if-ambiguous", "on")
    rl_initialize()
    Completion.install()
    takeOverInterrupt()
    using_history()
    stifle_history(500)
  }

  /// Waits for what is typed behind a prompt; the terminal is as it was before whenever this returns.
  func next(_ prompt: Prompt) -> Entry {
    Self.arrived = nil
    Self.isInterrupted = false
    Self.completions = prompt.completions
    install(prompt)
    var deadline = prompt.deadline
    while true {
      if let arrived = Self.arrived { return arrived }
      let arrival = Waiting.wait(forInputOn: STDIN_FILENO, until: deadline)
      if arrival.isLate {
        takeAway()
        return .timePassed
      }
      if arrival.hasSignal, let entry = takeSignal() { return entry }
      if arrival.isHungUp {
        // The signal that says so may be a moment behind; readline would take what stands in the line for sent.
        return leave(on: SIGHUP)
      }
      if arrival.hasInput {
        rl_callback_read_char()
        if rl_end > 0 { deadline = nil }
      }
    }
  }

  private func install(_ prompt: Prompt) {
    rl_callback_handler_install(coloured(prompt.mark)) { pointer in
      let text = pointer.map { String(cString: $0) }
      free(pointer)
      MainActor.assumeIsolated {
        // Before anything is shown: it gives the terminal back.
        rl_callback_handler_remove()
        LineEditor.finish(text)
      }
    }
    if !prompt.draft.isEmpty {
      rl_insert_text(prompt.draft)
      rl_redisplay()
    }
  }

  /// The mark with its colour between the two signs by which readline knows what takes no column.
  private func coloured(_ mark: Shown) -> String {
    guard hasColour, !mark.text.isEmpty else { return mark.text }
    return "\u{01}\u{1b}[1;32m\u{02}" + mark.text + "\u{01}\u{1b}[0m\u{02}"
  }

  private static func finish(_ text: String?) {
    if isInterrupted {
      arrived = .interrupted(draft: TypedLine(cancelled).text)
    } else if let text {
      if !text.isEmpty { add_history(text) }
      arrived = .line(TypedLine(text))
    } else {
      rl_crlf()
      arrived = .left(Departure(cause: .endOfInput))
    }
  }

  /// Ctrl-C is a key while a line is edited: a signal would race with the editor.
  private func takeOverInterrupt() {
    rl_prep_term_function = { meta in
      rl_prep_terminal(meta)
      var settings = termios()
      guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
      withUnsafeMutableBytes(of: &settings.c_cc) { $0[Int(VINTR)] = 0 }
      tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }
    rl_bind_key(3) { _, _ in
      MainActor.assumeIsolated { LineEditor.cancel() }
      rl_done = 1
      return 0
    }
  }

  private static func cancel() {
    isInterrupted = true
    cancelled = line
    // The words stay on the screen, as a shell leaves them; only the editor lets go of them.
    rl_point = rl_end
  }

  /// What stands in the line now.
  static var line: String { rl_line_buffer.map { String(cString: $0) } ?? "" }

  private func takeSignal() -> Entry? {
    while let signal = Signals.next() {
      switch signal {
      case SIGWINCH: rl_resize_terminal()
      case SIGTSTP: stop()
      case SIGCONT: takeTerminalBack()
      case SIGINT:
        let draft = TypedLine(Self.line).text
        letGo()
        return .interrupted(draft: draft)
      default: return leave(on: signal)
      }
    }
    return nil
  }

  private func leave(on signal: Int32) -> Entry {
    let draft = TypedLine(Self.line).text
    letGo()
    return .left(Departure(draft: draft, cause: .signal(signal)))
  }

  private func letGo() {
    rl_callback_sigcleanup()
    rl_callback_handler_remove()
    rl_crlf()
    fflush(rl_outstream)
  }

  /// Takes an empty line off the screen, as if nothing had been asked.
  private func takeAway() {
    rl_clear_visible_line()
    fflush(rl_outstream)
    rl_callback_handler_remove()
  }

  /// Ctrl-Z: the shell gets the terminal as it knows it.
  private func stop() {
    rl_deprep_terminal()
    Signals.suspend()
    takeTerminalBack()
  }

  /// Whoever had the terminal meanwhile may have set it otherwise.
  private func takeTerminalBack() {
    rl_deprep_terminal()
    rl_prep_term_function?(1)
    rl_resize_terminal()
    rl_forced_update_display()
  }

  /// Without a UTF-8 locale readline edits bytes and not letters; it reads `LC_ALL` itself.
  private static func useUTF8() {
    if setlocale(LC_CTYPE, "") == nil || String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      setenv("LC_ALL", "C.UTF-8", 1)
      setlocale(LC_CTYPE, "C.UTF-8")
    }
  }
}
