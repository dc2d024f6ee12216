@_spi(_Unicode) import Swift

/// A line as it enters the program: the one place where what comes from outside is made fit to be heard and kept.
package nonisolated struct TypedLine: Sendable, Equatable {
  /// Valid text on one line, in composed form (NFC), without control characters.
  package var text: String
  /// Whether it was longer than a line may be, and has lost its end.
  package var wasCut: Bool

  /// The longest line that is taken, in bytes of UTF-8: ten pages.
  package static let longest = 20_000

  /// Makes a line of bytes as they came; what is no UTF-8 becomes U+FFFD.
  package init(bytes: some Collection<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Makes a line of text as it came.
  ///
  /// Line breaks and tabs become spaces: a pasted paragraph is one answer.
  package init(_ raw: String) {
    var text = ""
    var count = 0
    wasCut = false
    var cleaned = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0d, 0x85, 0x2028, 0x2029: cleaned.append(" ")
      case _ where scalar.properties.generalCategory == .control: break
      default: cleaned.append(scalar)
      }
    }
    // The standard library composes for comparing strings, and offers it under this name only.
    var composed = String.UnicodeScalarView()
    for scalar in String(cleaned)._nfc { composed.append(scalar) }
    for character in String(composed) {
      count += character.utf8.count
      if count > Self.longest {
        wasCut = true
        break
      }
      text.append(character)
    }
    self.text = text
  }
}
