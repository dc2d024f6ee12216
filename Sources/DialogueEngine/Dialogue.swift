public import Understanding

/// One conversation that was written beforehand: a graph of nodes, each a few moves of a listener.
///
/// A dialogue comes out of the compiler checked: every name in it exists, every question has somewhere to go.
/// The engine stays total without that promise, and ends a conversation that has nowhere to go.
public struct Dialogue: Sendable, Equatable {
  /// Its name, which is the name of its file: "closeness".
  public var name: Name<Dialogue>
  /// What it is called in a list.
  public var title: String
  /// What it is about, in a sentence.
  public var about: String
  /// The node where it begins.
  public var begin: Name<Node>
  /// Where to go on when the place that was left no longer exists.
  public var resumeAt: Name<Node>
  /// Where "go on" leads after a risk: no exercise and no childhood from here.
  public var afterSafety: Name<Node>?
  /// What it remembers, in the order of the file.
  public var slots: [Slot]
  /// Its nodes, in the order of the file.
  public var nodes: [Node] {
    didSet { index = Self.index(of: nodes) }
  }

  private var index: [Name<Node>: Int]

  public init(
    name: Name<Dialogue>, title: String = "", about: String = "", begin: Name<Node>, resumeAt: Name<Node>? = nil,
    afterSafety: Name<Node>? = nil, slots: [Slot] = [], nodes: [Node]
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.begin = begin
    self.resumeAt = resumeAt ?? begin
    self.afterSafety = afterSafety
    self.slots = slots
    self.nodes = nodes
    index = Self.index(of: nodes)
  }

  /// The node of that name, in constant time.
  public func node(named name: Name<Node>) -> Node? {
    index[name].map { nodes[$0] }
  }

  private static func index(of nodes: [Node]) -> [Name<Node>: Int] {
    Dictionary(nodes.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }
}
