import Glibc

/// The environment variables of the process, as a value, so that what depends on them can be tried out.
package nonisolated struct Environment: Sendable {
  private var variables: [String: String]

  /// An environment of one's own making.
  package init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// That of this process.
  package static var current: Environment {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return Environment(variables)
  }

  /// The value of a variable; one that is empty counts as not set, as the XDG and locale standards have it.
  package subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What the person's system speaks: `LC_ALL`, else `LC_MESSAGES`, else `LANG` (POSIX, XBD 8.2).
  package var locale: LocaleName? {
    (self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"]).flatMap(LocaleName.init)
  }

  /// A path with the home folder as `~`, as it is shown to the person.
  package func abbreviating(path: String) -> String {
    guard let home = self["HOME"], home != "/", path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
}

/// The name of a locale: "nl_BE.UTF-8" is Dutch as in Belgium.
package nonisolated struct LocaleName: Sendable, Equatable {
  /// ISO 639 code in small letters: "nl".
  package var language: String
  /// ISO 3166 code in capitals: "BE"; nil where the name has none.
  package var region: String?

  /// Reads `language[_REGION][.codeset][@modifier]`; nil for "C", "POSIX" and what has no language.
  package init?(_ name: String) {
    let bare = name.prefix { $0 != "." && $0 != "@" }
    let parts = bare.split(omittingEmptySubsequences: false) { $0 == "_" || $0 == "-" }
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(\.isASCIILetter) else {
      return nil
    }
    self.language = language.lowercased()
    region = parts.dropFirst().first { $0.count == 2 && $0.allSatisfy(\.isASCIILetter) }?.uppercased()
  }
}

extension Character {
  fileprivate nonisolated var isASCIILetter: Bool { isASCII && isLetter }
}
