internal import DialogueEngine
internal import Understanding

/// A set of the slots of one dialogue, as bits in the order of `remembers`.
struct SlotSet: Hashable, Sendable {
  private var bits: UInt128

  /// How many slots a dialogue may have.
  static let capacity = 128
  static let none = SlotSet(bits: 0)

  private init(bits: UInt128) {
    self.bits = bits
  }

  /// The set with one slot, by its place in the dialogue.
  init(_ slot: Int) {
    bits = slot < Self.capacity ? 1 << UInt128(slot) : 0
  }

  func union(_ other: SlotSet) -> SlotSet { SlotSet(bits: bits | other.bits) }
  func intersection(_ other: SlotSet) -> SlotSet { SlotSet(bits: bits & other.bits) }
  func contains(_ other: SlotSet) -> Bool { bits & other.bits == other.bits }
}

/// What is known about slots once a condition is known to hold, or known not to.
struct Knowledge {
  let slots: [Name<Slot>: SlotSet]

  init(of dialogue: Dialogue) {
    slots = Dictionary(dialogue.slots.enumerated().map { ($1.name, SlotSet($0)) }) { first, _ in first }
  }

  func set(_ slot: Name<Slot>) -> SlotSet { slots[slot] ?? .none }

  /// The slots that hold something whenever the condition holds.
  func whenHolding(_ condition: Condition?) -> SlotSet {
    guard let condition else { return .none }
    switch condition {
    // A comparison with something unknown does not hold.
    case .less(let slot, _), .lessOrEqual(let slot, _), .greater(let slot, _), .greaterOrEqual(let slot, _),
      .equals(let slot, _), .known(let slot):
      return set(slot)
    case .visited, .heard: return .none
    case .not(let inner): return whenFalse(inner)
    case .and(let one, let other): return whenHolding(one).union(whenHolding(other))
    case .or(let one, let other): return whenHolding(one).intersection(whenHolding(other))
    }
  }

  /// The slots that hold something whenever the condition is false, and not merely unknown.
  private func whenFalse(_ condition: Condition) -> SlotSet {
    switch condition {
    case .less(let slot, _), .lessOrEqual(let slot, _), .greater(let slot, _), .greaterOrEqual(let slot, _),
      .equals(let slot, _):
      set(slot)
    case .known, .visited, .heard: .none
    case .not(let inner): whenHolding(inner)
    case .and(let one, let other): whenFalse(one).intersection(whenFalse(other))
    case .or(let one, let other): whenFalse(one).union(whenFalse(other))
    }
  }

  /// The slots that hold something whenever the condition does not hold: it is false or unknown.
  func whenNotHolding(_ condition: Condition) -> SlotSet {
    switch condition {
    case .not(.known(let slot)): set(slot)
    case .not(.not(let inner)): whenNotHolding(inner)
    case .and(let one, let other): whenNotHolding(one).intersection(whenNotHolding(other))
    case .or(let one, let other): whenNotHolding(one).union(whenNotHolding(other))
    default: .none
    }
  }
}

extension Condition {
  /// Whether it holds only as long as a node has not been visited.
  func implies(notVisited node: Name<Node>) -> Bool {
    switch self {
    case .not(.visited(let name)): name == node
    case .and(let one, let other): one.implies(notVisited: node) || other.implies(notVisited: node)
    case .or(let one, let other): one.implies(notVisited: node) && other.implies(notVisited: node)
    default: false
    }
  }
}
