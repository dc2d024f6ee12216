/// Logistic regression over all classes at once, trained by gradient steps on lines with many of their features left out.
///
/// Leaving out features at random (Srivastava and others, "Dropout", JMLR 2014) keeps a few strong words from deciding alone: a line
/// in which the strong word is missing or misspelt is still heard, and a line that holds nothing but the strong word is not so sure.
/// Steps are scaled by feature as in AdaGrad (Duchi, Hazan and Singer, JMLR 2011), so that rare features learn as fast as common
/// ones. The inner loops are written with pointers and `while`, as in `SupportVectorMachine`.
struct SoftmaxRegression: Sendable {
  /// What the training is told.
  struct Parameters: Sendable, Equatable {
    /// How often every line is seen.
    var passes: Int
    /// The size of the first steps; the last ones are a tenth of it.
    var rate: Float
    /// The share of the features that is left out of a line each time it is seen.
    var dropout: Float
    /// The share of a line's weight that is spread evenly over all classes (Szegedy and others, CVPR 2016).
    var smoothing: Float
  }

  /// The numbers of sixteen columns.
  typealias Block = LinearWeights.Block

  /// What a line is an example of.
  enum Target: Sendable, Equatable {
    /// A class.
    case column(Int)
    /// Not this class, and nothing is said of the others.
    case notColumn(Int)
    /// None of the classes: all should be equally likely.
    case none
  }

  /// The lines.
  let rows: DrawnRows
  /// What the training is told.
  let parameters: Parameters

  /// Learns weights, in the order of the features of the rows.
  ///
  /// - Parameter targets: One for each row; nil for one that is left out.
  func weights(of columnCount: Int, targets: [Target?], seed: UInt64) -> LinearWeights {
    let featureCount = rows.features.count
    var history = [Float](repeating: 1e-3, count: featureCount)
    var runs = DrawnRuns(of: rows, seed: seed)
    var random = SplitMix64(seed: seed ^ 1)
    var line = ThinnedLine(of: rows)
    var errors = ColumnErrors(count: columnCount, smoothing: parameters.smoothing)
    let blockCount = LinearWeights.blocks(ofColumns: columnCount)

    let blocks: [Block] = LinearWeights.aligned(count: featureCount * blockCount) { blocks in
      history.withUnsafeMutableBufferPointer { history in
        guard let blocks = blocks.baseAddress, let history = history.baseAddress else { return }
        for pass in 0..<parameters.passes {
          let rate = parameters.rate * (1 - 0.9 * Float(pass) / Float(parameters.passes))
          runs.forEachRow { row in
            guard let target = targets[row] else { return }
            line.thin(row, of: rows, dropout: parameters.dropout, using: &random)
            line.withCells { features, values in
              let step = Step(
                features: features, values: values, weights: blocks, blockCount: blockCount, history: history)
              step.addLogits(to: &errors)
              let size = errors.turnLogitsIntoErrors(target: target)
              step.descend(along: errors, size: size, rate: rate)
              errors.descend(size: size, rate: rate)
            }
          }
        }
      }
    }
    return LinearWeights(featureCount: featureCount, blocks: blocks, biases: (0..<columnCount).map(errors.bias))
  }
}

/// A line with part of its features left out.
private struct ThinnedLine {
  /// The features that are left, and behind them room for as many as the longest line has.
  private var features: [Int32]
  private var values: [Float]
  private var count = 0

  init(of rows: DrawnRows) {
    let longest = zip(rows.starts, rows.starts.dropFirst()).map { Int($1 - $0) }.max() ?? 0
    features = [Int32](repeating: 0, count: longest)
    values = [Float](repeating: 0, count: longest)
  }

  /// Draws what is left of a row; what remains is made heavier so that the whole weighs as much.
  mutating func thin(_ row: Int, of rows: DrawnRows, dropout: Float, using random: inout SplitMix64) {
    let limit = UInt64(dropout * 65_536)
    let factor = 1 / (1 - dropout)
    let start = Int(rows.starts[row])
    let end = Int(rows.starts[row + 1])
    var left = 0
    features.withUnsafeMutableBufferPointer { features in
      values.withUnsafeMutableBufferPointer { values in
        rows.cells.withUnsafeBufferPointer { cells in
          var bits: UInt64 = 0
          var position = start
          while position < end {
            // Four draws of 16 bits from each number.
            if (position &- start) & 3 == 0 { bits = random.next() }
            // Written in any case, and kept by counting it: a branch would be guessed wrongly in one of three.
            features[left] = cells[position].feature
            values[left] = cells[position].value * factor
            left &+= bits & 0xFFFF >= limit ? 1 : 0
            bits >>= 16
            position &+= 1
          }
        }
      }
    }
    count = left
  }

