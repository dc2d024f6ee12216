/// How far the features of a line reach; characters are Unicode scalars.
struct FeatureShape: Sendable, Equatable {
  /// How many words apart the two of a pair may be.
  var reach: Int
  /// The shortest run of characters that is a feature.
  var shortest: Int
  /// The longest run of characters that is a feature.
  var longest: Int
  /// The shortest run of characters across a space that is a feature.
  var shortestAcross: Int
  /// The longest run of characters across a space that is a feature.
  var longestAcross: Int
}

/// What the classifier sees of a line: which features occur in it, and which words they come from.
///
/// There are five groups, each weighed and normalised by itself: stems; pairs of neighbouring stems, with the ends of the line;
/// unordered pairs of stems within reach of each other; runs of characters inside each word; and runs of characters across the
/// space between two words.
struct LineFeatures: Sendable {
  /// The groups, in the order in which they are stored.
  static let groupCount = 5

  /// One occurrence of a feature, packed so that sorting brings equal features together.
  ///
  /// The upper 32 bits are the key, a hash of the group and the feature; below it are the two words that it comes from.
  struct Occurrence: Sendable, Comparable {
    let packed: UInt64

    init(key: UInt32, first: Int, second: Int) {
      packed = UInt64(key) << 32 | UInt64(UInt16(clamping: first)) << 16 | UInt64(UInt16(clamping: second))
    }

    var key: UInt32 { UInt32(packed >> 32) }
    var first: Int { Int(packed >> 16 & 0xFFFF) }
    var second: Int { Int(packed & 0xFFFF) }

    static func < (left: Occurrence, right: Occurrence) -> Bool { left.packed < right.packed }
  }

  /// The occurrences, group after group, sorted within each.
  private(set) var occurrences: [Occurrence] = []
  /// Where each group ends in `occurrences`.
  private(set) var groupEnds: [Int] = []

  /// The key of each feature, once for each group that it stands in.
  var keys: [UInt32] {
    Array(unsafeUninitializedCapacity: occurrences.count) { keys, count in
      forEachKey { key in
        keys[count] = key
        count += 1
      }
    }
  }

  /// Calls with the key of each feature, once for each group that it stands in.
  func forEachKey(_ body: (UInt32) -> Void) {
    var start = 0
    for end in groupEnds {
      var previous: UInt32?
      for place in start..<end where occurrences[place].key != previous {
        body(occurrences[place].key)
        previous = occurrences[place].key
      }
      start = end
    }
  }

  /// Calls with the key of each stem, once.
  func forEachWord(_ body: (UInt32) -> Void) {
    var previous: UInt32?
    for occurrence in occurrences.prefix(groupEnds.first ?? 0) where occurrence.key != previous {
      body(occurrence.key)
      previous = occurrence.key
    }
  }

  /// The features of a line; linear in the number of its words, at most the first 1,000 of which are read.
  init(of allTokens: [Token], shape: FeatureShape) {
    let tokens = allTokens.prefix(1_000)
    let stems = tokens.map { FeatureHash(0, $0.stem) }
    occurrences.reserveCapacity(tokens.count * 18 + 2)

    for (position, stem) in stems.enumerated() {
      append(stem, position, position)
    }
    endGroup()

    if !stems.isEmpty {
      let edge = FeatureHash(1)
      append(edge.joined(with: stems[0]), 0, 0)
      for position in stems.indices.dropLast() {
        append(FeatureHash(1).joined(with: stems[position]).joined(with: stems[position + 1]), position, position + 1)
      }
      append(FeatureHash(2).joined(with: stems[stems.count - 1]), stems.count - 1, stems.count - 1)
    }
    endGroup()

    for position in stems.indices {
      for other in stems.indices[(position + 1)...].prefix(shape.reach) {
        let (low, high) =
          stems[position].value < stems[other].value
          ? (stems[position], stems[other]) : (stems[other], stems[position])
        append(FeatureHash(3).joined(with: low).joined(with: high), position, other)
      }
    }
    endGroup()

    appendCharacters(of: tokens, shape: shape)
  }

  /// Adds the runs of characters inside words, with the spaces around them, and then those across spaces.
  private mutating func appendCharacters(of tokens: ArraySlice<Token>, shape: FeatureShape) {
    // The whole line with single spaces; of each character the word that it stands in, a space with the word after it.
    let length = tokens.reduce(1) { $0 + $1.text.utf8.count + 1 }
    var characters: [Unicode.Scalar] = []
    var words: [Int] = []
    characters.reserveCapacity(length)
    words.reserveCapacity(length)
    for (position, token) in tokens.enumerated() {
      characters.append(" ")
      for scalar in token.text.unicodeScalars { characters.append(scalar) }
      words.append(contentsOf: repeatElement(position, count: characters.count - words.count))
    }
    characters.append(" ")
    words.append(tokens.count - 1)

    let most = characters.count * max(shape.longest, shape.longestAcross)
    withUnsafeTemporaryAllocation(of: Occurrence.self, capacity: most) { inside in
      withUnsafeTemporaryAllocation(of: Occurrence.self, capacity: most) { across in
        let counts = Self.take(characters, of: words, shape: shape, inside: inside, across: across)
        occurrences += inside[..<counts.inside]
        endGroup()
        occurrences += across[..<counts.across]
        endGroup()
      }
    }
  }

