/// How much a line is like lines that deny an intent, and like those that say it.
///
/// "He hasn't rung" is like "he never rings me", which says it; "he rings every night, never misses" is like what authors wrote down as
/// a denial. The negators are compared with the other words: it is their company that tells.
struct AlikeExamples: Sendable {
  /// A line as it is compared: the parts that the examples know, and how long it is.
  struct Reading: Sendable {
    fileprivate var parts: [Int]
    fileprivate var length: Double
  }

  /// How like a line the examples of an intent are; from 0, nothing in common, to 1.
  struct Likeness: Sendable, Equatable {
    /// How like it the likest that denies and the likest that says the intent are.
    var nearestDenied = 0.0
    var nearestSaid = 0.0
    /// How much more like it the three likest that deny are than the three likest that say.
    var leadOfDenied = 0.0

    /// What tells neither way, as lines with a negator are on the mean.
    static let unknown = Likeness(nearestDenied: 0.28, nearestSaid: 0.39, leadOfDenied: -0.1)
  }

  /// The number of each root that an example has.
  private var roots: [String: UInt32] = [:]
  /// The number of each part: a word, or two neighbours.
  private var numbers: [Part: Int] = [:]
  /// In which examples each part occurs, ascending, while they are taken in.
  private var examplesOfPart: [[Int32]] = []
  /// The same of all parts, one behind the other, and where those of each part begin.
  private var examples: [Int32] = []
  private var starts: [Int] = []
  /// Whether each example denies, how many before it do, and how long it is.
  private var isDenied: [Bool] = []
  private var deniedBefore = [0]
  private var lengths: [Double] = []
  /// The square of the rarity of each part, and of one that no example has: what a rare part shares tells more.
  private var squares: [Double] = []
  private var square = 0.0

  /// The very same words: the line is an example itself, and what it is like is told by the others.
  private static let same = 0.97

  /// How many examples there are.
  var count: Int { isDenied.count }

  /// Takes in an example by its roots.
  mutating func add(_ roots: [String], isDenied: Bool) {
    for root in roots where self.roots[root] == nil { self.roots[root] = UInt32(self.roots.count) }
    for part in parts(of: roots) {
      let number = numbers[part] ?? examplesOfPart.count
      if number == examplesOfPart.count {
        numbers[part] = number
        examplesOfPart.append([])
      }
      examplesOfPart[number].append(Int32(count))
    }
    self.isDenied.append(isDenied)
    deniedBefore.append(deniedBefore[deniedBefore.count - 1] + (isDenied ? 1 : 0))
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
    starts = examplesOfPart.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    examples = examplesOfPart.flatMap(\.self)
    examplesOfPart = []
  }

  /// Reads a line, given by its roots.
  func reading(of roots: [String]) -> Reading {
    let parts = parts(of: roots).map { numbers[$0] }
    return Reading(
      parts: parts.compactMap { $0 },
      length: parts.reduce(0) { $0 + ($1.map { squares[$0] } ?? square) }.squareRoot())
  }

  /// How much a line is like some of the examples, by their places in the order in which they were added; unknown where none of them
  /// denies.
  func likeness(of reading: Reading, to examples: Range<Int>) -> Likeness {
    guard deniedBefore[examples.lowerBound] < deniedBefore[examples.upperBound] else { return .unknown }
    let shared = shared(of: reading, with: examples)
    var (denied, said) = (ThreeLargest<Double>(), ThreeLargest<Double>())
    for (share, example) in zip(shared, examples) where share > 0 {
      let cosine = share / (lengths[example] * reading.length)
      if cosine > Self.same { continue }
      if isDenied[example] { denied.see(cosine) } else { said.see(cosine) }
    }
    return Likeness(
      nearestDenied: denied.first, nearestSaid: said.first, leadOfDenied: denied.mean - said.mean)
  }

  /// What a line shares with each of some examples: the squares of the rarities of the parts that both have.
  private func shared(of reading: Reading, with examples: Range<Int>) -> [Double] {
    var shared = [Double](repeating: 0, count: examples.count)
    shared.withUnsafeMutableBufferPointer { shared in
      self.examples.withUnsafeBufferPointer { all in
        for part in reading.parts {
          let square = squares[part]
          let own = starts[part]..<starts[part + 1]
          // What occurs often is spread about evenly.
          let guess = own.lowerBound + own.count * examples.lowerBound / count
          var place = all.partitioningIndex(in: own, near: guess) { $0 >= examples.lowerBound }
          while place < own.upperBound, all[place] < examples.upperBound {
            shared[Int(all[place]) &- examples.lowerBound] += square
            place &+= 1
          }
        }
      }
    }
    return shared
  }

  /// A word by the number of its root, or two neighbours by those of both.
  private typealias Part = UInt64

  /// The words and the pairs of neighbours, each once.
  private func parts(of roots: [String]) -> [Part] {
    var strange: [String: UInt32] = [:]
    let words = roots.map { root -> Part in
      if let number = self.roots[root] { return Part(number) + 1 }
      let number = strange[root] ?? UInt32(strange.count)
      strange[root] = number
      return Part(UInt32.max - number)
    }
    let sorted = (words + zip(words, words.dropFirst()).map { $0 << 32 | $1 }).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0 - 1] != sorted[$0] }.map { sorted[$0] }
  }
}
