/// How many columns text takes at a terminal.
///
/// Not `wcwidth`: its answer depends on the locale of the process, and it measures scalars where a terminal draws
/// characters. A test holds the two side by side.
nonisolated enum Columns {
  /// The columns of a text without line feeds.
  static func of(_ text: some StringProtocol) -> Int {
    var sum = 0
    for character in text { sum += of(character) }
    return sum
  }

  /// The columns of one character: that of its base, for combining marks stand above it.
  static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 32 && ascii != 127 ? 1 : 0 }
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return 0 }
    if scalars.count > 1, scalars.contains("\u{fe0f}") || regionalIndicators.contains(base.value) { return 2 }
    return of(base)
  }

  /// The columns of a scalar that stands by itself.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar.value == 0xad ? 1 : 0
    default: break
    }
    if scalar.value < 0x1100 { return 1 }
    // The vowels and final consonants of Hangul join the syllable before them.
    if (0x1160...0x11ff).contains(scalar.value) || (0xd7b0...0xd7ff).contains(scalar.value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// East Asian Wide and Fullwidth (UAX #11), in blocks; pictures are wide by their emoji presentation.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115f, 0x2329...0x232a, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97c, 0xac00...0xd7a3,
      0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6, 0x16fe0...0x18cff,
      0x18d00...0x18d08, 0x1aff0...0x1b2ff, 0x1f200...0x1f265, 0x20000...0x2fffd, 0x30000...0x3fffd:
      scalar.value != 0x303f
    case regionalIndicators: false
    default: scalar.properties.isEmojiPresentation
    }
  }

  /// Two of them are a flag.
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1f1e6...0x1f1ff
}
