import OutsideWorld

/// Where commands write: data on the standard output, messages on the standard error.
@MainActor enum Output {
  private static let screen = Screen()

  /// Writes data, as it is safe to show.
  static func write(_ text: String) {
    screen.showLine(Shown(text))
  }

  /// Writes a message for the person.
  static func complain(_ text: String) {
    Screen.messages.showLine(Shown(text))
  }
}
