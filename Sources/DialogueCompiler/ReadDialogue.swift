internal import Diagnostics
internal import DialogueEngine
internal import Understanding

/// What one dialogue's file holds, and what is needed to check it against the others.
struct ReadDialogue {
  var reader: Reader
  var dialogue: Dialogue
  var outline: Outline
  /// The files it uses.
  var uses: [(name: String, span: Span)] = []
}

/// A dialogue's places and the names in it that lead elsewhere.
struct Outline {
  /// For each node, in order.
  var nodes: [NodeOutline] = []
  /// The nodes that are named, and where.
  var nodeNames: [(name: String, span: Span)] = []
  /// The nodes or dialogues that are visited, and where.
  var visits: [(name: String, span: Span)] = []
  /// The intents that are named, and where.
  var intents: [(name: String, span: Span)] = []
  /// All wordings, for advice about repetition.
  var wordings: [(id: Fingerprint, span: Span)] = []
}

/// A node's places.
struct NodeOutline {
  var name: String
  var span: Span
  /// Where each move of each passage stands.
  var moves: [[Span]] = []
  /// The slots that are quoted, and where.
  var quotes: [Quote] = []

  struct Quote {
    var slot: String
    var position: Position
    var span: Span
  }
}

extension ReadDialogue {
  static let keys = [
    "dialogue", "language", "title", "about", "begin", "resume_at", "after_safety", "uses", "remembers", "nodes",
  ]

  /// Reads a dialogue's file.
  init(_ root: YAMLNode, name fileName: String, reader: Reader) {
    self.reader = reader
    outline = Outline()
    dialogue = Dialogue(name: Name(fileName), begin: "", nodes: [])
    guard
      let fields = self.reader.fields(
        root, "a dialogue", known: Self.keys, required: ["dialogue", "language", "title", "begin", "nodes"])
    else { return }
    readHead(fields, fileName: fileName)
    if let node = fields["remembers"] { dialogue.slots = self.reader.slots(node) }
    guard let node = fields["nodes"] else { return }
    var nodes = NodeReader(reader: self.reader, slots: dialogue.slots, isSafety: false, outline: outline)
    dialogue.nodes = nodes.readNodes(node)
    self.reader = nodes.reader
    outline = nodes.outline
  }

  private mutating func readHead(_ fields: Fields, fileName: String) {
    if let node = fields["dialogue"], let name = reader.name(node, "dialogue"), name != fileName {
      reader.report(
        .wrongValue(name, place: "dialogue", expected: "the name of the file, which is '\(fileName)'", nearest: nil),
        at: node.span)
    }
    if let node = fields["title"] { dialogue.title = reader.text(node, "title") ?? "" }
    if let node = fields["about"] { dialogue.about = reader.text(node, "about") ?? "" }
    if let node = fields["begin"], let name = place(node, "begin") {
      dialogue.begin = name
      dialogue.resumeAt = name
    }
    if let node = fields["resume_at"], let name = place(node, "resume_at") { dialogue.resumeAt = name }
    if let node = fields["after_safety"] { dialogue.afterSafety = place(node, "after_safety") }
    if let node = fields["uses"] { uses = reader.names(node, "uses") }
  }

  private mutating func place(_ node: YAMLNode, _ key: String) -> Name<Node>? {
    guard let name = reader.name(node, key) else { return nil }
    outline.nodeNames.append((name, node.span))
    return Name(name)
  }
}

extension Reader {
  /// Reads `remembers`.
  mutating func slots(_ node: YAMLNode) -> [Slot] {
    var slots: [Slot] = []
    for entry in entries(node, "remembers") ?? [] {
      checkName(entry.key, "the name of a slot", at: entry.keySpan)
      guard let text = text(entry.value, "slot '\(entry.key)'") else { continue }
      var parts = text.split(separator: ",").map(\.trimmed)
      let lasts = parts.count > 1 && parts.last == "next time too"
      if lasts { parts.removeLast() }
      guard let type = Slot.ValueType(parts) else {
        report(
          .wrongValue(
            text, place: "slot '\(entry.key)'",
            expected:
              "'words', 'scale 0-10', or 'one of this, that', and ', next time too' behind it where it may last",
            nearest: nil),
          at: entry.value.span)
        continue
      }
      if slots.count == SlotSet.capacity {
        report(
          .wrongValue(entry.key, place: "one more slot", expected: "\(SlotSet.capacity) slots at most", nearest: nil),
          at: entry.keySpan)
      }
      slots.append(Slot(name: Name(entry.key), type: type, lastsUntilNextTime: lasts))
    }
    return slots
  }
}

extension Slot.ValueType {
  /// Reads "words", "scale 0-10", "one of this, that", cut at its commas.
  fileprivate init?(_ parts: [String]) {
    guard let first = parts.first else { return nil }
    if parts == ["words"] {
      self = .words
    } else if first.hasPrefix("scale "), parts.count == 1, let range = ClosedRange(scale: first.dropFirst(6)) {
      self = .scale(range)
    } else if first.hasPrefix("one of ") {
      let words = [String(first.dropFirst(7)).trimmed] + parts.dropFirst()
      guard words.count > 1, !words.contains(""), Set(words).count == words.count else { return nil }
      self = .oneOf(words)
    } else {
      return nil
    }
  }
}

extension ClosedRange<Int> {
  /// Reads "0-10" or "7"; a range of at most 101 numbers from 0 to 1000.
  init?(scale text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Int($0.trimmed) }
    guard let first = parts.first, let low = first, let last = parts.last, let high = last, parts.count <= 2,
      (0...1000).contains(low), (low...low + 100).contains(high)
    else { return nil }
    self = low...high
  }

  /// As an author writes it.
  var written: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}
