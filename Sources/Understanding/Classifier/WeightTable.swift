/// The weights of all intents, small: for each feature the intents to which it matters, and how much in a byte.
struct WeightTable: Sendable, Equatable {
  /// Where each feature's row starts; one more than there are features.
  private(set) var starts: [UInt32]
  /// The intents of each row, ascending.
  private(set) var columns: [UInt16]
  /// Their weights, in steps of `step`.
  private(set) var steps: [Int8]
  /// What one step is worth.
  let step: Float
  /// What each intent has before anything is said.
  let biases: [Float]

  init(starts: [UInt32], columns: [UInt16], steps: [Int8], step: Float, biases: [Float]) {
    self.starts = starts
    self.columns = columns
    self.steps = steps
    self.step = step
    self.biases = biases
  }

  /// The margins of all intents for a line.
  func margins(of vector: FeatureVector) -> [Float] {
    var margins = [Float](repeating: 0, count: biases.count)
    margins.withUnsafeMutableBufferPointer { margins in
      columns.withUnsafeBufferPointer { columns in
        steps.withUnsafeBufferPointer { steps in
          for entry in vector.entries {
            var position = Int(starts[Int(entry.feature)])
            let end = Int(starts[Int(entry.feature) + 1])
            while position < end {
              margins[Int(columns[position])] += entry.value * Float(steps[position])
              position &+= 1
            }
          }
        }
      }
    }
    for intent in margins.indices { margins[intent] = margins[intent] * step + biases[intent] }
    return margins
  }

  /// The weight of one feature for one intent.
  func weight(of feature: Int, for intent: Int) -> Float {
    var low = Int(starts[feature])
    var high = Int(starts[feature + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < intent { low = middle + 1 } else { high = middle }
    }
    return low < end && columns[low] == intent ? Float(steps[low]) * step : 0
  }
}

/// Gathers the weights of one intent after another, and makes the table of them.
struct WeightTableBuilder {
  private struct Cell {
    var feature: Int32
    var column: UInt16
    var weight: Float
  }

  private let featureCount: Int
  private let smallest: Float
  private var cells: [Cell] = []
  private var biases: [Float] = []

  /// - Parameter smallest: Weights nearer to zero than this are dropped.
  init(featureCount: Int, smallest: Float) {
    self.featureCount = featureCount
    self.smallest = smallest
  }

  /// Adds the next intent.
  mutating func append(weights: [Float], bias: Float) {
    let column = UInt16(biases.count)
    for feature in weights.indices where weights[feature].magnitude >= smallest {
      cells.append(Cell(feature: Int32(feature), column: column, weight: weights[feature]))
    }
    biases.append(bias)
  }

  /// The table; steps are such that the largest weight is 127 of them.
  func table() -> WeightTable {
    var largest: Float = 0
    for cell in cells { largest = Swift.max(largest, cell.weight.magnitude) }
    let step = largest > 0 ? largest / 127 : 1

    var starts = [UInt32](repeating: 0, count: featureCount + 1)
    for cell in cells { starts[Int(cell.feature) + 1] += 1 }
    for feature in 0..<featureCount { starts[feature + 1] += starts[feature] }
    var next = starts
    var columns = [UInt16](repeating: 0, count: cells.count)
    var steps = [Int8](repeating: 0, count: cells.count)
    for cell in cells {
      let position = Int(next[Int(cell.feature)])
      columns[position] = cell.column
      steps[position] = Int8((cell.weight / step).rounded())
      next[Int(cell.feature)] += 1
    }
    return WeightTable(starts: starts, columns: columns, steps: steps, step: step, biases: biases)
  }
}
