import DialogueCompiler
import Testing

@testable import Understanding

/// Denial in the shipped languages, tried on lines of our own: what is said, and what is denied.
@Suite struct ListeningForDenialTests {
  @Test(arguments: Language.allCases) func `nearly everything is heard as it was meant`(language: Language) throws {
    let rules = try #require(ShippedRules.rules(of: language))
    let listener = Listener(rules: rules).learned()
    let known = Set(rules.intents.map(\.name) + rules.grammar.feelings.compactMap(\.intent))
    var right = 0
    var all = 0
    var wrong: [String] = []
    for entry in try ListeningCorpus("\(language.rawValue)-negation").entries {
      let heard = listener.interpret(entry.line)
      for mark in entry.fields[0].split(separator: " ") {
        let intent = Name<Intent>(mark.dropFirst())
        try #require(known.contains(intent))
        let hearings = mark.first == "+" ? heard.intents : heard.denied
        let others = mark.first == "+" ? heard.denied : heard.intents
        let isRight = hearings.contains { $0.intent == intent } && !others.contains { $0.intent == intent }
        all += 1
        if isRight { right += 1 } else { wrong.append("\(mark): \(entry.line)") }
      }
    }
    #expect(right * 100 >= all * 95, "\(wrong)")
  }
}
