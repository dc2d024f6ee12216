internal import Diagnostics
internal import DialogueEngine
internal import Understanding

/// What `safety.yaml` holds.
struct ReadSafety {
  var reader: Reader
  var dangers: [ListeningRules.Danger] = []
  var idioms: [String] = []
  var wordGroups: [Grammar.WordGroup] = []
  var script: SafetyScript
  var outline = Outline()
  /// The places of help lines, by the day on which they were last checked.
  var checked: [(name: String, day: String, span: Span)] = []

  /// Reads a safety file.
  ///
  /// - Parameter onlyAdds: It stands in another folder of dialogues, which may add patterns of danger and nothing else.
  init(_ root: YAMLNode, reader: Reader, onlyAdds: Bool) {
    self.reader = reader
    script = SafetyScript(dialogue: Dialogue(name: SafetyScript.name, begin: "", nodes: []), entries: [:])
    let whole = ["language", "risk", "idioms", "script", "denied", "nodes", "lines"]
    let required = onlyAdds ? ["language", "risk"] : whole
    let known = whole + ["word groups"]
    guard let fields = self.reader.fields(root, "safety.yaml", known: known, required: required) else { return }
    if onlyAdds {
      for entry in fields.entries where whole.contains(entry.key) && !required.contains(entry.key) {
        self.reader.report(.safetyOnlyAdds(entry.key), at: entry.keySpan)
      }
    }
    if let node = fields["word groups"] { wordGroups = self.reader.wordGroups(node) }
    if let node = fields["risk"] { readRisk(node) }
    if onlyAdds { return }
    if let node = fields["idioms"] { idioms = self.reader.patterns(node, "idioms") }
    if let node = fields["nodes"] { readNodes(node) }
    if let node = fields["denied"] { readDenied(node) }
    if let entry = fields.entries.first(where: { $0.key == "script" }) { readScript(entry) }
    if let node = fields["lines"] { readCountries(node) }
  }

  private mutating func readRisk(_ node: YAMLNode) {
    let themes = Risk.Theme.allCases.map(\.rawValue)
    guard let fields = reader.fields(node, "risk", known: themes) else { return }
    for entry in fields.entries {
      guard let theme = Risk.Theme(rawValue: entry.key) else { continue }
      guard
        let levels = reader.fields(entry.value, "risk '\(entry.key)'", known: ["now", "explicit", "oblique"])
      else { continue }
      dangers.append(
        ListeningRules.Danger(
          theme: theme,
          now: levels["now"].map { reader.patterns($0, "now") } ?? [],
          explicit: levels["explicit"].map { reader.patterns($0, "explicit") } ?? [],
          oblique: levels["oblique"].map { reader.patterns($0, "oblique") } ?? []))
    }
  }

  private mutating func readNodes(_ node: YAMLNode) {
    var nodes = NodeReader(reader: reader, slots: [], isSafety: true, outline: outline)
    let read = nodes.readNodes(node)
    reader = nodes.reader
    outline = nodes.outline
    script.dialogue = Dialogue(name: SafetyScript.name, begin: read.first?.name ?? "", nodes: read)
  }

  /// Statements, and the help lines, which the engine shows behind them of its own accord.
  private mutating func readDenied(_ node: YAMLNode) {
    let statements = reader.statements(node, "denied", alsoKnown: ["lines"]) { _ in .reflectionAsks }
    for (wording, span) in statements.flatMap(\.wordings) where wording.template.asks {
      reader.report(.reflectionAsks, at: span)
    }
    script.denied = statements.map(\.statement)
  }

  private mutating func readScript(_ script: YAMLEntry) {
    let themes = Risk.Theme.allCases.map(\.rawValue)
    guard let fields = reader.fields(script.value, "script", known: themes) else { return }
    for theme in Risk.Theme.allCases {
      guard let entry = fields.entries.first(where: { $0.key == theme.rawValue }) else {
        reader.report(.missingSafetyEntry(theme.rawValue), at: script.keySpan)
        continue
      }
      let levels = ["unclear", "explicit", "now", "again"]
      guard
        let places = reader.fields(
          entry.value, "script '\(theme.rawValue)'", known: levels + ["another"], required: levels, at: entry.keySpan)
      else { continue }
      let names = (levels + ["another"]).map { level -> Name<Node>? in
        guard let node = places[level], let name = reader.name(node, level) else { return nil }
        outline.nodeNames.append((name, node.span))
        return Name(name)
      }
      self.script.entries[theme] = SafetyScript.Entry(
        unclear: names[0] ?? "", explicit: names[1] ?? "", now: names[2] ?? "", again: names[3] ?? "", another: names[4]
      )
    }
  }
}
