internal import DialogueEngine
internal import Understanding

extension Reader {
  /// A set of wordings outside a dialogue, where only these words may stand in braces.
  mutating func wordings(
    _ node: YAMLNode, _ place: String, allowed: [String], required: Bool = false
  ) -> [(wording: Wording, span: Span)] {
    let wordings = texts(node, place).map { (wording: Wording($0.text), span: $0.span) }
    checkRepetition(wordings)
    for (wording, span) in wordings {
      let slots = wording.slots.map(\.text)
      for slot in slots where !allowed.contains(slot) {
        report(.slotOutsideDialogue(slot, allowed: allowed), at: span)
      }
      if required, let missing = allowed.first(where: { !slots.contains($0) }) {
        report(.missingPlaceholder(missing), at: span)
      }
    }
    return wordings
  }

  /// The same wording twice in one set is never meant.
  mutating func checkRepetition(_ wordings: [(wording: Wording, span: Span)]) {
    // A scan while they are few, as they mostly are.
    if wordings.count <= 16 {
      for (index, (wording, span)) in wordings.enumerated() {
        if let first = wordings[..<index].first(where: { $0.wording.id == wording.id }) {
          report(.repeatedWording(isSameSet: true), at: span, notes: [("It stands here first.", first.span)])
        }
      }
      return
    }
    var seen: [Fingerprint: Span] = [:]
    for (wording, span) in wordings {
      if let first = seen[wording.id] {
        report(.repeatedWording(isSameSet: true), at: span, notes: [("It stands here first.", first)])
      } else {
        seen[wording.id] = span
      }
    }
  }
}
