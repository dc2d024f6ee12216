/// All patterns of a language in one trie over roots, in which a line is looked up once.
///
/// The cost of a line is that of the ways into the trie which its own words open; it does not grow with the number of patterns.
/// A node may have one gap child: the node in which the trie waits while up to four words pass.
struct PatternIndex: Sendable {
  private(set) var lexicon: Lexicon
  private var nodes = [Node()]
  /// For each node that waits in a gap the node before it, or -1: asked for only while patterns are taken in.
  private var beforeGap: [Int32] = [-1]
  private var entries: [Entry] = []
  private var edges = EdgeTable()
  /// The node that each symbol leads to from the first node, or -1: every symbol of a line is looked for there.
  private var openings: [Int32] = []

  private struct Node: Sendable {
    /// The node that waits in a gap behind this one, or -1.
    var gapChild: Int32 = -1
    /// The first accepted entry, or -1; entries of a node are chained.
    var firstEntry: Int32 = -1
    var way = Way()
  }

  private struct Entry: Sendable {
    var meaning: Int32
    var opensLine: Bool
    var endsLine: Bool
    var next: Int32
  }

  /// How it goes on from a node: by one edge from most, which is kept here, or by several, of which there is a table.
  private struct Way: Sendable {
    /// The symbol and the node of an edge that leaves alone, or -1.
    var symbol: Lexicon.Symbol = -1
    var child: Int32 = -1
    /// A bit for each symbol by which one of several edges leaves; several symbols share one.
    ///
    /// Of the symbols of a line next to none lead on from where it stands: most are told here, without a look at the edges.
    var leaving: UInt64 = 0
  }

  init(language: Language, contractions: [String: String] = [:], numbers: [String: Int] = [:]) {
    lexicon = Lexicon(language: language, contractions: contractions, numbers: numbers)
  }

  /// Takes a group of words in; before the patterns that name it.
  mutating func add(_ group: Grammar.WordGroup) {
    lexicon.add(group)
  }

  /// Takes a pattern in, with all the ways of saying it that it stands for.
  ///
  /// - Parameter meaning: a number of the caller's, which comes back with each match.
  mutating func add(_ pattern: Pattern, meaning: Int) {
    for node in follow(pattern.elements, from: [0]) {
      // An optional word that is left out may leave a gap at the end, where it means nothing.
      let last = beforeGap[Int(node)] >= 0 ? beforeGap[Int(node)] : node
      accept(at: Int(last), meaning: meaning, opensLine: pattern.opensLine, endsLine: pattern.endsLine)
    }
  }

  /// The nodes to which the elements of a pattern lead, made where they are not there yet.
  private mutating func follow(_ elements: [Pattern.Element], from start: [Int32]) -> [Int32] {
    var nodes = start
    for element in elements {
      switch element {
      case .gap:
        for place in nodes.indices { nodes[place] = acrossGap(from: nodes[place]) }
      case .oneOf(let ways):
        var next: [Int32] = []
        next.reserveCapacity(nodes.count * ways.count)
        for way in ways {
          let first = next.count
          next += nodes
          for term in way {
            for place in lexicon.symbols(of: term) {
              let symbol = lexicon.known[place]
              for node in first..<next.count { next[node] = child(of: next[node], by: symbol) }
            }
          }
        }
        nodes = next
      case .optional(let inner):
        nodes += follow(inner, from: nodes)
      }
    }
    return nodes
  }

  /// Takes in a plain word or phrase, each word in just that form.
  mutating func add(phrase: String, meaning: Int) {
    var node: Int32 = 0
    for word in phrase.split(whereSeparator: { $0 == " " }) {
      for place in lexicon.symbols(of: .exact(String(word))) { node = child(of: node, by: lexicon.known[place]) }
    }
    if node != 0 { accept(at: Int(node), meaning: meaning, opensLine: false, endsLine: false) }
  }

  /// Takes a word in that no pattern holds, so that the listener knows it as a word.
  mutating func add(word: String) {
    for part in lexicon.expanded(word) { lexicon.intern(part) }
  }

  private mutating func accept(at node: Int, meaning: Int, opensLine: Bool, endsLine: Bool) {
    guard node != 0 else { return }
    var entry = nodes[node].firstEntry
    while entry >= 0 {
      let known = entries[Int(entry)]
      if known.meaning == Int32(meaning), known.opensLine == opensLine, known.endsLine == endsLine { return }
      entry = known.next
    }
    entries.append(
      Entry(meaning: Int32(meaning), opensLine: opensLine, endsLine: endsLine, next: nodes[node].firstEntry))
    nodes[node].firstEntry = Int32(entries.count - 1)
  }

  /// The node that waits behind another; a gap at the front, or behind a gap, adds nothing.
  private mutating func acrossGap(from node: Int32) -> Int32 {
    if node == 0 || beforeGap[Int(node)] >= 0 { return node }
    if nodes[Int(node)].gapChild < 0 {
      let waiting = newNode()
      nodes[Int(node)].gapChild = waiting
      beforeGap[Int(waiting)] = node
    }
    return nodes[Int(node)].gapChild
  }

