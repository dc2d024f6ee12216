public import Understanding

/// A place in a dialogue with a name that lasts: a few moves, made in order.
public struct Node: Sendable, Equatable {
  /// Its name, the same in every language.
  public var name: Name<Node>
  /// Its runs of moves: the first is the node's body, the others are what follows after something was heard.
  public var passages: [Passage]
  /// A digest of all that the author wrote in it; a transcript keeps it to notice that the text has changed since.
  public var fingerprint: Fingerprint

  public init(name: Name<Node>, passages: [Passage], fingerprint: Fingerprint = Fingerprint()) {
    self.name = name
    self.passages = passages
    self.fingerprint = fingerprint
  }

  /// The move at a position, or nil behind the end of its passage.
  public func move(at position: Position) -> Move? {
    guard passages.indices.contains(position.passage) else { return nil }
    let moves = passages[position.passage].moves
    return moves.indices.contains(position.move) ? moves[position.move] : nil
  }

  /// Where the move of that name stands.
  public func position(ofMove name: Name<Move>) -> Position? {
    for (passage, run) in passages.enumerated() {
      if let move = run.moves.firstIndex(where: { $0.name == name }) {
        return Position(passage: passage, move: move)
      }
    }
    return nil
  }
}

/// A run of moves and where it goes on when they are made.
public struct Passage: Sendable, Equatable {
  /// The moves, in order.
  public var moves: [Move]
  /// Where it goes on behind its last move; nil for a node's body, behind which a visit comes back and all else ends.
  public var then: Position?

  public init(moves: [Move], then: Position? = nil) {
    self.moves = moves
    self.then = then
  }
}

/// Where a move stands in its node.
///
/// Positions live within one turn; what is kept are names.
public struct Position: Sendable, Hashable {
  /// An index into `Node.passages`.
  public var passage: Int
  /// An index into `Passage.moves`.
  public var move: Int

  public init(passage: Int, move: Int) {
    self.passage = passage
    self.move = move
  }

  /// The place behind this one in the same passage.
  public var next: Position { Position(passage: passage, move: move + 1) }
}
