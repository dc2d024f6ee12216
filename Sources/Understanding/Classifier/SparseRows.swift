/// The vectors of all examples, row after row in flat arrays.
struct SparseRows: Sendable {
  /// Where each row starts in `features` and `values`; one more than there are rows.
  private(set) var starts: [Int32] = [0]
  private(set) var features: [Int32] = []
  private(set) var values: [Float] = []
  /// For each row where each group of its features ends in `features`.
  private(set) var groupEnds: [Int32] = []

  var count: Int { starts.count - 1 }

  /// The vectors of some lines.
  init(_ lines: some Collection<LineFeatures>, as vectorizer: Vectorizer) {
    starts.reserveCapacity(lines.count + 1)
    for line in lines {
      let vector = vectorizer.vector(of: line)
      var place = 0
      for end in line.groupEnds {
        while place < vector.entries.count, vector.entries[place].occurrences.lowerBound < end {
          features.append(vector.entries[place].feature)
          values.append(vector.entries[place].value)
          place += 1
        }
        groupEnds.append(Int32(features.count))
      }
      starts.append(Int32(features.count))
    }
  }

  /// Some rows and behind them others.
  init(joining batches: [SparseRows]) {
    features.reserveCapacity(batches.reduce(0) { $0 + $1.features.count })
    values.reserveCapacity(features.capacity)
    for batch in batches {
      let start = Int32(features.count)
      starts += batch.starts.dropFirst().map { $0 + start }
      groupEnds += batch.groupEnds.map { $0 + start }
      features += batch.features
      values += batch.values
    }
  }

  /// Where the features of a row stand.
  func places(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// The features of a row and their values.
  func cells(of row: Int) -> [LinearWeights.Cell] { places(of: row).map { (features[$0], values[$0]) } }

  /// The group of each feature, of so many.
  func groups(of featureCount: Int) -> [UInt8] {
    var groups = [UInt8](repeating: 0, count: featureCount)
    var place = 0
    for (number, end) in groupEnds.enumerated() {
      let group = UInt8(number % LineFeatures.groupCount)
      while place < end {
        groups[Int(features[place])] = group
        place += 1
      }
    }
    return groups
  }
}
