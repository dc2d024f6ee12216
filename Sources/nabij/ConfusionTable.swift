import Understanding

/// Which intents of a language are taken for each other, when the classifier reads examples that it was not shown.
struct ConfusionTable {
  private let validation: CrossValidation
  private let rules: ListeningRules

  /// How many pairs are shown.
  private static let mostPairs = 40

  init(_ validation: CrossValidation, _ rules: ListeningRules) {
    self.validation = validation
    self.rules = rules
  }

  /// Shows a line for each intent and then the pairs, or one object a pair.
  @MainActor func show(asJSON json: Bool) {
    let confusions = validation.confusions
    if json {
      for pair in confusions {
        Output.write(
          #"{"language":"\#(rules.language.rawValue)","intended":"\#(pair.intended)","heard":"\#(pair.heard)","count":\#(pair.count)}"#
        )
      }
      return
    }
    let words = CommandWords.current
    Output.write("\(rules.language.rawValue): \(words.heldOut)")
    for intent in rules.intents {
      let mine = validation.outcomes.filter { $0.intended == intent.name }
      guard !mine.isEmpty else { continue }
      let first = mine.count { $0.heard.first == intent.name }
      let second = mine.count { $0.heard.contains(intent.name) }
      Output.write("  \(intent.name): \(first), \(second) / \(mine.count)")
    }
    Output.write(words.takenFor)
    for pair in confusions.prefix(Self.mostPairs) { Output.write("  \(pair.count)  \(pair.intended) → \(pair.heard)") }
  }
}
