/// The weight of every feature for every column, while they are being learned.
struct LinearWeights: Sendable {
  /// How many features there are.
  let featureCount: Int
  /// How many columns there are: the intents, and perhaps one for lines that are none of them.
  let columnCount: Int
  /// The weights, feature after feature; those of a feature stand together.
  var values: [Float]
  /// What each column has before anything is said.
  var biases: [Float]

  /// Weights that know nothing.
  init(featureCount: Int, columnCount: Int) {
    self.featureCount = featureCount
    self.columnCount = columnCount
    values = [Float](repeating: 0, count: featureCount * columnCount)
    biases = [Float](repeating: 0, count: columnCount)
  }

  /// Makes all weights larger or smaller.
  mutating func scale(by factor: Float) {
    for place in values.indices { values[place] *= factor }
    for column in biases.indices { biases[column] *= factor }
  }

  /// Adds weights of one column to those that are there.
  mutating func add(_ weights: [Float], bias: Float, to column: Int) {
    var place = column
    var feature = 0
    while feature < featureCount {
      values[place] += weights[feature]
      place &+= columnCount
      feature &+= 1
    }
    biases[column] += bias
  }

  /// The margins of all columns for a line.
  func margins(of vector: FeatureVector) -> [Float] {
    var margins = biases
    for entry in vector.entries {
      let start = Int(entry.feature) * columnCount
      var column = 0
      while column < columnCount {
        margins[column] += entry.value * values[start &+ column]
        column &+= 1
      }
    }
    return margins
  }
}