  private mutating func child(of node: Int32, by symbol: Lexicon.Symbol) -> Int32 {
    if node == 0 { return opening(by: symbol) }
    let way = nodes[Int(node)].way
    if let child = next(at: node, way, by: symbol, Self.bit(of: symbol)) { return child }
    let child = newNode()
    if way.symbol < 0, way.leaving == 0 {
      nodes[Int(node)].way = Way(symbol: symbol, child: child)
    } else {
      nodes[Int(node)].way = Way(leaving: way.leaving)
      if way.symbol >= 0 { addEdge(from: node, by: way.symbol, to: way.child) }
      addEdge(from: node, by: symbol, to: child)
    }
    return child
  }

  private mutating func addEdge(from node: Int32, by symbol: Lexicon.Symbol, to child: Int32) {
    edges.insert(node, symbol, child)
    nodes[Int(node)].way.leaving |= Self.bit(of: symbol)
  }

  /// The node to which a symbol leads on from another.
  private func next(at node: Int32, _ way: Way, by symbol: Lexicon.Symbol, _ bit: UInt64) -> Int32? {
    if way.symbol == symbol { return way.child }
    return way.leaving & bit != 0 ? edges.find(node, symbol) : nil
  }

  private mutating func opening(by symbol: Lexicon.Symbol) -> Int32 {
    while openings.count <= Int(symbol) { openings.append(-1) }
    if openings[Int(symbol)] < 0 { openings[Int(symbol)] = newNode() }
    return openings[Int(symbol)]
  }

  private static func bit(of symbol: Lexicon.Symbol) -> UInt64 {
    1 << UInt64((UInt32(bitPattern: symbol) &* 0x9E37_79B9) >> 26)
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    beforeGap.append(-1)
    return Int32(nodes.count - 1)
  }

  // MARK: Looking a line up

  /// Every match in a line of words, in the order in which they end.
  func matches(in line: Line) -> PatternMatches {
    var found = PatternMatches()
    /// Arrivals at the word before, and those that still wait in a gap.
    var fresh: [Waiting] = []
    var waiting: [Waiting] = []
    var sentence: Int32 = -1
    let opened = opened(by: line.symbols)

    for position in line.words.indices {
      let word = line.words[position]
      if word.sentence != sentence {
        sentence = word.sentence
        fresh.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
      }
      waiting.removeAll { position - $0.since > Pattern.widestGap + 1 }
      let firstNew = found.arrivals.count
      for place in word.symbols {
        let symbol = line.symbols[place]
        let bit = Self.bit(of: symbol)
        if opened[place].node >= 0 { found.arrive(at: opened[place].node, position, from: -1, after: firstNew) }
        for wait in fresh {
          if let node = next(at: wait.node, wait.way, by: symbol, bit) {
            found.arrive(at: node, position, from: wait.from, after: firstNew)
          }
        }
        for wait in waiting {
          if let node = next(at: wait.node, wait.way, by: symbol, bit) {
            found.arrive(at: node, position, from: wait.from, after: firstNew)
          }
        }
      }
      fresh.removeAll(keepingCapacity: true)
      for arrival in firstNew..<found.arrivals.count {
        fresh.append(self.waiting(at: found.arrivals[arrival].node, position, from: arrival))
      }
      for arrival in firstNew..<found.arrivals.count {
        let node = found.arrivals[arrival].node
        report(Int(node), arrival, position, line, &found)
        let gap = nodes[Int(node)].gapChild
        guard gap >= 0 else { continue }
        // The wait that began last lasts longest, so it stands for those before it.
        if let known = waiting.firstIndex(where: { $0.node == gap }) { waiting.remove(at: known) }
        waiting.append(self.waiting(at: gap, position, from: arrival))
      }
    }
    return found
  }

  /// The node to which a symbol leads from the first one, or -1.
  private struct Opened {
    var node: Int32
    /// What waits in a gap behind it; nobody asks here, but then the node lies in a cache when the words are followed.
    var gapChild: Int32
  }

  /// What each symbol of a line opens: looked up for all before any is followed, so that a processor waits for many at once.
  private func opened(by symbols: [Lexicon.Symbol]) -> [Opened] {
    symbols.map { symbol in
      guard Int(symbol) < openings.count, openings[Int(symbol)] >= 0 else { return Opened(node: -1, gapChild: -1) }
      let node = openings[Int(symbol)]
      return Opened(node: node, gapChild: nodes[Int(node)].gapChild)
    }
  }

  /// A node from which the next words may lead on, and the arrival by which it was reached.
  private struct Waiting {
    var node: Int32
    var since: Int
    var from: Int32
    var way: Way
  }

  private func waiting(at node: Int32, _ position: Int, from arrival: Int) -> Waiting {
    Waiting(node: node, since: position, from: Int32(arrival), way: nodes[Int(node)].way)
  }

  private func report(_ node: Int, _ arrival: Int, _ position: Int, _ line: Line, _ found: inout PatternMatches) {
    var entry = nodes[node].firstEntry
    while entry >= 0 {
      let accepted = entries[Int(entry)]
      entry = accepted.next
      if accepted.endsLine, position < line.closing { continue }
      let first = found.first(of: arrival)
      let match = PatternMatches.Match(meaning: Int(accepted.meaning), words: first...position, arrival: arrival)
      if accepted.opensLine, first > line.opening {
        found.displaced.append(match)
      } else {
        found.matches.append(match)
      }
    }
  }
}
