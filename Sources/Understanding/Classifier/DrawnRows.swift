/// The examples as a solver reads them: one behind the other in an order that was drawn once, and the commonest features first.
///
/// A solver spends its time waiting for memory. Rows that are read in the order in which they lie are there before they are asked
/// for, and the few features that make up most of all rows have weights that lie together, which a cache holds.
struct DrawnRows: Sendable {
  /// A feature of a row and its value.
  struct Cell: Sendable {
    /// The place of the feature in `features`.
    var feature: Int32
    var value: Float
  }

  /// Which row of the lesson each is.
  let originals: [Int]
  /// The features, the commonest first.
  let features: [Int32]
  /// Where each row starts in `cells`; one more than there are rows.
  private(set) var starts: [Int32] = [0]
  private(set) var cells: [Cell] = []
  /// The square of each row's length.
  private(set) var squaredNorms: [Float] = []

  /// How many rows there are.
  var count: Int { originals.count }
  /// How many cells a row has.
  func cellCount(of row: Int) -> Int { Int(starts[row + 1] - starts[row]) }
  /// How many rows are read one behind the other, whatever the order of a pass: more would be quicker to read, and the same
  /// neighbours every time make a descent slower.
  let run: Int

  /// - Parameters:
  ///   - included: Which of the rows.
  ///   - factors: How much heavier each feature is made; nil where they stay as they are.
  ///   - run: How many rows are read one behind the other.
  init(
    _ rows: SparseRows, included: [Int], factors: [Float]? = nil, featureCount: Int, run: Int = 1, seed: UInt64
  ) {
    self.run = run
    var order = included
    var random = SplitMix64(seed: seed)
    random.shuffle(&order)
    originals = order

    var counts = [Int32](repeating: 0, count: featureCount)
    var cellCount = 0
    for row in order {
      let places = rows.places(of: row)
      cellCount += places.count
      for place in places { counts[Int(rows.features[place])] += 1 }
    }
    features = Self.commonestFirst(counts)
    var places = [Int32](repeating: 0, count: featureCount)
    for (place, feature) in features.enumerated() { places[Int(feature)] = Int32(place) }

    starts.reserveCapacity(order.count + 1)
    squaredNorms.reserveCapacity(order.count)
    cells.reserveCapacity(cellCount)
    for row in order {
      var squares: Float = 0
      for place in rows.places(of: row) {
        let feature = Int(rows.features[place])
        let value = rows.values[place] * (factors?[feature] ?? 1)
        cells.append(Cell(feature: places[feature], value: value))
        squares += value * value
      }
      starts.append(Int32(cells.count))
      squaredNorms.append(squares)
    }
  }

  /// The features that occur at all, those that occur most often first.
  private static func commonestFirst(_ counts: [Int32]) -> [Int32] {
    // Sorted as numbers: the count above, and below it the feature, from the last to the first.
    let packed = counts.indices.compactMap { feature in
      counts[feature] == 0 ? nil : UInt64(counts[feature]) << 32 | UInt64(UInt32.max - UInt32(feature))
    }
    return packed.sorted(by: >).map { Int32(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
  }
}

/// The order in which the rows are seen in a pass: short runs, as they lie, in an order of chance.
struct DrawnRuns {
  private var runs: [Int]
  private let length: Int
  private let count: Int
  private var random: SplitMix64

  init(of rows: DrawnRows, seed: UInt64) {
    count = rows.count
    length = rows.run
    runs = Array(0..<(rows.count + length - 1) / length)
    random = SplitMix64(seed: seed)
  }

  /// Draws the order of the next pass, and goes through it.
  mutating func forEachRow(_ body: (Int) -> Void) {
    random.shuffle(&runs)
    for run in runs {
      for row in run * length..<min((run + 1) * length, count) { body(row) }
    }
  }
}
