import Diagnostics
import DialogueCompiler
import DialogueEngine
import Testing
import Understanding

struct CompilationTests {
  @Test func `the smallest folder compiles without a word`() throws {
    let compilation = SmallFolder().compiled()
    #expect(compilation.diagnostics == [])
    #expect(compilation.repertoire() != nil)
  }

  @Test func `a node becomes passages: its body, and what follows after something was heard`() throws {
    let repertoire = try #require(SmallFolder().compiled().repertoire())
    let dialogue = try #require(repertoire.dialogues["closeness"])
    let start = try #require(dialogue.node(named: "start"))
    #expect(start.passages.count == 2)
    #expect(start.passages[0].moves.map(\.name) == ["say", "ask"])
    #expect(start.passages[1].moves.map(\.name) == ["deepen", "set", "go"])
    #expect(start.passages[1].then == Position(passage: 0, move: 2))
    guard case .ask(let question) = start.passages[0].moves[1].action else {
      Issue.record("the second move is a question")
      return
    }
    #expect(question.kind == .open)
    #expect(question.keep == "moment")
    #expect(question.branches == [Branch(.intent("silence.no-reply"), then: .passage(1))])
    #expect(question.otherwise == .lead(.go("closing")))
  }

  @Test func `the listener is made by the caller, of rules that hold all that listening rests on`() throws {
    let compilation = SmallFolder().compiled()
    let rules = try #require(compilation.rules)
    #expect(rules.intents.map(\.name) == ["silence.no-reply", "are-you-human"])
    #expect(rules.outOfScope == ["my printer is broken"])
    #expect(rules.dangers.map(\.theme) == [.suicide])
    #expect(rules.grammar.negators == ["not", "n't", "never", "no"])
    var given: ListeningRules?
    _ = compilation.repertoire {
      given = $0
      return Listener(rules: $0)
    }
    #expect(given == rules)
  }
}
