import Understanding

/// Slips of the keyboard: each letter, with some probability, is a neighbouring key, left out, doubled, or swapped with the next.
struct LetterNoise {
  /// The probability for each letter, from 0 to 1.
  let probability: Double
  private var random: Draw

  private static let neighbours: [Character: [Character]] = [
    "q": ["w", "a"], "w": ["q", "e", "s"], "e": ["w", "r", "d"], "r": ["e", "t", "f"], "t": ["r", "y", "g"],
    "y": ["t", "u", "h"], "u": ["y", "i", "j"], "i": ["u", "o", "k"], "o": ["i", "p", "l"], "p": ["o", "l"],
    "a": ["q", "s", "z"], "s": ["a", "w", "d", "x"], "d": ["s", "e", "f", "c"], "f": ["d", "r", "g", "v"],
    "g": ["f", "t", "h", "b"], "h": ["g", "y", "j", "n"], "j": ["h", "u", "k", "m"], "k": ["j", "i", "l"],
    "l": ["k", "o", "p"], "z": ["a", "s", "x"], "x": ["z", "s", "d", "c"], "c": ["x", "d", "f", "v"],
    "v": ["c", "f", "g", "b"], "b": ["v", "g", "h", "n"], "n": ["b", "h", "j", "m"], "m": ["n", "j", "k"],
  ]

  init(probability: Double, seed: UInt64) {
    self.probability = probability
    random = Draw(seed: seed)
  }

  /// The line with slips in it.
  mutating func applied(to line: String) -> String {
    let letters = Array(line)
    var result = ""
    var position = 0
    while position < letters.count {
      let letter = letters[position]
      position += 1
      guard letter.isLetter, random.fraction() < probability else {
        result.append(letter)
        continue
      }
      switch random.below(4) {
      case 0:
        let near = Self.neighbours[letter] ?? [letter]
        result.append(near[random.below(near.count)])
      case 1:
        break
      case 2:
        result.append(letter)
        result.append(letter)
      default:
        if position < letters.count, letters[position].isLetter {
          result.append(letters[position])
          position += 1
        }
        result.append(letter)
      }
    }
    return result
  }
}

/// Chance from a seed, the same in every run.
struct Draw: RandomNumberGenerator {
  private var source: SplitMix64

  init(seed: UInt64) {
    source = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { source.next() }

  /// A whole number below a bound.
  mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }

  /// A number from 0 up to 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }
}
