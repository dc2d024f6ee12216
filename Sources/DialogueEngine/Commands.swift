/// The words that are commands when they are a whole line, and their slash forms anywhere.
public struct Commands: Sendable, Equatable {
  private var words: [Command: [String]]

  public init(_ words: [Command: [String]]) {
    self.words = words
  }

  /// The words for a command; the first is the one that is shown.
  public subscript(command: Command) -> [String] {
    words[command] ?? []
  }

  /// What a person can ask of the conversation itself; the raw value is the key in `language.yaml`.
  public enum Command: String, Sendable, Hashable, CaseIterable {
    case stop, back, skip, help
    case again = "repeat"
    case meaning
    case reason
  }
}
