internal import Understanding

/// What `examples.yaml` holds.
struct ReadExamples {
  var examples = AuthoredExamples()
  /// The names of the intents with their places.
  var intents: [(name: String, span: Span)] = []
  /// The places of the lines of `examples.said`, for advice about them.
  var spans: [[Span]] = []
}

extension Reader {
  /// Reads `examples.yaml`.
  mutating func examples(_ root: YAMLNode) -> ReadExamples {
    var result = ReadExamples()
    let known = ["language", "people say", "not", "denied", "none of these", "danger", "no danger"]
    guard let fields = fields(root, "examples.yaml", known: known, required: ["language"]) else { return result }
    for entry in fields["people say"].flatMap({ entries($0, "people say") }) ?? [] {
      let lines = texts(entry.value, entry.key)
      result.intents.append((entry.key, entry.keySpan))
      result.examples.said.append(.init(Name(entry.key), lines.map(\.text)))
      result.spans.append(lines.map(\.span))
    }
    if let node = fields["not"] { result.examples.nearMisses = groups(node, "not", &result.intents) }
    if let node = fields["denied"] { result.examples.denials = groups(node, "denied", &result.intents) }
    if let node = fields["none of these"] { result.examples.outOfScope = texts(node, "none of these").map(\.text) }
    if let node = fields["danger"] { readDanger(node, into: &result) }
    if let node = fields["no danger"] { result.examples.harmless = texts(node, "no danger").map(\.text) }
    return result
  }

  /// Lines by the intents that they are about.
  private mutating func groups(
    _ node: YAMLNode, _ place: String, _ intents: inout [(name: String, span: Span)]
  ) -> [AuthoredExamples.Group<Name<Intent>>] {
    (entries(node, place) ?? []).map { entry in
      intents.append((entry.key, entry.keySpan))
      return AuthoredExamples.Group(Name(entry.key), texts(entry.value, entry.key).map(\.text))
    }
  }

  private mutating func readDanger(_ node: YAMLNode, into result: inout ReadExamples) {
    guard let fields = fields(node, "danger", known: Risk.Theme.allCases.map(\.rawValue)) else { return }
    for entry in fields.entries {
      guard let theme = Risk.Theme(rawValue: entry.key) else { continue }
      result.examples.dangers.append(.init(theme, texts(entry.value, entry.key).map(\.text)))
    }
  }
}
