import Testing
import Understanding

@Suite("Whatever is typed into the mirror")
struct MirrorPropertyTests {
  /// A run of numbers that is the same on every machine.
  private struct Chance {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
  }

  private static let dutchWords = """
    ik je mij me mijn m'n 'k we wij ons hij ze haar hem dat als omdat of hoe wat en maar want om te niet nooit ben heb hou voel wil kan \
    was ging belde kwijtraak terug weg bang moe alleen soms dan , . … ? ! ' " ( :( 😭 7 10:30 half-open zooo ß é
    """
  private static let englishWords = """
    I i'm I've i'd me my mine myself we us our was wasn't am he she they her him that because when if how what and but so not never \
    feel need miss love leaves always alone scared tired sometimes then , . … ? ! ' " ( :( 😭 7 10:30 half-open sooo
    """

  @Test("never stops the program, and never says \"I\" for the coach", arguments: Language.allCases)
  func randomLines(language: Language) {
    let isDutch = language == .dutch
    let shipped = isDutch ? ShippedLanguage.dutch : .english
    let words = (isDutch ? Self.dutchWords : Self.englishWords).split(separator: " ").map(String.init)
    let firstPersons: Set<String> =
      isDutch
      ? ["ik", "mij", "me", "mijn", "m'n", "'k", "ons", "we", "wij"] : ["i", "i'm", "i've", "i'd", "me", "my", "am"]
    var chance = Chance(state: 7)
    var given = 0

    for _ in 0..<4000 {
      let line = (0..<chance.below(13) + 1).map { _ in words[chance.below(words.count)] }.joined(separator: " ")
      let clauses: [String]
      switch shipped.reflection(of: line) {
      case .clause(let clause): clauses = [clause]
      case .bothSides(let one, let other): clauses = [one, other]
      case .quote, nil: clauses = []
      }
      given += clauses.count
      for clause in clauses {
        let spoken = clause.lowercased().split { " ,".contains($0) }.map(String.init)
        #expect(firstPersons.isDisjoint(with: spoken), "\(line) → \(clause)")
      }
    }
    #expect(given > 0)
  }

  @Test("is refused where its tables are empty, and where there is nothing in it")
  func nothing() {
    let empty = Mirror(rules: ListeningRules(language: .english))
    #expect(empty.reflection(of: Interpretation(text: "I am afraid he will leave me")) == nil)
    for line in ["", " ", "...", "😭", "'", ",", "?!", "'k", "\u{301}"] {
      #expect(ShippedLanguage.dutch.reflection(of: line) == nil)
      #expect(ShippedLanguage.english.reflection(of: line) == nil)
    }
  }

  @Test("is turned in the same way every time", arguments: ["ik mis hem", "Ik wil weg maar ik wil ook blijven"])
  func again(line: String) {
    let dutch = ShippedLanguage.dutch
    #expect(dutch.reflection(of: line) != nil)
    #expect(dutch.reflection(of: line) == dutch.reflection(of: line))
  }
}
