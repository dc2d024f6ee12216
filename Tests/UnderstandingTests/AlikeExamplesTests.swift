import Testing

@testable import Understanding

@Suite struct AlikeExamplesTests {
  private var alike = AlikeExamples()

  init() {
    for (roots, isDenied) in [
      (["he", "never", "ring"], false), (["my", "phone", "stay", "dark"], false),
      (["she", "always", "ring", "back"], true), (["he", "answer", "at", "once"], true),
    ] {
      alike.add(roots, isDenied: isDenied)
    }
    alike.weigh()
  }

  private func likeness(of roots: [String], to examples: Range<Int> = 0..<4) -> AlikeExamples.Likeness {
    alike.likeness(of: alike.reading(of: roots), to: examples)
  }

  @Test func `a line that is like what is denied is told from one that is like what is said`() {
    let denied = likeness(of: ["they", "always", "answer"])
    #expect(denied.leadOfDenied > 0)
    #expect(denied.nearestDenied > denied.nearestSaid)
    let said = likeness(of: ["she", "never", "ring"])
    #expect(said.leadOfDenied < 0)
    #expect(said.nearestSaid > said.nearestDenied)
  }

  @Test func `an example is not its own likest`() {
    #expect(likeness(of: ["he", "never", "ring"]).nearestSaid < 0.97)
  }

  @Test func `only the examples that are asked for are looked at`() {
    #expect(likeness(of: ["never", "answer"], to: 1..<3).nearestDenied == 0)
    #expect(likeness(of: ["never", "answer"], to: 1..<4).nearestDenied > 0)
  }

  @Test(arguments: [0..<0, 0..<2]) func `nothing is known where no example denies`(examples: Range<Int>) {
    #expect(likeness(of: ["he", "never", "answer"], to: examples) == .unknown)
  }
}
