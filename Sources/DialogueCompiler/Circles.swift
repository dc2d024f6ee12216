internal import DialogueEngine
internal import Understanding

/// Finds walks that never come to an end: circles in which nothing is asked, and visits that visit themselves.
struct Circles {
  let reach: Reach
  private var flow: Flow { reach.flow }

  init(_ reach: Reach) {
    self.reach = reach
  }

  /// A circle: the nodes on it, with the first again at the end, and the move that closes it.
  struct Circle {
    var nodes: [Int]
    var closedBy: (node: Int, position: Int)
  }

  private struct Edge {
    var to: Int
    var from: Int
  }

  /// Circles of nodes that can be walked without waiting for anything.
  func silent() -> [Circle] {
    var comesBack = Array(repeating: false, count: flow.nodes.count)
    var edges: [[Edge]] = []
    var returns: [Bool] = []
    repeat {
      let walks = flow.nodes.indices.map { silentWalk(in: $0, comesBack: comesBack) }
      edges = walks.map(\.edges)
      returns = walks.map(\.comesBack)
    } while spread(returns, over: walksOnly(edges), into: &comesBack)
    return circles(in: edges)
  }

  /// Circles of visits, each of which begins before the one before it has come back.
  func visiting() -> [Circle] {
    var edges: [[Edge]] = Array(repeating: [], count: flow.nodes.count)
    // Where a visit goes on by going, it is still the same visit: its own node has the edges of all those.
    let entries = Set(reach.summaries.flatMap { $0.visits.map(\.entry) })
    for entry in entries.sorted() {
      for id in reach.region(from: [entry]).sorted() {
        for visit in reach.summaries[id].visits { edges[entry].append(Edge(to: visit.entry, from: visit.from)) }
      }
    }
    return circles(in: edges) { entry, edge in
      reach.region(from: [entry]).sorted().first { id in
        reach.summaries[id].visits.contains { $0.entry == edge.to && $0.from == edge.from }
      } ?? entry
    }
  }

  // MARK: Walking without waiting

  private func silentWalk(in id: Int, comesBack: [Bool]) -> (edges: [Edge], comesBack: Bool) {
    var edges: [Edge] = []
    var returns = false
    var seen = Array(repeating: false, count: flow.positionCount(of: id))
    var open = [0]
    while let position = open.popLast() {
      if seen[position] { continue }
      seen[position] = true
      for step in flow.steps(from: position, of: id) where !step.waits {
        switch step.target {
        case .position(let next): open.append(next)
        case .node(let other):
          // Such a move is made once at most.
          if step.when?.implies(notVisited: flow.node(other).name) == true { continue }
          edges.append(Edge(to: other, from: position))
        case .visit(let entry, let back):
          if step.when?.implies(notVisited: flow.node(entry).name) != true {
            edges.append(Edge(to: entry, from: position))
          }
          if comesBack[entry] { open.append(back) }
        case .back: returns = true
        case .out: break
        }
      }
    }
    return (edges, returns)
  }

  /// The edges that stay in the same visit.
  private func walksOnly(_ edges: [[Edge]]) -> [[Int]] {
    edges.enumerated().map { id, edges in
      edges.filter { edge in
        if case .visit? = flow.node(id).move(at: flow.position(edge.from, in: id))?.action { false } else { true }
      }.map(\.to)
    }
  }

  /// Spreads coming back from node to node against the edges; whether anything changed.
  private func spread(_ returns: [Bool], over edges: [[Int]], into comesBack: inout [Bool]) -> Bool {
    var callers: [[Int]] = Array(repeating: [], count: edges.count)
    for (id, targets) in edges.enumerated() {
      for target in targets { callers[target].append(id) }
    }
    var changed = false
    var open = returns.indices.filter { returns[$0] }
    while let id = open.popLast() {
      guard !comesBack[id] else { continue }
      comesBack[id] = true
      changed = true
      open += callers[id]
    }
    return changed
  }

  // MARK: Circles in a graph

  /// One circle for each edge that closes one, walking in the order of the file.
  ///
  /// - Parameter owner: The node in which an edge of a node stands, where that is another.
  private func circles(in edges: [[Edge]], owner: (Int, Edge) -> Int = { id, _ in id }) -> [Circle] {
    enum Colour { case new, open, done }
    var colours = Array(repeating: Colour.new, count: edges.count)
    var circles: [Circle] = []
    for root in edges.indices where colours[root] == .new {
      var path = [(id: root, next: 0)]
      colours[root] = .open
      while let (id, next) = path.last {
        guard next < edges[id].count else {
          colours[id] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = edges[id][next]
        switch colours[edge.to] {
        case .done: break
        case .new:
          colours[edge.to] = .open
          path.append((edge.to, 0))
        case .open:
          let start = path.firstIndex { $0.id == edge.to } ?? 0
          circles.append(
            Circle(nodes: path[start...].map(\.id) + [edge.to], closedBy: (owner(id, edge), edge.from)))
        }
      }
    }
    return circles
  }
}
