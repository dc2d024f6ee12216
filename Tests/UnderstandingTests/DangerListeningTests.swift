import Testing

@testable import Understanding

@Suite struct DangerListeningTests {
  private static let english = Listener(rules: SmallRules.english)
  private static let dutch = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    ("I want to die", 2), ("i just wanna die lol", 2), ("kms haha", 2), ("I'm standing on the bridge", 3),
    ("there's no point anymore", 1),
    ("they'd be better off without me", 1), ("I love him", 0), ("I can't stop thinking about killing myself", 2),
    ("nobody knows I want to die", 2), ("I can't do this anymore I want to die", 2),
    ("I don't know why I want to die", 2),
    ("why don't I just kill myself", 2), ("not gonna lie I want to die", 2), ("if I don't kill myself first", 2),
    ("I'm not suicidal, I just want to die", 2),
  ])
  func `danger is heard whatever stands around it`(line: String, level: Int) {
    #expect(Self.english.interpret(line).risk.level == level)
    #expect(!Self.english.interpret(line).risk.isDenied)
  }

  @Test(arguments: [
    "I'm not suicidal", "I don't want to die", "I'm not going to kill myself", "I have no thoughts of suicide",
    "I never really want to die",
  ])
  func `danger that is denied is met gently`(line: String) {
    let risk = Self.english.interpret(line).risk
    #expect(risk.level == 1)
    #expect(risk.isDenied)
  }

  @Test(arguments: [
    ("I used to be suicidal", true), ("when I was fifteen I wanted to die", true),
    ("I used to be suicidal and now again", false),
    ("I tried to kill myself years ago", true), ("I wanted to die at sixteen", true),
    ("I wanted to die. That's behind me.", true), ("I want to die. It's over.", false),
    ("years ago he left and now I'm 30 and I want to die", false), ("he left years ago and I want to die", false),
    ("did I want to die back then? yes. Do I now? Not at all", true),
  ])
  func `what is over counts as denied unless something brings it back`(line: String, isDenied: Bool) {
    expectDanger(in: line, of: Self.english, isDenied: isDenied)
  }

  @Test(arguments: [
    ("I used to be suicidal, not now", true), ("years ago I wanted to die, not now", true),
    ("years ago I wanted to die, and now I do", false), ("he hits me once a week", false),
    ("I'm used to it that he hits me", false), ("he hit me without warning", false),
  ])
  func `only what is over is over`(line: String, isDenied: Bool) {
    #expect(Self.english.interpret(line).risk.isDenied == isDenied)
  }

  @Test func `a place on the body is no age`() {
    var rules = SmallRules.dutch
    rules.dangers.append(ListeningRules.Danger(theme: .violenceReceived, explicit: ["mes … keel"]))
    let risk = Listener(rules: rules).interpret("hij houdt een mes op mijn keel").risk
    #expect(risk.level == 2)
    #expect(!risk.isDenied)
    #expect(Listener(rules: rules).interpret("op mijn zestiende wilde ik dood").risk.isDenied)
  }

  @Test func `what was done to a child is not over`() {
    var rules = SmallRules.english
    rules.dangers.append(ListeningRules.Danger(theme: .child, explicit: ["uncle touched me"]))
    let risk = Listener(rules: rules).interpret("my uncle touched me when I was little").risk
    #expect(risk.level == 2)
    #expect(!risk.isDenied)
  }

  @Test(arguments: [
    ("my friend wants to die", true), ("she said she is suicidal", true), ("I told my friend I want to die", false),
    ("he wants me to kill myself", false), ("want to die", false),
  ])
  func `it is told apart whom it is about`(line: String, isAboutAnother: Bool) {
    #expect(Self.english.interpret(line).risk.isAboutAnother == isAboutAnother)
  }

  @Test(arguments: [
    ("I don't mean I want to die", true), ("do I want to die? no, never", true), ("I no longer want to die", true),
    ("I said I want to die but I didn't mean it", true), ("it isn't that I want to die", true),
    ("do I want to die? no idea", false), ("no I want to die", false), ("they don't think I want to die", false),
    ("I haven't tried to kill myself yet", false), ("kill myself? no one would care", false),
    ("why would I want to die? not sure", false), ("my brother died in 2019 and I want to die", false),
    ("I never stopped wanting to die, I want to die", false),
  ])
  func `danger is denied only by who says so of it`(line: String, isDenied: Bool) {
    expectDanger(in: line, of: Self.english, isDenied: isDenied)
  }

  @Test func `an idiom is remembered and is no danger`() {
    let risk = Self.english.interpret("I wanted to die of embarrassment").risk
    #expect(risk.level == 0)
    #expect(risk.isIdiom)
    #expect(risk.evidence == ["die of embarrassment"])
  }

  @Test(arguments: [
    ("do I want to live? No.", 2), ("Do I still want to live? nah, not really", 2), ("Is life worth living? No.", 1),
    ("do I want to live? yes", 0), ("do I want to live? No idea", 0), ("do I want to live with him? No.", 0),
    ("does he want to live? I don't know", 0), ("is it nice? no", 0),
  ])
  func `a life that is asked about and refused is danger`(line: String, level: Int) {
    #expect(Self.english.interpret(line).risk.level == level)
    #expect(!Self.english.interpret(line).risk.isDenied)
  }

  @Test(arguments: [
    ("Wil ik nog leven? Nee.", 2), ("wil ik eigenlijk nog verder leven? nee, niet echt", 2),
    ("heeft mijn leven nog zin? neen", 1), ("wil ik nog leven? ja", 0), ("wil ik samen leven met hem? nee", 0),
    ("is het leuk? nee", 0),
  ])
  func `a life that is asked about and refused in Dutch is danger`(line: String, level: Int) {
    #expect(Self.dutch.interpret(line).risk.level == level)
    #expect(!Self.dutch.interpret(line).risk.isDenied)
  }

  @Test func `a death told of is no danger and no idiom, and a wish beside it is danger`() {
    var english = SmallRules.english
    english.dangers[0].oblique += ["died"]
    english.idioms += ["nan died"]
    let bereavement = Intent(
      name: "bereavement", meaning: "a death", examples: [], nearMisses: [], patterns: ["nan/grandad (has) died"])
    #expect(Listener(rules: english).interpret("my nan died").risk.isIdiom)
    english.intents.append(bereavement)
    let listener = Listener(rules: english)
    #expect(listener.interpret("my nan died").risk == .none)
    #expect(listener.interpret("grandad has died and he never rang").risk == .none)
    #expect(listener.interpret("my nan died and I want to die").risk.level == 2)
    #expect(listener.interpret("it died").risk.level == 1)
  }

  @Test func `an idiom silences only its own words`() {
    #expect(Self.english.interpret("I'm dying of shame and I want to die").risk.level == 2)
    #expect(Self.english.interpret("could kill for a coffee, or kill myself").risk.level == 2)
  }

  @Test func `no idiom covers self-harm`() {
    let risk = Self.english.interpret("I burned myself on purpose").risk
    #expect(risk.theme == .selfHarm)
    #expect(risk.level == 2)
  }

  @Test(arguments: ["su1cide", "I want to d1e", "k m s", "su!cide", "suic*de", "s.u.i.c.i.d.e", "unal1ve"])
  func `danger in disguise is heard`(line: String) {
    #expect(Self.english.interpret(line).risk.level == 2)
  }

  @Test(arguments: [
    ("ik wil dood", 2, false), ("ik wil niet dood", 1, true), ("ik denk niet aan zelfmoord", 1, true),
    ("zelfmoord wil ik niet", 1, true), ("ik kan niet stoppen met aan zelfmoord denken", 2, false),
    ("niemand weet dat ik dood wil", 2, false), ("ik wil d00d", 2, false), ("z3lfmoord", 2, false),
    ("mijn broer wil dood", 2, false), ("vroeger wilde ik dood", 1, true), ("ik schaam me dood", 0, false),
    ("ik snijd mezelf", 2, false), ("ik zie het niet meer zitten", 1, false),
  ])
  func `Dutch danger is heard the same way`(line: String, level: Int, isDenied: Bool) {
    let risk = Self.dutch.interpret(line).risk
    #expect(risk.level == level)
    #expect(risk.isDenied == isDenied)
  }
}