  mutating func withCells(_ body: (UnsafeBufferPointer<Int32>, UnsafeMutableBufferPointer<Float>) -> Void) {
    features.withUnsafeBufferPointer { features in
      values.withUnsafeMutableBufferPointer { values in
        body(
          UnsafeBufferPointer(rebasing: features[..<count]), UnsafeMutableBufferPointer(rebasing: values[..<count]))
      }
    }
  }
}

/// The logits of all columns for a line, and then how far the probability of each is off.
private struct ColumnErrors {
  private let count: Int
  private let smoothing: Float
  private var biases: [SoftmaxRegression.Block]
  private var historyOfBias: Float = 1e-3
  /// One for each block of columns.
  private(set) var blocks: [SoftmaxRegression.Block]

  init(count: Int, smoothing: Float) {
    self.count = count
    self.smoothing = smoothing
    let width = SoftmaxRegression.Block.scalarCount
    biases = [SoftmaxRegression.Block](repeating: SoftmaxRegression.Block(), count: (count + width - 1) / width)
    blocks = biases
  }

  func bias(of column: Int) -> Float {
    let width = SoftmaxRegression.Block.scalarCount
    return biases[column / width][column % width]
  }

  /// Sets the logits of a block to its biases and what a line adds.
  mutating func setLogits(ofBlock block: Int, adding sum: SoftmaxRegression.Block) {
    blocks[block] = biases[block] + sum
  }

  /// Moves the biases.
  mutating func descend(size: Float, rate: Float) {
    historyOfBias += size
    let factor = -rate / historyOfBias.squareRoot()
    for block in blocks.indices { biases[block] += factor * blocks[block] }
  }

  /// Replaces the logits by how far each probability is off, and returns the sum of the squares.
  mutating func turnLogitsIntoErrors(target: SoftmaxRegression.Target) -> Float {
    let count = count
    let smoothing = smoothing
    return blocks.withUnsafeMutableBytes { bytes in
      guard let errors = bytes.bindMemory(to: Float.self).baseAddress else { return 0 }
      return Self.turnLogitsIntoErrors(errors, count: count, target: target, smoothing: smoothing)
    }
  }

  private static func turnLogitsIntoErrors(
    _ errors: UnsafeMutablePointer<Float>, count: Int, target: SoftmaxRegression.Target, smoothing: Float
  ) -> Float {
    var largest = errors[0]
    var column = 1
    while column < count {
      if errors[column] > largest { largest = errors[column] }
      column &+= 1
    }
    column = 0
    while column < count {
      errors[column] = PortableMath.exponential(errors[column] - largest)
      column &+= 1
    }
    var sum: Float = 0
    column = 0
    while column < count {
      sum += errors[column]
      column &+= 1
    }
    let factor = 1 / sum
    let spread: Float
    switch target {
    case .column: spread = smoothing / Float(count)
    case .none: spread = 1 / Float(count)
    case .notColumn(let denied):
      let probability = errors[denied] * factor
      column = 0
      while column < count {
        errors[column] = column == denied ? probability : 0
        column &+= 1
      }
      return probability * probability
    }
    column = 0
    while column < count {
      errors[column] = errors[column] * factor - spread
      column &+= 1
    }
    if case .column(let right) = target { errors[right] -= 1 - smoothing }
    var squares: Float = 0
    column = 0
    while column < count {
      squares += errors[column] * errors[column]
      column &+= 1
    }
    return squares
  }
}

/// One gradient step on one thinned line.
///
/// A block of columns is taken through all features of the line, and stays in the processor's registers meanwhile.
private struct Step {
  let features: UnsafeBufferPointer<Int32>
  let values: UnsafeMutableBufferPointer<Float>
  let weights: UnsafeMutablePointer<SoftmaxRegression.Block>
  let blockCount: Int
  let history: UnsafeMutablePointer<Float>

  /// The logits of all columns.
  func addLogits(to errors: inout ColumnErrors) {
    for block in 0..<blockCount {
      var sum = SoftmaxRegression.Block()
      var place = 0
      while place < features.count {
        sum += values[place] * weights[Int(features[place]) &* blockCount &+ block]
        place &+= 1
      }
      errors.setLogits(ofBlock: block, adding: sum)
    }
  }

  /// Moves the weights of the features against the errors; uses up the values.
  func descend(along errors: ColumnErrors, size: Float, rate: Float) {
    var place = 0
    while place < features.count {
      let feature = Int(features[place])
      let value = values[place]
      history[feature] += size * value * value
      values[place] = -rate * value / history[feature].squareRoot()
      place &+= 1
    }
    for block in 0..<blockCount {
      let error = errors.blocks[block]
      place = 0
      while place < features.count {
        weights[Int(features[place]) &* blockCount &+ block] += values[place] * error
        place &+= 1
      }
    }
  }
}
