internal import DialogueEngine

extension Reader {
  /// Reads `phrases.yaml`.
  mutating func phrases(_ root: YAMLNode) -> Phrases {
    let none = Phrases([:])
    guard
      let fields = fields(root, "phrases.yaml", known: ["language", "phrases"], required: ["language", "phrases"]),
      let node = fields["phrases"]
    else { return none }
    let known = Phrases.Occasion.allCases.map(\.rawValue)
    guard let phrases = self.fields(node, "phrases", known: known) else { return none }
    var result: [Phrases.Occasion: [Wording]] = [:]
    for occasion in Phrases.Occasion.allCases {
      guard let node = phrases[occasion.rawValue] else {
        report(
          .missingPhrase(occasion.rawValue), at: fields.entries.first { $0.key == "phrases" }?.keySpan ?? node.span)
        continue
      }
      let placeholders = occasion.placeholders
      result[occasion] = wordings(
        node, occasion.rawValue, allowed: placeholders, required: !placeholders.isEmpty
      ).map(\.wording)
    }
    return Phrases(result)
  }
}

extension Phrases.Occasion {
  /// What stands in braces in each of its wordings.
  var placeholders: [String] {
    switch self {
    case .mirror: ["mirror"]
    case .bothSides: ["one", "other"]
    case .quote: ["quote"]
    case .emergency: ["number"]
    default: []
    }
  }
}
