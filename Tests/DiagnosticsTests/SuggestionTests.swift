import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("sory", "sorry"),  // a letter is missing
    ("groundign", "grounding"),  // neighbours are swapped
    ("closeing", "closing"),  // a letter too many
    ("Arrival", "arrival"),  // a capital
  ])
  func `a slip of the keyboard is recognised`(typed: String, meant: String) {
    #expect(nearest(to: typed, among: ["arrival", "closing", "grounding", "sorry"]) == meant)
  }

  @Test func `another word is no slip`() {
    #expect(nearest(to: "exercise", among: ["arrival", "closing", "sorry"]) == nil)
    #expect(nearest(to: "a", among: ["b"]) == nil)
    #expect(nearest(to: "", among: ["b"]) == nil)
  }

  @Test func `the nearest wins, and among equals the first`() {
    #expect(nearest(to: "moment", among: ["moments", "momment", "mo"]) == "moments")
    #expect(nearest(to: "bodys", among: ["bodies", "body"]) == "body")
  }

  @Test func `a name that nobody would write costs nothing`() {
    let long = String(repeating: "x", count: 100_000)
    #expect(nearest(to: long, among: [long + "y"]) == nil)
    #expect(nearest(to: "body", among: [long]) == nil)
  }
}
