/// Linear support vector machines with squared hinge loss, one for each column, trained by dual coordinate descent.
///
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (ICML 2008),
/// algorithm 1. The bias is the weight of a feature that is 1 in every example. Sixteen columns go through the examples together:
/// that reads each example once instead of sixteen times, which is worth more than leaving out settled examples (shrinking) column
/// by column. The inner loops are written with pointers and `while` because they are most of the training, and would be many times
/// slower in a debug build otherwise.
struct SupportVectorMachine {
  /// What the solver is told.
  struct Parameters: Sendable, Equatable {
    /// What a negative example that lies on the wrong side costs.
    var cost: Float
    /// How many times that a positive one costs.
    var positiveWeight: Float
    /// The difference between the largest and the smallest violation at which it is good enough.
    var tolerance: Float
    /// After how many passes it stops in any case.
    var passes: Int
  }

  /// What an example is to the class that is learned: 1, -1, or 0 when it is left out.
  typealias Label = Float

  /// The examples.
  let rows: SparseRows
  /// How many features there are.
  let featureCount: Int
  /// What the solver is told.
  let parameters: Parameters

  /// Adds to the weights of each column the plane that tells its class from the others.
  ///
  /// - Parameters:
  ///   - labels: For each column one for each row.
  ///   - multipliers: For each column one for each row: where to start (zeros know nothing), and where it ended. That of a row that
  ///     is left out becomes zero.
  func train(_ weights: inout LinearWeights, labels: [[Label]], multipliers: inout [[Float]], seed: UInt64) {
    var sums = [LinearWeights.Block](repeating: LinearWeights.Block(), count: featureCount)
    for block in 0..<weights.blockCount {
      let first = block * LinearWeights.Block.scalarCount
      let columns = first..<min(first + LinearWeights.Block.scalarCount, weights.columnCount)
      var descent = Descent(
        rows: rows, labels: labels[columns], multipliers: multipliers[columns], parameters: parameters)
      for feature in sums.indices { sums[feature] = LinearWeights.Block() }
      sums.withUnsafeMutableBufferPointer { sums in
        if let sums = sums.baseAddress { descent.run(sums, seed: seed) }
      }
      for feature in 0..<featureCount { weights.blocks[feature &* weights.blockCount &+ block] += sums[feature] }
      for column in columns {
        weights.biases[column] += descent.bias[column - first]
        for row in 0..<rows.count { multipliers[column][row] = descent.multipliers[row][column - first] }
      }
    }
  }
}

/// The descent of up to sixteen columns.
private struct Descent {
  typealias Block = LinearWeights.Block

  let rows: SparseRows
  let parameters: SupportVectorMachine.Parameters
  /// For each row the labels of all columns, and their multipliers.
  let labels: [Block]
  private(set) var multipliers: [Block]
  private(set) var bias = Block()

  init(
    rows: SparseRows, labels: ArraySlice<[Float]>, multipliers: ArraySlice<[Float]>,
    parameters: SupportVectorMachine.Parameters
  ) {
    self.rows = rows
    self.parameters = parameters
    var labelBlocks = [Block](repeating: Block(), count: rows.count)
    var multiplierBlocks = labelBlocks
    for (lane, (labels, multipliers)) in zip(labels, multipliers).enumerated() {
      for row in labels.indices where labels[row] != 0 {
        labelBlocks[row][lane] = labels[row]
        multiplierBlocks[row][lane] = multipliers[row]
      }
    }
    self.labels = labelBlocks
    self.multipliers = multiplierBlocks
  }

