/// What is asked of the program and not of the conversation: slash words that never reach the engine.
nonisolated enum ProgramCommand: Equatable {
  /// Clears the screen and the scrollback and leaves.
  case leave
  /// Destroys what this conversation kept and goes on without keeping.
  case unsaved
  /// Destroys it, clears the screen and leaves.
  case wipe

  /// The command that a whole line is, in either language; nil where it is none.
  init?(_ line: String) {
    switch line.lowercased().split(separator: " ", omittingEmptySubsequences: true) {
    case ["/leave"], ["/weg"]: self = .leave
    case ["/unsaved"], ["/nietbewaren"]: self = .unsaved
    case ["/wipe"], ["/wis"]: self = .wipe
    default: return nil
    }
  }
}

/// A yes or a no to a question of the program's own, in either language.
nonisolated enum Consent: Equatable {
  case yes, no

  /// What a line answers; nil where it is neither.
  init?(_ line: String) {
    switch line.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "j", "ja", "y", "yes", "1": self = .yes
    case "n", "nee", "no", "0": self = .no
    default: return nil
    }
  }
}
