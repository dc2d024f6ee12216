internal import Diagnostics
internal import DialogueEngine
internal import Understanding

/// Reads nodes: the moves of a listener, and where they lead.
struct NodeReader {
  var reader: Reader
  let slots: [Slot]
  /// The safety script knows two moves more.
  let isSafety: Bool
  var outline: Outline

  /// The node that is being read.
  var passages: [Passage] = []
  var node = NodeOutline(name: "", span: .start)
  private var counts: [(verb: String, count: Int)] = []
  private var names: [String] = []

  init(reader: Reader, slots: [Slot], isSafety: Bool, outline: Outline) {
    self.reader = reader
    self.slots = slots
    self.isSafety = isSafety
    self.outline = outline
  }

  /// Names of nodes that mean something else behind `heard`, `else` and `go`.
  private var reserved: [String] { ["next", "again", "on", "now"] + (isSafety ? ["before"] : []) }

  /// Reads a map of nodes.
  mutating func readNodes(_ map: YAMLNode) -> [Node] {
    guard let entries = reader.entries(map, "nodes") else { return [] }
    if entries.isEmpty { reader.report(.wrongShape(expected: .map, found: .nothing, place: "nodes"), at: map.span) }
    return entries.map { readNode($0) }
  }

  private mutating func readNode(_ entry: YAMLEntry) -> Node {
    reader.checkName(entry.key, "the name of a node", at: entry.keySpan)
    if reserved.contains(entry.key) {
      reader.report(
        .wrongValue(
          entry.key, place: "the name of a node",
          expected: "another name: '\(entry.key)' means something else behind 'heard', 'else' and 'go'", nearest: nil),
        at: entry.keySpan)
    }
    passages = []
    counts = []
    names = []
    node = NodeOutline(name: entry.key, span: entry.keySpan)
    _ = readPassage(entry.value, "node '\(entry.key)'", then: nil)
    outline.nodes.append(node)
    return Node(name: Name(entry.key), passages: passages, fingerprint: Fingerprint(of: entry.value))
  }

  /// Reads a list of moves into a passage of its own; gives its index.
  mutating func readPassage(_ list: YAMLNode, _ place: String, then: Position?) -> Int {
    let index = passages.count
    passages.append(Passage(moves: [], then: then))
    node.moves.append([])
    guard let items = reader.list(list, place, expected: .moves) else { return index }
    if items.isEmpty { reader.report(.wrongShape(expected: .moves, found: .nothing, place: place), at: list.span) }
    for item in items { readMove(item, into: index) }
    return index
  }

  private static let verbs =
    Statement.Act.allCases.map(\.rawValue)
    + ["ask", "confirm", "offer", "rate", "guide", "go", "visit", "return", "set", "end"]

  private static let verbsOfSafety = verbs + ["lines", "line"]

  /// The keys that stand beside a verb.
  private static let keysOfMoves = ["when", "id"]
  private static let keysOfSteps = keysOfMoves + ["for"]
  private static let keysOfQuestions =
    keysOfMoves + ["keep", "heard", "else", "smaller", "means", "why", "reflected"]
  private static let keysOfConfirm = keysOfQuestions + ["as"]
  private static let keysOfOffer = keysOfQuestions + ["choices"]
  private static let keysOfRate = keysOfQuestions + ["scale"]

  private static func keys(beside verb: String) -> [String] {
    switch verb {
    case "ask": keysOfQuestions
    case "confirm": keysOfConfirm
    case "offer": keysOfOffer
    case "rate": keysOfRate
    case "guide": keysOfSteps
    default: keysOfMoves
    }
  }

  private mutating func readMove(_ item: YAMLNode, into passage: Int) {
    guard let entries = reader.entries(item, "a move") else { return }
    let verbs = isSafety ? Self.verbsOfSafety : Self.verbs
    guard let verb = entries.first(where: { verbs.contains($0.key) }) else {
      guard let first = entries.first else {
        return reader.report(.wrongShape(expected: .map, found: .nothing, place: "a move"), at: item.span)
      }
      let nearest = reader.nearest(to: first.key, among: verbs)
      return reader.report(
        .unknownKey(first.key, place: "a move", nearest: nearest, known: verbs), at: first.keySpan)
    }
    let known = Self.keys(beside: verb.key)
    for entry in entries where entry.key != verb.key && !known.contains(entry.key) {
      if verbs.contains(entry.key) {
        reader.report(.twoVerbs(verb.key, entry.key), at: entry.keySpan)
      } else {
        reader.report(
          .unknownKey(
            entry.key, place: "'\(verb.key)'", nearest: reader.nearest(to: entry.key, among: known), known: known),
          at: entry.keySpan)
      }
    }
    let fields = Fields(entries: entries)
    let when = fields["when"].flatMap { readCondition($0) }
    let name = moveName(verb, id: fields["id"])
    readAction(verb, fields, when: when, name: name, into: passage)
  }

  /// Adds a move to a passage.
  mutating func add(_ action: Move.Action, when: Condition?, name: Name<Move>, at span: Span, to passage: Int) {
    passages[passage].moves.append(Move(name: name, when: when, action: action))
    node.moves[passage].append(span)
  }

