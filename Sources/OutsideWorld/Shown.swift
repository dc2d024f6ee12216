/// Text that may be shown at a terminal: only this sanitiser makes it, and a `Screen` takes nothing else.
///
/// Whatever would steer the terminal or turn the text around is shown as what it is: control characters, C1, marks of
/// direction, line separators, tags (CWE-150). It looks at scalars and not at bytes, for 0x80…0x9F are also the middle of
/// letters. Colour comes from the `Screen` and is never inside.
package nonisolated struct Shown: Sendable, Hashable {
  /// What is written to the terminal; only a line feed steers it.
  package let text: String

  /// Makes text safe.
  ///
  /// A tab becomes a space, for its width depends on where it stands.
  package init(_ text: String) {
    guard text.unicodeScalars.contains(where: { Self.picture(of: $0) != nil }) else {
      self.text = text
      return
    }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let picture = Self.picture(of: scalar) {
        safe.append(contentsOf: picture.unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    self.text = String(safe)
  }

  /// How many columns it takes, where it has no line feed.
  package var columns: Int { Columns.of(text) }

  /// Broken into lines of at most so many columns; lines behind the first begin with the indent.
  package func wrapped(to columns: Int, indent: Int = 0) -> Shown {
    Shown(Wrapping(columns: columns, indent: indent).wrap(text))
  }

  /// What is shown in place of a scalar; nil where it is shown as it is.
  private static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0a: nil
    case 0x09: " "
    case 0x00...0x1f: Unicode.Scalar(0x2400 + scalar.value).map(String.init)
    case 0x7f: "\u{2421}"
    case 0x80...0x9f, 0x061c, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x206f, 0xfff9...0xfffb, 0xe0000...0xe007f:
      "⟨U+" + hexadecimal(scalar.value) + "⟩"
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Shown: ExpressibleByStringInterpolation {
  /// Words of the program itself pass the sanitiser like all others.
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
