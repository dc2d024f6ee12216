internal import CSodium

/// What closes a line: 32 hexadecimal digits that depend on every byte of it and of all lines before it.
///
/// It is the first half of SHA-256 (FIPS 180-4) over the seal of the line before and the bytes of this line up to `,"h":"`.
/// It finds what was damaged or moved; it keeps nobody from writing a false transcript.
public struct Seal: Sendable, Hashable, CustomStringConvertible {
  /// The digits, as ASCII; none before the first line.
  let digits: [UInt8]

  /// What comes before the first line.
  static let none = Seal(digits: [])

  /// The digits as text.
  public var description: String { String(decoding: digits, as: UTF8.self) }

  /// The seal of anything: names what was made from it, in a cache.
  package init(of bytes: some Sequence<UInt8>) {
    self = Self.none.sealing(bytes)
  }

  private init(digits: [UInt8]) {
    self.digits = digits
  }

  /// The seal of a line, without the field that it stands in, behind the line that this seal closes.
  func sealing(_ line: some Sequence<UInt8>) -> Seal {
    let all = digits + line
    var sum = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
    crypto_hash_sha256(&sum, all, UInt64(all.count))
    return Seal(digits: sum.prefix(Self.length / 2).flatMap { [Self.hex[Int($0 >> 4)], Self.hex[Int($0 & 15)]] })
  }

  /// The line with its seal as its last field, and its end.
  ///
  /// `open` is a JSON object that has not been closed: `{"at":1,"n":2`.
  func close(_ open: [UInt8]) -> (line: [UInt8], seal: Seal) {
    let seal = sealing(open)
    return (open + Self.before + seal.digits + Self.after + [UInt8(ascii: "\n")], seal)
  }

  /// The seal that stands in a line, where the line is closed as it should be and the seal fits it; else nil.
  ///
  /// `line` comes without its end.
  func next(over line: ArraySlice<UInt8>) -> Seal? {
    let open = line.dropLast(Self.before.count + Self.length + Self.after.count)
    let seal = sealing(open)
    let closed = line[open.endIndex...]
    guard closed.elementsEqual(Self.before + seal.digits + Self.after) else { return nil }
    return seal
  }

  private static let before = Array(#","h":""#.utf8)
  private static let after = Array(#""}"#.utf8)
  private static let length = 32
  /// How many bytes the seal takes at the end of a line, without the line's end.
  static let fieldLength = before.count + length + after.count
  private static let hex = Array("0123456789abcdef".utf8)
}
