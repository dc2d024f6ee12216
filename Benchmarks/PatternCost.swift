import Understanding

/// What a line costs with so many patterns, and nothing else to listen with: no feelings, no danger, nothing learned.
struct PatternCost: Encodable {
  /// How many patterns.
  var patterns: Int
  /// Processor time.
  var microsecondsPerLine: Double
  /// Against the fewest patterns that were measured.
  var ratio: Double
  /// How many intents are heard in a line, for a line in which more is found costs more.
  var heardPerLine: Double

  /// Costs with growing numbers of patterns, made of the words of the authors' examples by a fixed seed.
  ///
  /// The sizes are tried in turn, three rounds of them, and the cheapest round of each counts: what else the machine does then
  /// falls on none in particular.
  static func measure(_ rules: ListeningRules, on lines: [String]) -> [PatternCost] {
    let words = words(of: rules)
    guard words.count > 20, !lines.isEmpty else { return [] }
    let sizes = [10, 100, 1_000, 10_000]
    let listeners = sizes.map { Listener(rules: synthetic($0, of: words, language: rules.language)) }
    var least = [Double](repeating: .infinity, count: sizes.count)
    var heard = [Int](repeating: 0, count: sizes.count)
    for _ in 0..<3 {
      for (place, listener) in listeners.enumerated() {
        let watch = Stopwatch()
        heard[place] = lines.reduce(0) { $0 + listener.interpret($1).intents.count }
        least[place] = min(least[place], watch.seconds)
      }
    }
    return sizes.indices.map { place in
      PatternCost(
        patterns: sizes[place], microsecondsPerLine: least[place] / Double(lines.count) * 1e6,
        ratio: least[place] / least[0], heardPerLine: Double(heard[place]) / Double(lines.count))
    }
  }

  /// The words of all examples that are letters alone, sorted.
  private static func words(of rules: ListeningRules) -> [String] {
    var words: Set<String> = []
    for example in rules.intents.flatMap(\.examples) {
      for word in example.lowercased().split(separator: " ") where word.count > 1 {
        if word.allSatisfy(\.isLetter) { words.insert(String(word)) }
      }
    }
    return words.sorted()
  }

  /// Rules with so many patterns of every kind: words in a row, a gap, alternatives, a word that may be missing.
  private static func synthetic(_ count: Int, of words: [String], language: Language) -> ListeningRules {
    var draw = Draw(seed: 1)
    func word() -> String { words[draw.below(words.count)] }
    var intents = (0..<min(count, 100)).map {
      Intent(name: Name("made-up.\($0)"), meaning: "", examples: [], nearMisses: [], patterns: [])
    }
    for number in 0..<count {
      let pattern =
        switch number % 4 {
        case 0: "\(word()) \(word())"
        case 1: "\(word()) … \(word())"
        case 2: "\(word())/\(word()) … \(word())"
        default: "\(word()) (\(word())) \(word())"
        }
      intents[number % intents.count].patterns.append(pattern)
    }
    return ListeningRules(language: language, intents: intents)
  }
}
