/// What a Unicode scalar is to the tokenizer.
enum ScalarRole {
  case letter, apostrophe, mark, emoji, pause, dash, other
}

extension Unicode.Scalar {
  /// What this scalar is to the tokenizer; ASCII is decided without a look at the Unicode tables.
  var role: ScalarRole {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": .letter
    case "'", "\u{2019}", "\u{2018}", "\u{02BC}": .apostrophe
    case "!", "?": .mark
    case ".", ",", ";", ":", "(", ")", "\n", "\r", "\u{2026}": .pause
    case "-", "\u{2013}", "\u{2014}": .dash
    case _ where isASCII: .other
    default: roleBeyondASCII
    }
  }

  private var roleBeyondASCII: ScalarRole {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      // A variation selector is a mark as well, and no part of a word.
      isEmojiExtension ? .other : .letter
    default:
      // "©" and "™" count as emoji in Unicode, and not in a conversation.
      properties.isEmoji && value >= 0x2190 || isRegionalIndicator ? .emoji : .other
    }
  }

  /// Whether this is a digit from 0 to 9.
  var isDigit: Bool { "0"..."9" ~= self }

  /// Whether this is a capital letter.
  var isCapital: Bool { isASCII ? "A"..."Z" ~= self : properties.isUppercase }

  /// Whether this is a letter in lower case.
  var isSmall: Bool { isASCII ? "a"..."z" ~= self : properties.isLowercase }

  static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  var isRegionalIndicator: Bool { "\u{1F1E6}"..."\u{1F1FF}" ~= self }

  /// Whether this changes the emoji before it: a joiner, a variation selector, a skin tone, a tag or a keycap.
  var isEmojiExtension: Bool {
    switch self {
    case .zeroWidthJoiner, "\u{FE00}"..."\u{FE0F}", "\u{20E3}", "\u{E0020}"..."\u{E007F}": true
    default: properties.isEmojiModifier
    }
  }

  /// Whether an emoji without this scalar would be another one: not so for a skin tone or a variation selector.
  var isEssentialToEmoji: Bool {
    !("\u{FE00}"..."\u{FE0F}" ~= self) && !properties.isEmojiModifier
  }
}

extension String {
  /// The text of some scalars: many times faster than by way of a `UnicodeScalarView`.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        if scalar.isASCII {
          bytes[count] = UInt8(truncatingIfNeeded: scalar.value)
          count += 1
        } else {
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            bytes[count] = byte
            count += 1
          }
        }
      }
      return count
    }
  }
}
