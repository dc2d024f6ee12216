import Diagnostics
import OutsideWorld

/// Where commands write: data on the standard output, messages on the standard error.
@MainActor enum Output {
  private static let screen = Screen()

  /// Writes data, as it is safe to show.
  static func write(_ text: String) {
    screen.showLine(Shown(text))
  }

  /// Draws what is wrong, in colour where the screen has it.
  static func write(_ picture: [DiagnosticPicture.Stroke]) {
    screen.showLine(picture.map { (Shown($0.text), style(of: $0.paint)) })
  }

  private static func style(of paint: DiagnosticPicture.Paint?) -> Screen.Style {
    switch paint {
    case nil: .plain
    case .red: .error
    case .yellow: .warning
    case .bold: .strong
    case .faint: .faint
    }
  }

  /// Writes a message for the person.
  static func complain(_ text: String) {
    Screen.messages.showLine(Shown(text))
  }
}
