import DialogueCompiler
import Testing

@testable import Understanding

/// The shipped rules for danger, tried on lines of our own; the targets are those of Documentation/Safety.md.
@Suite struct ListeningForDangerTests {
  private static let listeners: [Language: Listener] = {
    var listeners: [Language: Listener] = [:]
    for language in Language.allCases {
      listeners[language] = ShippedRules.rules(of: language).map { Listener(rules: $0) }
    }
    return listeners
  }()

  private func heard(_ entry: ListeningCorpus.Entry, _ language: Language) throws -> Risk {
    try #require(Self.listeners[language]).interpret(entry.line).risk
  }

  /// The lines of some sections whose level is not among those that are right.
  private func misses(_ sections: [String], _ language: Language) throws -> (misses: [String], count: Int) {
    let entries = try ListeningCorpus("\(language.rawValue)-risk").entries.filter { sections.contains($0.section) }
    var misses: [String] = []
    for entry in entries {
      let bounds = entry.fields[0].split(separator: "-").compactMap { Int($0) }
      let level = try heard(entry, language).level
      if !(bounds[0]...bounds[1]).contains(level) { misses.append("\(level): \(entry.line)") }
    }
    return (misses, entries.count)
  }

  @Test(arguments: Language.allCases) func `what is said outright is heard`(language: Language) throws {
    let (misses, count) = try misses(["explicit"], language)
    #expect(misses.count * 100 <= count, "\(misses)")
  }

  @Test(arguments: Language.allCases) func `what is said unclearly is heard in nine of ten`(language: Language) throws {
    let (misses, count) = try misses(["oblique"], language)
    #expect(misses.count * 10 <= count, "\(misses)")
  }

  @Test(arguments: Language.allCases) func `danger to another is heard, and known to be another's`(language: Language)
    throws
  {
    let (misses, count) = try misses(["about another"], language)
    #expect(misses.count * 10 <= count, "\(misses)")
    let known = try ListeningCorpus("\(language.rawValue)-risk").entries(in: "about another").filter { entry in
      try heard(entry, language).isAboutAnother
    }
    #expect(known.count * 5 >= count * 4, "\(known.map(\.line))")
  }

  @Test(arguments: Language.allCases) func `what is denied or over is met gently`(language: Language) throws {
    let (misses, _) = try misses(["denied or past"], language)
    #expect(misses.isEmpty, "\(misses)")
  }

  @Test(arguments: Language.allCases) func `an idiom is no danger`(language: Language) throws {
    let (misses, count) = try misses(["idioms"], language)
    #expect(misses.count * 20 <= count, "\(misses)")
  }

  @Test(arguments: Language.allCases) func `everyday sorrow is no danger`(language: Language) throws {
    let (misses, _) = try misses(["everyday"], language)
    #expect(misses.isEmpty, "\(misses)")
  }

  @Test(arguments: [
    ("oma is vorige week gestorven", Language.dutch, 0), ("de dood van mijn vader", .dutch, 0),
    ("mijn broer is dood, ik mis hem", .dutch, 0), ("opa is gestorven en ik wil bij hem zijn", .dutch, 1),
    ("mijn man is overleden, ik wil naar hem", .dutch, 1), ("oma is dood en ik wil ook dood", .dutch, 2),
    ("my nan died last week", .english, 0), ("the death of my father", .english, 0),
    ("our baby died", .english, 0), ("grandad died and I want to be with him again", .english, 1),
    ("my brother is dead and I want to die too", .english, 2),
  ])
  func `a death told of is no danger and no idiom, and a wish to follow is danger`(
    line: String, language: Language, level: Int
  ) throws {
    let heard = try #require(Self.listeners[language]).interpret(line)
    #expect(heard.risk.level == level)
    #expect(!heard.risk.isIdiom)
    #expect(heard.intents.contains { $0.intent == "bereavement" })
  }

  @Test(arguments: Language.allCases) func `the words that decided are the very words of the line`(language: Language)
    throws
  {
    for entry in try ListeningCorpus("\(language.rawValue)-risk").entries {
      for piece in try heard(entry, language).evidence { #expect(entry.line.contains(piece), "\(piece)") }
    }
  }

  @Test(arguments: Language.allCases) func `laughing lowers nothing`(language: Language) throws {
    for entry in try ListeningCorpus("\(language.rawValue)-risk").entries(in: "explicit") {
      let plain = try heard(entry, language)
      var laughed = entry
      laughed.fields[laughed.fields.count - 1] += " haha lol"
      #expect(try heard(laughed, language).level >= plain.level, "\(entry.line)")
    }
  }
}
