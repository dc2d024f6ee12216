/// The features that occur in the examples, and how rare each is.
///
/// Keys are sorted, so a feature is found by a look at the few that share its upper bits: no hashing.
struct Vocabulary: Sendable, Equatable {
  /// The keys of the features, ascending; a feature's place here is its index everywhere.
  let keys: [UInt32]
  /// How rare each feature is, in steps of `rarityStep`.
  let rarities: [UInt8]
  /// The rarity of a feature that occurs in no example: ln(1 + examples) + 1.
  let unknownRarity: Float

  /// Where the keys with the same upper bits begin.
  private let buckets: [UInt32]
  private let shift: UInt32

  /// A feature that was looked for: its index, -1 where no example has it, and how rare it is.
  struct Found {
    var index: Int32 = -1
    var rarity: UInt8 = 0
  }

  /// What one step of a rarity is worth: the rarest known feature has 255 steps or fewer.
  var rarityStep: Float { unknownRarity / 255 }

  init(keys: [UInt32], rarities: [UInt8], unknownRarity: Float) {
    self.keys = keys
    self.rarities = rarities
    self.unknownRarity = unknownRarity
    var bits: UInt32 = 4
    while bits < 20, 2 << bits < keys.count { bits += 1 }
    shift = 32 - bits
    var buckets = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
    for key in keys { buckets[Int(key >> shift) + 1] += 1 }
    for bucket in 1..<buckets.count { buckets[bucket] += buckets[bucket - 1] }
    self.buckets = buckets
  }

  /// The vocabulary of some lines; rarity is ln((1 + lines) / (1 + lines with the feature)) + 1.
  ///
  /// - Parameter least: In how many lines a feature must occur to be known.
  init(of lines: [LineFeatures], least: Int = 1, crew: Crew = .ofOne) {
    let unknown = PortableMath.logarithm(Double(1 + lines.count)) + 1
    let dealt = crew.batches(of: lines) { DealtKeys($0) }
    let spans = crew.results(DealtKeys.spanCount) { CommonKeys(ofSpan: $0, in: dealt, least: least) }
    var rarities: [UInt8] = []
    // The same for all features of as many lines, and most occur in few.
    var rarityOfCount: [Int32: UInt8] = [:]
    for count in spans.lazy.flatMap(\.counts) {
      if let rarity = rarityOfCount[count] {
        rarities.append(rarity)
        continue
      }
      let rarity = PortableMath.logarithm(Double(1 + lines.count) / Double(1 + count)) + 1
      rarities.append(UInt8((rarity / unknown * 255).rounded()))
      rarityOfCount[count] = rarities.last
    }
    self.init(keys: spans.flatMap(\.keys), rarities: rarities, unknownRarity: Float(unknown))
  }

  /// Looks some features up.
  ///
  /// Each look waits for memory. All buckets are found before the first of them is searched, and nothing depends on what is found in
  /// one: a processor then waits for many at once.
  func found(_ wanted: [UInt32]) -> [Found] {
    let last = keys.count - Self.seenAtOnce
    if last < 0 { return wanted.map { index(of: $0).map(found(at:)) ?? Found() } }
    let starts = buckets.withUnsafeBufferPointer { buckets in
      wanted.map { min(Int32(bitPattern: buckets[Int($0 >> shift)]), Int32(last)) }
    }
    return keys.withUnsafeBufferPointer { keys in
      zip(wanted, starts).map { key, start in
        // How many of the next keys lie before is a sum: what a processor cannot foresee it need not.
        var place = Int(start)
        for next in 0..<Self.seenAtOnce { place &+= keys[Int(start) &+ next] < key ? 1 : 0 }
        while place < keys.count, keys[place] < key { place &+= 1 }
        return place < keys.count && keys[place] == key ? found(at: place) : Found()
      }
    }
  }

  /// How many keys of a bucket are compared without a question: more than most hold.
  private static let seenAtOnce = 4

  private func found(at index: Int) -> Found { Found(index: Int32(index), rarity: rarities[index]) }

  /// The index of a feature, or nil if no example has it.
  func index(of key: UInt32) -> Int? {
    let bucket = Int(key >> shift)
    var low = Int(buckets[bucket])
    let high = Int(buckets[bucket + 1])
    return keys.withUnsafeBufferPointer { keys in
      while low < high, keys[low] < key { low &+= 1 }
      return low < high && keys[low] == key ? low : nil
    }
  }
}
