import Chat
import DialogueEngine
import OutsideWorld
import Testing
import Understanding

@Suite struct HelpCountriesTests {
  private func countries(_ asked: Country?, _ locale: String?, _ language: Language) -> [Country] {
    Country.whoseLines(asked: asked, locale: locale.flatMap(LocaleName.init), language: language)
  }

  @Test func `the country that was asked for is the country`() {
    #expect(countries(.ireland, "nl_NL", .dutch) == [.ireland])
  }

  @Test func `the system's region counts where it speaks the language of the conversation`() {
    #expect(countries(nil, "nl_BE.UTF-8", .dutch) == [.belgium])
    #expect(countries(nil, "en_GB", .english) == [.unitedKingdom])
    #expect(countries(nil, "en_US", .dutch) == [.netherlands, .belgium])
    #expect(countries(nil, "nl_NL", .english) == [.any])
  }

  @Test func `a region without lines of its own gets those that help anywhere`() {
    #expect(countries(nil, "en_AU", .english) == [.any])
    #expect(countries(nil, "nl_SR", .dutch) == [.netherlands, .belgium])
    #expect(countries(nil, nil, .english) == [.any])
  }

  @Test func `a conversation is in the language that was asked for, else the system's, else English`() {
    #expect(Language.ofConversation(asked: .english, locale: LocaleName("nl_NL")) == .english)
    #expect(Language.ofConversation(asked: nil, locale: LocaleName("nl_BE")) == .dutch)
    #expect(Language.ofConversation(asked: nil, locale: LocaleName("fr_FR")) == .english)
    #expect(Language.ofConversation(asked: nil, locale: nil) == .english)
  }
}
