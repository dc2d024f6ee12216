import Glibc

/// Reads what a person types: with an editor at a terminal, else line by line.
package final class LineReader {
  private let editor: LineEditor?
  private let plain = PlainLines()

  /// An editor is there only where both ends are a terminal: it would write its prompts into a file, and would obey
  /// the tabs in one.
  package init(appearance: Appearance) {
    Signals.catchAll()
    let hasEditor = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    editor = hasEditor ? LineEditor(appearance: appearance) : nil
  }

  /// Whether somebody can be waiting at a keyboard.
  package var isAtTerminal: Bool { editor != nil }

  /// Waits for what is typed behind a prompt.
  package func next(_ prompt: Prompt) -> Entry {
    editor?.next(prompt) ?? plain.next(prompt)
  }
}
