/// The keys of some lines, each once a line, dealt out into piles by their upper bits.
///
/// There are millions in a lesson, and most of them occur once: the few of a pile are counted by themselves, which a cache holds.
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
    var tally = KeyTally()
    for pile in DealtKeys.piles(ofSpan: span) {
      tally.count(dealt.lazy.map { $0.pile(pile) })
      for (key, count) in tally.counts(from: least) {
        keys.append(key)
        counts.append(count)
      }
    }
  }
}

/// Counts keys: they are hashes already, and lie at the place that their lower bits say, or at the next that is free.
private struct KeyTally {
  private var places: [(key: UInt32, count: Int32)] = []

  /// Counts the keys of some batches, and forgets those before.
  mutating func count(_ batches: some Sequence<ArraySlice<UInt32>>) {
    let all = batches.reduce(0) { $0 + $1.count }
    var size = 16
    while size < 2 * all { size *= 2 }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement((key: 0, count: 0), count: size))
    places.withUnsafeMutableBufferPointer { places in
      for batch in batches {
        for key in batch {
          var place = Int(key) & (size - 1)
          while places[place].count > 0, places[place].key != key { place = (place + 1) & (size - 1) }
          places[place].key = key
          places[place].count += 1
        }
      }
    }
  }

  /// The keys that were counted so often, ascending.
  func counts(from least: Int) -> [(key: UInt32, count: Int32)] {
    places.filter { $0.count >= max(least, 1) }.sorted { $0.key < $1.key }
  }
}
