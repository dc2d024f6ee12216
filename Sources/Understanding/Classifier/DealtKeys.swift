/// The keys of some lines, each once a line, dealt out into piles by their upper bits.
///
/// There are millions in a lesson, and most of them occur once: the few of a pile are sorted and counted, which a cache holds.
struct DealtKeys: Sendable {
  private var keys: [UInt32] = []
  /// Where each pile ends.
  private var ends: [Int]

  private static let pileBits: UInt32 = 13
  /// How many spans of piles there are, which are counted each by itself.
  static let spanCount = 32
  private static let pilesOfSpan = 1 << Int(pileBits) / spanCount

  init(_ lines: some Collection<LineFeatures>) {
    let shift = 32 - Self.pileBits
    ends = [Int](repeating: 0, count: 1 << Int(Self.pileBits))
    for line in lines { line.forEachKey { ends[Int($0 >> shift)] += 1 } }
    var count = 0
    for pile in ends.indices { (ends[pile], count) = (count, count + ends[pile]) }
    keys = [UInt32](repeating: 0, count: count)
    for line in lines {
      line.forEachKey { key in
        let pile = Int(key >> shift)
        keys[ends[pile]] = key
        ends[pile] += 1
      }
    }
  }

  /// The piles of a span.
  static func piles(ofSpan span: Int) -> Range<Int> { span * pilesOfSpan..<(span + 1) * pilesOfSpan }

  /// The keys of a pile, in no order.
  func pile(_ pile: Int) -> ArraySlice<UInt32> { keys[(pile == 0 ? 0 : ends[pile - 1])..<ends[pile]] }
}

/// The keys of a span that occur in enough lines, ascending, and in how many each occurs.
struct CommonKeys: Sendable {
  private(set) var keys: [UInt32] = []
  private(set) var counts: [Int32] = []

  init(ofSpan span: Int, in dealt: [DealtKeys], least: Int) {
    var all: [UInt32] = []
    for pile in DealtKeys.piles(ofSpan: span) {
      all.removeAll(keepingCapacity: true)
      for batch in dealt { all += batch.pile(pile) }
      all.sort()
      var start = 0
      while start < all.count {
        var end = start
        while end < all.count, all[end] == all[start] { end += 1 }
        if end - start >= least {
          keys.append(all[start])
          counts.append(Int32(end - start))
        }
        start = end
      }
    }
  }
}
