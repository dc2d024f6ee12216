import Testing

@testable import Understanding

@Suite struct NegationTests {
  private static let english = Listener(rules: SmallRules.english)
  private static let dutch = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    ("I'm afraid", ["feeling.afraid"]),
    ("I'm not afraid", ["-feeling.afraid"]),
    ("im not really afraid anymore", ["-feeling.afraid"]),
    ("I'm not afraid he'll leave", ["-feeling.afraid", "-leaving.fear"]),
    ("I'm afraid he won't stay", ["feeling.afraid"]),
    ("I'm afraid he will leave and not come back", ["feeling.afraid", "leaving.fear"]),
    ("it's not that I'm not afraid", ["feeling.afraid"]),
    ("not only afraid, also sad", ["feeling.afraid", "feeling.sad"]),
    ("I'm not sad but I am scared", ["-feeling.sad", "feeling.afraid"]),
    ("no, I'm scared", ["feeling.afraid"]),
    ("no I'm scared", ["feeling.afraid"]),
    ("no wonder I'm scared", ["feeling.afraid"]),
    ("I can't sleep I'm so scared", ["feeling.afraid"]),
    ("he does not answer", ["silence.no-reply"]),
    ("I don't miss her", ["-longing.closeness"]),
    ("miss him? never", ["-longing.closeness"]),
    ("I want to not be close", ["-longing.closeness"]),
    ("I don't think I want him close", ["-longing.closeness"]),
    ("I'm not sure I'm afraid", ["feeling.afraid"]),
    ("without panic", ["-feeling.afraid"]),
    ("scared I am not", ["-feeling.afraid"]),
    ("I can't help being scared", ["feeling.afraid"]),
    ("as if I'd be scared of that", ["-feeling.afraid"]),
    ("I used to be scared, these days it's fine", ["-feeling.afraid"]),
    ("I used to be scared of dogs", ["feeling.afraid"]),
    ("I used to be scared but not any more", ["-feeling.afraid"]),
    ("I used to be scared but not of him", ["feeling.afraid"]),
  ])
  func `English denies what it denies and no more`(line: String, expected: [String]) {
    #expect(Self.english.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("ik ben bang", ["feeling.afraid"]),
    ("ik ben niet bang", ["-feeling.afraid"]),
    ("bang ben ik niet", ["-feeling.afraid"]),
    ("alsof ik daar bang van word", ["-feeling.afraid"]),
    ("vroeger was ik bang, nu gaat het vanzelf", ["-feeling.afraid"]),
    ("vroeger was ik ook al bang", ["feeling.afraid"]),
    ("ik ben niet meer bang", ["-feeling.afraid"]),
    ("ik ben niet bang dat hij weggaat", ["-feeling.afraid", "-leaving.fear"]),
    ("ik ben bang dat hij niet blijft", ["feeling.afraid"]),
    ("ik ben bang hij komt niet terug", ["feeling.afraid"]),
    ("ik mis hem niet", ["-longing.closeness"]),
    ("ik mis haar niet meer zo", ["-longing.closeness"]),
    ("ik wil hem niet dichtbij", ["-longing.closeness"]),
    ("ik snap dat niet van hem", ["-longing.closeness"]),
    ("hij appt niet terug", ["silence.no-reply"]),
    ("niet alleen bang maar ook boos", ["feeling.afraid", "feeling.angry"]),
    ("ik ben niet boos maar verdrietig", ["-feeling.angry", "feeling.sad"]),
    ("het is niet dat ik niet bang ben", ["feeling.afraid"]),
    ("nee, ik ben bang", ["feeling.afraid"]),
    ("ik weet niet of ik bang ben", ["feeling.afraid"]),
    ("ik voel me leeg en hij is er niet meer en ik ben bang", ["feeling.afraid"]),
    ("ik slaap niet en ben bang", ["feeling.afraid"]),
    ("ik heb nooit geen angst", ["-feeling.afraid"]),
    ("geen wonder dat ik bang ben", ["feeling.afraid"]),
    ("kben nie bang", ["-feeling.afraid"]),
  ])
  func `Dutch denies what it denies and no more`(line: String, expected: [String]) {
    #expect(Self.dutch.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("the panic is gone", ["-feeling.afraid"]), ("afraid is the last thing I am", ["-feeling.afraid"]),
    ("afraid? don't make me laugh", ["-feeling.afraid"]), ("the panic isn't gone", ["feeling.afraid"]),
    ("I can't shake this panic", ["feeling.afraid"]),
    ("they think I'm afraid, but I'm not afraid", ["-feeling.afraid"]),
    ("I'm afraid, but not afraid of him", ["feeling.afraid"]),
  ])
  func `English denies by what is told of a feeling`(line: String, expected: [String]) {
    #expect(Self.english.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("de angst is weg", ["-feeling.afraid"]), ("bang is niet het woord", ["-feeling.afraid"]),
    ("bang? integendeel", ["-feeling.afraid"]), ("de angst is niet weg", ["feeling.afraid"]),
    ("bang of boos ben ik daar nooit", ["-feeling.afraid", "-feeling.angry"]),
  ])
  func `Dutch denies by what is told of a feeling`(line: String, expected: [String]) {
    #expect(Self.dutch.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("no just scared", ["feeling.afraid"]), ("no actually I miss him", ["longing.closeness"]),
    ("nope scared", ["feeling.afraid", "no"]), ("no it's panic", ["feeling.afraid"]),
    ("no more like panic", ["feeling.afraid"]), ("no panic at all", ["-feeling.afraid"]),
    ("no really scared feeling", ["-feeling.afraid"]), ("nah not scared", ["-feeling.afraid", "no"]),
    ("scared? nope, sad", ["-feeling.afraid", "feeling.sad"]),
    ("scared? no just sad", ["-feeling.afraid", "feeling.sad"]),
    ("dunno, scared? nah, sad", ["-feeling.afraid", "feeling.sad", "no"]),
    ("not sad just scared", ["-feeling.sad", "feeling.afraid"]),
    ("I don't want to just cry", ["-feeling.sad"]),
  ])
  func `a no that answers denies what was asked, and not what follows`(line: String, expected: [String]) {
    #expect(Self.english.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("nee gewoon bang", ["feeling.afraid"]), ("boos? nee, bang", ["-feeling.angry", "feeling.afraid"]),
    ("boos? neen eerder verdrietig", ["-feeling.angry", "feeling.sad"]),
    ("weet niet, boos ofzo? nee bang", ["-feeling.angry", "feeling.afraid"]),
    ("niet boos gewoon bang", ["-feeling.angry", "feeling.afraid"]),
  ])
  func `a Dutch no that answers denies what was asked, and not what follows`(line: String, expected: [String]) {
    #expect(Self.dutch.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("afraid? of him? no", ["-feeling.afraid"]),
    ("afraid? I don't know", ["feeling.afraid"]),
    ("I'm afraid, aren't I?", ["feeling.afraid"]),
    ("I thought I'd be sad, but I'm not", ["-feeling.sad"]),
    ("I'm sad, he isn't", ["feeling.sad"]),
    ("I was afraid for years, that's over now", ["-feeling.afraid"]),
    ("I'm afraid, it's over", ["feeling.afraid"]),
    ("sad I'm not", ["-feeling.sad"]),
    ("it's not as if I'm sad", ["-feeling.sad"]),
    ("I'm not sad, I'm not", ["-feeling.sad"]),
    ("never once have I been afraid", ["-feeling.afraid"]),
    ("panic? he keeps me warm, so no", ["-feeling.afraid"]),
    ("being afraid, that's not me", ["-feeling.afraid"]),
    ("you think I'm afraid but you're mistaken", ["-feeling.afraid"]),
    ("I've stopped being afraid", ["-feeling.afraid"]),
    ("aren't I just afraid?", ["feeling.afraid"]),
    ("nothing takes the panic away", ["feeling.afraid"]),
  ])
  func `what is taken back was not said`(line: String, expected: [String]) {
    #expect(Self.english.heard(in: line) == expected.sorted())
  }

  @Test(arguments: [
    ("bang? nee joh", ["-feeling.afraid"]),
    ("ik dacht dat ik bang was, maar dat ben ik niet", ["-feeling.afraid"]),
    ("ik ben bang, hij niet", ["feeling.afraid"]),
    ("bang ben ik op zulke dagen nooit geweest", ["-feeling.afraid"]),
    ("ik ben boos, en bang ben ik niet", ["-feeling.afraid", "feeling.angry"]),
    ("dat ik bang zou zijn is niet waar", ["-feeling.afraid"]),
    ("ik ben bang, niet waar?", ["feeling.afraid"]),
    ("boos nee, bang ja", ["-feeling.angry", "feeling.afraid"]),
    ("er gaat geen dag voorbij dat ik niet bang ben", ["feeling.afraid"]),
    ("de angst van toen ken ik niet meer", ["-feeling.afraid"]),
    ("ben ik niet gewoon bang?", ["feeling.afraid"]),
    ("ze zegt dat ik bang ben maar daar is niks van aan", ["-feeling.afraid"]),
  ])
  func `what Dutch takes back was not said`(line: String, expected: [String]) {
    #expect(Self.dutch.heard(in: line) == expected.sorted())
  }

  @Test func `a denied feeling is not among the feelings`() {
    #expect(Self.dutch.interpret("ik ben niet bang maar boos").feelings == ["boos"])
  }

  @Test func `what is softened scores less than what is said outright`() throws {
    let softened = try #require(Self.english.interpret("maybe I lose him").intents.first)
    let outright = try #require(Self.english.interpret("I lose him").intents.first)
    #expect(softened.intent == outright.intent)
    #expect(softened.score < outright.score)
  }

  @Test func `the evidence is the very words that were typed`() throws {
    let hearing = try #require(Self.english.interpret("I'm Scared… he'll LEAVE").intents.first)
    #expect(hearing.intent == "leaving.fear")
    #expect(hearing.evidence == ["Scared", "LEAVE"])
  }

  @Test func `the clause is where it was heard`() throws {
    let text = "Work was long, and I am sad, really."
    let hearing = try #require(Self.english.interpret(text).intents.first)
    let scalars = Array(text.unicodeScalars)[hearing.clause]
    #expect(String(String.UnicodeScalarView(scalars)) == "and I am sad")
  }
}
