import Testing

@testable import Understanding

@Suite struct AlikeExamplesTests {
  private var alike = AlikeExamples()

  init() {
    for (roots, hasNegator) in [
      (["he", "ring", "me"], true), (["she", "ring", "back"], true), (["my", "phone", "stay", "dark"], false),
      (["silence", "all", "week"], false),
    ] {
      alike.add(roots, hasNegator: hasNegator)
    }
    alike.weigh()
  }

  private func likeness(of roots: [String], to examples: Range<Int> = 0..<4) -> AlikeExamples.Likeness {
    alike.likeness(of: alike.reading(of: roots), to: examples)
  }

  @Test func `a line that is like examples with a negator is told from others`() {
    let ringing = likeness(of: ["he", "ring"])
    let silence = likeness(of: ["silence", "this", "week"])
    #expect(ringing.share > 0.9)
    #expect(ringing.lead > 0)
    #expect(silence.share < 0.2)
    #expect(silence.lead < 0)
  }

  @Test func `an example is not its own likest`() {
    #expect(likeness(of: ["he", "ring", "me"]).nearest < 0.97)
  }

  @Test func `only the examples that are asked for are looked at`() {
    #expect(likeness(of: ["he", "ring"], to: 2..<4).nearest == 0)
    #expect(likeness(of: ["he", "ring"], to: 1..<3).nearest > 0)
  }

  @Test func `nothing is known where there are no examples`() {
    #expect(likeness(of: ["he"], to: 0..<0).nearest == 0)
  }
}
