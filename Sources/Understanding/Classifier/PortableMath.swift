/// Logarithm, exponential and a source of chance that give the same bits on every machine.
///
/// IEEE 754 prescribes the result of `+ - * /` and the square root to the last bit, and of nothing else: the C library's `log`
/// may differ between two versions of it. What is trained must be equal everywhere, so these are made of the four operations.
enum PortableMath {
  private static let naturalLogarithmOfTwo = 0.693147180559945309417

  /// The natural logarithm of a positive, finite, normal number, to about 1e-15.
  static func logarithm(_ x: Double) -> Double {
    var exponent = x.exponent
    var significand = x.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // ln s = 2 artanh((s - 1) / (s + 1)); |z| < 0.172, so that eleven terms are enough.
    let z = (significand - 1) / (significand + 1)
    let square = z * z
    var sum = 0.0
    var denominator = 21
    while denominator > 0 {
      sum = sum * square + 1 / Double(denominator)
      denominator -= 2
    }
    return 2 * z * sum + Double(exponent) * naturalLogarithmOfTwo
  }

  /// e to a power, to about 1e-15 of the result; 0 below -700 and the value at 700 above it.
  static func exponential(_ x: Double) -> Double {
    if x < -700 { return 0 }
    let power = Swift.min(x, 700)
    let halvings = (power / naturalLogarithmOfTwo).rounded()
    let rest = power - halvings * naturalLogarithmOfTwo
    var sum = 1.0
    var term = 14.0
    while term > 0 {
      sum = 1 + sum * rest / term
      term -= 1
    }
    return Double(sign: .plus, exponent: Int(halvings), significand: sum)
  }

  /// e to a power of 0 or less, to about 1e-7; below -80 what it is at -80.
  ///
  /// Without a branch or a conversion that can fail, so that a loop over many is done several at a time.
  static func exponential(_ x: Float) -> Float {
    let power = x < -80 ? -80 : x
    // Added to so large a number, only the whole part of a small one is left; it then stands in the lowest bits.
    let large: Float = 12_582_912
    let shifted = power * 1.442695 + large
    let rest = power - (shifted - large) * 0.6931472
    // The first terms of the series; |rest| is at most 0.35.
    var sum: Float = 1 / 5040
    sum = sum * rest + 1 / 720
    sum = sum * rest + 1 / 120
    sum = sum * rest + 1 / 24
    sum = sum * rest + 1 / 6
    sum = sum * rest + 1 / 2
    sum = sum * rest + 1
    sum = sum * rest + 1
    return sum * Float(bitPattern: (shifted.bitPattern &+ 127) &<< 23)
  }

  /// 1 / (1 + e^-x).
  static func logistic(_ x: Double) -> Double {
    1 / (1 + exponential(-x))
  }
}
