internal import Diagnostics
internal import DialogueEngine
internal import Understanding

/// What `anytime.yaml` holds.
struct ReadAnytime {
  var digressions: [Digression] = []
  /// The intents that are answered, with their places.
  var intents: [(name: String, span: Span)] = []
}

extension Reader {
  /// Reads `anytime.yaml`.
  mutating func anytime(_ root: YAMLNode) -> ReadAnytime {
    var result = ReadAnytime()
    guard
      let fields = fields(root, "anytime.yaml", known: ["language", "anytime"], required: ["language", "anytime"]),
      let node = fields["anytime"]
    else { return result }
    for entry in entries(node, "anytime") ?? [] {
      result.intents.append((entry.key, entry.keySpan))
      let statements = statements(entry.value, "anytime '\(entry.key)'") { .asksAnytime($0) }
      for (wording, span) in statements.flatMap(\.wordings) where wording.template.asks {
        report(.asksAnytime("a question mark"), at: span)
      }
      result.digressions.append(Digression(intent: Name(entry.key), statements: statements.map(\.statement)))
    }
    return result
  }

  /// Moves that speak, outside any dialogue.
  ///
  /// - Parameter question: What is wrong about a move that asks.
  mutating func statements(
    _ node: YAMLNode, _ place: String, alsoKnown: [String] = [], question: (String) -> Mistake
  ) -> [(statement: Statement, wordings: [(wording: Wording, span: Span)])] {
    var result: [(statement: Statement, wordings: [(wording: Wording, span: Span)])] = []
    let verbs = Statement.Act.allCases.map(\.rawValue)
    for item in list(node, place, expected: .moves) ?? [] {
      guard let entries = entries(item, "a move") else { continue }
      for entry in entries {
        if let act = Statement.Act(rawValue: entry.key) {
          let wordings = wordings(entry.value, entry.key, allowed: [])
          result.append((Statement(act: act, wordings: wordings.map(\.wording)), wordings))
        } else if ["ask", "confirm", "offer", "rate", "guide"].contains(entry.key) {
          report(question(entry.key), at: entry.keySpan)
        } else if !alsoKnown.contains(entry.key) {
          report(
            .unknownKey(entry.key, place: place, nearest: nearest(to: entry.key, among: verbs), known: verbs),
            at: entry.keySpan)
        }
      }
      let spoken = entries.filter { verbs.contains($0.key) }
      if spoken.count > 1 { report(.twoVerbs(spoken[0].key, spoken[1].key), at: spoken[1].keySpan) }
    }
    return result
  }
}
