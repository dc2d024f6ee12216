/// A linear support vector machine with squared hinge loss, trained by dual coordinate descent with shrinking.
///
/// Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (ICML 2008),
/// algorithm 3. The bias is the weight of a feature that is 1 in every example. The inner loops are written with pointers and
/// `while` because they are most of the training, and would be many times slower in a debug build otherwise.
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

  /// A plane between one class and the others.
  struct Plane {
    /// The weights of the features.
    var weights: [Float]
    /// The weight of the feature that is always 1.
    var bias: Float
  }

  /// The examples.
  let rows: SparseRows
  /// How many features there are.
  let featureCount: Int
  /// What the solver is told.
  let parameters: Parameters

  /// The plane that tells one class from the others.
  ///
  /// - Parameters:
  ///   - labels: One for each row.
  ///   - multipliers: One for each row: where to start (zeros know nothing), and where it ended. That of a row that is left out
  ///     becomes zero.
  func plane(labels: [Label], multipliers: inout [Float], seed: UInt64) -> Plane {
    var plane = Plane(weights: [Float](repeating: 0, count: featureCount), bias: 0)
    rows.starts.withUnsafeBufferPointer { starts in
      rows.features.withUnsafeBufferPointer { features in
        rows.values.withUnsafeBufferPointer { values in
          plane.weights.withUnsafeMutableBufferPointer { weights in
            guard let starts = starts.baseAddress, let features = features.baseAddress,
              let values = values.baseAddress, let weights = weights.baseAddress
            else { return }
            let sums = Sums(starts: starts, features: features, values: values, weights: weights)
            plane.bias = descend(sums, labels: labels, multipliers: &multipliers, seed: seed)
          }
        }
      }
    }
    return plane
  }

  /// Moves one multiplier after another to where it violates nothing, and returns the bias.
  private func descend(_ sums: Sums, labels: [Label], multipliers: inout [Float], seed: UInt64) -> Float {
    var random = SplitMix64(seed: seed)
    var order: [Int32] = []
    order.reserveCapacity(labels.count)
    var bias: Float = 0
    for row in labels.indices {
      if labels[row] == 0 { multipliers[row] = 0 } else { order.append(Int32(row)) }
      if multipliers[row] != 0 { bias += sums.add(multipliers[row] * labels[row], times: row) }
    }

    let total = order.count
    let slackOfPositive = 1 / (2 * parameters.cost * parameters.positiveWeight)
    let slackOfNegative = 1 / (2 * parameters.cost)
    var active = total
    var upperBound = Float.infinity
    var passes = 0

    while passes < parameters.passes {
      passes += 1
      var largest = -Float.infinity
      var smallest = Float.infinity
      var position = 0
      while position < active {
        order.swapAt(position, position + random.below(active - position))
        position += 1
      }
      position = 0
      while position < active {
        let row = Int(order[position])
        let label = labels[row]
        let slack = label > 0 ? slackOfPositive : slackOfNegative
        let multiplier = multipliers[row]
        let gradient = label * (sums.product(with: row) + bias) - 1 + slack * multiplier
        var projected = gradient
        if multiplier == 0 {
          if gradient > upperBound {
            active -= 1
            order.swapAt(position, active)
            continue
          }
          projected = Swift.min(gradient, 0)
        }
        largest = Swift.max(largest, projected)
        smallest = Swift.min(smallest, projected)
        if projected < -1e-12 || projected > 1e-12 {
          let next = Swift.max(multiplier - gradient / (rows.squaredNorms[row] + 1 + slack), 0)
          multipliers[row] = next
          bias += sums.add((next - multiplier) * label, times: row)
        }
        position += 1
      }
      if largest - smallest <= parameters.tolerance {
        if active == total { break }
        // Good on what was left: look at everything once more.
        active = total
        upperBound = .infinity
      } else {
        upperBound = largest <= 0 ? .infinity : largest
      }
    }
    return bias
  }

  /// The rows and the weights as the inner loops see them.
  private struct Sums {
    let starts: UnsafePointer<Int32>
    let features: UnsafePointer<Int32>
    let values: UnsafePointer<Float>
    let weights: UnsafeMutablePointer<Float>

    /// The weights times a row.
    func product(with row: Int) -> Float {
      var position = Int(starts[row])
      let end = Int(starts[row &+ 1])
      var sum: Float = 0
      while position < end {
        sum += values[position] * weights[Int(features[position])]
        position &+= 1
      }
      return sum
    }

    /// Adds a multiple of a row to the weights, and returns what that adds to the bias.
    func add(_ factor: Float, times row: Int) -> Float {
      var position = Int(starts[row])
      let end = Int(starts[row &+ 1])
      while position < end {
        weights[Int(features[position])] += factor * values[position]
        position &+= 1
      }
      return factor
    }
  }
}
