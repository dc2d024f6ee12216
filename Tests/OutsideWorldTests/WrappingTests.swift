import Testing

@testable import OutsideWorld

@Suite struct WrappingTests {
  @Test func `lines break at spaces and fit`() {
    #expect(Wrapping(columns: 10).wrap("one two three four") == "one two\nthree four")
  }

  @Test func `a line that just fits is not broken`() {
    #expect(Wrapping(columns: 7).wrap("one two") == "one two")
    #expect(Wrapping(columns: 6).wrap("one two") == "one\ntwo")
  }

  @Test func `line feeds stay, an empty line too`() {
    #expect(Wrapping(columns: 20).wrap("a\n\nb") == "a\n\nb")
  }

  @Test func `a word longer than a line is cut between characters`() {
    #expect(Wrapping(columns: 4).wrap("abcdefghij") == "abcd\nefgh\nij")
    #expect(Wrapping(columns: 5).wrap("日本語日本語") == "日本\n語日\n本語")
  }

  @Test func `wide characters count as two and combining marks as none`() {
    #expect(Wrapping(columns: 6).wrap("日本 日") == "日本\n日")
    #expect(Wrapping(columns: 5).wrap("e\u{301}e\u{301} e\u{301}e\u{301}") == "e\u{301}e\u{301} e\u{301}e\u{301}")
  }

  @Test func `a choice goes on under its words`() {
    #expect(Wrapping(columns: 16, indent: 5).wrap("  1. Do nothing for now") == "  1. Do nothing\n     for now")
  }

  @Test(arguments: 1...12) func `no line is wider than asked, however narrow`(columns: Int) {
    let text = "Waar merk je dat, in je lichaam? Onvoorstelbaar 日本語 e\u{301}\u{301}n"
    let lines = Wrapping(columns: columns, indent: 2).wrap(text).split(separator: "\n")
    for line in lines where line.count > 1 {
      #expect(Columns.of(line) <= max(columns, 2), "\(line)")
    }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
