import DialogueCompiler
import Testing

@testable import Understanding

/// Yes, no, "I don't know" and numbers, as the shipped languages hear them.
@Suite struct ListeningForAnswersTests {
  private static let listeners: [Language: Listener] = {
    var listeners: [Language: Listener] = [:]
    for language in Language.allCases {
      listeners[language] = ShippedRules.rules(of: language).map { Listener(rules: $0) }
    }
    return listeners
  }()

  private func answer(_ line: String, _ language: Language) throws -> Interpretation.Answer? {
    try #require(Self.listeners[language]).interpret(line, expecting: Expectation(.agreement)).answer
  }

  private func rating(_ line: String, _ language: Language) throws -> Int? {
    try #require(Self.listeners[language]).interpret(line, expecting: Expectation(.scale(0...10))).rating
  }

  @Test(arguments: [
    "ja", "Ja!", "jaaa", "jep", "ja hoor", "ja graag", "jazeker", "zeker", "klopt", "dat klopt", "ja dat klopt wel",
    "ik denk het wel",
    "best wel", "nou ja, eigenlijk wel", "doe maar", "is goed", "ok", "prima", "soms wel ja",
    "ja, maar ik vind het moeilijk", "tuurlijk",
    "ja eigenlijk wel", "allez, 't is goed", "bon, tis goe", "goh ja, oké dan", "oké dan", "bon, doe maar", "mij best",
    "voor mij is 't goed", "allez vooruit", "'t is oké",
  ])
  func `a Dutch yes`(line: String) throws {
    #expect(try answer(line, .dutch) == .yes)
  }

  @Test(arguments: [
    "nee", "Nee.", "neeee", "neen", "nee hoor", "nah", "nope", "liever niet", "niet echt", "nee dank je", "nou nee",
    "eigenlijk niet",
    "dat wil ik niet", "toch niet?", "ik denk het niet", "nee, ik ben niet bang", "helemaal niet", "absoluut niet",
    "nu even niet",
    "dat klopt niet", "nee joh", "allez, nee", "bon, liever niet",
  ])
  func `a Dutch no`(line: String) throws {
    #expect(try answer(line, .dutch) == .no)
  }

  @Test(arguments: [
    "ik weet het niet", "weet ik niet", "geen idee", "misschien", "mwah", "tja", "kweenie", "ja en nee",
    "ik weet het echt niet",
    "weet niet", "moeilijk te zeggen", "hmm", "idk", "ik weet het niet zo goed", "zou kunnen", "hangt ervan af",
  ])
  func `a Dutch don't know`(line: String) throws {
    #expect(try answer(line, .dutch) == .unsure)
  }

  @Test(arguments: [
    "yes", "Yeah", "yep", "yesss", "sure", "ok", "of course", "I do", "I think so", "yes please", "that's right",
    "exactly", "go on then",
    "yeah, but it's hard", "well yes", "definitely", "I guess so", "why not", "grand so", "right so", "go on so",
    "that's fine",
  ])
  func `an English yes`(line: String) throws {
    #expect(try answer(line, .english) == .yes)
  }

  @Test(arguments: [
    "no", "No.", "nooo", "nah", "nope", "not really", "no thanks", "I don't think so", "not at all", "rather not",
    "I'd rather not",
    "not now", "never", "no, I'm not afraid", "absolutely not", "that's not it", "I don't want to",
  ])
  func `an English no`(line: String) throws {
    #expect(try answer(line, .english) == .no)
  }

  @Test(arguments: [
    "I don't know", "i dont know", "idk", "dunno", "no idea", "maybe", "not sure", "I'm not sure", "yes and no",
    "hard to say", "meh",
    "it depends", "hmm", "kind of", "honestly I don't know",
  ])
  func `an English don't know`(line: String) throws {
    #expect(try answer(line, .english) == .unsure)
  }

  @Test(arguments: [
    ("ik mis hem", Language.dutch), ("ik ben bang dat hij weggaat", .dutch), ("I miss her", .english),
    ("he left", .english), ("'t is goed tussen ons", .dutch), ("bon, hij is dan vertrokken", .dutch),
    ("'t is niet goed", .dutch), ("it's fine between us", .english),
  ])
  func `a bare statement is no answer`(line: String, language: Language) throws {
    #expect(try answer(line, language) == nil)
  }

  @Test(arguments: [
    ("zeven", 7), ("een 7", 7), ("een dikke acht", 8), ("ik denk een zes", 6), ("6 of 7", 7),
    ("tussen de 6 en de 7", 7), ("7/10", 7),
    ("een zesje", 6), ("nul", 0), ("tien!", 10), ("7,5", 8), ("11", nil), ("honderd", nil), ("geen idee", nil),
    ("zeg maar een 5 of zo", 5),
  ])
  func `a Dutch number`(line: String, expected: Int?) throws {
    #expect(try rating(line, .dutch) == expected)
  }

  @Test(arguments: [
    ("seven", 7), ("a 7", 7), ("about an eight", 8), ("I'd say six", 6), ("6 or 7", 7), ("between 6 and 7", 7),
    ("7/10", 7),
    ("7 out of 10", 7), ("zero", 0), ("ten!", 10), ("7.5", 8), ("11", nil), ("a hundred", nil), ("no idea", nil),
    ("like a 5 or so", 5),
  ])
  func `an English number`(line: String, expected: Int?) throws {
    #expect(try rating(line, .english) == expected)
  }
}
