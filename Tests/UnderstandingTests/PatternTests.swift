import Testing

@testable import Understanding

@Suite struct PatternTests {
  /// The parts of a pattern, written so that one sees how they were read.
  private func read(_ source: String) throws -> String {
    let pattern = try Pattern(source)
    return (pattern.opensLine ? "^ " : "") + written(pattern.elements) + (pattern.endsLine ? " $" : "")
  }

  private func written(_ elements: [Pattern.Element]) -> String {
    elements.map { element in
      switch element {
      case .gap: "…"
      case .optional(let inner): "(\(written(inner)))"
      case .oneOf(let ways): ways.map { $0.map(written).joined(separator: "+") }.joined(separator: "/")
      }
    }.joined(separator: " ")
  }

  private func written(_ term: Pattern.Term) -> String {
    switch term {
    case .root(let word): word
    case .exact(let word): "=" + word
    case .prefix(let word): word + "*"
    case .number: "<number>"
    case .group(let name): "<\(name)>"
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

  @Test func `the notation is read part by part`() throws {
    #expect(try read("(really) want/wanna … die") == "(really) want/wanna … die")
    #expect(try read("^ =want zelfmoord* <number> $") == "^ =want zelfmoord* <number> $")
    #expect(try read("want+to/wanna (not (even)) die") == "want+to/wanna (not (even)) die")
  }

  @Test func `a pattern tells where it names a group of words`() throws {
    let pattern = try Pattern("één <rope>/<pills> <number>")
    #expect(pattern.groups.map(\.name) == ["rope", "pills"])
    #expect(pattern.groups.map(\.offset) == [4, 11])
    #expect(try read("één <rope>/<pills> <number>") == "één <rope>/<pills> <number>")
  }

  @Test func `a gap may be glued to a word, and three dots are a gap`() throws {
    #expect(try read("app… niet terug") == "app … niet terug")
    #expect(try read("app ... … terug") == "app … terug")
  }

  @Test func `accents and curly apostrophes are letters`() throws {
    #expect(try read("één café’s") == "één café’s")
  }

  @Test(arguments: [
    ("", PatternMistake.Kind.empty, 0), ("é (b", .bracket, 4), ("a b)", .bracket, 3), ("… a", .gapAtEdge, 0),
    ("a …", .gapAtEdge, 3), ("a//b", .missingWord, 2), ("a ^b", .anchorInside, 2), ("a $ b", .anchorInside, 4),
    ("a <> b", .missingWord, 2), ("a <pills", .bracket, 2), ("(a) (b)", .matchesNothing, 0),
  ])
  func `a mistake says what and where`(source: String, kind: PatternMistake.Kind, offset: Int) {
    #expect(mistake(in: source) == PatternMistake(kind, at: offset))
  }

  @Test func `a pattern that stands for too much is refused`() {
    let wide = Array(repeating: "a/b/c/d", count: 6).joined(separator: " ")
    #expect(mistake(in: wide)?.kind == .tooManyVariants(4096))
  }
}
