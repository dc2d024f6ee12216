public import Diagnostics
internal import Understanding

extension Compilation {
  /// The nodes that a dialogue has in one language and not in another, where it stands in both.
  ///
  /// - Parameter compilations: One for each language, made with `advice`.
  public static func differences(between compilations: [Compilation]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for one in compilations {
      for other in compilations where other.language != one.language {
        for (dialogue, nodes) in one.nodePlaces {
          guard let others = other.nodePlaces.first(where: { $0.dialogue == dialogue })?.nodes else { continue }
          let names = Set(others.map(\.name))
          for (name, place) in nodes where !names.contains(name) {
            found.append(
              Diagnostic(
                .languagesDiffer(node: name, dialogue: dialogue, missingIn: other.language.rawValue), at: place))
          }
        }
      }
    }
    return found.sortedByPlace()
  }
}
