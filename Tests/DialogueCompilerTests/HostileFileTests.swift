import Diagnostics
import DialogueCompiler
import Testing
import Understanding

/// Files that were written to do harm, or that were damaged: never a crash, and always a repertoire or an error.
struct HostileFileTests {
  /// The ids that a dialogue's file gives, in the small folder.
  private func ids(_ bytes: [UInt8], file: String = "closeness") -> Set<String> {
    let sources = SmallFolder().sources.map { $0.name == file ? SourceFile(path: $0.path, bytes: bytes) : $0 }
    let compilation = Compilation(of: sources, language: .english, advice: true)
    #expect((compilation.repertoire() == nil) == compilation.diagnostics.hasErrors)
    // A picture can be drawn of everything that is found.
    let text = SourceText(bytes)
    for diagnostic in compilation.diagnostics.prefix(20) {
      #expect(!DiagnosticPicture().draw(diagnostic) { _ in text }.isEmpty)
    }
    return Set(compilation.diagnostics.map(\.id))
  }

  private func ids(_ text: String) -> Set<String> { ids(Array(text.utf8)) }

  @Test func `a billion laughs is not laughed at`() {
    var text = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for (one, other) in zip("abcdefgh", "bcdefghi") {
      text += "\(other): &\(other) [\(Array(repeating: "*\(one)", count: 9).joined(separator: ", "))]\n"
    }
    #expect(ids(text).isSuperset(of: ["yaml-anchor", "yaml-alias"]))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n"])
  func `a hundred thousand levels are refused at the sixty-fifth`(level: String) {
    var text = "nodes:\n  start:\n    - say: "
    if level == "a:\n" {
      text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    } else if level == "- " || level == "? " {
      text = String(repeating: level, count: 100_000)
    } else {
      text += String(repeating: level, count: 100_000)
    }
    let found = ids(text)
    #expect(found.contains("nested-too-deep") || found.contains("yaml-syntax"), "\(found)")
  }

  @Test func `patterns and conditions in a hundred thousand brackets are refused`() {
    let brackets = String(repeating: "(", count: 100_000)
    #expect(ids(Array("language: en\nyes:\n  - \(brackets)a\n".utf8), file: "language").contains("bad-pattern"))
    for condition in [brackets + "load > 1", String(repeating: "not ", count: 100_000) + "load > 1"] {
      let text =
        SmallFolder.head
        + "remembers:\n  load: scale 0-10\nnodes:\n  start:\n    - say: Hello.\n      when: >-\n        "
        + condition + "\n    - end: finished\n"
      #expect(ids(text) == ["condition-syntax"])
    }
  }

  @Test func `visits in visits are counted`() {
    var text = SmallFolder.head + "nodes:\n  start:\n    - visit: n1\n    - end: finished\n"
    for number in 1..<500 { text += "  n\(number):\n    - guide: On.\n    - visit: n\(number + 1)\n" }
    #expect(ids(text + "  n500:\n    - guide: On.\n").contains("nested-too-deep"))
  }

  @Test func `a folder with a hundred thousand nodes is refused`() {
    var text = SmallFolder.head + "nodes:\n  start:\n    - end: finished\n"
    for number in 1...100_000 { text += "  n\(number): [{end: finished}]\n" }
    #expect(ids(text) == ["file-too-large"])
  }

  @Test func `a hundred thousand keys are looked through once`() {
    let keys = (0..<100_000).map { "key\($0): x\n" }.joined()
    #expect(ids(keys + "key77: y\n").isSuperset(of: ["duplicate-key", "unknown-key"]))
  }

  @Test func `a hundred thousand mistakes are told as some`() {
    let text = SmallFolder.head + "nodes:\n  start:\n" + String(repeating: "    - sya: Hello.\n", count: 100_000)
    let sources = SmallFolder(text).sources
    let found = Compilation(of: sources, language: .english).diagnostics
    #expect(found.count <= 501)
    #expect(found.hasErrors)
  }

  @Test func `a text of three megabytes is one text`() throws {
    let long = String(repeating: "word ", count: 600_000)
    let text = SmallFolder.head + "nodes:\n  start:\n    - say: >-\n        \(long)\n    - end: finished\n"
    #expect(ids(text) == [])
    #expect(
      ids(text.replacing("word word word", with: "{a} {b} word", maxReplacements: 1_000)).contains("unknown-slot"))
  }

  @Test func `one line of a million brackets and texts is no quadratic walk`() {
    let items = String(repeating: "{say: \"{moment}\"}, ", count: 100_000)
    let text = SmallFolder.head + "remembers: {moment: words}\nnodes:\n  start: [\(items){end: finished}]\n"
    #expect(ids(text).contains("one-wording-without-words"))
  }

  @Test(arguments: [
    [0xff, 0xfe, 0x61, 0x00],  // UTF-16
    [0x61, 0x3a, 0x20, 0xc0, 0x80],  // an overlong NUL
    [0xed, 0xa0, 0x80],  // a surrogate
    [0x80], [0xf5, 0x80, 0x80, 0x80],
  ])
  func `what is no UTF-8 is refused with its place`(bytes: [UInt8]) {
    #expect(ids(bytes).contains("not-utf8"))
  }

  @Test func `control characters are refused, raw or escaped`() {
    #expect(ids("dialogue: a\u{0}b\n").contains("control-character"))
    #expect(ids("dialogue: a\u{1b}[2Jb\n").contains("control-character"))
    #expect(ids("dialogue: \"a\\e[2Jb\"\n").contains("control-character"))
    #expect(ids("dialogue: a\u{80}b\n").contains("control-character"))
  }

  @Test func `a byte order mark and ends of lines from elsewhere are fine`() {
    #expect(ids("\u{feff}" + SmallFolder.closeness) == [])
    #expect(ids(SmallFolder.closeness.replacing("\n", with: "\r\n")) == [])
    #expect(ids("\u{feff}" + SmallFolder.closeness.replacing("\n", with: "\r\n")) == [])
  }

  @Test(arguments: [
    "", " ", "\n", "---", "...", "#", "a", "- a", "\"", "%YAML 9.9\n---\na: b", "%TAG ! x\n---\n!a b", "!!binary x",
  ])
  func `a file that is nearly nothing is an error`(text: String) {
    #expect(!ids(text).isEmpty)
  }

  // MARK: Damage

  @Test(arguments: ["closeness", "safety", "language", "listening", "phrases", "anytime"])
  func `a file that is cut at any byte gives a repertoire or an error`(name: String) {
    let bytes = Array((SmallFolder().files[name] ?? "").utf8)
    // The dialogue at every byte, the others here and there.
    for length in stride(from: 0, to: bytes.count, by: name == "closeness" ? 1 : 29) {
      _ = ids(Array(bytes[..<length]), file: name)
    }
  }

  @Test(arguments: ["closeness", "safety", "language"])
  func `a file with any byte changed gives a repertoire or an error`(name: String) {
    let bytes = Array((SmallFolder().files[name] ?? "").utf8)
    let others = Array("\u{0}\t\n #-:[]{}&*!|>'\"%@`?,/(^$<=".utf8) + [0x80, 0xff]
    for index in stride(from: 0, to: bytes.count, by: name == "closeness" ? 1 : 17) {
      var changed = bytes
      // Each place meets one of them; taken together, all of them meet all kinds of places.
      changed[index] = others[index &* 7 % others.count]
      _ = ids(changed, file: name)
    }
  }
}
