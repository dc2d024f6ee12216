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

  /// The table of some weights; steps are such that the largest weight is 127 of them.
  ///
  /// - Parameter smallest: Weights nearer to zero than this are dropped.
  init(_ weights: LinearWeights, smallest: Float) {
    var largest: Float = 0
    weights.forEachFeature { values in
      for column in 0..<weights.columnCount { largest = Swift.max(largest, values[column].magnitude) }
    }
    let step = largest > 0 ? largest / 127 : 1
    var starts: [UInt32] = [0]
    var columns: [UInt16] = []
    var steps: [Int8] = []
    starts.reserveCapacity(weights.featureCount + 1)
    weights.forEachFeature { values in
      for column in 0..<weights.columnCount where values[column].magnitude >= smallest {
        let count = Int8((values[column] / step).rounded())
        if count == 0 { continue }
        columns.append(UInt16(column))
        steps.append(count)
      }
      starts.append(UInt32(columns.count))
    }
    self.init(starts: starts, columns: columns, steps: steps, step: step, biases: weights.biases)
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
