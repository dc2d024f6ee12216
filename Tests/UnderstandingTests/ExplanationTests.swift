import Testing

@testable import Understanding

@Suite struct ExplanationTests {
  @Test func `people are told that a danger was guessed, and programs read the same as ever`() {
    var heard = Interpretation(text: "a")
    heard.risk = Risk(level: 1, theme: .suicide, evidence: ["a"])
    let json = Explanation(heard).json
    heard.risk.isGuess = true
    #expect(Explanation(heard).json == json)
    #expect(Explanation(heard).lines(in: .english).contains { $0.contains("(guessed)") })
    #expect(Explanation(heard).lines(in: .dutch).contains { $0.contains("(vermoed)") })
  }

  @Test func `the object has its keys in the order of the contract`() {
    var heard = Interpretation(text: "I'm \"afraid\"\t7")
    heard.risk = Risk(level: 1, theme: .suicide, evidence: ["afraid"])
    heard.intents = [
      Hearing(intent: "leaving.fear", score: 0.87, evidence: ["afraid"], clause: 0..<12),
      Hearing(intent: "both.sides", score: 1, evidence: [], clause: 0..<1),
    ]
    heard.denied = [Hearing(intent: "feeling.sad", score: 1, evidence: [], clause: 0..<1)]
    heard.feelings = ["afraid"]
    heard.numbers = [7]
    heard.decision = .act
    #expect(
      Explanation(heard).json
        == #"{"text":"I'm \"afraid\"\u00097","corrected":"I'm \"afraid\"\u00097","#
        + #""risk":{"level":1,"theme":"suicide","evidence":["afraid"]},"#
        + #""intents":[{"id":"leaving.fear","score":0.87,"evidence":["afraid"],"clause":[0,12]},"#
        + #"{"id":"both.sides","score":1,"evidence":[],"clause":[0,1]}],"#
        + #""denied":["feeling.sad"],"feelings":["afraid"],"numbers":[7],"answer":null,"decision":"act"}"#)
  }

  @Test func `nothing heard is said as nothing`() {
    #expect(
      Explanation(Interpretation(text: "")).json
        == #"{"text":"","corrected":"","risk":{"level":0,"theme":null,"evidence":[]},"intents":[],"denied":[],"#
        + #""feelings":[],"numbers":[],"answer":null,"decision":"reflect"}"#)
  }

  @Test func `people read the same in plain lines`() {
    var heard = Interpretation(text: "nope")
    heard.answer = .no
    heard.decision = .act
    #expect(Explanation(heard).lines(in: .english) == ["“nope”", "  answer     no", "  decision   act"])
    #expect(Explanation(heard).lines(in: .dutch) == ["“nope”", "  antwoord   no", "  besluit    act"])
  }
}
