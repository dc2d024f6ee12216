import DialogueEngine
import Testing
import Understanding

@Suite("The small words of each language")
struct SmallWordsTests {
  @Test("language.yaml is read without a mistake", arguments: Language.allCases)
  func isRead(language: Language) {
    let shipped = language == .dutch ? ShippedLanguage.dutch : .english
    #expect(shipped.mistakes == [])
    #expect(!shipped.grammar.yes.isEmpty)
  }
}
