/// The weight of every feature for every column, while they are being learned.
///
/// Columns stand in blocks of sixteen, which a processor multiplies by a few instructions; what is left of the last block is zero.
struct LinearWeights: Sendable {
  /// The weights of one feature for sixteen columns.
  typealias Block = SIMD16<Float>
  /// A feature of a line and its value.
  typealias Cell = (feature: Int32, value: Float)

  /// How many features there are.
  let featureCount: Int
  /// How many columns there are: the intents, and perhaps one for lines that are none of them.
  let columnCount: Int
  /// How many blocks the columns of a feature take.
  let blockCount: Int
  /// The weights, feature after feature; the blocks of a feature stand together.
  var blocks: [Block]
  /// What each column has before anything is said.
  var biases: [Float]

  /// Weights that know nothing.
  init(featureCount: Int, columnCount: Int) {
    self.featureCount = featureCount
    self.columnCount = columnCount
    blockCount = Self.blocks(ofColumns: columnCount)
    blocks = [Block](repeating: Block(), count: featureCount * blockCount)
    biases = [Float](repeating: 0, count: columnCount)
  }

  /// Weights that were learned.
  init(featureCount: Int, blocks: [Block], biases: [Float]) {
    self.featureCount = featureCount
    columnCount = biases.count
    blockCount = Self.blocks(ofColumns: biases.count)
    self.blocks = blocks
    self.biases = biases
  }

  /// So many blocks that begin as zero, and what some work makes of them.
  ///
  /// While it works each of them lies in one line of a processor's cache, where half of those of an array would lie in two.
  static func aligned<Columns: ColumnBlock>(
    count: Int, _ work: (UnsafeMutableBufferPointer<Columns>) -> Void
  ) -> [Columns] {
    withUnsafeTemporaryAllocation(byteCount: max(count, 1) * MemoryLayout<Columns>.stride, alignment: 64) { bytes in
      let blocks = bytes.bindMemory(to: Columns.self)[..<count]
      let aligned = UnsafeMutableBufferPointer(rebasing: blocks)
      aligned.initialize(repeating: Columns())
      work(aligned)
      return Array(aligned)
    }
  }

  /// How many blocks so many columns take.
  static func blocks(ofColumns count: Int) -> Int { (count + Block.scalarCount - 1) / Block.scalarCount }

  /// Adds planes to some columns.
  ///
  /// - Parameters:
  ///   - columns: Where each of the planes belongs.
  ///   - factors: How much heavier each feature was made where they were learned; nil where it stayed as it was.
  mutating func add<Planes: ColumnBlock>(
    _ planes: SupportVectorMachine.Planes<Planes>, of rows: DrawnRows, to columns: [Int], factors: [Float]? = nil
  ) {
    let width = blockCount * Block.scalarCount
    blocks.withUnsafeMutableBytes { bytes in
      let weights = bytes.bindMemory(to: Float.self)
      planes.weights.withUnsafeBytes { bytes in
        let planes = bytes.bindMemory(to: Float.self)
        for (place, feature) in rows.features.enumerated() {
          let factor = factors?[Int(feature)] ?? 1
          for (lane, column) in columns.enumerated() {
            weights[Int(feature) * width + column] += planes[place * Planes.scalarCount + lane] * factor
          }
        }
      }
    }
    for (lane, column) in columns.enumerated() { biases[column] += planes.bias[lane] }
  }

  /// Adds a share of weights that were learned in the order of the features of some rows.
  mutating func add(_ weights: LinearWeights, of rows: DrawnRows, share: Float) {
    for (place, feature) in rows.features.enumerated() {
      for block in 0..<blockCount {
        blocks[Int(feature) * blockCount + block] += weights.blocks[place * blockCount + block] * share
      }
    }
    for column in biases.indices { biases[column] += weights.biases[column] * share }
  }

  /// Drops the weights that are nearer to zero than the smallest to be kept.
  mutating func drop(below smallest: Float) {
    blocks.withUnsafeMutableBufferPointer { blocks in
      var place = 0
      while place < blocks.count {
        let block = blocks[place]
        let isSmall = block .< smallest .& block .> -smallest
        blocks[place] = block.replacing(with: 0, where: isSmall)
        place &+= 1
      }
    }
  }

  /// The margins of all columns for a line.
  func margins(of cells: [Cell]) -> [Float] {
    var sums = [Block](repeating: Block(), count: blockCount)
    for cell in cells {
      let start = Int(cell.feature) * blockCount
      for block in 0..<blockCount { sums[block] += cell.value * blocks[start + block] }
    }
    return biases.indices.map { biases[$0] + sums[$0 / Block.scalarCount][$0 % Block.scalarCount] }
  }

  /// The margin of one column for a line.
  func margin(of cells: [Cell], column: Int) -> Float {
    let (block, lane) = column.quotientAndRemainder(dividingBy: Block.scalarCount)
    return cells.reduce(biases[column]) { sum, cell in
      sum + cell.value * blocks[Int(cell.feature) * blockCount + block][lane]
    }
  }

  /// Calls with the weights of one feature after another, each an array of as many as there are columns.
  func forEachFeature(_ body: (UnsafePointer<Float>) -> Void) {
    blocks.withUnsafeBytes { bytes in
      guard let values = bytes.bindMemory(to: Float.self).baseAddress else { return }
      for feature in 0..<featureCount { body(values + feature * blockCount * Block.scalarCount) }
    }
  }
}
