/// The weights of all intents, small: for each feature the intents to which it matters, and how much in a byte.
///
/// The row of a feature is kept in the quicker of two forms. Most features matter to few intents: their rows list these, and behind
/// them their weights. Where a feature matters to more, its row is the weights of all columns, which are added up several at a time.
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
  /// The row of each feature.
  private var rows: [Row] = []
  /// What the rows hold.
  ///
  /// One of `biases.count` bytes is the steps of all columns, a shorter one a list of columns and then one of steps.
  private var bytes: [UInt8] = []

  /// Where the row of a feature lies in `bytes`, and what else a line asks of the feature: one wait for memory fetches it all.
  struct Row: Equatable {
    fileprivate var start: UInt32
    fileprivate var count: UInt16
    /// The weights in the first columns of the tables of danger and of denial, in steps of those.
    var danger: Int8 = 0
    var denial: Int8 = 0

    fileprivate var place: Range<Int> { Int(start)..<Int(start) &+ Int(count) }
  }

  /// How many features there are.
  var featureCount: Int { rows.count }
  private var columnCount: Int { biases.count }
  /// How many columns are added up together, and how many of them in the time of one that is listed.
  private static let columnsOfBlock = 16
  private static let columnsForCell = 6
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
    rows.reserveCapacity(weights.featureCount)
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

  /// Whether a row of so many weights that are not zero takes less room as the weights of all columns.
  func isFull(_ count: Int) -> Bool { count * (bytesOfColumn + 1) >= columnCount }

  /// Whether a row of so many weights that are not zero is added up sooner as the weights of all columns.
  private func isQuickerFull(_ count: Int) -> Bool { count * Self.columnsForCell >= columnCount }

  /// Adds the row of the next feature; its cells by ascending column.
  mutating func append(_ cells: [Cell]) {
    let start = bytes.count
    if isQuickerFull(cells.count) {
      bytes.append(contentsOf: repeatElement(0, count: columnCount))
      for cell in cells { bytes[start + cell.column] = UInt8(bitPattern: cell.step) }
    } else {
      for cell in cells {
        bytes.append(UInt8(truncatingIfNeeded: cell.column))
        if bytesOfColumn > 1 { bytes.append(UInt8(truncatingIfNeeded: cell.column >> 8)) }
      }
      for cell in cells { bytes.append(UInt8(bitPattern: cell.step)) }
    }
    endRow(from: start)
  }

  /// Adds the row of the next feature as the weights of all columns.
  mutating func append(full steps: [Int8]) {
    let start = bytes.count
    steps.withUnsafeBytes { bytes.append(contentsOf: $0) }
    endRow(from: start)
  }

  private mutating func endRow(from start: Int) {
    rows.append(Row(start: UInt32(start), count: UInt16(bytes.count - start)))
  }

  /// How many bytes the row of a feature takes; none where it has no weights.
  func sizeOfRow(of feature: Int) -> Int { Int(rows[feature].count) }

  /// The same table with the first columns of two others beside its rows; nothing where there are none.
  func beside(danger: WeightTable?, denial: WeightTable?) -> WeightTable {
    var table = self
    for feature in rows.indices {
      table.rows[feature].danger = danger?.step(of: feature, in: 0) ?? 0
      table.rows[feature].denial = denial?.step(of: feature, in: 0) ?? 0
    }
    return table
  }

  private func step(of feature: Int, in column: Int) -> Int8 {
    bytes.withUnsafeBufferPointer { steps(in: UnsafeBufferPointer(rebasing: $0[rows[feature].place]), of: column) }
  }

  /// The same table for some of the features.
  func keeping(_ features: [Int]) -> WeightTable {
    var table = WeightTable(step: step, biases: biases)
    for feature in features {
      let start = table.bytes.count
      table.bytes += bytes[rows[feature].place]
      table.endRow(from: start)
    }
    return table
  }

  /// The weights of a feature that are not zero, by ascending column.
  func cells(of feature: Int) -> [Cell] {
    let row = bytes[rows[feature].place]
    if row.count == columnCount {
      return row.enumerated().filter { $0.element != 0 }.map {
        Cell(column: $0.offset, step: Int8(bitPattern: $0.element))
      }
    }
    let count = row.count / (bytesOfColumn + 1)
    return (0..<count).map { place in
      var column = Int(row[row.startIndex + place * bytesOfColumn])
      if bytesOfColumn > 1 { column |= Int(row[row.startIndex + place * 2 + 1]) << 8 }
      return Cell(column: column, step: Int8(bitPattern: row[row.endIndex - count + place]))
    }
  }

  /// A row that is about to be read.
  struct FoundRow {
    var row: Row
    /// Its first byte; nobody asks for it, but then it lies in a cache when it is read.
    fileprivate var first: UInt8
  }

  /// The rows of the features of a line: looked up for all before any of them is read, so that a processor waits for many at once.
  func rows(of vector: FeatureVector) -> [FoundRow] {
    bytes.withUnsafeBufferPointer { bytes in
      rows.withUnsafeBufferPointer { rows in
        vector.entries.map { entry in
          let row = rows[Int(entry.feature)]
          return FoundRow(row: row, first: row.count == 0 ? 0 : bytes[Int(row.start)])
        }
      }
    }
  }

  /// The margins of all columns for a line, whose rows have been looked up.
  func margins(of vector: FeatureVector, in rows: [FoundRow]) -> [Float] {
    // Whole blocks of columns are added up; behind the last column stands what nobody asks for.
    let wholeBlocks = (columnCount + Self.columnsOfBlock - 1) / Self.columnsOfBlock * Self.columnsOfBlock
    var margins = [Float](repeating: 0, count: wholeBlocks)
    margins.withUnsafeMutableBufferPointer { margins in
      bytes.withUnsafeBufferPointer { bytes in
        for (entry, found) in zip(vector.entries, rows) {
          let row = UnsafeBufferPointer(rebasing: bytes[Int(found.row.start)...])
          if Int(found.row.count) == columnCount {
            let end = min(wholeBlocks, row.count)
            var column = 0
            while column < end {
              margins[column] += entry.value * Float(Int8(bitPattern: row[column]))
              column &+= 1
            }
          } else {
            let count = Int(found.row.count) / (bytesOfColumn &+ 1)
            var place = 0
            while place < count {
              let step = Int8(bitPattern: row[count &* bytesOfColumn &+ place])
              margins[column(in: row, at: place)] += entry.value * Float(step)
              place &+= 1
            }
          }
        }
      }
    }
    for column in biases.indices { margins[column] = margins[column] * step + biases[column] }
    margins.removeLast(wholeBlocks - columnCount)
    return margins
  }

  /// The margins of all columns for a line.
  func margins(of vector: FeatureVector) -> [Float] { margins(of: vector, in: rows(of: vector)) }

  /// The margin of the first column, whose weights lie beside the rows of another table.
  ///
  /// - Parameter steps: Which of those beside a row are of this table.
  func firstMargin(of vector: FeatureVector, at rows: [FoundRow], _ steps: (Row) -> Int8) -> Float {
    zip(vector.entries, rows).reduce(0) { $0 + $1.0.value * Float(steps($1.1.row)) } * step + biases[0]
  }

  /// Calls with the weight for one column of each feature of a line that has any.
  func forEachWeight(
    of vector: FeatureVector, in column: Int, at rows: [FoundRow], _ body: (FeatureVector.Entry, Float) -> Void
  ) {
    forEachRow(rows, of: vector) { row, entry in
      let steps = steps(in: row, of: column)
      if steps != 0 { body(entry, Float(steps) * step) }
    }
  }

  private func forEachRow(
    _ rows: [FoundRow], of vector: FeatureVector, _ body: (UnsafeBufferPointer<UInt8>, FeatureVector.Entry) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      for (entry, found) in zip(vector.entries, rows) {
        body(UnsafeBufferPointer(rebasing: bytes[found.row.place]), entry)
      }
    }
  }

  private func steps(in row: UnsafeBufferPointer<UInt8>, of column: Int) -> Int8 {
    if row.count == columnCount { return Int8(bitPattern: row[column]) }
    let count = row.count / (bytesOfColumn &+ 1)
    var place = 0
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