  /// Takes the runs of characters, and tells how many are inside words and how many across spaces.
  ///
  /// - Parameter words: For each character the word that it stands in.
  private static func take(
    _ characters: [Unicode.Scalar], of words: [Int], shape: FeatureShape,
    inside: UnsafeMutableBufferPointer<Occurrence>, across: UnsafeMutableBufferPointer<Occurrence>
  ) -> (inside: Int, across: Int) {
    var counts = (inside: 0, across: 0)
    let (insideWords, acrossSpaces) = (FeatureHash(4), FeatureHash(5))
    let longest = max(shape.longest, shape.longestAcross)
    for start in characters.indices.dropLast() {
      var within = insideWords
      var spanning = acrossSpaces
      var hasSpaceInside = false
      var end = start
      while end < characters.count, end - start < longest {
        if end > start + 1, characters[end - 1] == " " { hasSpaceInside = true }
        within.append(characters[end].value)
        spanning.append(characters[end].value)
        end += 1
        let length = end - start
        if hasSpaceInside {
          if length >= shape.shortestAcross, length <= shape.longestAcross {
            across[counts.across] = Occurrence(key: spanning.key, first: words[start], second: words[end - 1])
            counts.across += 1
          }
        } else if length >= shape.shortest, length <= shape.longest {
          inside[counts.inside] = Occurrence(key: within.key, first: words[start], second: words[start])
          counts.inside += 1
        }
      }
    }
    return counts
  }

  private mutating func append(_ hash: FeatureHash, _ first: Int, _ second: Int) {
    occurrences.append(Occurrence(key: hash.key, first: first, second: second))
  }

  private mutating func endGroup() {
    let start = groupEnds.last ?? 0
    groupEnds.append(occurrences.count)
    occurrences.withUnsafeMutableBufferPointer { Self.sort(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
  }

  /// Sorts the occurrences of a group.
  ///
  /// Keys are hashes, which lie evenly: dealt out by their upper bits all occurrences come to lie a step or two from their places.
  private static func sort(_ group: UnsafeMutableBufferPointer<Occurrence>) {
    var group = group
    // In a very long line the same few features may come again and again.
    if group.count > mostToDeal { return group.sort() }
    if group.count > fewestToDeal { deal(group) }
    for end in group.indices.dropFirst() {
      let occurrence = group[end]
      var place = end
      while place > 0, occurrence < group[place - 1] {
        group[place] = group[place - 1]
        place -= 1
      }
      group[place] = occurrence
    }
  }

  /// Deals occurrences out by the upper bits of their keys, about one to each place.
  private static func deal(_ group: UnsafeMutableBufferPointer<Occurrence>) {
    let bits = UInt64(UInt64.bitWidth - group.count.leadingZeroBitCount)
    let shift = 64 - bits
    withUnsafeTemporaryAllocation(of: Occurrence.self, capacity: group.count) { undealt in
      _ = undealt.initialize(fromContentsOf: group)
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 1 << Int(bits) + 1) { places in
        places.initialize(repeating: 0)
        for occurrence in undealt { places[Int(occurrence.packed >> shift) + 1] += 1 }
        for bucket in 1..<places.count { places[bucket] += places[bucket - 1] }
        for occurrence in undealt {
          let bucket = Int(occurrence.packed >> shift)
          group[Int(places[bucket])] = occurrence
          places[bucket] += 1
        }
      }
    }
  }

  private static let fewestToDeal = 12
  private static let mostToDeal = 1_000
}

/// FNV-1a over what a feature is made of; equal on every machine, unlike `Hasher`.
struct FeatureHash: Sendable {
  private(set) var value: UInt64

  /// A hash of a group alone.
  init(_ group: UInt32) {
    value = 0xCBF2_9CE4_8422_2325
    append(group)
  }

  /// A hash of a group and a text.
  init(_ group: UInt32, _ text: String) {
    self.init(group)
    for byte in text.utf8 {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  mutating func append(_ number: UInt32) {
    value = (value ^ UInt64(number)) &* 0x100_0000_01B3
  }

  func joined(with other: FeatureHash) -> FeatureHash {
    var joined = self
    joined.value = (value ^ other.value ^ other.value >> 29) &* 0x9E37_79B9_7F4A_7C15
    joined.value ^= joined.value >> 32
    joined.value = joined.value &* 0x100_0000_01B3
    return joined
  }

  /// 32 well mixed bits: two of a hundred thousand features share a key about once.
  var key: UInt32 {
    var mixed = (value ^ (value >> 31)) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 29
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
