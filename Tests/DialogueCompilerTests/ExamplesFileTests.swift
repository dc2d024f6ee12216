import Diagnostics
import DialogueCompiler
import Testing
import Understanding

@Suite struct ExamplesFileTests {
  private let examples = """
    language: en
    people say:
      silence.no-reply:
        - the line is dead on her side
    not:
      silence.no-reply:
        - she rings every evening
    denied:
      silence.no-reply:
        - it isn't that she keeps silent
    none of these:
      - the bins go out on Tuesday
    danger:
      suicide:
        - I have nothing left to wake for
    no danger:
      - I could sleep for a week

    """

  private func folder(_ text: String? = nil) -> [SourceFile] {
    SmallFolder().with("examples", text ?? examples).sources
  }

  @Test func `examples are added to those of the intents`() throws {
    let compilation = Compilation(of: folder(), language: .english)
    let rules = try #require(compilation.rules, "\(compilation.diagnostics)")
    let silence = try #require(rules.intents.first { $0.name == "silence.no-reply" })
    #expect(silence.examples.last == "the line is dead on her side")
    #expect(silence.nearMisses.last == "she rings every evening")
    #expect(silence.denials == ["it isn't that she keeps silent"])
    #expect(rules.outOfScope.last == "the bins go out on Tuesday")
    #expect(rules.dangerExamples.map(\.key) == [.suicide])
    #expect(rules.harmless == ["I could sleep for a week"])
  }

  @Test func `who needs no examples yet reads them later, to the same rules`() throws {
    let now = try #require(Compilation(of: folder(), language: .english).rules)
    var later = try #require(Compilation(of: folder(), language: .english, readsExamples: false).rules)
    #expect(later != now)
    later.add(Compilation.examples(of: SourceFile(path: "en/examples.yaml", bytes: Array(examples.utf8))))
    #expect(later == now)
  }

  @Test func `an intent that is not there is a mistake, with its place`() throws {
    let wrong = examples.replacing("not:\n  silence.no-reply", with: "not:\n  silence.no-replay")
    let mistake = try #require(Compilation(of: folder(wrong), language: .english).diagnostics.first)
    #expect(mistake.id == "unknown-intent")
    #expect(mistake.place.file == "en/examples.yaml")
    #expect(mistake.place.line == 6)
  }

  @Test func `the danger of the shipped examples holds in another folder`() throws {
    let shipped = folder()
    let own = folder("language: en\ndanger:\n  eating:\n    - not one bite today\n").filter { $0.name != "safety" }
    let rules = try #require(Compilation(of: own, language: .english, shipped: shipped).rules)
    #expect(Set(rules.dangerExamples.map(\.key)) == [.suicide, .eating])
    #expect(rules.harmless == ["I could sleep for a week"])
    #expect(rules.intents.allSatisfy { !$0.examples.contains("the line is dead on her side") })
  }

  @Test func `the shipped examples go with the shipped intents`() throws {
    func isThere(with files: Set<String>) throws -> Bool {
      let own = SmallFolder().sources.filter { files.contains($0.name) }
      let rules = try #require(Compilation(of: own, language: .english, shipped: folder()).rules)
      return rules.intents.contains { $0.examples.contains("the line is dead on her side") }
    }
    #expect(try isThere(with: ["closeness"]))
    #expect(try !isThere(with: ["closeness", "listening"]))
  }
}

@Suite struct WordGroupTests {
  private func diagnostics(pattern: String, groups: String) -> [Diagnostic] {
    SmallFolder()
      .with("listening", SmallFolder.listening.replacing("- no reply/answer/word", with: "- \(pattern)"))
      .with("language", SmallFolder.language + "word groups:\n  \(groups)\n")
      .compiled().diagnostics
  }

  @Test func `a pattern may name a group that is written`() {
    #expect(diagnostics(pattern: "no <answers>", groups: "answers: reply, answer, word*").isEmpty)
  }

  @Test func `a group that is not written is a mistake at its place, with a guess`() throws {
    let mistake = try #require(diagnostics(pattern: "no <answer>", groups: "answers: reply").first)
    #expect(mistake.id == "bad-pattern")
    #expect(mistake.hint == "Did you mean <answers>?")
  }

  @Test func `a group holds single words`() throws {
    let mistake = try #require(diagnostics(pattern: "no <answers>", groups: "answers: reply, text back").first)
    #expect(mistake.id == "wrong-value")
  }
}