  private mutating func readAction(
    _ verb: YAMLEntry, _ fields: Fields, when: Condition?, name: Name<Move>, into passage: Int
  ) {
    let position = Position(passage: passage, move: passages[passage].moves.count)
    if let act = Statement.Act(rawValue: verb.key) {
      let wordings = readWordings(verb.value, verb.key, at: position)
      if act.isReflection || act == .affirm { refuseQuestions(verb.value, wordings) }
      let statement = Statement(act: act, wordings: wordings)
      return add(.speak(statement), when: when, name: name, at: verb.keySpan, to: passage)
    }
    switch verb.key {
    case "go": addGo(verb.value, when: when, name: name, at: verb.keySpan, to: passage)
    case "visit":
      guard let target = reader.name(verb.value, "visit") else { return }
      outline.visits.append((target, verb.value.span))
      // Whether it is a dialogue is known when all files are read; see `Linker`.
      add(.visit(.node(Name(target))), when: when, name: name, at: verb.value.span, to: passage)
    case "return":
      check(verb.value, "return", is: "now")
      add(.comeBack, when: when, name: name, at: verb.keySpan, to: passage)
    case "end":
      guard
        let ending = reader.choice(
          verb.value, "end", of: Ending.self, but: isSafety ? ["left", "lost"] : ["left", "lost", "safety"])
      else { return }
      add(.end(ending), when: when, name: name, at: verb.keySpan, to: passage)
    case "set": addSettings(verb, when: when, name: name, to: passage)
    case "guide":
      let wordings = readWordings(verb.value, "guide", at: position)
      let seconds = fields["for"].flatMap { readSeconds($0) }
      let step = Step(wordings: wordings, seconds: seconds)
      add(.guide(step), when: when, name: name, at: verb.keySpan, to: passage)
    case "lines", "line": addHelpLines(verb, when: when, name: name, to: passage)
    default:
      guard let question = readQuestion(verb, fields, at: position) else { return }
      add(.ask(question), when: when, name: name, at: verb.keySpan, to: passage)
    }
  }

  private mutating func addGo(
    _ value: YAMLNode, when: Condition?, name: Name<Move>, at span: Span, to passage: Int
  ) {
    guard let target = reader.name(value, "go") else { return }
    if isSafety, target == "on" { return add(.goOn, when: when, name: name, at: span, to: passage) }
    if isSafety, target == "before" { return add(.goBefore, when: when, name: name, at: span, to: passage) }
    outline.nodeNames.append((target, value.span))
    add(.go(Name(target)), when: when, name: name, at: value.span, to: passage)
  }

  /// All help lines for a kind of danger, or the one to begin with.
  private mutating func addHelpLines(_ verb: YAMLEntry, when: Condition?, name: Name<Move>, to passage: Int) {
    guard let word = reader.name(verb.value, verb.key) else { return }
    let isOne = verb.key == "line"
    let theme = Risk.Theme(rawValue: word)
    if theme == nil, isOne || word != "any" {
      let known = (isOne ? [] : ["any"]) + Risk.Theme.allCases.map(\.rawValue)
      reader.report(
        .wrongValue(
          word, place: verb.key, expected: known.joined(separator: ", "),
          nearest: reader.nearest(to: word, among: known)),
        at: verb.value.span)
    }
    if isOne, let theme {
      add(.firstHelpLine(theme), when: when, name: name, at: verb.keySpan, to: passage)
    } else {
      add(.helpLines(theme), when: when, name: name, at: verb.keySpan, to: passage)
    }
  }

  /// One move for each slot that is set.
  mutating func addSettings(_ verb: YAMLEntry, when: Condition?, name: Name<Move>, to passage: Int) {
    for (index, entry) in (reader.entries(verb.value, "set") ?? []).enumerated() {
      guard let (slot, value) = readSetting(entry) else { continue }
      let name = index == 0 ? name : moveName(verb, id: nil)
      add(.set(slot, value), when: when, name: name, at: verb.keySpan, to: passage)
    }
  }

  /// The name of a move: its `id`, or its verb and how many there were before it in the node.
  mutating func moveName(_ verb: YAMLEntry, id: YAMLNode?) -> Name<Move> {
    let count: Int
    if let index = counts.firstIndex(where: { $0.verb == verb.key }) {
      counts[index].count += 1
      count = counts[index].count
    } else {
      counts.append((verb.key, 1))
      count = 1
    }
    var name = count == 1 ? verb.key : "\(verb.key)-\(count)"
    var span = verb.keySpan
    if let id, let text = reader.name(id, "id") {
      name = text
      span = id.span
    }
    // A scan while they are few, as they always are: a node with hundreds of moves is no node.
    if names.count < 200, names.contains(name) {
      reader.report(.repeatedName(name, place: "node '\(node.name)'"), at: span)
    }
    names.append(name)
    return Name(name)
  }

  private mutating func check(_ value: YAMLNode, _ key: String, is expected: String) {
    guard let text = reader.text(value, key), text != expected else { return }
    reader.report(.wrongValue(text, place: key, expected: "'\(expected)'", nearest: expected), at: value.span)
  }

  private mutating func readSeconds(_ value: YAMLNode) -> Int? {
    guard let text = reader.text(value, "for") else { return nil }
    if text.hasSuffix("s"), let seconds = Int(text.dropLast().trimmed), (1...600).contains(seconds) { return seconds }
    reader.report(
      .wrongValue(text, place: "for", expected: "a time from '1s' to '600s', in seconds", nearest: nil),
      at: value.span)
    return nil
  }
}

extension Fingerprint {
  /// Of all that an author wrote in a node: its texts and how they hang together.
  init(of node: YAMLNode) {
    self.init()
    combine(node)
  }

  private mutating func combine(_ node: YAMLNode) {
    switch node.content {
    case .text(let text): combine(text.string)
    case .list(let items, _):
      combine("[")
      for item in items { combine(item) }
      combine("]")
    case .map(let entries, _):
      combine("{")
      for entry in entries {
        combine(entry.key)
        combine(entry.value)
      }
      combine("}")
    case .refused: break
    }
  }
}
