internal import DialogueEngine
internal import Understanding

/// What `listening.yaml` holds.
struct ReadListening {
  var intents: [Intent] = []
  var reflections: [Name<Intent>: Reflections] = [:]
  var outOfScope: [String] = []
  /// The names of the intents with their places, in the order of the file.
  var names: [(name: String, span: Span)] = []
  /// What intents are a kind of, with the places where that is written.
  var kinds: [(name: String, span: Span)] = []
  /// The places of the examples, for advice about them.
  var exampleSpans: [[Span]] = []
}

extension Reader {
  /// Reads `listening.yaml`.
  mutating func listening(_ root: YAMLNode) -> ReadListening {
    var result = ReadListening()
    let file = "listening.yaml"
    guard
      let fields = fields(
        root, file, known: ["language", "intents", "none of these"], required: ["language", "intents"])
    else { return result }
    if let none = fields["none of these"] { result.outOfScope = texts(none, "none of these").map(\.text) }
    guard let intents = fields["intents"], let entries = entries(intents, "intents") else { return result }
    result.intents.reserveCapacity(entries.count)
    for entry in entries {
      checkName(entry.key, "the name of an intent", at: entry.keySpan)
      result.names.append((entry.key, entry.keySpan))
      readIntent(entry, into: &result)
    }
    return result
  }

  private mutating func readIntent(_ entry: YAMLEntry, into result: inout ReadListening) {
    let place = "intent '\(entry.key)'"
    guard
      let fields = fields(
        entry.value, place, known: ["name", "kind of", "people say", "not", "patterns", "reflect", "deepen"],
        required: ["name"], at: entry.keySpan)
    else { return }
    let examples = fields["people say"].map { texts($0, "people say") } ?? []
    let name = Name<Intent>(entry.key)
    result.intents.append(
      Intent(
        name: name,
        meaning: fields["name"].flatMap { text($0, "name") } ?? "",
        examples: examples.map(\.text),
        nearMisses: fields["not"].map { texts($0, "not").map(\.text) } ?? [],
        patterns: fields["patterns"].map { patterns($0, "patterns") } ?? [],
        kind: fields["kind of"].flatMap { readKind($0, into: &result) }))
    result.exampleSpans.append(examples.map(\.span))
    let written = Reflections(
      reflect: fields["reflect"].map { reflections($0, "reflect") } ?? [],
      deepen: fields["deepen"].map { reflections($0, "deepen") } ?? [])
    if !written.reflect.isEmpty || !written.deepen.isEmpty { result.reflections[name] = written }
  }

  private mutating func readKind(_ node: YAMLNode, into result: inout ReadListening) -> Name<Intent>? {
    guard let kind = name(node, "kind of") else { return nil }
    result.kinds.append((kind, node.span))
    return Name(kind)
  }

  private mutating func reflections(_ node: YAMLNode, _ place: String) -> [Wording] {
    let wordings = wordings(node, place, allowed: [])
    for (wording, span) in wordings where wording.template.asks { report(.reflectionAsks, at: span) }
    return wordings.map(\.wording)
  }
}

extension String {
  /// Whether its last sentence is a question.
  var asks: Bool {
    let last = utf8.last { ![0x22, 0x27, 0x29, 0x20, 0x0a].contains($0) && $0 < 0x80 }
    guard last == UInt8(ascii: "?") else { return false }
    return unicodeScalars.last { !"\"')”’» \n".unicodeScalars.contains($0) } == "?"
  }
}
