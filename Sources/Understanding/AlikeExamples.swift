/// How much a line is like examples with a negator, and like those without.
///
/// "He hasn't rung" is like "he never rings me", and hardly like an example without a negator: its negator belongs to what is said.
/// The negators themselves are left out of the comparison, or they would decide it.
struct AlikeExamples: Sendable {
  /// A line or a part of one as it is compared: the parts that the examples know, and how long it is.
  struct Reading: Sendable {
    fileprivate var parts: [Int]
    fileprivate var length: Double
  }

  /// How like a line the examples of an intent are.
  struct Likeness: Sendable {
    /// The share with a negator among those that are most like it.
    var share: Double
    /// How much more like it the likest with a negator is than the likest without.
    var lead: Double
    /// How like it the likest is, from 0 to 1.
    var nearest: Double
  }

  private var numbers: [String: Int] = [:]
  /// In which examples each part occurs, ascending.
  private var examplesOfPart: [[Int32]] = []
  /// Whether each example has a negator, how many of those before it have one, and how long it is.
  private var hasNegator: [Bool] = []
  private var negators: [Int] = [0]
  private var lengths: [Double] = []
  /// The square of the rarity of each part, and of one that no example has: what a rare part shares tells more.
  private var squares: [Double] = []
  private var square = 0.0

  /// How many examples are looked at.
  private static let most = 8
  /// The very same words: the line is an example itself, and what it is like is told by the others.
  private static let same = 0.97

  /// How many examples there are.
  var count: Int { hasNegator.count }

  /// Takes in an example by its roots.
  mutating func add(_ roots: [String], hasNegator: Bool) {
    for part in Self.parts(of: roots) {
      let number = numbers[part] ?? examplesOfPart.count
      if number == examplesOfPart.count {
        numbers[part] = number
        examplesOfPart.append([])
      }
      examplesOfPart[number].append(Int32(count))
    }
    self.hasNegator.append(hasNegator)
    negators.append((negators.last ?? 0) + (hasNegator ? 1 : 0))
  }

  /// Weighs the parts, once all examples are in.
  mutating func weigh() {
    let rarity = { [count] (occurrences: Int) in
      PortableMath.logarithm(Double(count + 1) / Double(occurrences + 1))
    }
    squares = examplesOfPart.map { rarity($0.count) * rarity($0.count) }
    square = rarity(0) * rarity(0)
    lengths = [Double](repeating: 0, count: count)
    for (part, examples) in examplesOfPart.enumerated() {
      for example in examples { lengths[Int(example)] += squares[part] }
    }
    for example in lengths.indices { lengths[example] = lengths[example].squareRoot() }
  }

  /// Reads a line or a part of one, given by its roots.
  func reading(of roots: [String]) -> Reading {
    let parts = Self.parts(of: roots).map { numbers[$0] }
    return Reading(
      parts: parts.compactMap { $0 },
      length: parts.reduce(0) { $0 + ($1.map { squares[$0] } ?? square) }.squareRoot())
  }

  /// How much a line is like some of the examples, by their places in the order in which they were added.
  func likeness(of reading: Reading, to examples: Range<Int>) -> Likeness {
    var shared = [Double](repeating: 0, count: examples.count)
    for part in reading.parts {
      let all = examplesOfPart[part]
      let square = squares[part]
      var place = all.partitioningIndex { $0 >= examples.lowerBound }
      while place < all.count, all[place] < examples.upperBound {
        shared[Int(all[place]) - examples.lowerBound] += square
        place += 1
      }
    }
    var compared = examples.count
    var withNegator = examples.isEmpty ? 0 : negators[examples.upperBound] - negators[examples.lowerBound]
    var (with, without) = (0.0, 0.0)
    // The likest, the least like of them first.
    var likest: [(cosine: Double, hasNegator: Bool)] = []
    for (place, shared) in shared.enumerated() where shared > 0 {
      let example = examples.lowerBound + place
      let cosine = shared / max(0.001, lengths[example] * reading.length)
      if cosine > Self.same {
        compared -= 1
        if hasNegator[example] { withNegator -= 1 }
        continue
      }
      if hasNegator[example] { with = max(with, cosine) } else { without = max(without, cosine) }
      if likest.count == Self.most, cosine <= likest[0].cosine { continue }
      if likest.count == Self.most { likest.removeFirst() }
      likest.insert((cosine, hasNegator[example]), at: likest.firstIndex { $0.cosine >= cosine } ?? likest.count)
    }
    guard compared > 0 else { return Likeness(share: Self.unknown, lead: 0, nearest: 0) }
    var (denied, all) = (0.02 * Double(withNegator) / Double(compared), 0.02)
    for one in likest.reversed() {
      let weight = one.cosine * one.cosine
      all += weight
      if one.hasNegator { denied += weight }
    }
    return Likeness(share: denied / all, lead: with - without, nearest: max(with, without))
  }

  /// The share of examples with a negator that most intents have.
  private static let unknown = 0.3

  private static func parts(of roots: [String]) -> [String] {
    Array(Set(roots + zip(roots, roots.dropFirst()).map { "\($0) \($1)" })).sorted()
  }
}
