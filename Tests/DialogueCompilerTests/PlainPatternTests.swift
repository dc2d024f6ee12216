import Testing
import Understanding

@testable import DialogueCompiler

struct PlainPatternTests {
  @Test(arguments: [
    "no reply/answer/word", "want/wanna … (to) die", "^yes", "thanks$", "(really) sorry", "don't", "één woord",
    "no+one … me",
    "a (b/c) d",
  ])
  func `an everyday pattern is seen to be right without being read`(pattern: String) throws {
    #expect(pattern.isPlainPattern)
    _ = try Pattern(pattern)
  }

  /// Short texts of the signs that patterns are made of, all of them: what is seen to be right can be read.
  @Test func `nothing is passed that cannot be read`() {
    let signs = ["a", " ", "/", "(", ")", "…", "^", "$", "+", "=", "b"]
    var texts = [""]
    for _ in 0..<5 {
      texts = texts.flatMap { text in signs.map { text + $0 } }
      for text in texts where text.isPlainPattern {
        #expect(throws: Never.self, "\(text)") { try Pattern(text) }
      }
    }
    let wide = Array(repeating: "a/b/c/d/e/f/g/h", count: 4).joined(separator: " ")
    #expect(!wide.isPlainPattern)
    #expect(throws: PatternMistake.self) { try Pattern(wide) }
  }
}
