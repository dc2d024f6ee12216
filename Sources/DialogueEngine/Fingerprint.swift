/// FNV-1a, 64 bits: names a text by a number that is the same on every machine.
///
/// It tells texts apart and keeps no secrets. Source: Fowler, Noll, Vo, IETF draft-eastlake-fnv.
public struct Fingerprint: Sendable, Hashable, Comparable {
  /// The number so far.
  public private(set) var value: UInt64

  /// The fingerprint of nothing.
  public init() {
    value = 0xcbf2_9ce4_8422_2325
  }

  /// A fingerprint that was kept.
  public init(value: UInt64) {
    self.value = value
  }

  /// The fingerprint of texts, each closed off from the next so that ["ab", "c"] and ["a", "bc"] differ.
  public init(of texts: String...) {
    self.init()
    for text in texts { combine(text) }
  }

  /// Takes one more text in.
  public mutating func combine(_ text: some StringProtocol) {
    for byte in text.utf8 { combine(byte) }
    combine(UInt8(0xff))
  }

  /// Takes a number in, least byte first.
  public mutating func combine(_ number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { combine(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    left.value < right.value
  }
}
