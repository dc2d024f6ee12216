/// A scalar of a file as a diagnostic shows it: nothing in a file can steer the terminal.
struct ShownScalar {
  /// What is shown.
  let text: String
  /// How many columns that takes.
  let width: Int

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self.init(text: "  ", width: 2)
    case 0x00...0x1f: self.init(text: String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"), width: 1)
    case 0x7f: self.init(text: "\u{2421}", width: 1)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let shown = "⟨U+" + String(repeating: "0", count: Swift.max(0, 4 - code.count)) + code + "⟩"
        self.init(text: shown, width: shown.unicodeScalars.count)
      case .nonspacingMark, .enclosingMark: self.init(text: String(scalar), width: 0)
      default: self.init(text: String(scalar), width: Self.isWide(scalar.value) ? 2 : 1)
      }
    }
  }

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Whether terminals give it two columns.
  ///
  /// Source: Unicode Standard Annex 11, the ranges that are wide in bulk.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xa000...0xa4cf,
      0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6,
      0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}

/// Text in which nothing can steer the terminal.
func shown(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    result += scalar == "\n" ? " " : ShownScalar(scalar).text
  }
  return result
}
