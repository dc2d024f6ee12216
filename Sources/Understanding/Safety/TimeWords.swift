/// Words by which several readings of a danger see how long something lasts, and that it is told of as it is or was.
extension DangerListening {
  /// What may tell how long it has been, and how wholly: "al drie jaar", "gelukkig helemaal".
  static let spanWords: WordSet = [
    "al", "lang", "jaar", "jaren", "maanden", "twee", "drie", "vier", "vijf", "helemaal", "gelukkig",
  ]
  /// Forms of being and having, which carry what is told on to what is said of it.
  static let stateVerbs: WordSet = ["is", "are", "was", "were", "has", "have", "had", "zijn"]
}
