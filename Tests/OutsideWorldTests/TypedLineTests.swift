import Testing

@testable import OutsideWorld

@Suite struct TypedLineTests {
  @Test func `a pasted paragraph is one line`() {
    #expect(TypedLine("two\nlines\tand\r\nmore").text == "two lines and  more")
  }

  @Test func `control characters and NUL are dropped`() {
    #expect(TypedLine("a\u{0}b\u{1b}[31mc\u{7f}d\u{9b}e").text == "ab[31mcde")
  }

  @Test func `bytes that are no UTF-8 are repaired`() {
    #expect(TypedLine(bytes: [0x61, 0xff, 0x62]).text == "a\u{fffd}b")
  }

  @Test func `letters come in composed form`() {
    let text = TypedLine("cafe\u{301} \u{1112}\u{1161}\u{11ab}").text
    #expect(text.unicodeScalars.elementsEqual("caf\u{e9} \u{d55c}".unicodeScalars))
  }

  @Test func `a line may be as long as it may be, and no longer`() {
    let most = TypedLine(String(repeating: "x", count: TypedLine.longest))
    #expect(!most.wasCut)
    let more = TypedLine(String(repeating: "x", count: TypedLine.longest + 1))
    #expect(more.wasCut)
    #expect(more.text == most.text)
  }

  @Test func `a long line is cut between characters`() {
    let line = TypedLine(String(repeating: "x", count: TypedLine.longest - 1) + "é")
    #expect(line.wasCut)
    #expect(line.text.last == "x")
  }
}

@Suite struct LineAssemblyTests {
  private func lines(_ chunks: [String]) -> [String] {
    var assembly = LineAssembly()
    var lines: [String] = []
    for chunk in chunks {
      assembly.take(Array(chunk.utf8))
      while let line = assembly.next() { lines.append(line.text) }
    }
    if let last = assembly.last() { lines.append(last.text) }
    return lines
  }

  @Test func `lines come out as they were typed, however the bytes arrive`() {
    #expect(lines(["one\ntwo\n"]) == ["one", "two"])
    #expect(lines(["o", "ne\nt", "wo", "\n"]) == ["one", "two"])
  }

  @Test func `an empty line is a line`() {
    #expect(lines(["\n\nx\n"]) == ["", "", "x"])
  }

  @Test func `the last line counts without a line feed`() {
    #expect(lines(["one\ntwo"]) == ["one", "two"])
    #expect(lines([]) == [])
  }

  @Test func `lines from elsewhere lose their carriage return`() {
    #expect(lines(["one\r\ntwo\r\n"]) == ["one", "two"])
  }

  @Test func `a letter may arrive in two pieces`() {
    var assembly = LineAssembly()
    assembly.take([0xc3])
    assembly.take([0xa9, 0x0a])
    #expect(assembly.next()?.text == "é")
  }

  @Test func `an endless line takes no endless memory and is said to be cut`() {
    var assembly = LineAssembly()
    for _ in 0..<20 { assembly.take(repeatElement(UInt8(ascii: "x"), count: 5_000)) }
    assembly.take([0x0a])
    #expect(assembly.next()?.wasCut == true)
    #expect(assembly.next() == nil)
  }
}
