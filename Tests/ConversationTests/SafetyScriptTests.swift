import DialogueEngine
import Testing
import Understanding

/// The shipped safety scripts: where the first question about each kind of danger leads.
@Suite struct SafetyScriptTests {
  private struct FirstQuestion {
    var choices: [Choice]
    var otherwise: Otherwise
  }

  private func firstQuestion(about theme: Risk.Theme, in script: SafetyScript) throws -> FirstQuestion {
    let entry = try #require(script.entries[theme])
    let node = try #require(script.dialogue.node(named: entry.unclear))
    for move in node.passages.flatMap(\.moves) {
      if case .ask(let question) = move.action, case .choice(let choices) = question.kind {
        return FirstQuestion(choices: choices, otherwise: question.otherwise)
      }
    }
    throw Missing()
  }

  private struct Missing: Error {}

  private func leadsBack(_ continuation: Continuation, in script: SafetyScript) -> Bool {
    guard case .go(let name) = continuation, let node = script.dialogue.node(named: name) else { return false }
    return node.passages.flatMap(\.moves).contains { $0.action == .goBefore }
  }

  @Test(arguments: Language.allCases)
  func `only a no, and an answer that is none, lead back from a guess`(language: Language) throws {
    let script = try #require(ShippedDialogues.repertoires[language]?.safety)
    for theme in Risk.Theme.allCases {
      let question = try firstQuestion(about: theme, in: script)
      #expect(question.choices.map { leadsBack($0.then, in: script) } == [true, false, false, false], "\(theme)")
      guard case .lead(let otherwise) = question.otherwise else { throw Missing() }
      #expect(leadsBack(otherwise, in: script), "\(theme)")
    }
  }

  @Test(arguments: [
    (Language.english, "I don't know"), (.english, "not sure"), (.dutch, "weet ik niet"), (.dutch, "ik weet het niet"),
  ])
  func `who does not know is not led back`(language: Language, line: String) throws {
    let repertoire = try #require(ShippedDialogues.repertoires[language])
    for theme in Risk.Theme.allCases where theme != .overload {
      let question = try firstQuestion(about: theme, in: repertoire.safety)
      let shown = question.choices.map { Expectation.Choice(label: $0.label, also: $0.also, intents: $0.intents) }
      let choice = try #require(
        repertoire.listener.interpret(line, expecting: Expectation(.choices, choices: shown)).choice, "\(theme)")
      #expect(!leadsBack(question.choices[choice].then, in: repertoire.safety), "\(theme)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a question shows one help line and no emergency number, and a yes shows them all`(language: Language) throws {
    let script = try #require(ShippedDialogues.repertoires[language]?.safety)
    for theme in [Risk.Theme.suicide, .selfHarm, .child] {
      let entry = try #require(script.entries[theme])
      #expect(try lines(in: entry.unclear, of: script) == [.firstHelpLine(theme)], "\(theme)")
      let yes = try firstQuestion(about: theme, in: script).choices[2].then
      guard case .go(let node) = yes else { throw Missing() }
      #expect(try lines(in: node, of: script) == [.helpLines(theme)], "\(theme)")
    }
  }

  /// What a node shows of the help lines whatever happened before.
  private func lines(in node: Name<Node>, of script: SafetyScript) throws -> [Move.Action] {
    try #require(script.dialogue.node(named: node)).passages.flatMap(\.moves).filter { $0.when == nil }.map(\.action)
      .filter {
        switch $0 {
        case .helpLines, .firstHelpLine: true
        default: false
        }
      }
  }
}
