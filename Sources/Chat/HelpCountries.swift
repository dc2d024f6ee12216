package import DialogueEngine
package import OutsideWorld
package import Understanding

extension Country {
  /// Whose help lines are shown.
  ///
  /// The country that was asked for; else the region of the person's system, where that speaks the language of the
  /// conversation; else both the Netherlands and Belgium in Dutch, and what helps anywhere in English.
  package nonisolated static func whoseLines(asked: Country?, locale: LocaleName?, language: Language) -> [Country] {
    if let asked { return [asked] }
    if let locale, locale.language == language.rawValue, let region = locale.region.flatMap(Country.init(rawValue:)) {
      return [region]
    }
    return language == .dutch ? [.netherlands, .belgium] : [.any]
  }
}

extension Language {
  /// The language of a conversation: the one that was asked for, else that of the person's system, else English.
  package nonisolated static func ofConversation(asked: Language?, locale: LocaleName?) -> Language {
    asked ?? locale.flatMap { Language(rawValue: $0.language) } ?? .english
  }
}
