/// What a person is asked to type behind, and what helps with that.
package nonisolated struct Prompt: Sendable, Equatable {
  /// What stands before the cursor.
  package var mark: Shown
  /// What is in the line already: a draft that was kept.
  package var draft: String
  /// What the tab key completes a line to, in the order in which it is listed.
  package var completions: [String]
  /// When to stop waiting if nothing was typed, on `Clock.elapsed`; the first letter ends that.
  package var deadline: Int64?

  /// A prompt.
  package init(mark: Shown, draft: String = "", completions: [String] = [], deadline: Int64? = nil) {
    self.mark = mark
    self.draft = draft
    self.completions = completions
    self.deadline = deadline
  }
}

/// What came of waiting for a line.
package nonisolated enum Entry: Sendable, Equatable {
  /// A line was typed.
  case line(TypedLine)
  /// The deadline passed and nothing had been typed.
  case timePassed
  /// Ctrl-C; what stood in the line is no longer in it.
  case interrupted(draft: String)
  /// There will be no more lines.
  case left(Departure)
}

/// How somebody went away from a line.
package nonisolated struct Departure: Sendable, Equatable {
  /// What had been typed and not sent.
  package var draft: String
  /// What made it end.
  package var cause: Cause

  /// A departure.
  package init(draft: String = "", cause: Cause) {
    self.draft = draft
    self.cause = cause
  }

  /// What can make it end.
  package nonisolated enum Cause: Sendable, Equatable {
    /// Ctrl-D on an empty line, or the end of a file.
    case endOfInput
    /// A signal that ends programs: SIGTERM, SIGHUP.
    case signal(Int32)
  }
}
