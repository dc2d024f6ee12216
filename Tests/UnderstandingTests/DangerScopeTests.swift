import Testing

@testable import Understanding

/// Danger that something in front of it denies, or that a life since is set against; beside each kind what looks like it and is danger.
@Suite struct DangerScopeTests {
  private static let english = Listener(rules: SmallRules.english)
  private static let dutch = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    ("nobody in my class is suicidal", true), ("nobody in my class knows I'm suicidal", false),
    ("none of us has ever been suicidal", true), ("nobody has been more suicidal than me", false),
    ("not once have I been suicidal", true), ("never did I think I would be suicidal", false),
    ("we are nowhere near suicidal", true), ("my doctor ruled out suicide", true),
    ("I haven't ruled out suicide", false), ("I can't think of anything but suicide", false),
    ("it isn't so dark that I'm suicidal", true), ("never so sure that I'm suicidal", false),
    ("let alone suicide", true), ("I don't want to be hurt, let alone want to die", true),
    ("I can't tell her that I'm tired, let alone that I'm suicidal", false),
  ])
  func `a negator that opens what is said denies it`(line: String, isDenied: Bool) {
    expectDanger(in: line, of: Self.english, isDenied: isDenied)
  }

  @Test(arguments: [
    ("years ago I was suicidal, these days I bake bread", true), ("years ago I was suicidal and I am now", false),
    ("years ago I was suicidal, now I have the pills", false),
    ("I was suicidal last night, today I have an exam", false),
    ("it's been six years since I was suicidal", true),
    ("it's been six years since she left and I'm suicidal", false),
  ])
  func `a life since makes it past unless it points back`(line: String, isDenied: Bool) {
    #expect(Self.english.interpret(line).risk.isDenied == isDenied)
  }

  @Test(arguments: [
    ("niemand hier denkt aan zelfmoord", true), ("niemand weet dat ik dood wil", false),
    ("niet zo somber dat ik dood wil", true), ("nooit zo zeker geweest dat ik dood wil", false),
    ("aan zelfmoord denk ik al vier jaar niet meer", true), ("zelfmoord kan ik niet vergeten", false),
    ("als puber wilde ik dood, tegenwoordig leef ik graag", true),
    ("vroeger wilde ik dood, nu heb ik de pillen", false),
    ("of ik dood wil? hemel, nee", true), ("ik wil geen pijn, laat staan dat ik dood wil", true),
    ("niemand weet dat ik moe ben, laat staan dat ik dood wil", false),
  ])
  func `Dutch scope and time deny alike`(line: String, isDenied: Bool) {
    #expect(Self.dutch.interpret(line).risk.isDenied == isDenied)
  }
}
