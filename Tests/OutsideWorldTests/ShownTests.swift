import OutsideWorld
import Testing

@Suite struct ShownTests {
  @Test func `plain text and other alphabets are shown as they are`() {
    for text in ["Dag. Fijn dat je er bent.", "één 日本語 🙂 e\u{301}", "two\nlines", "👩‍👩‍👧 לא"] {
      #expect(Shown(text).text == text)
    }
  }

  @Test func `an escape sequence is shown and not obeyed`() {
    #expect(Shown("\u{1b}]52;c;ZXZpbA==\u{07}").text == "␛]52;c;ZXZpbA==␇")
    #expect(Shown("\u{1b}[2J").text == "␛[2J")
  }

  @Test func `the one-scalar forms of escape sequences are shown too`() {
    #expect(Shown("\u{9b}31m").text == "⟨U+009B⟩31m")
    #expect(Shown("\u{85}").text == "⟨U+0085⟩")
  }

  @Test func `marks of direction cannot turn a line around`() {
    #expect(Shown("a\u{202e}b\u{2066}c\u{200f}").text == "a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩")
    #expect(Shown("\u{61c}").text == "⟨U+061C⟩")
  }

  @Test func `hidden tags and line separators are visible`() {
    #expect(Shown("x\u{e0041}").text == "x⟨U+E0041⟩")
    #expect(Shown("a\u{2028}b").text == "a⟨U+2028⟩b")
  }

  @Test func `a carriage return cannot write over what stands there, and a tab is a space`() {
    #expect(Shown("real\rfake").text == "real␍fake")
    #expect(Shown("a\r\nb").text == "a␍\nb")
    #expect(Shown("a\tb\u{7f}\u{0}").text == "a b␡␀")
  }

  @Test func `what is safe stays as it is when it is made safe again`() {
    let once = Shown("\u{1b}[0m\u{202e}\u{9b}\t")
    #expect(Shown(once.text) == once)
  }

  @Test func `words put into a sentence pass the sanitiser too`() {
    let name = "\u{1b}[31m"
    #expect(("Kept in \(name)." as Shown).text == "Kept in ␛[31m.")
  }

  @Test func `no scalar that steers a terminal comes through`() {
    for value in UInt32(0)...0x10ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let steers = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      guard steers, scalar != "\n" else { continue }
      #expect(!Shown(String(scalar)).text.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }
}
