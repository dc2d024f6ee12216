/// The "but" of a line, at which nothing is ever cut: both sides are given back, or none.
enum Contrast: Equatable {
  /// There is no "but", or one that joins nothing: "ik bleef maar appen".
  case none
  /// The word that joins two clauses.
  case at(Int)
  /// Two of them, or one that may be either.
  case doubtful

  init(_ words: [MirrorLine.Word], language: Language, verbs: DutchVerbs) {
    let word = language == .dutch ? "maar" : "but"
    let places = words.indices.filter { words[$0].key == word }
    let kinds = places.map { language == .dutch ? Self.dutch(words, $0, verbs) : Self.english(words, $0) }
    let joining = kinds.filter { $0 != .none }
    self = joining.isEmpty ? .none : joining.count == 1 ? joining[0] : .doubtful
  }

  private static func english(_ words: [MirrorLine.Word], _ place: Int) -> Contrast {
    guard place > 0, place + 1 < words.count else { return .doubtful }
    return ["i", "i'm", "i've", "i'd", "i'll", "my"].contains(words[place + 1].key) ? .at(place) : .doubtful
  }

  private static func dutch(_ words: [MirrorLine.Word], _ place: Int, _ verbs: DutchVerbs) -> Contrast {
    guard place > 0, place + 1 < words.count else { return .doubtful }
    let (previous, next) = (words[place - 1].key, words[place + 1].key)
    let joins = DutchClauses.pronouns.contains(next) || openers.contains(next)
    if !joins, !words[place - 1].hasComma {
      // "Ik kan maar niet slapen", "alleen maar": a particle, which parts nothing.
      return verbs.isFinite(previous) || particles.contains(previous) ? .none : .doubtful
    }
    return joins && !["alleen", "nog"].contains(previous) ? .at(place) : .doubtful
  }

  /// Words behind "maar" with which a main clause can begin.
  private static let openers: Set = [
    "soms", "dan", "als", "wanneer", "zodra", "tegelijk", "toch", "ergens", "diep", "eigenlijk", "nu", "toen", "vaak",
    "daarna", "ondertussen", "later",
  ]
  /// Words in front of "maar" where it is a particle.
  private static let particles: Set = ["alleen", "altijd", "nog", "steeds", "ik", "hij", "we", "je", "zomaar"]
}
