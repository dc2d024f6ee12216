import ArgumentParser
import DialogueEngine
import OutsideWorld
import Understanding

extension Language {
  /// The language of `--language`, else that of the person's system, else English.
  static func chosen(_ code: String?) throws -> Language {
    if let code {
      guard let language = Language(rawValue: code.lowercased()) else {
        throw CommandFailure(CommandWords.current.noSuchLanguage(code))
      }
      return language
    }
    return Environment.current.locale.flatMap { Language(rawValue: $0.language) } ?? .english
  }
}

extension Country {
  /// The countries whose help lines are shown.
  ///
  /// `--country` decides, else the region of the locale where its language is that of the conversation; else the Netherlands and
  /// Belgium in Dutch, and the international directory in English.
  static func chosen(_ code: String?, for language: Language) throws -> [Country] {
    if let code {
      let known: [String: Country] = ["UK": .unitedKingdom]
      let capitals = code.uppercased()
      guard let country = known[capitals] ?? Country(rawValue: capitals) else {
        throw CommandFailure(CommandWords.current.noSuchCountry(code))
      }
      return [country]
    }
    if let locale = Environment.current.locale, locale.language == language.rawValue,
      let region = locale.region.flatMap(Country.init), region.languages.contains(language)
    {
      return [region]
    }
    return language == .dutch ? [.netherlands, .belgium] : [.any]
  }

  /// The languages in which a country's help lines are written.
  private var languages: [Language] {
    switch self {
    case .netherlands, .belgium: [.dutch]
    case .unitedKingdom, .ireland, .unitedStates, .any: [.english]
    }
  }
}
