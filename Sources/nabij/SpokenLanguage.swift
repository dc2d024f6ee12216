import DialogueEngine
import Understanding

extension Language {
  /// The language that `--language` names.
  static func named(_ code: String) throws -> Language {
    guard let language = Language(rawValue: code.lowercased()) else {
      throw CommandFailure(CommandWords.current.noSuchLanguage(code))
    }
    return language
  }
}

extension Country {
  /// The country that `--country` names; the United Kingdom answers to both of its codes.
  static func named(_ code: String) throws -> Country {
    let capitals = code.uppercased()
    guard let country = Country(rawValue: capitals == "UK" ? "GB" : capitals), country != .any else {
      throw CommandFailure(CommandWords.current.noSuchCountry(code))
    }
    return country
  }
}
