/// The weight of every feature for every column, while they are being learned.
///
/// Columns stand in blocks of sixteen, which a processor multiplies by a few instructions; what is left of the last block is zero.
struct LinearWeights: Sendable {
  /// The weights of one feature for sixteen columns.
  typealias Block = SIMD16<Float>

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
    blockCount = (columnCount + Block.scalarCount - 1) / Block.scalarCount
    blocks = [Block](repeating: Block(), count: featureCount * blockCount)
    biases = [Float](repeating: 0, count: columnCount)
  }

  /// Makes all weights larger or smaller.
  mutating func scale(by factor: Float) {
    blocks.withUnsafeMutableBufferPointer { blocks in
      var place = 0
      while place < blocks.count {
        blocks[place] *= factor
        place &+= 1
      }
    }
    for column in biases.indices { biases[column] *= factor }
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

  /// Makes the weights of each feature larger or smaller.
  mutating func scale(by factors: [Float]) {
    blocks.withUnsafeMutableBufferPointer { blocks in
      var place = 0
      while place < blocks.count {
        blocks[place] *= factors[place / blockCount]
        place &+= 1
      }
    }
  }

  /// The margins of all columns for a line.
  func margins(of vector: FeatureVector) -> [Float] {
    var sums = [Block](repeating: Block(), count: blockCount)
    for entry in vector.entries {
      let start = Int(entry.feature) * blockCount
      for block in 0..<blockCount { sums[block] += entry.value * blocks[start + block] }
    }
    return biases.indices.map { biases[$0] + sums[$0 / Block.scalarCount][$0 % Block.scalarCount] }
  }

  /// The margin of one column for a line.
  func margin(of vector: FeatureVector, column: Int) -> Float {
    let (block, lane) = column.quotientAndRemainder(dividingBy: Block.scalarCount)
    return vector.entries.reduce(biases[column]) { sum, entry in
      sum + entry.value * blocks[Int(entry.feature) * blockCount + block][lane]
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
