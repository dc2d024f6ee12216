/// Linear support vector machines with squared hinge loss, several columns at a time, trained by dual coordinate descent.
///
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (ICML 2008),
/// algorithm 1. The bias is the weight of a feature that is 1 in every example. The columns of a block go through the examples
/// together: sixteen of them read each example once instead of sixteen times, which is worth more than leaving out settled examples
/// (shrinking) column by column. The inner loops are written with pointers and `while` because they are most of the training, and would
/// be many times slower in a debug build otherwise.
struct SupportVectorMachine: Sendable {
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
  let rows: DrawnRows
  /// What the solver is told.
  var parameters: Parameters

  /// What was learned: the planes that tell the classes of a block from the others.
  struct Planes<Block: ColumnBlock>: Sendable {
    /// The weights of each feature, in the order of the features of the rows.
    fileprivate(set) var weights: [Block]
    fileprivate(set) var bias = Block()
    /// For each row the multipliers that the planes are made of; that of a row that is left out is zero.
    fileprivate(set) var multipliers: [Block]
  }

  /// Learns planes.
  ///
  /// - Parameters:
  ///   - labels: What each row is to each of the columns.
  ///   - multipliers: Where to start; nil where nothing is known.
  func planes<Block: ColumnBlock>(
    labels: [Block], from multipliers: [Block]? = nil, seed: UInt64
  ) -> Planes<Block> {
    var descent = Descent(rows: rows, parameters: parameters, labels: labels, multipliers: multipliers)
    descent.run(seed: seed)
    return descent.planes
  }
}

/// The numbers of some columns, which a processor adds up by a few instructions.
protocol ColumnBlock: SIMD<Float>, Sendable, BitwiseCopyable {
  /// Whether all of them are 0.
  var isZero: Bool { get }
  /// Adds so many times another block.
  mutating func add(_ factor: Float, times block: Self)
}

extension SIMD4<Float>: ColumnBlock {
  var isZero: Bool { self == Self() }
  @inline(__always) mutating func add(_ factor: Float, times block: Self) { self += factor * block }
}

extension SIMD16<Float>: ColumnBlock {
  var isZero: Bool { self == Self() }
  @inline(__always) mutating func add(_ factor: Float, times block: Self) { self += factor * block }
}

/// The descent of the columns of a block.
private struct Descent<Block: ColumnBlock> {
  let rows: DrawnRows
  let parameters: SupportVectorMachine.Parameters
  let labels: [Block]
  private(set) var planes: SupportVectorMachine.Planes<Block>

  init(
    rows: DrawnRows, parameters: SupportVectorMachine.Parameters, labels: [Block], multipliers: [Block]?
  ) {
    self.rows = rows
    self.parameters = parameters
    self.labels = labels
    let start = multipliers.map { zip($0, labels).map { $0 * $1 * $1 } }
    planes = SupportVectorMachine.Planes(
      weights: [], multipliers: start ?? [Block](repeating: Block(), count: rows.count))
  }

  /// Moves one row's multipliers after another to where they violate nothing.
  mutating func run(seed: UInt64) {
    var runs = DrawnRuns(of: rows, seed: seed)
    // Columns that have arrived go on with the others: it costs nothing, and brings them nearer.
    rows.cells.withUnsafeBufferPointer { cells in
      planes.weights = LinearWeights.aligned(count: rows.features.count) { weights in
        guard let cells = cells.baseAddress, let weights = weights.baseAddress else { return }
        start(cells, weights)
        for _ in 0..<parameters.passes {
          if pass(through: &runs, cells, weights).widest <= parameters.tolerance { break }
        }
      }
    }
  }

  /// Adds up what the multipliers are at the start.
  private mutating func start(_ cells: UnsafePointer<DrawnRows.Cell>, _ weights: UnsafeMutablePointer<Block>) {
    for row in 0..<rows.count where !planes.multipliers[row].isZero {
      let change = planes.multipliers[row] * labels[row]
      let cells = UnsafeBufferPointer(start: cells + Int(rows.starts[row]), count: rows.cellCount(of: row))
      Self.add(change, times: cells, to: weights)
      planes.bias += change
    }
  }

  private mutating func pass(
    through runs: inout DrawnRuns, _ cells: UnsafePointer<DrawnRows.Cell>, _ weights: UnsafeMutablePointer<Block>
  ) -> Violations<Block> {
    let move = Move<Block>(parameters)
    var violations = Violations<Block>()
    var bias = planes.bias
    runs.forEachRow { row in
      let labels = labels[row]
      if labels.isZero { return }
      let cells = UnsafeBufferPointer(start: cells + Int(rows.starts[row]), count: rows.cellCount(of: row))
      var change = Self.product(of: weights, with: cells) + bias
      move(
        &planes.multipliers[row], labels: labels, from: &change, norm: rows.squaredNorms[row] + 1, &violations)
      if change.isZero { return }
      Self.add(change, times: cells, to: weights)
      bias += change
    }
    planes.bias = bias
    return violations
  }

  private static func product(
    of weights: UnsafePointer<Block>, with cells: UnsafeBufferPointer<DrawnRows.Cell>
  ) -> Block {
    var sum = Block()
    var place = 0
    while place < cells.count {
      sum.add(cells[place].value, times: weights[Int(cells[place].feature)])
      place &+= 1
    }
    return sum
  }

  private static func add(
    _ change: Block, times cells: UnsafeBufferPointer<DrawnRows.Cell>, to weights: UnsafeMutablePointer<Block>
  ) {
    var place = 0
    while place < cells.count {
      weights[Int(cells[place].feature)].add(cells[place].value, times: change)
      place &+= 1
    }
  }
}

/// The largest and the smallest violation of a pass, for each column.
private struct Violations<Block: ColumnBlock> {
  var largest = Block(repeating: -.infinity)
  var smallest = Block(repeating: .infinity)

  /// The greatest difference between the two; a column without examples has none.
  var widest: Float {
    (0..<Block.scalarCount).reduce(0) { Swift.max($0, largest[$1] - smallest[$1]) }
  }
}

/// How the multipliers of a row are moved.
private struct Move<Block: ColumnBlock> {
  let slackOfPositive: Float
  let slackOfNegative: Float

  init(_ parameters: SupportVectorMachine.Parameters) {
    slackOfPositive = 1 / (2 * parameters.cost * parameters.positiveWeight)
    slackOfNegative = 1 / (2 * parameters.cost)
  }

  /// Moves the multipliers of a row, and replaces the margins by what that changes in the weights of its features.
  ///
  /// There is no branch, so that several columns are done at a time: where a label is 0, all that counts is multiplied by it.
  func callAsFunction(
    _ multipliers: inout Block, labels: Block, from margins: inout Block, norm: Float,
    _ violations: inout Violations<Block>
  ) {
    var labels = labels
    move(
      &multipliers, labels: &labels, from: &margins, norm: norm, largest: &violations.largest,
      smallest: &violations.smallest)
  }

  /// All pointers are to blocks.
  private func move(
    _ multipliers: UnsafeMutableRawPointer, labels: UnsafeMutableRawPointer, from margins: UnsafeMutableRawPointer,
    norm: Float, largest: UnsafeMutableRawPointer, smallest: UnsafeMutableRawPointer
  ) {
    let multipliers = multipliers.assumingMemoryBound(to: Float.self)
    let labels = labels.assumingMemoryBound(to: Float.self)
    let margins = margins.assumingMemoryBound(to: Float.self)
    let largest = largest.assumingMemoryBound(to: Float.self)
    let smallest = smallest.assumingMemoryBound(to: Float.self)
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
}
