import DialogueEngine
import Testing
import Understanding

@Suite("The small words of each language")
struct SmallWordsTests {
  private func shipped(_ language: Language) -> ShippedLanguage {
    language == .dutch ? .dutch : .english
  }

  @Test("language.yaml is read without a mistake", arguments: Language.allCases)
  func isRead(language: Language) {
    #expect(shipped(language).mistakes == [])
    #expect(!shipped(language).grammar.yes.isEmpty)
  }

  @Test("every pattern can be read", arguments: Language.allCases)
  func patterns(language: Language) throws {
    let grammar = shipped(language).grammar
    let all = grammar.yes + grammar.no + grammar.unsure + grammar.selfVerdicts + grammar.hedges + grammar.falseNegators
    for source in all + grammar.feelings.flatMap(\.words) {
      #expect(throws: Never.self, "\(source)") { try Pattern(source) }
    }
  }

  @Test("nothing is a way of saying yes and of saying no, or both and \"I don't know\"", arguments: Language.allCases)
  func answersDoNotCollide(language: Language) {
    let grammar = shipped(language).grammar
    let lists = [("yes", grammar.yes), ("no", grammar.no), ("unsure", grammar.unsure)]
    for (place, one) in lists.enumerated() {
      for other in lists[(place + 1)...] {
        let both = plain(one.1).intersection(plain(other.1))
        #expect(both.isEmpty, "\(one.0) and \(other.0): \(both.sorted())")
      }
    }
  }

  @Test("no answer is a command, and no command means two things", arguments: Language.allCases)
  func commandsDoNotCollide(language: Language) {
    let (grammar, commands) = (shipped(language).grammar, shipped(language).commands)
    let answers = plain(grammar.yes).union(plain(grammar.no)).union(plain(grammar.unsure))
    var meanings: [String: Commands.Command] = [:]
    for command in Commands.Command.allCases {
      let words = commands[command]
      #expect(!words.isEmpty, "\(command)")
      for word in words {
        #expect(!answers.contains(word), "\(word)")
        #expect(grammar.numbers[word] == nil, "\(word)")
        if let other = meanings[word] { #expect(other == command, "\(word)") }
        meanings[word] = command
      }
    }
  }

  @Test("what a line is likely to say anyway is no command")
  func everydayAnswers() {
    let dutch = Set(Commands.Command.allCases.flatMap { ShippedLanguage.dutch.commands[$0] })
    for word in ["nee", "ja", "genoeg", "klaar", "liever niet", "niets", "weg", "wachten"] {
      #expect(!dutch.contains(word), "\(word)")
    }
    let english = Set(Commands.Command.allCases.flatMap { ShippedLanguage.english.commands[$0] })
    for word in ["no", "yes", "enough", "done", "pass", "nothing", "away", "wait"] {
      #expect(!english.contains(word), "\(word)")
    }
  }

  @Test(
    "an answer is heard as what it is",
    arguments: [
      ("jep", Interpretation.Answer.yes), ("amai ja", .yes), ("is goed", .yes), ("tuurlijk", .yes),
      ("vooruit dan", .yes),
      ("neuj", .no), ("nee hoor", .no), ("bijlange niet", .no), ("liever niet", .no), ("laat maar", .no),
      ("kweenie", .unsure), ("tja", .unsure), ("mwah", .unsure), ("geen idee", .unsure), ("weet ik veel", .unsure),
      ("ik weet het echt niet", .unsure), ("ja en nee", .unsure),
    ])
  func answersInDutch(line: String, answer: Interpretation.Answer) {
    #expect(
      ShippedLanguage.dutch.listener.interpret(line, expecting: Expectation(.agreement)).answer == answer)
  }

  @Test(
    "an answer is heard as what it is, in English",
    arguments: [
      ("yep", Interpretation.Answer.yes), ("go on then", .yes), ("sure", .yes), ("uh huh", .yes), ("I guess so", .yes),
      ("nope", .no), ("yeah no", .no), ("not really", .no), ("I'd rather not", .no), ("no thanks", .no),
      ("idk", .unsure), ("dunno", .unsure), ("kinda", .unsure), ("no idea", .unsure), ("I don't know", .unsure),
      ("maybe", .unsure), ("yes and no", .unsure),
    ])
  func answersInEnglish(line: String, answer: Interpretation.Answer) {
    #expect(
      ShippedLanguage.english.listener.interpret(line, expecting: Expectation(.agreement)).answer
        == answer)
  }

  @Test("every way of answering is heard as that answer, and no command is an answer", arguments: Language.allCases)
  func listsAgreeWithWhatIsHeard(language: Language) {
    let grammar = shipped(language).grammar
    let listener = shipped(language).listener
    let lists = [(Interpretation.Answer.yes, grammar.yes), (.no, grammar.no), (.unsure, grammar.unsure)]
    for (answer, patterns) in lists {
      for line in patterns.flatMap(lines) {
        #expect(listener.interpret(line, expecting: Expectation(.agreement)).answer == answer, "\(line)")
      }
    }
    for line in Commands.Command.allCases.flatMap({ shipped(language).commands[$0] }) {
      #expect(listener.interpret(line, expecting: Expectation(.agreement)).answer == nil, "\(line)")
    }
  }

  /// A pattern written out as lines that a person could type: the first and the last of each choice, with and without what
  /// may be left out.
  private func lines(of pattern: String) -> [String] {
    let words = pattern.filter { !"^$=".contains($0) }.split(separator: " ").map(String.init).filter { $0 != "…" }
    let kept = words.map { String($0.filter { !"()".contains($0) }) }
    let shortest = words.filter { !$0.hasPrefix("(") }
    let firsts = shortest.map { String($0.split(separator: "/")[0]) }
    let lasts = kept.map { String($0.split(separator: "/").last ?? "") }
    return [firsts.joined(separator: " "), lasts.joined(separator: " ")]
  }

  /// Patterns without their anchors, as whole lines.
  private func plain(_ patterns: [String]) -> Set<String> {
    Set(patterns.map { String($0.drop { $0 == "^" }.reversed().drop { $0 == "$" }.reversed()) })
  }
}
