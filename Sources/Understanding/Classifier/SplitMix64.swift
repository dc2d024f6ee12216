/// SplitMix64 (Steele, Lea and Flood 2014): the same sequence from the same seed on every machine.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below a bound, by multiplication; the bias is below 2^-32 for the bounds used here.
  mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// A number from 0 up to 1.
  mutating func fraction() -> Float {
    Float(next() >> 40) / 16_777_216
  }

  /// Puts an array in another order (Fisher and Yates).
  mutating func shuffle<Element>(_ array: inout [Element]) {
    var last = array.count - 1
    while last > 0 {
      array.swapAt(last, below(last + 1))
      last -= 1
    }
  }
}
