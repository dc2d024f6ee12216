import Testing

@testable import Understanding

/// What is thought or expected of somebody, and then said to be so or not.
@Suite struct SuppositionTests {
  private static let english = Listener(rules: SmallRules.english)
  private static let dutch = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    "everyone thinks I'm scared but I'm not", "everyone thinks I'm scared and I'm really not",
    "you'd think I'd be scared, but no", "you'd think I'd be scared but not at all",
    "she thinks I'm scared, which I'm not", "she thinks I'm scared, which isn't true",
    "they ask if I'm scared. I'm not.", "he says I'm scared. Wrong.", "I should be scared but honestly I'm not",
    "they call me scared, I'm not though", "it may sound like I'm scared but I'm not lol",
  ])
  func `what others think is denied by the verdict behind it`(line: String) {
    #expect(Self.english.heard(in: line) == ["-feeling.afraid"])
  }

  @Test(arguments: [
    "iedereen denkt dat ik bang ben maar dat ben ik niet", "ze denken dat ik bang ben. Niet dus.",
    "je zou denken dat ik bang ben maar nee hoor", "ze denkt dat ik bang ben, wat niet zo is",
    "ze zeggen dat ik bang ben en dat klopt niet", "ik zou bang moeten zijn, maar dat ben ik niet",
    "ze vinden mij bang, terwijl ik dat niet ben", "ze vragen steeds of ik bang ben, echt niet",
  ])
  func `what others think is denied in Dutch`(line: String) {
    #expect(Self.dutch.heard(in: line) == ["-feeling.afraid"])
  }

  @Test func `what one is instead denies what others think`() {
    #expect(
      Self.english.heard(in: "everyone thinks I'm scared but I'm just sad") == ["-feeling.afraid", "feeling.sad"])
    #expect(
      Self.english.heard(in: "I thought I was sad but really I was scared") == ["-feeling.sad", "feeling.afraid"])
    #expect(
      Self.dutch.heard(in: "iedereen denkt dat ik boos was maar ik was gewoon bang") == [
        "-feeling.angry", "feeling.afraid",
      ])
  }

  @Test(arguments: [
    "he thinks I'm not scared. I am.", "I told them I wasn't scared but I am", "don't tell me I'm not scared, I am",
    "they say I'm not scared, which isn't true", "nobody thinks I'm scared but I am",
  ])
  func `what is thought not to be so may be so`(line: String) {
    #expect(Self.english.heard(in: line) == ["feeling.afraid"])
  }

  @Test(arguments: [
    "hij denkt dat ik niet bang ben, maar ik ben het wel", "ze denken dat ik niet bang ben. Dat ben ik wel.",
    "ik zei dat ik niet bang was maar dat klopt niet",
  ])
  func `what is thought not to be so may be so in Dutch`(line: String) {
    #expect(Self.dutch.heard(in: line) == ["feeling.afraid"])
  }

  @Test func `small words beside a supposition are no part of it`() {
    let ear = Ear(rules: SmallRules.english)
    let text = "they think I am scared but I am just sad"
    let line = Line(
      text, scalars: Array(text.unicodeScalars), tokens: Tokenizer(language: .english).tokens(of: text), mended: [],
      lexicon: ear.index.lexicon)
    let negations = Negations(line: line, found: ear.index.matches(in: line), ear: ear, language: .english)
    let (scared, last) = (4, line.words.count - 1)
    #expect(negations.areOnlySupposed([scared]) && negations.areOnlySupposed([2, 3]))
    #expect(!negations.areOnlySupposed([last - 3, last - 2]) && !negations.areOnlySupposed([last]))
  }

  @Test(arguments: [
    // A verdict about another person, about something else, or none.
    "he thinks I'm scared and he isn't", "I think I'm scared but he's not", "he says I'm scared, no wonder",
    "I think I'm scared but I'm not sure", "I think I'm scared but I don't know",
    "they think I'm scared and they're right",
    "he says I'm scared, which is true", "I'm scared but I can't tell", "she thinks I'm scared and she's not wrong",
    "she said she'd make me scared and she didn't",
  ])
  func `what is no verdict takes nothing away`(line: String) {
    #expect(Self.english.heard(in: line).contains("feeling.afraid"))
  }

  @Test(arguments: [
    "hij denkt dat ik bang ben en hij niet", "ik denk dat ik bang ben maar ik weet het niet",
    "ze zeggen dat ik bang ben, en dat klopt", "ik ben bang maar hij niet",
  ])
  func `what is no verdict in Dutch takes nothing away`(line: String) {
    #expect(Self.dutch.heard(in: line).contains("feeling.afraid"))
  }
}
