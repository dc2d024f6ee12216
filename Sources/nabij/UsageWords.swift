import Understanding

extension CommandWords {
  /// What the parser of arguments says of a wrong use, in the person's language.
  ///
  /// The parser speaks English only. Its sentences are few and have fixed beginnings; one that is not known is shown as it is.
  func usage(_ message: String) -> String {
    guard language == .dutch else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { Self.dutch(String($0)) }
      .joined(separator: "\n")
  }

  private static let beginnings: [(english: String, dutch: String)] = [
    ("Error: Unknown option ", "Fout: onbekende optie "),
    ("Error: Missing value for ", "Fout: er ontbreekt een waarde bij "),
    ("Error: Missing expected argument ", "Fout: er ontbreekt "),
    ("Error: Unexpected argument ", "Fout: te veel: "),
    ("Error: The value ", "Fout: de waarde "),
    ("Error: ", "Fout: "),
    ("Usage: ", "Gebruik: "),
    ("Help: ", "Hulp: "), ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "ARGUMENTEN:"),
    ("OPTIONS:", "OPTIES:"), ("SUBCOMMANDS:", "OPDRACHTEN:"),
  ]

  private static let middles: [(english: String, dutch: String)] = [
    (" is invalid for ", " past niet bij "), (". Did you mean ", ". Bedoelde je "),
    (" unexpected arguments: ", " te veel: "),
    ("Show the version.", "Toon de versie."), ("Show help information.", "Toon deze hulp."),
    ("(default)", "(gewoonlijk)"), ("(default: ", "(gewoonlijk: "),
    ("Show subcommand help", "Toon hulp bij een opdracht"),
    ("for detailed help.", "voor meer hulp."), ("  See 'nabij", "  Typ 'nabij"),
    ("--help' for more information.", "--help' voor meer informatie."),
  ]

  private static func dutch(_ line: String) -> String {
    var line = line
    if let found = beginnings.first(where: { line.hasPrefix($0.english) }) {
      line = found.dutch + line.dropFirst(found.english.count)
    }
    for middle in middles { line = line.replacing(middle.english, with: middle.dutch) }
    return line
  }
}
