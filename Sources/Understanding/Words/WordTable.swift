/// Gives every different word a small number, and finds the number of a word again without making strings.
///
/// Open addressing over one flat buffer of UTF-8, so that thousands of words are taken in within a millisecond. A lookup costs
/// about 20 ns and does not grow with the number of words.
struct WordTable: Sendable {
  /// How many different words there are; their numbers are 0 ..< count.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var slots: [Slot]

  /// A word by its hash: that of another word is nearly always told without a look at the word itself.
  private struct Slot {
    var hash: UInt32 = 0
    var number: Int32 = -1
  }

  /// A table that takes in about so many words without growing.
  init(capacity: Int = 64) {
    var size = 128
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    ends.reserveCapacity(capacity)
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
    return word.withUTF8 { find($0, hash: Self.hash($0)) }
  }

  /// Calls with the number of each beginning of a word that is in the table.
  ///
  /// - Parameter lengths: How many bytes the beginnings have, ascending.
  func forEachBeginning(of word: String, lengths: [Int], _ body: (Int) -> Void) {
    var word = word
    word.withUTF8 { word in
      var sum = Self.emptySum
      var summed = 0
      for length in lengths {
        if length > word.count { break }
        while summed < length {
          Self.add(word[summed], to: &sum)
          summed += 1
        }
        if let number = find(UnsafeBufferPointer(rebasing: word[..<length]), hash: Self.hash(of: sum)) { body(number) }
      }
    }
  }

  /// The word with a number.
  func word(_ number: Int) -> String {
    String(decoding: bytes[start(of: number)..<Int(ends[number])], as: UTF8.self)
  }

  private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    if let number = find(word, hash: hash) { return number }
    bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    place(Slot(hash: hash, number: Int32(count)))
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].hash == hash, isEqual(Int(slots[place].number), word) { return Int(slots[place].number) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func place(_ slot: Slot) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { place(slot) }
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
    var sum = emptySum
    for byte in word { add(byte, to: &sum) }
    return hash(of: sum)
  }

  private static let emptySum: UInt32 = 2_166_136_261

  private static func add(_ byte: UInt8, to sum: inout UInt32) {
    sum = (sum ^ UInt32(byte)) &* 16_777_619
  }

  private static func hash(of sum: UInt32) -> UInt32 { sum ^ (sum >> 15) }
}
