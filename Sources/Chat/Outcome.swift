package import DialogueEngine
import OutsideWorld

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
  /// Nobody can see what is written, for the reason of that system error number.
  case unseen(Int32)

  /// What the program tells whoever started it.
  package var exitCode: Int32 {
    switch self {
    case .ended, .left, .wiped: 0
    case .signal(let number): 128 + number
    case .unseen(let error): Screen.isReaderGone(error) ? 0 : 2
    case .notWiped, .notKept: 2
    }
  }
}
