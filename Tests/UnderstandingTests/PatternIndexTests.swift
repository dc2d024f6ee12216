import Testing

@testable import Understanding

@Suite struct PatternIndexTests {
  /// Which of the patterns are found in a line, each with the words that it matched.
  private func found(
    _ patterns: [String], in text: String, _ language: Language = .english, groups: [Grammar.WordGroup] = []
  ) throws -> [String] {
    var index = PatternIndex(language: language, numbers: language == .english ? ["seven": 7] : ["zeven": 7])
    for group in groups { index.add(group) }
    for (number, pattern) in patterns.enumerated() { index.add(try Pattern(pattern), meaning: number) }
    let line = Line(
      text, scalars: Array(text.unicodeScalars), tokens: Tokenizer(language: language).tokens(of: text), mended: [],
      lexicon: index.lexicon)
    let matches = index.matches(in: line)
    return matches.matches.map {
      "\(patterns[$0.meaning]): \(line.typed(matches.ownWords(of: $0)).joined(separator: " | "))"
    }
  }

  @Test func `words match by their root`() throws {
    #expect(try found(["wait … message"], in: "I was waiting for messages") == ["wait … message: waiting | messages"])
    #expect(try found(["bel … terug"], in: "hij belt nooit terug", .dutch) == ["bel … terug: belt | terug"])
    #expect(try found(["leven"], in: "ik leef nog", .dutch) == ["leven: leef"])
  }

  @Test func `Dutch words that only look like forms of one another are kept apart`() throws {
    #expect(try found(["kan"], in: "van mijn kant", .dutch) == [])
  }

  @Test func `an exact word matches that form only`() throws {
    #expect(try found(["=wait"], in: "I waited") == [])
    #expect(try found(["=wait"], in: "I wait") == ["=wait: wait"])
  }

  @Test func `a gap holds four words and no more`() throws {
    #expect(try found(["want … die"], in: "I want one two three four die") == ["want … die: want | die"])
    #expect(try found(["want … die"], in: "I want one two three four five die") == [])
    #expect(try found(["want … die"], in: "I want die") == ["want … die: want die"])
  }

  @Test func `a pattern does not reach over the end of a sentence`() throws {
    #expect(try found(["want … die"], in: "That is what I want. Plants die.") == [])
    #expect(try found(["want … die"], in: "I want to... die") == ["want … die: want | die"])
  }

  @Test func `contractions are the words that they stand for`() throws {
    for line in ["I'm lost", "im lost", "I am lost", "I’m lost"] {
      #expect(try found(["I'm lost"], in: line).count == 1, "\(line)")
    }
    #expect(try found(["don't know"], in: "i dont know") == ["don't know: dont know"])
    #expect(try found(["want to die"], in: "wanna die") == ["want to die: wanna die"])
  }

  @Test func `a gap that an optional word leaves at the edge goes with it`() throws {
    #expect(try found(["(ik) … weg"], in: "weg", .dutch) == ["(ik) … weg: weg"])
    #expect(try found(["weg … (ermee) …  (nu)"], in: "weg", .dutch) == ["weg … (ermee) …  (nu): weg"])
  }

  @Test func `a group stands for each of its words, by root or by beginning`() throws {
    let pills = [Grammar.WordGroup(name: "pills", words: ["tablet", "pill", "sleep*"])]
    #expect(
      try found(["took … <pills>"], in: "I took the tablets", groups: pills) == ["took … <pills>: took | tablets"])
    #expect(
      try found(["took … <pills>"], in: "took ten sleepers", groups: pills) == ["took … <pills>: took | sleepers"])
    #expect(try found(["took … <pills>"], in: "I took the bus", groups: pills) == [])
    #expect(try found(["<pills>/rope ready"], in: "rope ready", groups: pills) == ["<pills>/rope ready: rope ready"])
  }

  @Test func `groups of one name are one group, and an unknown one stands for nothing`() throws {
    let groups = [
      Grammar.WordGroup(name: "means", words: ["pill"]), Grammar.WordGroup(name: "means", words: ["rope"]),
    ]
    #expect(try found(["the <means>"], in: "the pills, the rope", groups: groups).count == 2)
    #expect(try found(["the <nothing>"], in: "the pills", groups: groups) == [])
  }

  @Test func `a plus joins words where one is expected`() throws {
    #expect(
      try found(["want+not/refuse … come"], in: "I want not to come") == ["want+not/refuse … come: want not | come"])
  }

  @Test func `anchors look past a small word in front and a laugh behind`() throws {
    #expect(try found(["^yes$"], in: "well, yes lol") == ["^yes$: yes"])
    #expect(try found(["^yes$"], in: "I said yes") == [])
    #expect(try found(["^yes$"], in: "yes but") == [])
  }

  @Test func `a beginning matches whatever is written behind it`() throws {
    #expect(try found(["zelfmoord*"], in: "zelfmoordgedachten heb ik", .dutch) == ["zelfmoord*: zelfmoordgedachten"])
  }

  @Test func `a number matches in digits and in words`() throws {
    #expect(try found(["<number> times"], in: "7 times") == ["<number> times: 7 times"])
    #expect(try found(["<number> times"], in: "seven times") == ["<number> times: seven times"])
  }

  @Test func `accents do not matter`() throws {
    #expect(try found(["geïrriteerd"], in: "geirriteerd", .dutch) == ["geïrriteerd: geirriteerd"])
    #expect(try found(["een"], in: "één", .dutch) == ["een: één"])
  }

  @Test func `patterns that share a beginning are each found`() throws {
    let all = try found(["leave me", "leave me … alone", "me … alone"], in: "please leave me now alone")
    #expect(Set(all) == ["leave me: leave me", "leave me … alone: leave me | alone", "me … alone: me | alone"])
  }

  @Test func `ten thousand patterns find what ten find`() throws {
    let few = ["leave me … alone", "want … die"]
    let many = few + (0..<10_000).map { "leave \(word($0)) … \(word($0 * 7 + 1))" }
    let line = "he will leave me all alone"
    #expect(try found(many, in: line) == found(few, in: line))
  }

  /// A word of consonants and vowels that is different for every number.
  private func word(_ number: Int) -> String {
    var rest = number
    var word = "x"
    repeat {
      word += ["ba", "do", "ki", "lu", "me", "po", "ra", "su", "ti", "vo"][rest % 10]
      rest /= 10
    } while rest > 0
    return word
  }
}
