import Testing

@testable import Understanding

@Suite struct PatternTests {
  /// The variants of a pattern as an author would write them out.
  private func written(_ source: String) throws -> [String] {
    try Pattern(source).variants.map { steps in
      steps.map { step in
        switch step {
        case .gap: "…"
        case .term(.root(let word)): word
        case .term(.exact(let word)): "=" + word
        case .term(.prefix(let word)): word + "*"
        case .term(.number): "<number>"
        }
      }.joined(separator: " ")
    }
  }

  private func mistake(in source: String) -> PatternMistake? {
    do {
      _ = try Pattern(source)
      return nil
    } catch {
      return error
    }
  }

  @Test func `alternatives and optional words are written out`() throws {
    #expect(try written("no reply/answer") == ["no reply", "no answer"])
    #expect(
      try written("(really) want/wanna … die") == [
        "want … die", "wanna … die", "really want … die", "really wanna … die",
      ])
  }

  @Test func `a plus joins words where one is expected`() throws {
    #expect(try written("want+to/wanna die") == ["want to die", "wanna die"])
  }

  @Test func `a gap may be glued to a word, and three dots are a gap`() throws {
    #expect(try written("app… niet terug") == ["app … niet terug"])
    #expect(try written("app ... terug") == ["app … terug"])
  }

  @Test func `a gap that an optional word leaves at the edge goes with it`() throws {
    #expect(try written("(ik) … weg") == ["weg", "ik … weg"])
  }

  @Test func `forms, beginnings and numbers are told apart`() throws {
    #expect(try written("=want zelfmoord* <number>") == ["=want zelfmoord* <number>"])
  }

  @Test(arguments: [
    ("", PatternMistake.Kind.empty, 0), ("a (b", .bracket, 4), ("a b)", .bracket, 3), ("… a", .gapAtEdge, 0),
    ("a …", .gapAtEdge, 3), ("a//b", .missingWord, 2), ("a ^b", .anchorInside, 2), ("a $ b", .anchorInside, 4),
    ("<digit> a", .unknownClass("digit"), 0), ("(a) (b)", .matchesNothing, 0),
  ])
  func `a mistake says what and where`(source: String, kind: PatternMistake.Kind, offset: Int) {
    #expect(mistake(in: source) == PatternMistake(kind, at: offset))
  }

  @Test func `a pattern that stands for too much is refused`() {
    let wide = Array(repeating: "a/b/c/d", count: 6).joined(separator: " ")
    #expect(mistake(in: wide)?.kind == .tooManyVariants(4096))
  }
}
