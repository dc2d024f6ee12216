/// The three largest of some numbers above zero.
struct ThreeLargest<Number: BinaryFloatingPoint & Sendable>: Sendable {
  private(set) var first: Number = 0
  private(set) var second: Number = 0
  private(set) var third: Number = 0

  /// Their mean; what is missing counts as zero.
  var mean: Number { (third + second + first) / 3 }

  mutating func see(_ number: Number) {
    if number <= third { return }
    third = number
    if third > second { swap(&second, &third) }
    if second > first { swap(&first, &second) }
  }
}
