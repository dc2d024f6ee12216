/// Turns a margin into a probability: a logistic curve through what happened on held-out examples (Platt 1999).
struct Calibration: Sendable, Equatable {
  /// How steeply the probability rises with the margin.
  var slope: Float
  /// The log odds at a margin of 0.
  var offset: Float
  /// Whether the last column of the weights stands for lines that are none of the intents.
  var hasOutOfScopeColumn: Bool

  /// The probability that the intent with this confidence is what the line says.
  func probability(of confidence: Float) -> Double {
    PortableMath.logistic(Double(slope * confidence + offset))
  }

  /// The confidence that has this probability.
  func confidence(at probability: Double) -> Double {
    if probability <= 0 { return -.infinity }
    if probability >= 1 { return .infinity }
    return (PortableMath.logarithm(probability / (1 - probability)) - Double(offset)) / Double(slope)
  }

  /// What the margins of a line are measured from.
  func reference(in margins: [Float], intents: Int) -> Float {
    hasOutOfScopeColumn ? margins[intents] : 0
  }

  /// A curve for lines whose best intent was right, and lines where it was wrong or where there is none.
  ///
  /// Newton's method on the two parameters; the targets are drawn in from 0 and 1 as Platt has it, so that the curve stays finite
  /// when nothing went wrong.
  init(right: [Float], wrong: [Float], hasOutOfScopeColumn: Bool) {
    self.hasOutOfScopeColumn = hasOutOfScopeColumn
    let high = Double(right.count + 1) / Double(right.count + 2)
    let low = 1 / Double(wrong.count + 2)
    var slope = 0.0
    var offset = PortableMath.logarithm(Double(right.count + 1) / Double(wrong.count + 1))

    for _ in 0..<50 {
      // Gradient and Hessian of the log loss; the small ridge keeps the Hessian invertible.
      var (g0, g1, h00, h01, h11) = (0.0, 1e-3 * slope, 1e-9, 0.0, 1e-3)
      func add(_ margins: [Float], target: Double) {
        for margin in margins {
          let x = Double(margin)
          let p = PortableMath.logistic(slope * x + offset)
          g0 += p - target
          g1 += (p - target) * x
          h00 += p * (1 - p)
          h01 += p * (1 - p) * x
          h11 += p * (1 - p) * x * x
        }
      }
      add(right, target: high)
      add(wrong, target: low)
      let determinant = h00 * h11 - h01 * h01
      let stepOfOffset = (h11 * g0 - h01 * g1) / determinant
      let stepOfSlope = (h00 * g1 - h01 * g0) / determinant
      offset -= stepOfOffset
      slope -= stepOfSlope
      if stepOfOffset.magnitude + stepOfSlope.magnitude < 1e-9 { break }
    }
    self.slope = Float(Swift.max(slope, 1e-3))
    self.offset = Float(offset)
  }

  init(slope: Float, offset: Float, hasOutOfScopeColumn: Bool) {
    self.slope = slope
    self.offset = offset
    self.hasOutOfScopeColumn = hasOutOfScopeColumn
  }
}
