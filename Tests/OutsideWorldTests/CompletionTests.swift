import Testing

@testable import OutsideWorld

@Suite struct CompletionTests {
  private let words = ["Do nothing", "Do more", "one sentence", "/help", "/Hulp"]

  @Test func `a beginning finds its words in any case, in their own order`() {
    #expect(Completion.matches(of: "do", among: words) == ["Do nothing", "Do more"])
    #expect(Completion.matches(of: "/h", among: words) == ["/help", "/Hulp"])
  }

  @Test func `a whole line is completed and not a word of it`() {
    #expect(Completion.matches(of: "do n", among: words) == ["Do nothing"])
    #expect(Completion.matches(of: "more", among: words).isEmpty)
  }

  @Test func `nothing typed yet can become any`() {
    #expect(Completion.matches(of: "", among: words) == words)
  }

  @Test func `what words have in common is completed`() {
    #expect(Completion.commonBeginning(of: ["Do nothing", "Do more"]) == "Do ")
    #expect(Completion.commonBeginning(of: ["/help", "/Hulp"]) == "/h")
    #expect(Completion.commonBeginning(of: ["éé", "éa"]) == "é")
    #expect(Completion.commonBeginning(of: []) == "")
  }
}
