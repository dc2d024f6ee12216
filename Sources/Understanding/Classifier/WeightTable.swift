/// The weights of all intents, small: for each feature the intents to which it matters, and how much in a byte.
///
/// The row of a feature is kept in the smaller of two forms. Most features matter to few intents: their rows list these, and behind
/// them their weights. Where a feature matters to many, its row is the weights of all columns, which takes less room than the list
/// and is added up several columns at a time.
struct WeightTable: Sendable, Equatable {
  /// A weight that is not zero: its column, and its size in steps.
  struct Cell: Equatable {
    var column: Int
    var step: Int8
  }

  /// What one step is worth.
  let step: Float
  /// What each intent has before anything is said.
  let biases: [Float]
  /// Where each feature's row starts in `bytes`; one more than there are features.
  private var starts: [UInt32] = [0]
  /// The rows.
  ///
  /// One of `biases.count` bytes is the steps of all columns, a shorter one a list of columns and then one of steps.
  private var bytes: [UInt8] = []

  /// How many features there are.
  var featureCount: Int { starts.count - 1 }
  private var columnCount: Int { biases.count }
  /// How many bytes name a column in a list.
  private var bytesOfColumn: Int { columnCount <= 256 ? 1 : 2 }

  /// A table without features.
  init(step: Float, biases: [Float]) {
    self.step = step
    self.biases = biases
  }

  /// The table of some weights; steps are such that the largest weight is 127 of them.
  ///
  /// - Parameters:
  ///   - columnCount: How many of the columns are kept; nil for all.
  ///   - smallest: Weights nearer to zero than this are dropped.
  init(_ weights: LinearWeights, firstColumns columnCount: Int? = nil, smallest: Float) {
    let columnCount = columnCount ?? weights.columnCount
    var largest: Float = 0
    weights.forEachFeature { values in
      for column in 0..<columnCount { largest = Swift.max(largest, values[column].magnitude) }
    }
    self.init(step: largest > 0 ? largest / 127 : 1, biases: Array(weights.biases.prefix(columnCount)))
    starts.reserveCapacity(weights.featureCount + 1)
    var cells: [Cell] = []
    weights.forEachFeature { values in
      cells.removeAll(keepingCapacity: true)
      for column in 0..<columnCount where values[column].magnitude >= smallest {
        let count = Int8((values[column] / step).rounded())
        if count != 0 { cells.append(Cell(column: column, step: count)) }
      }
      append(cells)
    }
  }

  /// Whether a row of so many weights that are not zero is kept as the weights of all columns.
  func isFull(_ count: Int) -> Bool { count * (bytesOfColumn + 1) >= columnCount }

  /// Adds the row of the next feature; its cells by ascending column.
  private mutating func append(_ cells: [Cell]) {
    if isFull(cells.count) {
      var steps = [Int8](repeating: 0, count: columnCount)
      for cell in cells { steps[cell.column] = cell.step }
      append(full: steps)
    } else {
      append(list: cells)
    }
  }

  /// Adds the row of the next feature as the weights of all columns.
  mutating func append(full steps: [Int8]) {
    steps.withUnsafeBytes { bytes.append(contentsOf: $0) }
    starts.append(UInt32(bytes.count))
  }

  /// Adds the row of the next feature as a list; it may not be long enough to be full.
  mutating func append(list cells: [Cell]) {
    for cell in cells {
      bytes.append(UInt8(truncatingIfNeeded: cell.column))
      if bytesOfColumn > 1 { bytes.append(UInt8(truncatingIfNeeded: cell.column >> 8)) }
    }
    for cell in cells { bytes.append(UInt8(bitPattern: cell.step)) }
    starts.append(UInt32(bytes.count))
  }

  /// How many bytes the row of a feature takes; none where it has no weights.
  func sizeOfRow(of feature: Int) -> Int { Int(starts[feature + 1] - starts[feature]) }

  /// The same table for some of the features.
  func keeping(_ features: [Int]) -> WeightTable {
    var table = WeightTable(step: step, biases: biases)
    for feature in features {
      table.bytes += bytes[Int(starts[feature])..<Int(starts[feature + 1])]
      table.starts.append(UInt32(table.bytes.count))
    }
    return table
  }

