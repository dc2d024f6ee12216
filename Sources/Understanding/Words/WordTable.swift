/// Gives every different word a small number, and finds the number of a word again without making strings.
///
/// Open addressing over one flat buffer of UTF-8, so that thousands of words are taken in within a millisecond. A lookup costs
/// about 20 ns and does not grow with the number of words.
struct WordTable: Sendable {
  /// How many different words there are; their numbers are 0 ..< count.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32]

  /// A table that takes in about so many words without growing.
  init(capacity: Int = 64) {
    var size = 128
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    ends.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 8)
  }

  /// The number of a word, which it gets now if it is new.
  mutating func intern(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { intern($0) }
  }

  /// The number of a word, or nil where it is not in the table.
  func find(_ word: String) -> Int? {
    var word = word
    return word.withUTF8 { find($0) }
  }

  /// The number of the beginning of a word, of so many bytes.
  func find(first length: Int, of word: String) -> Int? {
    var word = word
    return word.withUTF8 { find(UnsafeBufferPointer(rebasing: $0[..<length])) }
  }

  /// The word with a number.
  func word(_ number: Int) -> String {
    String(decoding: bytes[start(of: number)..<Int(ends[number])], as: UTF8.self)
  }

  private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    slots[slot] = Int32(count)
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(of: number)
    guard Int(ends[number]) - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  /// FNV-1a, 32 bits: the same on every machine.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }
}
