internal import Diagnostics
internal import DialogueEngine
internal import Understanding

// Where answers lead: the left and the right side of `heard`, `else`, and `choices`.
extension NodeReader {
  // MARK: The right side

  /// A node, a list of moves, `next`, or a map.
  mutating func readLead(_ node: YAMLNode, at question: Position) -> Continuation {
    switch node.content {
    case .list: return .passage(readPassage(node, "a list of moves", then: question.next))
    case .map:
      guard let fields = reader.fields(node, "where an answer leads", known: ["go", "set"]) else { return .next }
      return readLead(fields, of: node, at: question)
    case .text(let text) where text.string == "next": return .next
    default:
      guard let name = reader.name(node, "where an answer leads") else { return .next }
      outline.nodeNames.append((name, node.span))
      return .go(Name(name))
    }
  }

  /// The `go` and `set` of a map.
  private mutating func readLead(_ fields: Fields, of node: YAMLNode, at question: Position) -> Continuation {
    var target: (name: String, span: Span)?
    var goesNext = fields["go"] == nil
    if let node = fields["go"], let name = reader.name(node, "go") {
      if name == "next" {
        goesNext = true
      } else {
        target = (name, node.span)
        outline.nodeNames.append((name, node.span))
      }
    }
    guard let settings = fields.entries.first(where: { $0.key == "set" }) else {
      if let target { return .go(Name(target.name)) }
      if fields["go"] == nil { reader.report(.missingKey("go", place: "where an answer leads"), at: node.span) }
      return .next
    }
    let passage = passages.count
    passages.append(Passage(moves: [], then: question.next))
    self.node.moves.append([])
    addSettings(settings, when: nil, name: moveName(settings, id: nil), to: passage)
    if !goesNext, let target, let go = fields.entries.first(where: { $0.key == "go" }) {
      add(.go(Name(target.name)), when: nil, name: moveName(go, id: nil), at: target.span, to: passage)
    }
    return .passage(passage)
  }

  /// `else`: a lead, or `again`.
  mutating func readElse(_ node: YAMLNode, at question: Position) -> Otherwise {
    if case .text(let text) = node.content, text.string == "again" { return .again }
    return .lead(readLead(node, at: question))
  }

  // MARK: The left side

  /// What may be heard in an answer.
  mutating func readBranches(
    _ node: YAMLNode, of kind: Question.Kind, at question: Position, hasElse: Bool
  ) -> [Branch] {
    guard let entries = reader.entries(node, "heard") else { return [] }
    var branches: [Branch] = []
    var ranges: [(range: ClosedRange<Int>, span: Span)] = []
    for entry in entries {
      let trigger = readTrigger(entry, of: kind)
      if case .numbers(let range)? = trigger { ranges.append((range, entry.keySpan)) }
      let then = readLead(entry.value, at: question)
      if let trigger { branches.append(Branch(trigger, then: then)) }
    }
    if case .scale(let scale) = kind { checkCover(ranges, of: scale, hasElse: hasElse, at: node.span) }
    return branches
  }

  private mutating func readTrigger(_ entry: YAMLEntry, of kind: Question.Kind) -> Branch.Trigger? {
    let key = entry.key
    if case .scale(let scale) = kind, key.first?.isNumber == true {
      guard let range = ClosedRange(scale: key), scale.contains(range.lowerBound), scale.contains(range.upperBound)
      else {
        reader.report(
          .wrongValue(key, place: "heard", expected: "numbers of the scale \(scale.written)", nearest: nil),
          at: entry.keySpan)
        return nil
      }
      return .numbers(range)
    }
    switch key {
    case "skip": return .skip
    case "unsure": return .answer(.unsure)
    case "yes", "no":
      if case .closed = kind { return .answer(key == "yes" ? .yes : .no) }
    default: break
    }
    var name = key
    let isDenied = key.hasPrefix("denied ")
    if isDenied {
      name = String(key.dropFirst(7)).trimmed
    }
    outline.intents.append((name, entry.keySpan))
    return isDenied ? .denied(Name(name)) : .intent(Name(name))
  }

