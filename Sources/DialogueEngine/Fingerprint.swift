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
    // Whole stretches of bytes: asking an unknown kind of text for one byte after the other costs ten times more.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes { combine(byte) }
    }
    if isDone == nil {
      for byte in text.utf8 { combine(byte) }
    }
    combine(UInt8(0xff))
  }

  /// Takes a number in, least byte first.
  public mutating func combine(_ number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { combine(UInt8(truncatingIfNeeded: number >> UInt32(shift))) }
  }

  /// The same number with its bits stirred, so that a remainder of it depends on all of them.
  ///
  /// FNV-1a's low bits are weak in the last bytes. The stirring is the finaliser of MurmurHash3 (Appleby, 2008).
  public var scrambled: Fingerprint {
    var bits = value
    bits = (bits ^ (bits >> 33)) &* 0xff51_afd7_ed55_8ccd
    bits = (bits ^ (bits >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return Fingerprint(value: bits ^ (bits >> 33))
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    left.value < right.value
  }
}
