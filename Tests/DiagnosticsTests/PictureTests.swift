import Diagnostics
import Testing

struct PictureTests {
  private func draw(
    _ text: String, line: Int, column: Int, length: Int, hint: String? = nil, notes: [Diagnostic.Note] = [],
    width: Int = 60, isColoured: Bool = false
  ) -> String {
    let diagnostic = Diagnostic(
      id: "unknown-node", severity: .error, message: "There is no node called 'sory'.",
      place: SourcePlace(file: "en/closeness.yaml", line: line, column: column, length: length), hint: hint,
      notes: notes)
    let source = SourceText(Array(text.utf8))
    return DiagnosticPicture(isColoured: isColoured, width: width).draw(diagnostic) { _ in source }
  }

  @Test func `a picture has the place, the sentence, the line, carets and the mend`() {
    #expect(
      draw("nodes:\n  start:\n    - go: sory\n", line: 3, column: 11, length: 4, hint: "Did you mean 'sorry'?") == """
        en/closeness.yaml:3:11: error: There is no node called 'sory'. [unknown-node]
            3 |     - go: sory
              |           ^^^^
              = Did you mean 'sorry'?

        """)
  }

  @Test func `a note has a picture of its own`() {
    let note = Diagnostic.Note("It stands here first.", at: SourcePlace(file: "a.yaml", line: 1, column: 1, length: 1))
    #expect(
      draw("a\nb\n", line: 2, column: 1, length: 1, notes: [note]) == """
        en/closeness.yaml:2:1: error: There is no node called 'sory'. [unknown-node]
            2 | b
              | ^
        a.yaml:1:1: note: It stands here first.
            1 | a
              | ^

        """)
  }

  @Test func `carets stand under what they point at behind tabs, wide letters and marks`() {
    #expect(
      draw("\tgo: sory", line: 1, column: 6, length: 4) == """
        en/closeness.yaml:1:6: error: There is no node called 'sory'. [unknown-node]
            1 |   go: sory
              |       ^^^^

        """)
    // Two columns for each of the ideographs, none for the accent that stands by itself.
    #expect(
      draw("近い e\u{301} x", line: 1, column: 7, length: 1) == """
        en/closeness.yaml:1:7: error: There is no node called 'sory'. [unknown-node]
            1 | 近い e\u{301} x
              |        ^

        """)
  }

  @Test func `a long line is cut on both sides of the carets`() {
    let line = String(repeating: "a", count: 80) + "HERE" + String(repeating: "b", count: 80)
    let picture = draw(line, line: 1, column: 81, length: 4, width: 40).split(separator: "\n")
    let text = picture[1].dropFirst(8)
    let carets = picture[2].dropFirst(8)
    #expect(text.first == "…" && text.last == "…")
    #expect(text.count <= 40)
    let start = carets.distance(from: carets.startIndex, to: carets.firstIndex(of: "^") ?? carets.endIndex)
    #expect(text.dropFirst(start).prefix(4) == "HERE")
    #expect(carets.drop { $0 == " " } == "^^^^")
  }

  @Test func `carets longer than the line stay within it`() {
    #expect(
      draw("ab", line: 1, column: 2, length: 50) == """
        en/closeness.yaml:1:2: error: There is no node called 'sory'. [unknown-node]
            1 | ab
              |  ^

        """)
  }

  @Test func `a place that is not in the file is told without a line`() {
    #expect(
      draw("ab", line: 7, column: 1, length: 1)
        == "en/closeness.yaml:7:1: error: There is no node called 'sory'. [unknown-node]\n")
  }

  @Test func `nothing in a file steers the terminal`() {
    let picture = draw("a\u{1b}[31mred\u{202e}x\u{9b}", line: 1, column: 1, length: 1)
    #expect(!picture.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202e}" || $0 == "\u{9b}" })
    #expect(picture.contains("␛[31mred⟨U+202E⟩x⟨U+009B⟩"))
  }

  @Test func `colour is only there when it is asked for, and changes nothing else`() {
    let plain = draw("- go: sory", line: 1, column: 7, length: 4)
    let coloured = draw("- go: sory", line: 1, column: 7, length: 4, isColoured: true)
    #expect(!plain.contains("\u{1b}"))
    #expect(coloured.contains("\u{1b}[31m^^^^\u{1b}[0m"))
    #expect(coloured.replacing(/\u{1b}\[[0-9]+m/, with: "") == plain)
  }

  @Test func `lines end where YAML ends them, and a byte order mark is no column`() {
    let source = SourceText(Array("\u{feff}one\r\ntwo\rthree\u{2028}four".utf8))
    #expect(
      (1...5).map { source.line($0).map { String(String.UnicodeScalarView($0)) } } == [
        "one", "two", "three", "four", nil,
      ])
  }
}
