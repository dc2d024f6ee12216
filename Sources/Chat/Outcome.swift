package import DialogueEngine
package import OutsideWorld

/// How a conversation at the terminal came to an end.
nonisolated package enum Outcome: Equatable, Sendable {
  /// The conversation itself ended.
  case ended(Ending)
  /// The person went away: Ctrl-D, Ctrl-C twice, `/leave`, the end of a file.
  case left
  /// The person destroyed it and went away.
  case wiped
  /// It was to be destroyed, and is still there.
  case notWiped
  /// A signal ended the program; all that was said is kept.
  case signal(Int32)
  /// A turn could not be kept, and the person would not go on without.
  case notKept
  /// Nobody can see what is written.
  case unseen(Screen.Failure)

  /// What the program tells whoever started it.
  package var exitCode: Int32 {
    switch self {
    case .ended, .left, .wiped: 0
    case .signal(let number): 128 + number
    case .unseen(.readerLeft): 0
    case .unseen(.system), .notWiped, .notKept: 2
    }
  }
}
