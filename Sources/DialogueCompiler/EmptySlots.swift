internal import DialogueEngine
internal import Understanding

/// Proves that no path reaches a text that quotes an empty slot: definite assignment over the graph of nodes.
///
/// What may go wrong is assumed to: a slot counts as filled in a place only where it is filled on every way there. Slots are
/// never emptied, so what holds before a visit holds behind it, together with what the visit itself always fills.
struct EmptySlots {
  private let reach: Reach
  private var flow: Flow { reach.flow }
  /// For each node, what a visit that begins there always fills; nil where that is not known yet.
  private var filled: [SlotSet?]
  /// For each node that can be reached, what is filled on every way to it.
  private var known: [SlotSet?]
  /// Whether visits are deeper in visits than the engine goes.
  private(set) var isTooDeep = false

  /// How deep visits may be in visits; the engine has room for as many nodes that are under way.
  static let deepestVisit = 60
  /// How many findings come with a way to them.
  private static let mostPaths = 20

  /// - Parameter roots: The nodes where a conversation begins or goes on with nothing known.
  init(_ reach: Reach, roots: [Int]) {
    self.reach = reach
    filled = Array(repeating: nil, count: reach.flow.nodes.count)
    known = Array(repeating: nil, count: reach.flow.nodes.count)
    let entries = Set(reach.summaries.flatMap { $0.visits.map(\.entry) })
    for entry in entries.sorted() { _ = fill(entry, depth: 1) }
    spread(from: roots)
  }

  /// A quote of a slot that can be empty, and one way to it.
  struct Finding {
    var node: Int
    var quote: NodeOutline.Quote
    var path: [Int]
  }

  /// The quotes that can be reached with their slot empty.
  func findings(roots: [Int]) -> [Finding] {
    var findings: [Finding] = []
    for id in flow.nodes.indices {
      let quotes = flow.outline(id).quotes
      guard !quotes.isEmpty, let start = known[id] else { continue }
      let knowledge = flow.parts[flow.nodes[id].part].knowledge
      let states = walk(id, from: start).states
      for quote in quotes {
        let slot = knowledge.set(Name(quote.slot))
        guard let state = states[flow.number(of: quote.position, in: id)] else { continue }
        let when = flow.node(id).move(at: quote.position)?.when
        if !state.union(knowledge.whenHolding(when)).contains(slot) {
          let path = findings.count < Self.mostPaths ? path(to: id, without: quote.slot, roots: roots) : []
          findings.append(Finding(node: id, quote: quote, path: path))
        }
      }
    }
    return findings
  }

  // MARK: One node

  private struct Walk {
    /// For each position that can be reached, what is filled there.
    var states: [SlotSet?]
    var gos: [(node: Int, state: SlotSet)] = []
    var visits: [(node: Int, state: SlotSet)] = []
    /// What is filled whenever it comes back; nil where it does not.
    var back: SlotSet?
  }

  /// Walks all ways through a node.
  private func walk(_ id: Int, from start: SlotSet) -> Walk {
    var walk = Walk(states: Array(repeating: nil, count: flow.positionCount(of: id)))
    var open = [0]
    walk.states[0] = start
    func reach(_ position: Int, _ state: SlotSet) {
      let before = walk.states[position]
      let after = before.map { $0.intersection(state) } ?? state
      if after != before {
        walk.states[position] = after
        open.append(position)
      }
    }
    while let position = open.popLast() {
      guard let state = walk.states[position] else { continue }
      for step in flow.steps(from: position, of: id) {
        if case .visit(let entry, let back) = step.target, self.reach.comesBack[entry] {
          let gained = sharesSlots(entry, id) ? filled[entry] ?? .none : .none
          reach(back, state.union(step.gained).union(gained))
        } else if case .position(let next) = step.target {
          reach(next, state.union(step.gained))
        }
      }
    }
    // What leaves the node is looked at once its states have settled.
    for (position, state) in walk.states.enumerated() {
      guard let state else { continue }
      for step in flow.steps(from: position, of: id) {
        let after = state.union(step.gained)
        switch step.target {
        case .node(let other): walk.gos.append((other, after))
        case .visit(let entry, _): walk.visits.append((entry, sharesSlots(entry, id) ? after : .none))
        case .back: walk.back = walk.back.map { $0.intersection(after) } ?? after
        case .position, .out: break
        }
      }
    }
    return walk
  }

  private func sharesSlots(_ one: Int, _ other: Int) -> Bool { flow.nodes[one].part == flow.nodes[other].part }

  // MARK: All nodes

  /// What a visit that begins in a node always fills.
  private mutating func fill(_ entry: Int, depth: Int) -> SlotSet {
    if let set = filled[entry] { return set }
    if depth > Self.deepestVisit {
      isTooDeep = true
      return .none
    }
    // A visit that comes to itself again never comes back; while that is looked into, nothing counts as filled.
    filled[entry] = SlotSet.none
    for id in reach.region(from: [entry]).sorted() {
      for visit in reach.summaries[id].visits { _ = fill(visit.entry, depth: depth + 1) }
    }
    var states: [Int: SlotSet] = [entry: .none]
    var open = [entry]
    var result: SlotSet?
    while let id = open.popLast() {
      guard let state = states[id] else { continue }
      for (other, after) in walk(id, from: state).gos {
        let before = states[other]
        let meet = before.map { $0.intersection(after) } ?? after
        if meet != before {
          states[other] = meet
          open.append(other)
        }
      }
    }
    for (id, state) in states {
      if let back = walk(id, from: state).back { result = result.map { $0.intersection(back) } ?? back }
    }
    filled[entry] = result ?? SlotSet.none
    return result ?? SlotSet.none
  }

  /// What is known in each node, from the roots on.
  private mutating func spread(from roots: [Int]) {
    var open = roots
    for root in roots { known[root] = SlotSet.none }
    while let id = open.popLast() {
      guard let state = known[id] else { continue }
      let walk = walk(id, from: state)
      for (other, after) in walk.gos + walk.visits {
        let before = known[other]
        let meet = before.map { $0.intersection(after) } ?? after
        if meet != before {
          known[other] = meet
          open.append(other)
        }
      }
    }
  }

  /// The shortest way to a node on which a slot is never filled.
  private func path(to goal: Int, without slot: String, roots: [Int]) -> [Int] {
    var parent: [Int: Int] = [:]
    var open = roots
    var index = 0
    var seen = Set(roots)
    while index < open.count {
      let id = open[index]
      index += 1
      if id == goal { break }
      let set = flow.parts[flow.nodes[id].part].knowledge.set(Name(slot))
      let walk = walk(id, from: .none)
      var next: [Int] = []
      for (other, after) in walk.gos + walk.visits where !after.contains(set) || set == .none { next.append(other) }
      for other in next.sorted() where seen.insert(other).inserted {
        parent[other] = id
        open.append(other)
      }
    }
    var path = [goal]
    while let last = path.last, let before = parent[last] { path.append(before) }
    return path.reversed()
  }
}
