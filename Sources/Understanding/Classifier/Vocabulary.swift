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

  /// What one step of a rarity is worth: the rarest known feature has 255 steps or fewer.
  var rarityStep: Float { unknownRarity / 255 }

  init(keys: [UInt32], rarities: [UInt8], unknownRarity: Float) {
    self.keys = keys
    self.rarities = rarities
    self.unknownRarity = unknownRarity
    var bits: UInt32 = 4
    while bits < 20, 1 << bits < keys.count { bits += 1 }
    shift = 32 - bits
    var buckets = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
    for key in keys { buckets[Int(key >> shift) + 1] += 1 }
    for bucket in 1..<buckets.count { buckets[bucket] += buckets[bucket - 1] }
    self.buckets = buckets
  }

  /// The vocabulary of some lines; rarity is ln((1 + lines) / (1 + lines with the feature)) + 1.
  ///
  /// - Parameter least: In how many lines a feature must occur to be known.
  init(of lines: [LineFeatures], least: Int = 1) {
    let all = Self.sortedKeys(of: lines)
    let unknown = PortableMath.logarithm(Double(1 + lines.count)) + 1
    var keys: [UInt32] = []
    var rarities: [UInt8] = []
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end] == all[start] { end += 1 }
      defer { start = end }
      if end - start < least { continue }
      let rarity = PortableMath.logarithm(Double(1 + lines.count) / Double(1 + end - start)) + 1
      keys.append(all[start])
      rarities.append(UInt8((rarity / unknown * 255).rounded()))
    }
    self.init(keys: keys, rarities: rarities, unknownRarity: Float(unknown))
  }

  /// The keys of all lines, each once a line, ascending.
  ///
  /// There are millions: they are dealt out by their upper bits, and the few of each pile are sorted, which a cache holds.
  private static func sortedKeys(of lines: [LineFeatures]) -> [UInt32] {
    let shift: UInt32 = 32 - 14
    var ends = [Int](repeating: 0, count: 1 << 14)
    for line in lines { line.forEachKey { ends[Int($0 >> shift)] += 1 } }
    var count = 0
    for pile in ends.indices { (ends[pile], count) = (count, count + ends[pile]) }
    var keys = [UInt32](repeating: 0, count: count)
    keys.withUnsafeMutableBufferPointer { keys in
      for line in lines {
        line.forEachKey { key in
          let pile = Int(key >> shift)
          keys[ends[pile]] = key
          ends[pile] += 1
        }
      }
      var start = 0
      for end in ends {
        keys[start..<end].sort()
        start = end
      }
    }
    return keys
  }

  /// The indices of some features; -1 for those that no example has.
  ///
  /// Each look waits for memory. All buckets are found before the first of them is searched, and nothing depends on what is found in
  /// one: a processor then waits for many at once.
  func indices(of features: [UInt32]) -> [Int32] {
    let ranges = buckets.withUnsafeBufferPointer { buckets in
      features.map { (buckets[Int($0 >> shift)], buckets[Int($0 >> shift) &+ 1]) }
    }
    return keys.withUnsafeBufferPointer { keys in
      zip(features, ranges).map { feature, range in
        var index: Int32 = -1
        for place in range.0..<range.1 { index = keys[Int(place)] == feature ? Int32(place) : index }
        return index
      }
    }
  }

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
