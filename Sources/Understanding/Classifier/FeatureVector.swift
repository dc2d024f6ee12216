/// A line as a point: the features that are known, with their weights.
struct FeatureVector: Sendable {
  /// A known feature of the line.
  struct Entry: Sendable {
    /// Its index in the vocabulary.
    var feature: Int32
    /// Its weight: how often it occurs times how rare it is, normalised within its group.
    var value: Float
    /// Its occurrences in the line.
    var occurrences: Range<Int32>
  }

  /// The known features.
  var entries: [Entry] = []
  /// The share of the line, weighed by rarity, that the examples know: 1 when every feature occurs in them.
  var coverage: Float = 0

  /// The known features and their values.
  var cells: [LinearWeights.Cell] { entries.map { ($0.feature, $0.value) } }
}

/// Turns the features of a line into a vector.
struct Vectorizer: Sendable, Equatable {
  /// The known features.
  let vocabulary: Vocabulary
  /// What each group of features is worth.
  let groupWeights: [Float]

  /// The vector of a line.
  ///
  /// What is not known counts in the norm as the rarest feature there is, so that a line of unknown words is short, and far from
  /// everything: that tells "none of these" from "one of these".
  ///
  /// - Parameter isForgotten: For each feature whether it is taken to be unknown; nil for none.
  func vector(of line: LineFeatures, forgetting isForgotten: [Bool]? = nil) -> FeatureVector {
    var vector = FeatureVector()
    vector.entries.reserveCapacity(line.occurrences.count)
    let total = groupWeights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let step = vocabulary.rarityStep
    let found = vocabulary.found(line.keys)
    var place = 0
    var start = 0
    var known: Float = 0
    var all: Float = 0

    line.occurrences.withUnsafeBufferPointer { occurrences in
      for (group, end) in line.groupEnds.enumerated() {
        let firstEntry = vector.entries.count
        var knownSquares: Float = 0
        var unknownSquares: Float = 0
        while start < end {
          var next = start + 1
          while next < end, occurrences[next].key == occurrences[start].key { next += 1 }
          let frequency = Self.dampened(next - start)
          let (feature, rarity) = (Int(found[place].index), found[place].rarity)
          place += 1
          if feature >= 0, isForgotten?[feature] != true {
            let value = frequency * Float(rarity) * step
            knownSquares += value * value
            vector.entries.append(
              FeatureVector.Entry(
                feature: Int32(feature), value: value, occurrences: Int32(start)..<Int32(next)))
          } else {
            let value = frequency * vocabulary.unknownRarity
            unknownSquares += value * value
          }
          start = next
        }
        guard knownSquares > 0 else {
          if unknownSquares > 0 { all += groupWeights[group] }
          continue
        }
        let factor = groupWeights[group] / ((knownSquares + unknownSquares).squareRoot() * total)
        for entry in firstEntry..<vector.entries.count { vector.entries[entry].value *= factor }
        known += groupWeights[group] * knownSquares / (knownSquares + unknownSquares)
        all += groupWeights[group]
      }
    }
    vector.coverage = all > 0 ? known / all : 0
    return vector
  }

  /// The words of a line, each once.
  struct Words {
    /// The known ones, as features.
    var known: [Int] = []
    /// How rare each of these is.
    var rarities: [Float] = []
    /// The root of the squares of the rarities of all words, the unknown ones with them.
    var length: Float = 0
  }

  /// The words of a line, each once.
  ///
  /// - Parameter isForgotten: For each feature whether it is taken to be unknown; nil for none.
  func words(of line: LineFeatures, forgetting isForgotten: [Bool]? = nil) -> Words {
    var words = Words()
    var squares: Float = 0
    line.forEachWord { key in
      guard let feature = vocabulary.index(of: key), isForgotten?[feature] != true else {
        squares += vocabulary.unknownRarity * vocabulary.unknownRarity
        return
      }
      let rarity = Float(vocabulary.rarities[feature]) * vocabulary.rarityStep
      words.known.append(feature)
      words.rarities.append(rarity)
      squares += rarity * rarity
    }
    words.length = squares.squareRoot()
    return words
  }

  /// 1 + ln(count).
  private static func dampened(_ count: Int) -> Float {
    count == 1 ? 1 : 1 + Float(PortableMath.logarithm(Double(count)))
  }
}