  /// Moves one row's multipliers after another to where they violate nothing; `weights` are zeros before.
  mutating func run(_ weights: UnsafeMutablePointer<Block>, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var order: [Int] = []
    for row in labels.indices where labels[row] != Block() {
      order.append(row)
      if multipliers[row] != Block() { add(multipliers[row] * labels[row], times: row, to: weights) }
    }
    // Columns that have arrived go on with the others: it costs nothing, and brings them nearer.
    for _ in 0..<parameters.passes {
      random.shuffle(&order)
      var violations = Violations()
      for row in order {
        let margins = product(of: weights, with: row) + bias
        let change = change(of: row, margins: margins, &violations)
        if change != Block() { add(change, times: row, to: weights) }
      }
      if violations.widest <= parameters.tolerance { break }
    }
  }

  /// The largest and the smallest violation of a pass, for each column.
  private struct Violations {
    var largest = Block(repeating: -.infinity)
    var smallest = Block(repeating: .infinity)

    /// The greatest difference between the two; a column without examples has none.
    var widest: Float {
      (0..<Block.scalarCount).reduce(0) { Swift.max($0, largest[$1] - smallest[$1]) }
    }
  }

  /// Moves the multipliers of a row, and gives what that changes in the weights of its features.
  private mutating func change(of row: Int, margins: Block, _ violations: inout Violations) -> Block {
    var change = margins
    var labels = labels[row]
    var multipliers = multipliers[row]
    move(
      &multipliers, labels: &labels, from: &change, norm: rows.squaredNorms[row] + 1, largest: &violations.largest,
      smallest: &violations.smallest)
    self.multipliers[row] = multipliers
    return change
  }

  /// Moves the multipliers of a row, and replaces the margins by the change.
  ///
  /// All pointers are to blocks. There is no branch, so that several columns are done at a time: where a label is 0, all that
  /// counts is multiplied by it.
  private func move(
    _ multipliers: UnsafeMutableRawPointer, labels: UnsafeMutableRawPointer, from margins: UnsafeMutableRawPointer,
    norm: Float, largest: UnsafeMutableRawPointer, smallest: UnsafeMutableRawPointer
  ) {
    let multipliers = multipliers.assumingMemoryBound(to: Float.self)
    let labels = labels.assumingMemoryBound(to: Float.self)
    let margins = margins.assumingMemoryBound(to: Float.self)
    let largest = largest.assumingMemoryBound(to: Float.self)
    let smallest = smallest.assumingMemoryBound(to: Float.self)
    let slackOfPositive = 1 / (2 * parameters.cost * parameters.positiveWeight)
    let slackOfNegative = 1 / (2 * parameters.cost)
    var lane = 0
    while lane < Block.scalarCount {
      let label = labels[lane]
      let slack = label > 0 ? slackOfPositive : slackOfNegative
      let multiplier = multipliers[lane]
      let gradient = label * margins[lane] - 1 + slack * multiplier
      let violation = label * label * (multiplier == 0 && gradient > 0 ? 0 : gradient)
      largest[lane] = violation > largest[lane] ? violation : largest[lane]
      smallest[lane] = violation < smallest[lane] ? violation : smallest[lane]
      let target = multiplier - gradient / (norm + slack)
      let next = label * label * (target > 0 ? target : 0)
      multipliers[lane] = next
      margins[lane] = (next - multiplier) * label
      lane &+= 1
    }
  }

  private func product(of weights: UnsafeMutablePointer<Block>, with row: Int) -> Block {
    var sum = Block()
    rows.forEachCell(of: row) { feature, value in sum += value * weights[feature] }
    return sum
  }

  private mutating func add(_ change: Block, times row: Int, to weights: UnsafeMutablePointer<Block>) {
    rows.forEachCell(of: row) { feature, value in weights[feature] += value * change }
    bias += change
  }
}

extension SparseRows {
  /// Calls with each feature of a row and its value.
  fileprivate func forEachCell(of row: Int, _ body: (Int, Float) -> Void) {
    features.withUnsafeBufferPointer { features in
      values.withUnsafeBufferPointer { values in
        var position = Int(starts[row])
        let end = Int(starts[row + 1])
        while position < end {
          body(Int(features[position]), values[position])
          position &+= 1
        }
      }
    }
  }
}
