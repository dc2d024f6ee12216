import Testing

@testable import Understanding

/// Lines that nobody writes: the words of the corpora in other orders, cut off, with negators and marks thrown in.
///
/// Rules of denial look before and behind a word; whatever stands there, a line is heard to its end.
@Suite struct TwistedLinesTests {
  private static let thrownIn: [Language: [String]] = [
    .english: [
      "not", "no", "never", "nobody", "isn't", "no longer", "far from", "and", "but", ",", "?", ".", "no, more than",
    ],
    .dutch: [
      "niet", "geen", "nooit", "niemand", "niet meer", "verre van", "en", "maar", ",", "?", ".", "nee, meer dan",
    ],
  ]

  @Test(arguments: Language.allCases) func `words in any order are heard to the end`(language: Language) throws {
    let listener = try #require(ShippedRules.rules(of: language).map { Listener(rules: $0).learned() })
    let thrownIn = try #require(Self.thrownIn[language])
    let lines = try ["risk", "negation", "intents"].flatMap { kind in
      try ListeningCorpus("\(language.rawValue)-\(kind)").entries.map(\.line)
    }
    var random = SplitMix64(seed: 1)
    func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    for line in lines {
      for twist in 0..<4 {
        var words = line.split(separator: " ").map(String.init)
        if twist == 0 { random.shuffle(&words) }
        for _ in 0..<below(4) { words.insert(thrownIn[below(thrownIn.count)], at: below(words.count + 1)) }
        if twist == 3 { words.removeLast(below(words.count)) }
        let typed = words.joined(separator: " ")
        #expect(listener.interpret(typed).text == typed)
      }
    }
  }
}
