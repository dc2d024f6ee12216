import Testing

@testable import Understanding

/// Danger that has ended, is ruled out or was answered with "no"; beside each kind what looks like it and is danger.
@Suite struct DangerOverTests {
  private static let english = Listener(rules: SmallRules.english)
  private static let dutch = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    ("my nurse asked if I was suicidal and the answer is no", true),
    ("my nurse asked if I was suicidal and the answer is no but I lied", false),
    ("suicide isn't on the table", true), ("suicide isn't on the table yet", false),
    ("suicide has never crossed my mind", true), ("far from suicidal", true), ("not far from suicidal", false),
    ("they think I'm suicidal, but I'm not", true), ("they think I'm joking that I'm suicidal, but I'm not", false),
    ("I was suicidal in my twenties and I'm fine now", true),
    ("I was suicidal in my twenties and now again", false),
    ("suicidal? me? no.", true), ("I want to die. No one would care", false), ("I want to die. No joke.", false),
    ("the suicidal thoughts have stopped", true), ("the suicidal thoughts have not stopped", false),
    ("nobody needs to worry that I'm suicidal", true),
    ("I'd never been suicidal before him", false),
  ])
  func `what is over or ruled out counts as denied`(line: String, isDenied: Bool) {
    expectDanger(in: line, of: Self.english, isDenied: isDenied)
  }

  @Test(arguments: [
    ("I said I wasn't suicidal. I lied.", false), ("I'm not suicidal. He lied about that.", true),
    ("not a day goes by that I don't think of suicide", false), ("there is no day without suicide on my mind", false),
    ("I wasn't suicidal until this week", false), ("I can't promise I won't kill myself", false),
    ("I promise I won't kill myself", true),
    ("don't tell me I'm not suicidal, because I am", false),
    ("I used to be suicidal and it's back", false), ("I used to be suicidal and I got my life back", true),
    ("I thought the suicidal thoughts were over, they aren't", false),
    ("years ago he left but I want to die", false),
    ("suicidal? no just sad", true), ("suicidal? no just want to die", false),
    ("afraid yes, suicidal no", true), ("neither of us is suicidal", true),
    ("no I want to die", false), ("nah I'm suicidal", false),
    ("I'm not afraid of suicide", false), ("I'm not suicidal, I want what I have", true),
    ("I'm not suicidal, I was lying in bed", true), ("I'm not suicidal, I lied down early", true),
    ("I said I'm not suicidal but I lied about that", false), ("never sad or suicidal", true),
  ])
  func `what is there after all does not count as denied`(line: String, isDenied: Bool) {
    expectDanger(in: line, of: Self.english, isDenied: isDenied)
  }

  @Test(arguments: [
    ("he hit me when I was pregnant", false), ("he hit me when I was six", true),
    ("he hits me once the kids are asleep", false),
  ])
  func `only a time of life that has passed makes it past`(line: String, isDenied: Bool) {
    #expect(Self.english.interpret(line).risk.isDenied == isDenied)
  }

  @Test(arguments: [
    ("mijn arts vraagt of ik dood wil en mijn antwoord is nee", true),
    ("de huisarts vroeg of ik dood wilde en het antwoord is nee maar dat was gelogen", false),
    ("mijn zus denkt dat ik dood wil, maar dat is onzin", true),
    ("niemand hoeft te denken dat ik dood wil", true),
    ("vroeger wilde ik dood, nu gelukkig niet meer", true),
    ("vroeger wilde ik dood, nu weer", false), ("vroeger wilde ik dood en het is terug", false),
    ("ik zei dat ik niet dood wil. Dat was gelogen.", false),
    ("er gaat geen dag voorbij dat ik niet dood wil", false),
    ("nee ik wil dood", false), ("zelfmoord? nee gewoon verdrietig", true),
  ])
  func `Dutch danger that is over counts as denied`(line: String, isDenied: Bool) {
    #expect(Self.dutch.interpret(line).risk.isDenied == isDenied)
  }
}
