internal import DialogueEngine
internal import Understanding

/// Which nodes can be reached, how, and where they lead.
struct Reach {
  /// What can happen in a node once it is entered.
  struct Summary {
    /// The nodes that it goes to, in the order of the file.
    var gos: [Int] = []
    /// The nodes where its visits begin, and from where.
    var visits: [(entry: Int, from: Int)] = []
    /// Whether its end can be reached.
    var ends = false
    /// The `return: now` that can be reached.
    var returns: [Int] = []
  }

  let flow: Flow
  private(set) var summaries: [Summary]
  /// For each node, whether a visit that begins there can come back.
  private(set) var comesBack: [Bool]

  init(_ flow: Flow) {
    self.flow = flow
    summaries = Array(repeating: Summary(), count: flow.nodes.count)
    comesBack = Array(repeating: false, count: flow.nodes.count)
    for id in flow.nodes.indices { summaries[id] = summary(of: id) }
    // A visit that comes back opens what is behind it, which may let another come back: at most once for each node.
    while true {
      let before = comesBack
      spreadComingBack()
      if before == comesBack { return }
      for id in flow.nodes.indices {
        let isOpened = summaries[id].visits.contains { comesBack[$0.entry] && !before[$0.entry] }
        if isOpened { summaries[id] = summary(of: id) }
      }
    }
  }

  private func summary(of id: Int) -> Summary {
    var summary = Summary()
    var seen = Array(repeating: false, count: flow.positionCount(of: id))
    var open = [0]
    while let position = open.popLast() {
      if seen[position] { continue }
      seen[position] = true
      for step in flow.steps(from: position, of: id) {
        switch step.target {
        case .position(let next): open.append(next)
        case .node(let other): if !summary.gos.contains(other) { summary.gos.append(other) }
        case .visit(let entry, let back):
          summary.visits.append((entry, position))
          if comesBack[entry] { open.append(back) }
        case .back(let isEnd): if isEnd { summary.ends = true } else { summary.returns.append(position) }
        case .out: break
        }
      }
    }
    return summary
  }

  /// A node comes back when it does itself or goes to one that does.
  private mutating func spreadComingBack() {
    var callers: [[Int]] = Array(repeating: [], count: summaries.count)
    var open: [Int] = []
    for (id, summary) in summaries.enumerated() {
      for other in summary.gos { callers[other].append(id) }
      if summary.ends || !summary.returns.isEmpty { open.append(id) }
    }
    while let id = open.popLast() {
      guard !comesBack[id] else { continue }
      comesBack[id] = true
      open += callers[id]
    }
  }

  /// The nodes that can be reached from these by going, and not by visiting.
  func region(from roots: [Int]) -> Set<Int> {
    var seen: Set<Int> = []
    var open = roots
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      open += summaries[id].gos
    }
    return seen
  }

  /// The nodes that can be reached from these in any way.
  func everything(from roots: [Int]) -> Set<Int> {
    var seen: Set<Int> = []
    var open = roots
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      open += summaries[id].gos + summaries[id].visits.map(\.entry)
    }
    return seen
  }
}
