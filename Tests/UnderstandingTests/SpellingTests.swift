import Testing

@testable import Understanding

@Suite struct SpellingTests {
  private static let corrector = SpellingCorrector(
    vocabulary: [
      "afraid", "leave", "suicide", "messages", "messages", "massages", "always", "waiting", "friend", "quiet",
    ],
    leftAlone: ["quite"])

  @Test(arguments: [
    ("afriad", "afraid"), ("afaid", "afraid"), ("affraid", "afraid"), ("leav", "leave"), ("leaev", "leave"),
    ("suiside", "suicide"), ("mesages", "messages"), ("messsagges", "messages"), ("alwayz", "always"),
    ("freind", "friend"),
  ])
  func `a slip is mended`(typed: String, meant: String) {
    #expect(Self.corrector.correction(of: typed) == meant)
  }

  @Test(arguments: ["leave", "quite", "ale", "heave", "zebra", "leav3", "unafraidly", "l'ave"])
  func `what is known, short, or another word is left alone`(typed: String) {
    #expect(Self.corrector.correction(of: typed) == nil)
  }

  @Test func `of two candidates the more frequent is meant`() {
    #expect(Self.corrector.correction(of: "mssages") == "messages")
  }

  private static let careful = SpellingCorrector(
    vocabulary: ["ready", "dear"], leftAlone: ["skill", "settlement"], urgent: ["suicidal", "suicide", "kill", "dead"],
    grave: ["settle", "assaulted", "confused"])

  @Test(arguments: [
    ("suicdial", "suicidal"), ("duicide", "suicide"), ("kil", "kill"), ("daed", "dead"), ("deaad", "dead"),
  ])
  func `a crisis word is found behind a slip that hides another word`(typed: String, meant: String) {
    #expect(Self.careful.correction(of: typed) == meant)
  }

  @Test(arguments: ["kettle", "skill", "settlement", "dad", "consumer", "kip"])
  func `nothing but a small slip becomes a grave word`(typed: String) {
    #expect(Self.careful.correction(of: typed) == nil)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3, 3), ("ab", "ba", 2, 1), ("", "ab", 2, 2), ("same", "same", 0, 0), ("leaev", "leave", 2, 1),
  ])
  func `the distance counts slips`(one: String, other: String, limit: Int, distance: Int) {
    #expect(EditDistance.between(Array(one.utf8), Array(other.utf8), atMost: limit) == distance)
  }

  @Test func `a distance above the limit is none`() {
    #expect(EditDistance.between(Array("kitten".utf8), Array("sitting".utf8), atMost: 2) == nil)
    #expect(EditDistance.between(Array("a".utf8), Array("abcd".utf8), atMost: 2) == nil)
  }

  private static let listener = Listener(rules: SmallRules.english)

  @Test func `a line is read with its slips mended, in the case in which it was typed`() {
    #expect(
      Self.listener.interpret("Suicde is on my mind, it is embarrasment").corrected
        == "Suicide is on my mind, it is embarrassment")
    #expect(Self.listener.interpret("Suicde is on my mind").risk.level == 2)
  }

  @Test func `a name is left alone`() {
    #expect(Self.listener.interpret("I talked to Answar").corrected == "I talked to Answar")
  }

  @Test func `evidence is what was typed, not what was meant`() {
    #expect(Self.listener.interpret("sucide").risk.evidence == ["sucide"])
  }

  private static let written = WrittenSlips(
    in: ["myself", "before", "clam", "form", "different", "waiting"].flatMap { Array(repeating: $0, count: 20) }
      + ["myslef", "befoer", "calm", "from", "from", "from", "diffrent", "waitting", "forms", "fore", "saiting"],
    except: ["calm"])

  @Test(arguments: ["myslef", "befoer", "diffrent", "waitting"])
  func `what is written once and is a small slip of what is written often is a slip`(word: String) {
    #expect(Self.written.contains(word))
  }

  @Test(arguments: ["calm", "from", "forms", "fore", "saiting", "myself", "never"])
  func `a real word, one that is written now and then, and another word are none`(word: String) {
    #expect(!Self.written.contains(word))
  }

  @Test func `a slip that an author wrote in an example is mended all the same`() {
    var rules = SmallRules.english
    rules.intents[0].examples += (1...24).map { "by myself on evening \($0)" } + ["been fine by myslef"]
    rules.outOfScope += ["i bought it myslef"]
    #expect(Listener(rules: rules).interpret("I sit by myslef").corrected == "I sit by myself")
  }
}
