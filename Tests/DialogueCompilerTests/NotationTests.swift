import Diagnostics
import DialogueCompiler
import DialogueEngine
import Testing
import Understanding

/// How YAML is read: every value is a text, and what an author most likely did is said in plain words.
struct NotationTests {
  private func picture(_ body: String) -> String {
    let folder = SmallFolder(SmallFolder.head + body)
    let source = SourceText(Array((SmallFolder.head + body).utf8))
    return folder.compiled().diagnostics.map { DiagnosticPicture().draw($0) { _ in source } }.joined()
  }

  @Test func `a colon in a text is shown where it stands`() {
    #expect(
      picture("nodes:\n  start:\n    - say: Remember: breathe.\n    - end: finished\n") == """
        en/closeness.yaml:8:20: error: A colon with a space behind it makes a key of what is in front of it. [yaml-syntax]
            8 |     - say: Remember: breathe.
              |                    ^
              = Write the text on the next line, behind '>-'.

        """)
  }

  @Test(arguments: [
    ("'don't'", "A text that begins with a quote ends at the next one, and here something follows."),
    ("\"so\" she said", "A text that begins with a quote ends at the next one, and here something follows."),
    (
      "{moment}, hello",
      "A text that begins with a brace or a bracket ends where that is closed, and here something follows."
    ),
    (
      "[sic] hello",
      "A text that begins with a brace or a bracket ends where that is closed, and here something follows."
    ),
    ("@you", "A text cannot begin with '@'."),
    ("%50", "A text cannot begin with '%'."),
    ("`x`", "A text cannot begin with '`'."),
    ("*smiles* at you", "A text cannot begin with '*'."),
    ("& so on", "A text cannot begin with '&'."),
    ("- so", "A text cannot begin with '-'."),
    (">so", "A text cannot begin with '>'."),
    ("\"never closed", "This quote is never closed."),
    ("{never closed", "This brace or bracket is never closed, or a comma is missing in it."),
    ("\"a\\qb\"", "In double quotes a backslash means something else, and this it cannot mean."),
  ])
  func `each trap of the notation has a sentence of its own`(text: String, sentence: String) {
    let folder = SmallFolder(SmallFolder.head + "nodes:\n  start:\n    - say: \(text)\n    - end: finished\n")
    let found = folder.compiled().diagnostics
    #expect(found.map(\.id) == ["yaml-syntax"])
    #expect(found.map(\.message) == [sentence])
  }

  @Test(arguments: ["yes", "No", "1.0", "7:30", "null", "~", "0x10", "2026-11-22", "1e3", "don't", "C#", "a:b"])
  func `every value is a text`(text: String) throws {
    let folder = SmallFolder(SmallFolder.head + "nodes:\n  start:\n    - say: \(text)\n    - end: finished\n")
    let repertoire = try #require(folder.compiled().repertoire())
    let move = repertoire.dialogues["closeness"]?.nodes.first?.passages.first?.moves.first
    #expect(move?.action == .speak(Statement(act: .say, wordings: [Wording(text)])))
  }

  @Test func `a remark that stands apart is a remark, and one that does not cuts`() {
    func ids(_ text: String) -> [String] {
      SmallFolder(SmallFolder.head + "nodes:\n  start:\n    - say: \(text)\n    - end: finished\n").compiled()
        .diagnostics
        .map(\.id)
    }
    #expect(ids("Hello.  # so") == [])
    #expect(ids("Hello. # so") == ["cut-by-comment"])
    #expect(ids("I'm  #1") == ["cut-by-comment"])
    #expect(ids("I'm \"#1\"") == [])
    #expect(ids("I'm#1") == [])
    #expect(ids("\"I'm #1\"") == [])
    // Behind letters of several bytes too.
    #expect(ids("Één # so") == ["cut-by-comment"])
  }

  @Test func `several mistakes are told at once, in the order of the file`() {
    let body = """
      nodes:
        start:
          - sya: Hello.
          - say: [a, b]
          - ask: What happened?
            heard:
              silence.no-replies: next
          - go: nowhere
      """
    let found = SmallFolder(SmallFolder.head + body).compiled().diagnostics
    #expect(
      found.map(\.id) == ["unknown-key", "bracket-list-of-texts", "missing-else", "unknown-intent", "unknown-node"])
    #expect(found.first?.hint == "Did you mean 'say'?")
  }

  @Test func `a slot is pointed at within its text, also on the next line`() {
    #expect(
      picture(
        "nodes:\n  start:\n    - say:\n        - >-\n          You said “{momnt}”.\n        - So.\n    - end: finished\n"
      )
        == """
        en/closeness.yaml:10:21: error: Nothing called 'momnt' is remembered. [unknown-slot]
           10 |           You said “{momnt}”.
              |                     ^^^^^^^
              = What is remembered stands under 'remembers'.

        """)
  }
}