  /// The weights of a feature for all columns, where its row is kept so; nil where it is a list.
  func fullRow(of feature: Int) -> [Int8]? {
    let row = bytes[Int(starts[feature])..<Int(starts[feature + 1])]
    return row.count == columnCount ? row.map { Int8(bitPattern: $0) } : nil
  }

  /// The weights of a feature that are not zero, by ascending column, where its row is kept as a list.
  func listedRow(of feature: Int) -> [Cell] {
    let row = bytes[Int(starts[feature])..<Int(starts[feature + 1])]
    guard row.count < columnCount else { return [] }
    let count = row.count / (bytesOfColumn + 1)
    return (0..<count).map { place in
      var column = Int(row[row.startIndex + place * bytesOfColumn])
      if bytesOfColumn > 1 { column |= Int(row[row.startIndex + place * 2 + 1]) << 8 }
      return Cell(column: column, step: Int8(bitPattern: row[row.endIndex - count + place]))
    }
  }

  /// The margins of all intents for a line.
  func margins(of vector: FeatureVector) -> [Float] {
    var margins = [Float](repeating: 0, count: columnCount)
    margins.withUnsafeMutableBufferPointer { margins in
      forEachRow(of: vector) { row, entry in
        if row.count == columnCount {
          var column = 0
          while column < columnCount {
            margins[column] += entry.value * Float(Int8(bitPattern: row[column]))
            column &+= 1
          }
        } else {
          let count = row.count / (bytesOfColumn &+ 1)
          var place = 0
          while place < count {
            let step = Int8(bitPattern: row[count &* bytesOfColumn &+ place])
            margins[column(in: row, at: place)] += entry.value * Float(step)
            place &+= 1
          }
        }
      }
    }
    for intent in margins.indices { margins[intent] = margins[intent] * step + biases[intent] }
    return margins
  }

  /// The margin of one intent for a line.
  func margin(of vector: FeatureVector, in column: Int) -> Float {
    var margin: Float = 0
    forEachRow(of: vector) { row, entry in margin += entry.value * Float(steps(in: row, of: column)) }
    return margin * step + biases[column]
  }

  /// Calls with the weight for one column of each feature of a line that has any.
  func forEachWeight(of vector: FeatureVector, in column: Int, _ body: (FeatureVector.Entry, Float) -> Void) {
    forEachRow(of: vector) { row, entry in
      let steps = steps(in: row, of: column)
      if steps != 0 { body(entry, Float(steps) * step) }
    }
  }

  private func forEachRow(of vector: FeatureVector, _ body: (UnsafeBufferPointer<UInt8>, FeatureVector.Entry) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for (entry, row) in zip(vector.entries, rows(of: vector.entries)) {
        body(UnsafeBufferPointer(rebasing: bytes[row.place]), entry)
      }
    }
  }

  /// A row that is about to be read.
  private struct Row {
    var place: Range<Int>
    /// Its first byte; nobody asks for it, but then it lies in a cache when it is read.
    var first: UInt8
  }

  /// Where some rows lie: looked up for all before any of them is read, so that a processor waits for many at once.
  private func rows(of entries: [FeatureVector.Entry]) -> [Row] {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        entries.map { entry in
          let place = Int(starts[Int(entry.feature)])..<Int(starts[Int(entry.feature) &+ 1])
          return Row(place: place, first: place.isEmpty ? 0 : bytes[place.lowerBound])
        }
      }
    }
  }

  private func steps(in row: UnsafeBufferPointer<UInt8>, of column: Int) -> Int8 {
    if row.count == columnCount { return Int8(bitPattern: row[column]) }
    let count = row.count / (bytesOfColumn &+ 1)
    var place = 0
    if bytesOfColumn == 1, column > 0 {
      // How many columns stand before it, without a branch: sixteen are looked at together.
      let column = UInt8(column)
      var before: UInt8 = 0
      for listed in UnsafeBufferPointer(rebasing: row[..<count]) { before &+= listed < column ? 1 : 0 }
      place = Int(before)
    }
    while place < count {
      let listed = self.column(in: row, at: place)
      if listed >= column { return listed == column ? Int8(bitPattern: row[count &* bytesOfColumn &+ place]) : 0 }
      place &+= 1
    }
    return 0
  }

  private func column(in row: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    columnCount <= 256 ? Int(row[place]) : Int(row[2 &* place]) | Int(row[2 &* place &+ 1]) << 8
  }
}
