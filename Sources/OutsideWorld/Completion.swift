@preconcurrency import CReadline
import Glibc

/// Completes a whole line to one of the words that a prompt offers.
enum Completion {
  /// The words that a line can become; nothing typed yet can become any.
  nonisolated static func matches(of line: String, among words: [String]) -> [String] {
    let typed = line.lowercased()
    return words.filter { $0.lowercased().hasPrefix(typed) }
  }

  /// What the words have in common from their beginning, written as in the first.
  nonisolated static func commonBeginning(of words: [String]) -> String {
    guard let first = words.first else { return "" }
    var length = first.count
    for word in words.dropFirst() {
      length = zip(first, word).prefix(length).prefix { $0.lowercased() == $1.lowercased() }.count
    }
    return String(first.prefix(length))
  }

  /// Makes the tab key complete lines, and nothing else: no file names.
  static func install() {
    // The whole line is one word, whatever is in it.
    rl_completer_word_break_characters = UnsafePointer(strdup("\n"))
    rl_completion_append_character = 0
    rl_sort_completion_matches = 0
    rl_attempted_completion_function = { text, _, _ in
      let line = text.map { String(cString: $0) } ?? ""
      // Pointers do not cross to the main actor; their addresses do.
      let address: UInt = MainActor.assumeIsolated {
        rl_attempted_completion_over = 1
        return UInt(bitPattern: Completion.list(for: line))
      }
      return UnsafeMutablePointer(bitPattern: address)
    }
  }

  /// The list as readline wants it, which frees it: what is common, the words, nil.
  private static func list(for line: String) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let words = matches(of: line, among: LineEditor.completions)
    if words.isEmpty { return nil }
    // What is common may be shorter than what was typed only in its letters' case.
    let entries = words.count == 1 ? words : [commonBeginning(of: words)] + words
    let size = (entries.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
    guard let memory = malloc(size) else { return nil }
    let list = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: entries.count + 1)
    for (index, entry) in entries.enumerated() { list[index] = strdup(entry) }
    list[entries.count] = nil
    return list
  }
}
