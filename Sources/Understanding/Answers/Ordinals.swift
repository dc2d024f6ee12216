/// The words that count places: "the second one", "de laatste", "2e".
struct Ordinals: Sendable {
  let language: Language

  /// The place that a word names among so many, from 0; nil where it names none.
  func place(_ word: String, of count: Int) -> Int? {
    if Self.last.contains(word) { return count - 1 }
    if let place = (language == .dutch ? Self.dutch : Self.english)[word] { return place }
    for ending in language == .dutch ? ["ste", "de", "e"] : ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      if let number = Int(word.dropLast(ending.count)) { return number - 1 }
    }
    return nil
  }

  private static let last: WordSet = ["last", "laatste", "onderste", "bottom", "final"]
  private static let dutch = [
    "eerste": 0, "bovenste": 0, "tweede": 1, "derde": 2, "vierde": 3, "vijfde": 4, "zesde": 5, "zevende": 6,
    "achtste": 7,
    "negende": 8, "tiende": 9,
  ]
  private static let english = [
    "first": 0, "top": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7,
    "ninth": 8,
    "tenth": 9,
  ]
}