  /// The ranges cover the scale once, or there is an `else`.
  private mutating func checkCover(
    _ ranges: [(range: ClosedRange<Int>, span: Span)], of scale: ClosedRange<Int>, hasElse: Bool, at span: Span
  ) {
    var owner: [Int: Span] = [:]
    for (range, span) in ranges {
      if let twice = range.first(where: { owner[$0] != nil }), let first = owner[twice] {
        let overlap = range.filter { owner[$0] != nil }
        reader.report(
          .scaleOverlap(twice...(overlap.last ?? twice)), at: span, notes: [("It is here first.", first)])
      }
      for number in range where owner[number] == nil { owner[number] = span }
    }
    guard !ranges.isEmpty, !hasElse else { return }
    var gaps: [ClosedRange<Int>] = []
    for number in scale where owner[number] == nil {
      if let last = gaps.last, last.upperBound == number - 1 {
        gaps[gaps.count - 1] = last.lowerBound...number
      } else {
        gaps.append(number...number)
      }
    }
    if !gaps.isEmpty { reader.report(.scaleGap(gaps, scale: scale), at: ranges[0].span) }
  }

  // MARK: Choices

  /// The choices of an `offer`.
  mutating func readChoices(_ node: YAMLNode, at question: Position) -> [Choice] {
    guard let entries = reader.entries(node, "choices") else { return [] }
    if entries.isEmpty { reader.report(.wrongShape(expected: .map, found: .nothing, place: "choices"), at: node.span) }
    return entries.map { entry in
      let label = entry.key.trimmed
      if label.isEmpty { reader.report(.emptyText(place: "a choice"), at: entry.keySpan) }
      if label.contains("{") {
        for slot in Wording(label).slots {
          reader.report(.slotOutsideDialogue(slot.text, allowed: []), at: entry.keySpan)
        }
      }
      guard case .map = entry.value.content else {
        return Choice(label: label, then: readLead(entry.value, at: question))
      }
      guard
        let fields = reader.fields(entry.value, "a choice", known: ["go", "set", "when", "also", "heard"])
      else { return Choice(label: label, then: .next) }
      var intents: Set<Name<Intent>> = []
      for named in fields["heard"].map({ reader.names($0, "heard") }) ?? [] {
        outline.intents.append(named)
        intents.insert(Name(named.name))
      }
      return Choice(
        label: label, also: fields["also"].map { readOtherWords($0) } ?? [], intents: intents,
        when: fields["when"].flatMap { readCondition($0) }, then: readLead(fields, of: entry.value, at: question))
    }
  }

  /// Other ways of saying a choice: in brackets, one a line, or one alone.
  private mutating func readOtherWords(_ node: YAMLNode) -> [String] {
    guard case .list(let items, _) = node.content else { return reader.text(node, "also").map { [$0] } ?? [] }
    return items.compactMap { reader.text($0, "also") }
  }

  // MARK: Settings

  /// A slot and the value that it is given.
  mutating func readSetting(_ entry: YAMLEntry) -> (Name<Slot>, Value)? {
    guard let slot = slot(named: entry.key, at: entry.keySpan), let text = reader.text(entry.value, "set") else {
      return nil
    }
    let expected: String
    switch slot.type {
    case .oneOf(let words):
      if words.contains(text) { return (slot.name, .word(text)) }
      expected = words.joined(separator: ", ")
    case .scale(let range):
      if let number = Int(text), range.contains(number) { return (slot.name, .number(number)) }
      expected = "a number of the scale \(range.written)"
    case .words: expected = "no words of the author's: '\(entry.key)' is kept for the person's own"
    }
    let candidates: [String] = if case .oneOf(let words) = slot.type { words } else { [] }
    reader.report(
      .wrongValue(text, place: "set", expected: expected, nearest: reader.nearest(to: text, among: candidates)),
      at: entry.value.span)
    return nil
  }
}
