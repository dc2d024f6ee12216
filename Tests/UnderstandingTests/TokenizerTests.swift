import Testing
import Understanding

private func texts(_ line: String, _ language: Language = .english) -> [String] {
  Tokenizer(language: language).tokens(of: line).map(\.text)
}

@Suite struct TokenizerTests {
  @Test func `words are folded and curly apostrophes straightened`() {
    #expect(texts("Don\u{2019}t WAIT, Zoë") == ["don't", "wait", "zoë"])
  }

  @Test func `an apostrophe belongs to a word only between letters`() {
    #expect(texts("'t is 'zo' z'n foto's", .dutch) == ["t", "is", "zo", "z'n", "foto's"])
  }

  @Test func `a run of question or exclamation marks is one token`() {
    let tokens = Tokenizer(language: .english).tokens(of: "why??? no!")
    #expect(tokens.map(\.text) == ["why", "?", "no", "!"])
    #expect(tokens.map(\.kind) == [.word, .mark, .word, .mark])
  }

  @Test func `emoji are tokens whatever their skin tone or variation selector`() {
    #expect(texts("ok👍🏽") == ["ok", "👍"])
    #expect(texts("\u{2764}\u{FE0F}") == texts("\u{2764}"))
    #expect(texts("👩‍👧🇳🇱") == ["👩‍👧", "🇳🇱"])
  }

  @Test(arguments: [
    ("neeeee", "nee"), ("jaaaa", "ja"), ("heeeel", "heel"), ("hmmmm", "hmm"), ("zee", "zee"), ("1000", "1000"),
  ])
  func `held letters are shortened in Dutch`(typed: String, meant: String) {
    #expect(texts(typed, .dutch) == [meant])
  }

  @Test(arguments: [("soooo", "so"), ("alllll", "all"), ("goooood", "good"), ("helppp", "help"), ("pffff", "pff")])
  func `held letters are shortened in English`(typed: String, meant: String) {
    #expect(texts(typed) == [meant])
  }

  @Test func `a range counts Unicode scalars of the line as it was typed`() {
    let line = "Hé, jaaa😢nee"
    let scalars = Array(line.unicodeScalars)
    let words = Tokenizer(language: .dutch).tokens(of: line).map { token in
      String(String.UnicodeScalarView(scalars[token.range]))
    }
    #expect(words == ["Hé", "jaaa", "😢", "nee"])
  }

  @Test func `punctuation opens a clause and a decimal comma does not`() {
    let tokens = Tokenizer(language: .dutch).tokens(of: "nee, ik geef 7,5 - of niet... in-en-in")
    #expect(tokens.filter(\.opensClause).map(\.text) == ["nee", "ik", "of", "in"])
  }

  @Test func `an empty line and a line of spaces have no tokens`() {
    #expect(texts("").isEmpty)
    #expect(texts("  ... ").isEmpty)
  }
}

@Suite struct StemmerTests {
  @Test func `inflections of a word have one stem`() {
    let english = Stemmer(language: .english)
    #expect(Set(["wait", "waits", "waiting", "waited"].map(english.stem(of:))) == ["wait"])
    let dutch = Stemmer(language: .dutch)
    #expect(dutch.stem(of: "lichamelijk") == dutch.stem(of: "lichamelijke"))
    #expect(dutch.stem(of: "één") == dutch.stem(of: "een"))
  }

  @Test func `an empty word has an empty stem`() {
    #expect(Stemmer(language: .dutch).stem(of: "") == "")
  }

  @Test func `a stemmer may be used from many tasks at once`() async {
    let words = ["closeness", "leaving", "afraid", "waiting"]
    let alone = words.map(Stemmer(language: .english).stem(of:))
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<200).flatMap { _ in words.map(Stemmer(language: .english).stem(of:)) } }
      }
      for await stems in group {
        #expect(stems == (0..<200).flatMap { _ in alone })
      }
    }
  }
}
