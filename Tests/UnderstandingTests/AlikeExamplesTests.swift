import Testing

@testable import Understanding

@Suite struct AlikeExamplesTests {
  private var alike = AlikeExamples()
  private let sayings: [AlikeExamples.Saying]

  init() {
    var sayings: [AlikeExamples.Saying] = []
    for (roots, hasNegator) in [
      (["he", "ring", "me"], true), (["she", "ring", "back"], true), (["my", "phone", "stay", "dark"], false),
      (["silence", "all", "week"], false),
    ] {
      sayings.append(alike.add(roots, hasNegator: hasNegator))
    }
    alike.weigh()
    self.sayings = sayings
  }

  @Test func `a line that is like examples with a negator is told from others`() {
    let ringing = alike.likeness(of: ["he", "ring"], to: sayings)
    let silence = alike.likeness(of: ["silence", "this", "week"], to: sayings)
    #expect(ringing.share > 0.9)
    #expect(ringing.lead > 0)
    #expect(silence.share < 0.2)
    #expect(silence.lead < 0)
  }

  @Test func `an example is not its own likest`() {
    #expect(alike.likeness(of: ["he", "ring", "me"], to: sayings).nearest < 0.97)
  }

  @Test func `nothing is known where there are no examples`() {
    #expect(alike.likeness(of: ["he"], to: []).nearest == 0)
  }
}
