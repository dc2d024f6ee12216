/// The deaths that a line tells of: no danger by themselves, and no idiom of one.
///
/// Who lost somebody says "died" and "dead" of that; a wish to follow, told beside it, stays as heard.
struct Bereavement {
  /// What a death told of is heard as, where the authors have patterns for it.
  static let intent: Name<Intent> = "bereavement"

  /// Where they are told of, as indices into `Line.words`.
  private let places: [ClosedRange<Int>]

  init(_ found: PatternMatches, ear: Ear) {
    places = found.matches.filter { match in
      if case .intent(let number) = ear.meaning(of: match) { number == ear.bereavement } else { false }
    }.map(\.words)
  }

  /// Whether an idiom only says what is told: "de dood van mijn vader".
  func tells(_ idiom: ClosedRange<Int>) -> Bool {
    places.contains { $0.overlaps(idiom) }
  }

  /// Whether some words tell of a death and of nothing else.
  func isAll(of words: [Int]) -> Bool {
    !places.isEmpty && words.allSatisfy { word in places.contains { $0.contains(word) } }
  }

  /// Whether what was learned to be dangerous in a line is such a death, and nobody speaks of himself beside it: "our baby died".
  func isAll(of words: [Int], in line: Line, _ language: Language) -> Bool {
    let own = SafetyWords.of(language).ownPronouns
    return isAll(of: words) && !line.words.contains { own.contains($0.text) }
  }
}
