import DialogueEngine
import OutsideWorld

/// The commands with what they do, as lines of a list.
nonisolated struct CommandTable {
  /// What is typed, and what it does.
  let rows: [(typed: String, meaning: String)]

  /// The commands of a conversation, each by the word that is shown for it, and those of the program.
  init(_ commands: Commands, words: Words) {
    let spoken = Commands.Command.allCases.compactMap { command in
      commands[command].first.map { (typed: $0, meaning: words.meaning(of: command)) }
    }
    rows =
      spoken + [
        (words.leave, words.meanings.leave), (words.unsaved, words.meanings.unsaved),
        (words.wipe, words.meanings.wipe),
      ]
  }

  /// The list, with what is typed in a column of its own where that leaves room for the rest.
  func text(columns: Int) -> String {
    let widest = rows.map { Shown($0.typed).columns }.max() ?? 0
    let indent = widest + 4
    guard columns >= indent + 24 else {
      return rows.map { Shown("\($0.typed): \($0.meaning)").wrapped(to: columns, indent: 2).text }.joined(
        separator: "\n")
    }
    return rows.map { row in
      let gap = String(repeating: " ", count: indent - 2 - Shown(row.typed).columns)
      return wrapped(row.meaning, to: columns - indent).enumerated()
        .map { ($0 == 0 ? "  " + row.typed + gap : String(repeating: " ", count: indent)) + $1 }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func wrapped(_ text: String, to columns: Int) -> [Substring] {
    Shown(text).wrapped(to: columns).text.split(separator: "\n")
  }
}
