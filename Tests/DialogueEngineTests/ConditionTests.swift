import DialogueEngine
import Testing
import Understanding

@Suite struct ConditionTests {
  static func holds(_ condition: Condition, load: Int? = nil) -> Bool {
    condition.holds(
      value: { $0 == "load" ? load.map { .number($0) } : nil }, visited: { $0 == "here" }, heard: { $0 == "stop" })
  }

  @Test func `a comparison with something unknown does not hold, under not either`() {
    #expect(!Self.holds(.less("load", 5)))
    #expect(!Self.holds(.not(.less("load", 5))))
    #expect(!Self.holds(.equals("load", .number(5))))
    #expect(!Self.holds(.not(.equals("load", .number(5)))))
    #expect(Self.holds(.or(.less("load", 5), .visited("here"))))
    #expect(!Self.holds(.and(.less("load", 5), .visited("here"))))
  }

  @Test func `known is never unknown`() {
    #expect(Self.holds(.not(.known("load"))))
    #expect(Self.holds(.known("load"), load: 0))
  }

  @Test(arguments: [(4, true), (5, false), (6, false)]) func `less is less`(load: Int, holds: Bool) {
    #expect(Self.holds(.less("load", 5), load: load) == holds)
    #expect(Self.holds(.greaterOrEqual("load", 5), load: load) == !holds)
  }

  @Test func `what was visited and heard holds`() {
    #expect(Self.holds(.and(.visited("here"), .heard("stop"))))
    #expect(!Self.holds(.or(.visited("there"), .heard("back"))))
  }
}
