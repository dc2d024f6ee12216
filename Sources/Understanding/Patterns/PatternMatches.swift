/// What the pattern index found in a line: each match with the words that made it.
struct PatternMatches {
  /// One pattern that was found.
  struct Match {
    /// The number under which the pattern was taken in.
    var meaning: Int
    /// From its first word to its last, as indices into `Line.words`; gaps included.
    var words: ClosedRange<Int>
    fileprivate(set) var arrival: Int

    init(meaning: Int, words: ClosedRange<Int>, arrival: Int) {
      self.meaning = meaning
      self.words = words
      self.arrival = arrival
    }
  }

  /// A node that was reached by a word, and the arrival it was reached from.
  struct Arrival {
    var node: Int32
    var word: Int32
    var from: Int32
  }

  /// The matches, in the order in which they end.
  var matches: [Match] = []
  /// Matches of patterns that are tied to the beginning of the line, found elsewhere in it.
  var displaced: [Match] = []
  private(set) var arrivals: [Arrival] = []

  /// The words of a match that a word of its pattern matched, in order; gaps left out.
  func ownWords(of match: Match) -> [Int] {
    var words: [Int] = []
    var arrival = match.arrival
    while arrival >= 0 {
      words.append(Int(arrivals[arrival].word))
      arrival = Int(arrivals[arrival].from)
    }
    return words.reversed()
  }

  /// Notes that a node was reached; of two ways to the same node at the same word the later beginning is kept.
  mutating func arrive(at node: Int32, _ word: Int, from: Int32, after firstNew: Int) {
    for known in firstNew..<arrivals.count where arrivals[known].node == node {
      if start(from: arrivals[known].from, word) < start(from: from, word) { arrivals[known].from = from }
      return
    }
    arrivals.append(Arrival(node: node, word: Int32(word), from: from))
  }

  /// The first word of the way to an arrival.
  func first(of arrival: Int) -> Int {
    start(from: arrivals[arrival].from, Int(arrivals[arrival].word))
  }

  private func start(from: Int32, _ word: Int) -> Int {
    var first = word
    var arrival = from
    while arrival >= 0 {
      first = Int(arrivals[Int(arrival)].word)
      arrival = arrivals[Int(arrival)].from
    }
    return first
  }
}
