/// Logistic regression over all classes at once, trained by gradient steps on lines with many of their features left out.
///
/// Leaving out features at random (Srivastava and others, "Dropout", JMLR 2014) keeps a few strong words from deciding alone: a line
/// in which the strong word is missing or misspelt is still heard, and a line that holds nothing but the strong word is not so sure.
/// Steps are scaled by feature as in AdaGrad (Duchi, Hazan and Singer, JMLR 2011), so that rare features learn as fast as common
/// ones. The inner loops are written with pointers and `while`, as in `SupportVectorMachine`.
struct SoftmaxRegression {
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

  /// What a line is an example of.
  enum Target: Equatable {
    /// A class.
    case column(Int)
    /// Not this class, and nothing is said of the others.
    case notColumn(Int)
    /// None of the classes: all should be equally likely.
    case none
  }

  /// The lines.
  let rows: SparseRows
  /// What the training is told.
  let parameters: Parameters

  /// Trains weights that know nothing yet on some of the rows.
  func train(_ weights: inout LinearWeights, targets: [Target], rows included: [Int], seed: UInt64) {
    let columnCount = weights.columnCount
    guard columnCount > 0 else { return }
    var history = [Float](repeating: 1e-3, count: weights.featureCount + 1)
    var order = included
    var random = SplitMix64(seed: seed)
    var line = ThinnedLine(capacity: rows)
    var errors = [Float](repeating: 0, count: columnCount)

    for pass in 0..<parameters.passes {
      let rate = parameters.rate * (1 - 0.9 * Float(pass) / Float(parameters.passes))
      random.shuffle(&order)
      for row in order {
        line.thin(row, of: rows, dropout: parameters.dropout, using: &random)
        weights.values.withUnsafeMutableBufferPointer { values in
          weights.biases.withUnsafeMutableBufferPointer { biases in
            errors.withUnsafeMutableBufferPointer { errors in
              history.withUnsafeMutableBufferPointer { history in
                guard let values = values.baseAddress, let biases = biases.baseAddress,
                  let errors = errors.baseAddress, let history = history.baseAddress
                else { return }
                Step(
                  columnCount: columnCount, smoothing: parameters.smoothing, rate: rate, weights: values,
                  biases: biases, errors: errors, history: history, historyOfBias: history + weights.featureCount
                ).take(on: line, towards: targets[row])
              }
            }
          }
        }
      }
    }
  }
}

/// A line with part of its features left out.
private struct ThinnedLine {
  private(set) var features: [Int32] = []
  private(set) var values: [Float] = []

  init(capacity rows: SparseRows) {
    features.reserveCapacity(256)
    values.reserveCapacity(256)
  }

  /// Draws what is left of a row; what remains is made heavier so that the whole weighs as much.
  mutating func thin(_ row: Int, of rows: SparseRows, dropout: Float, using random: inout SplitMix64) {
    features.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    let limit = UInt64(dropout * 65_536)
    let factor = 1 / (1 - dropout)
    var bits: UInt64 = 0
    var position = Int(rows.starts[row])
    let end = Int(rows.starts[row + 1])
    var drawn = 0
    while position < end {
      // Four draws of 16 bits from each number.
      if drawn & 3 == 0 { bits = random.next() }
      if bits & 0xFFFF >= limit {
        features.append(rows.features[position])
        values.append(rows.values[position] * factor)
      }
      bits >>= 16
      drawn &+= 1
      position &+= 1
    }
  }
}

/// One gradient step.
private struct Step {
  let columnCount: Int
  let smoothing: Float
  let rate: Float
  let weights: UnsafeMutablePointer<Float>
  let biases: UnsafeMutablePointer<Float>
  let errors: UnsafeMutablePointer<Float>
  let history: UnsafeMutablePointer<Float>
  let historyOfBias: UnsafeMutablePointer<Float>

  func take(on line: ThinnedLine, towards target: SoftmaxRegression.Target) {
    var column = 0
    while column < columnCount {
      errors[column] = biases[column]
      column &+= 1
    }
    var place = 0
    while place < line.features.count {
      add(line.values[place], times: weights + Int(line.features[place]) &* columnCount, to: errors)
      place &+= 1
    }

    let size = turnLogitsIntoErrors(target)
    historyOfBias.pointee += size
    add(-rate / historyOfBias.pointee.squareRoot(), times: errors, to: biases)
    place = 0
    while place < line.features.count {
      let feature = Int(line.features[place])
      let value = line.values[place]
      history[feature] += size * value * value
      add(-rate * value / history[feature].squareRoot(), times: errors, to: weights + feature &* columnCount)
      place &+= 1
    }
  }

  /// Replaces the logits by how far each probability is off, and returns the sum of the squares.
  private func turnLogitsIntoErrors(_ target: SoftmaxRegression.Target) -> Float {
    var largest = errors[0]
    var column = 1
    while column < columnCount {
      if errors[column] > largest { largest = errors[column] }
      column &+= 1
    }
    var sum: Float = 0
    column = 0
    while column < columnCount {
      errors[column] = PortableMath.exponential(errors[column] - largest)
      sum += errors[column]
      column &+= 1
    }
    let factor = 1 / sum
    let spread: Float
    switch target {
    case .column: spread = smoothing / Float(columnCount)
    case .none: spread = 1 / Float(columnCount)
    case .notColumn(let denied):
      let probability = errors[denied] * factor
      column = 0
      while column < columnCount {
        errors[column] = column == denied ? probability : 0
        column &+= 1
      }
      return probability * probability
    }
    column = 0
    while column < columnCount {
      errors[column] = errors[column] * factor - spread
      column &+= 1
    }
    if case .column(let right) = target { errors[right] -= 1 - smoothing }
    var squares: Float = 0
    column = 0
    while column < columnCount {
      squares += errors[column] * errors[column]
      column &+= 1
    }
    return squares
  }

  /// Adds a multiple of one row of numbers to another.
  private func add(_ factor: Float, times source: UnsafeMutablePointer<Float>, to sum: UnsafeMutablePointer<Float>) {
    var column = 0
    while column < columnCount {
      sum[column] += factor * source[column]
      column &+= 1
    }
  }
}
