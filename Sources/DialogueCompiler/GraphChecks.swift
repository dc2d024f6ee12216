internal import Diagnostics
internal import DialogueEngine
internal import Understanding

// What can go wrong on the way through the dialogues and the safety script, each name of which is known by now.
extension FolderReading {
  /// How many nodes a folder may have: no conversation that people wrote has a tenth of that.
  private static let mostNodes = 2_000

  mutating func checkGraph() {
    let script = shippedSafety ?? safety
    var parts = dialogues.map { (dialogue: $0.dialogue, outline: $0.outline) }
    if let script { parts.append((script.script.dialogue, script.outline)) }
    let count = parts.reduce(0) { $0 + $1.dialogue.nodes.count }
    if count > Self.mostNodes {
      let largest = dialogues.indices.max { dialogues[$0].dialogue.nodes.count < dialogues[$1].dialogue.nodes.count }
      if let largest { dialogues[largest].reader.report(.tooManyNodes(count, limit: Self.mostNodes), at: .start) }
      return
    }
    let flow = Flow(parts)
    let reach = Reach(flow)
    let roots = roots(of: flow, script)
    reportEnds(reach, roots)
    reportCircles(reach)
    let empty = EmptySlots(reach, roots: roots.top + roots.visited)
    if empty.isTooDeep, let first = flow.nodes.indices.first {
      report(.visitsTooDeep(limit: EmptySlots.deepestVisit), flow, first, at: flow.outline(first).span)
    }
    for finding in empty.findings(roots: roots.top + roots.visited)
    where !isBlurred(flow.nodes[finding.node].part) {
      let path = finding.path.count > 5 ? finding.path.suffix(5) : finding.path[...]
      report(
        .emptySlot(finding.quote.slot, path: path.map(flow.name)), flow, finding.node, at: finding.quote.span,
        pointingAt: "{\(finding.quote.slot)}")
    }
  }

  /// The nodes where a conversation can begin or go on outside any visit, and those where only a visit begins.
  private func roots(of flow: Flow, _ script: ReadSafety?) -> (top: [Int], visited: [Int]) {
    var top: [Int] = []
    var visited: [Int] = []
    // A dialogue that others visit may end without more: then the visit comes back.
    let visitedDialogues = Set(dialogues.flatMap { $0.outline.visits.map(\.name) })
    for (part, dialogue) in dialogues.map(\.dialogue).enumerated() {
      let index = flow.parts[part].index
      let places = [dialogue.begin, dialogue.resumeAt] + (dialogue.afterSafety.map { [$0] } ?? [])
      let nodes = places.compactMap { index[$0] }
      if visitedDialogues.contains(dialogue.name.text) { visited += nodes } else { top += nodes }
    }
    if let script, let index = flow.parts.last?.index {
      for theme in Risk.Theme.allCases {
        guard let entry = script.script.entries[theme] else { continue }
        let places = [entry.unclear, entry.explicit, entry.now, entry.again] + (entry.another.map { [$0] } ?? [])
        top += places.compactMap { index[$0] }
      }
    }
    return (top, visited)
  }

  private mutating func reportEnds(_ reach: Reach, _ roots: (top: [Int], visited: [Int])) {
    let flow = reach.flow
    let reached = reach.everything(from: roots.top + roots.visited)
    // A name that leads nowhere has been reported; what only it led to is no mistake of its own.
    for id in flow.nodes.indices
    where !reached.contains(id) && !hasUnknownNodes(flow.nodes[id].part) && !isBlurred(flow.nodes[id].part) {
      report(.unreachableNode(flow.name(id)), flow, id, at: flow.outline(id).span)
    }
    for id in reach.region(from: roots.top).sorted() where !isBlurred(flow.nodes[id].part) {
      let summary = reach.summaries[id]
      let outline = flow.outline(id)
      if summary.ends {
        report(.deadEnd(node: flow.name(id), isReturn: false), flow, id, at: outline.moves.first?.last ?? outline.span)
      }
      for position in summary.returns {
        report(
          .deadEnd(node: flow.name(id), isReturn: true), flow, id, at: outline.span(of: flow.position(position, in: id))
        )
      }
    }
  }

  private mutating func reportCircles(_ reach: Reach) {
    let flow = reach.flow
    let circles = Circles(reach)
    let visiting = circles.visiting()
    for circle in visiting { report(.circularVisits(circle.nodes.map(flow.name)), flow, circle) }
    // A circle of visits walks in circles too; it is said once.
    let said = Set(visiting.map { Set($0.nodes) })
    for circle in circles.silent() where !said.contains(Set(circle.nodes)) {
      report(.circlesWithoutAsking(circle.nodes.map(flow.name)), flow, circle)
    }
  }

  private mutating func report(_ mistake: Mistake, _ flow: Flow, _ circle: Circles.Circle) {
    let (node, position) = circle.closedBy
    report(mistake, flow, node, at: flow.outline(node).span(of: flow.position(position, in: node)))
  }

  /// Whether moves may be missing from a dialogue because they could not be read.
  private func isBlurred(_ part: Int) -> Bool {
    dialogues.indices.contains(part)
      ? dialogues[part].reader.isBlurred : (shippedSafety ?? safety)?.reader.isBlurred ?? false
  }

  private func hasUnknownNodes(_ part: Int) -> Bool {
    guard dialogues.indices.contains(part) else { return false }
    return dialogues[part].reader.found.contains {
      $0.id == MistakeID.unknownNode.rawValue || $0.id == MistakeID.unknownDialogue.rawValue
    }
  }

  /// Reports in the file in which a node stands.
  private mutating func report(
    _ mistake: Mistake, _ flow: Flow, _ node: Int, at span: Span, pointingAt words: String = ""
  ) {
    let part = flow.nodes[node].part
    if dialogues.indices.contains(part) {
      dialogues[part].reader.report(mistake, at: dialogues[part].reader.span(of: words, in: span))
    } else if shippedSafety != nil {
      shippedSafety?.reader.report(mistake, at: span)
    } else {
      safety?.reader.report(mistake, at: span)
    }
  }
}

extension NodeOutline {
  fileprivate func span(of position: Position) -> Span {
    guard moves.indices.contains(position.passage), moves[position.passage].indices.contains(position.move) else {
      return span
    }
    return moves[position.passage][position.move]
  }
}
