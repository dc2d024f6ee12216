internal import Diagnostics
internal import DialogueEngine
internal import Understanding

// Questions, and the texts of a node.
extension NodeReader {
  /// Reads a question with the keys beside it.
  mutating func readQuestion(_ verb: YAMLEntry, _ fields: Fields, at position: Position) -> Question? {
    let wordings = readWordings(verb.value, verb.key, at: position)
    let smaller = fields["smaller"].map { readWordings($0, "smaller", at: position) } ?? []
    let meaning = fields["means"].map { readWordings($0, "means", at: position) } ?? []
    let reason = fields["why"].map { readWordings($0, "why", at: position) } ?? []
    let slot = fields["keep"].flatMap { node in readSlot(node).map { ($0, node.span) } }
    guard let kind = readKind(verb, fields, keeping: slot?.0, at: position) else { return nil }
    if let (slot, span) = slot { checkKeep(slot, kind, at: span) }
    let branches =
      fields["heard"].map { readBranches($0, of: kind, at: position, hasElse: fields["else"] != nil) } ?? []
    if verb.key == "ask", fields["else"] == nil { reader.report(.missingElse, at: verb.keySpan) }
    return Question(
      kind: kind, wordings: wordings, smaller: smaller, meaning: meaning, reason: reason, keep: slot?.0.name,
      branches: branches, otherwise: fields["else"].map { readElse($0, at: position) } ?? .smaller,
      isReflected: fields["reflected"].map { readReflected($0) } ?? true)
  }

  private mutating func readKind(
    _ verb: YAMLEntry, _ fields: Fields, keeping slot: Slot?, at position: Position
  ) -> Question.Kind? {
    switch verb.key {
    case "confirm":
      guard let node = fields["as"] else { return .closed(.plain) }
      let purpose = reader.choice(node, "as", of: Question.Purpose.self, but: [Question.Purpose.plain.rawValue])
      if purpose == .carry, fields["keep"] == nil {
        reader.report(.missingKey("keep", place: "'confirm … as: carry'"), at: verb.keySpan)
      }
      return .closed(purpose ?? .plain)
    case "offer":
      guard let node = fields["choices"] else {
        reader.report(.missingKey("choices", place: "'offer'"), at: verb.keySpan)
        return nil
      }
      return .choice(readChoices(node, at: position))
    case "rate": return readScale(verb, fields, keeping: slot).map { .scale($0) }
    default: return .open
    }
  }

  private mutating func readScale(_ verb: YAMLEntry, _ fields: Fields, keeping slot: Slot?) -> ClosedRange<Int>? {
    if let node = fields["scale"] {
      guard let text = reader.text(node, "scale") else { return nil }
      if let range = ClosedRange(scale: text), range.count > 1 { return range }
      reader.report(.wrongValue(text, place: "scale", expected: "a range such as '0-10'", nearest: nil), at: node.span)
      return nil
    }
    if case .scale(let range)? = slot?.type { return range }
    if fields["keep"] == nil { reader.report(.missingKey("scale", place: "'rate'"), at: verb.keySpan) }
    return slot == nil ? nil : 0...10
  }

  /// An answer can only be kept where it fits: words in words, a number in a scale.
  private mutating func checkKeep(_ slot: Slot, _ kind: Question.Kind, at span: Span) {
    let expected: String? =
      switch (kind, slot.type) {
      case (.open, .words), (.choice, .words): nil
      case (.open, _): "a slot of 'words', for an answer to 'ask' is the person's own words"
      case (.choice, _): "a slot of 'words'; a choice that is to be remembered otherwise uses 'set' where it leads"
      case (.scale(let asked), .scale(let kept)):
        asked == kept ? nil : "a slot of 'scale \(asked.written)', the scale that is asked"
      case (.scale, _): "a slot of a scale, for an answer to 'rate' is a number"
      case (.closed(.carry), _):
        slot.lastsUntilNextTime ? nil : "a slot with ', next time too', for that is what is asked"
      case (.closed, _): "no slot at all: a yes or no leads somewhere, and 'set' remembers it there"
      }
    if let expected {
      reader.report(.wrongValue(slot.name.text, place: "keep", expected: expected, nearest: nil), at: span)
    }
  }

  private mutating func readReflected(_ node: YAMLNode) -> Bool {
    guard let text = reader.text(node, "reflected") else { return true }
    if text != "yes" && text != "no" {
      reader.report(.wrongValue(text, place: "reflected", expected: "'no'", nearest: nil), at: node.span)
    }
    return text != "no"
  }

  /// The slot of that name.
  mutating func readSlot(_ node: YAMLNode) -> Slot? {
    guard let name = reader.name(node, "a slot") else { return nil }
    return slot(named: name, at: node.span)
  }

  mutating func slot(named name: String, at span: Span) -> Slot? {
    if let slot = slots.first(where: { $0.name.text == name }) { return slot }
    reader.report(.unknownSlot(name, nearest: reader.nearest(to: name, among: slots.map(\.name.text))), at: span)
    return nil
  }

  // MARK: Texts

  /// A set of wordings, with the slots that it quotes.
  mutating func readWordings(_ node: YAMLNode, _ place: String, at position: Position) -> [Wording] {
    let wordings = reader.texts(node, place).map { (wording: Wording($0.text), span: $0.span) }
    reader.checkRepetition(wordings)
    var quotes = false
    var hasOneWithout = wordings.isEmpty
    for (wording, span) in wordings {
      outline.wordings.append((wording.id, span))
      if wording.parts.count == 1, case .text = wording.parts[0] {
        hasOneWithout = true
      } else {
        let slots = wording.slots
        if slots.isEmpty { hasOneWithout = true } else { quotes = true }
        for slot in slots { readQuote(slot.text, at: position, in: span) }
      }
    }
    if quotes, !hasOneWithout { reader.report(.oneWordingWithoutWords, at: wordings[0].span) }
    return wordings.map(\.wording)
  }

  private mutating func readQuote(_ name: String, at position: Position, in span: Span) {
    if let slot = slots.first(where: { $0.name.text == name }), slot.type == .words {
      return node.quotes.append(NodeOutline.Quote(slot: name, position: position, span: span))
    }
    let exact = reader.span(of: "{\(name)}", in: span)
    guard let slot = slot(named: name, at: exact) else { return }
    var isScale = false
    if case .scale = slot.type { isScale = true }
    reader.report(.oneOfInText(slot: name, isScale: isScale), at: exact)
  }

  /// A reflection asks nothing.
  mutating func refuseQuestions(_ node: YAMLNode, _ wordings: [Wording]) {
    for wording in wordings where wording.template.asks {
      let span: Span
      if case .list(let items, _) = node.content {
        span =
          items.first {
            if case .text(let text) = $0.content { text.string.trimmed == wording.template.trimmed } else { false }
          }?.span ?? node.span
      } else {
        span = node.span
      }
      reader.report(.reflectionAsks, at: span)
    }
  }
}
