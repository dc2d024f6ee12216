/// How much a line is like examples with a negator, and like those without.
///
/// "He hasn't rung" is like "he never rings me", and hardly like an example without a negator: its negator belongs to what is said.
/// The negators themselves are left out of the comparison, or they would decide it.
struct AlikeExamples: Sendable {
  /// An example, by the roots of its words and the pairs of them; each as a number, ascending.
  struct Saying: Sendable {
    var parts: [Int]
    var hasNegator: Bool
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
  private var counts: [Double] = []
  private var examples = 0.0
  /// The square of the rarity of each part, and of one that no example has: what a rare part shares tells more.
  private var squares: [Double] = []
  private var square = 0.0

  /// How many examples are looked at.
  private static let most = 8
  /// The very same words: the line is an example itself, and what it is like is told by the others.
  private static let same = 0.97

  /// Takes in an example by its roots.
  mutating func add(_ roots: [String], hasNegator: Bool) -> Saying {
    let parts = Self.parts(of: roots).map { part in
      let number = numbers[part] ?? counts.count
      if number == counts.count {
        numbers[part] = number
        counts.append(0)
      }
      counts[number] += 1
      return number
    }
    examples += 1
    return Saying(parts: parts.sorted(), hasNegator: hasNegator)
  }

  /// Weighs the parts, once all examples are in.
  mutating func weigh() {
    let rarity = { [examples] (count: Double) in PortableMath.logarithm((examples + 1) / (count + 1)) }
    squares = counts.map { rarity($0) * rarity($0) }
    square = rarity(0) * rarity(0)
  }

  /// How much a line, given by its roots, is like some examples.
  func likeness(of roots: [String], to sayings: [Saying]) -> Likeness {
    let parts = Self.parts(of: roots)
    let own = Set(parts.compactMap { numbers[$0] })
    let length = parts.reduce(0) { $0 + (numbers[$1].map { squares[$0] } ?? square) }.squareRoot()
    var alike: [(cosine: Double, hasNegator: Bool)] = []
    for saying in sayings {
      var (shared, all) = (0.0, 0.0)
      for part in saying.parts {
        all += squares[part]
        if own.contains(part) { shared += squares[part] }
      }
      let cosine = shared / max(0.001, all.squareRoot() * length)
      if cosine <= Self.same { alike.append((cosine, saying.hasNegator)) }
    }
    guard !alike.isEmpty else { return Likeness(share: Self.unknown, lead: 0, nearest: 0) }
    alike.sort { $1.cosine < $0.cosine }
    let usual = Double(alike.count(where: \.hasNegator)) / Double(alike.count)
    var (denied, all) = (0.02 * usual, 0.02)
    for one in alike.prefix(Self.most) {
      let weight = one.cosine * one.cosine
      all += weight
      if one.hasNegator { denied += weight }
    }
    let with = alike.first(where: \.hasNegator)?.cosine ?? 0
    let without = alike.first { !$0.hasNegator }?.cosine ?? 0
    return Likeness(share: denied / all, lead: with - without, nearest: alike[0].cosine)
  }

  /// The share of examples with a negator that most intents have.
  private static let unknown = 0.3

  private static func parts(of roots: [String]) -> [String] {
    Array(Set(roots + zip(roots, roots.dropFirst()).map { "\($0) \($1)" })).sorted()
  }
}
