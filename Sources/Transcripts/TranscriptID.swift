import DialogueEngine

/// The name of a transcript: sorts by time, and is short enough to be typed: "20261122-170224-k3q".
public struct TranscriptID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name as it is shown and typed.
  public let text: String

  /// The name of a conversation that began then: the second in UTC, and three letters that come from its seed.
  ///
  /// `attempt` counts up where the name was taken already, by another conversation that began in the same second.
  public init(time milliseconds: Int64, seed: UInt32, attempt: UInt32 = 0) {
    var number = Fingerprint()
    number.combine(seed)
    number.combine(attempt)
    var rest = number.value
    var letters = ""
    for _ in 0..<3 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: UInt64(Self.letters.count))
      letters.append(Self.letters[Int(remainder)])
      rest = quotient
    }
    let civil = Moment(milliseconds: milliseconds).civil
    let digits = "\(civil.date)-\(civil.time)".split(separator: "-").joined().split(separator: ":").joined()
    text = "\(digits.prefix(8))-\(digits.dropFirst(8))-\(letters)"
  }

  /// The name that stands in a file; nil unless it is letters, digits and hyphens, at most 64, so that it can be a file's name.
  public init?(_ text: some StringProtocol) {
    self.init(checking: String(text))
  }

  private init?(checking text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed), text.utf8.first != UInt8(ascii: "-")
    else { return nil }
    self.text = text
  }

  /// The name as it is shown and typed.
  public var description: String { text }

  /// Whether it comes before another: the earlier conversation does.
  public static func < (left: TranscriptID, right: TranscriptID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Those that begin with what was typed, in the order in which they stand; one that is exactly that stands alone.
  public static func matching(_ typed: some StringProtocol, in all: [TranscriptID]) -> [TranscriptID] {
    let found = all.filter { $0.text.hasPrefix(typed) }
    return found.first { $0.text == typed }.map { [$0] } ?? found
  }

  /// Without the letters and digits that look alike.
  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}
