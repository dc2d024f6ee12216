public import Understanding

/// When something is so, in terms of what is remembered and what has happened.
public indirect enum Condition: Sendable, Hashable {
  case less(Name<Slot>, Int)
  case lessOrEqual(Name<Slot>, Int)
  case greater(Name<Slot>, Int)
  case greaterOrEqual(Name<Slot>, Int)
  /// A scale's number or a `one of` slot's word; negated by `not`, with which `is not` is written.
  case equals(Name<Slot>, Value)
  /// Whether anything is kept in the slot; never unknown itself.
  case known(Name<Slot>)
  case visited(Name<Node>)
  case heard(Name<Intent>)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// Whether it holds.
  ///
  /// A comparison with something unknown is unknown, and what is unknown in the end does not hold.
  ///
  /// The logic is Kleene's, so a comparison with something unknown is not true under `not` either.
  public func holds(
    value: (Name<Slot>) -> Value?, visited: (Name<Node>) -> Bool, heard: (Name<Intent>) -> Bool
  ) -> Bool {
    truth(value: value, visited: visited, heard: heard) ?? false
  }

  private func truth(
    value: (Name<Slot>) -> Value?, visited: (Name<Node>) -> Bool, heard: (Name<Intent>) -> Bool
  ) -> Bool? {
    func number(_ slot: Name<Slot>) -> Int? {
      if case .number(let number)? = value(slot) { number } else { nil }
    }
    switch self {
    case .less(let slot, let bound): return number(slot).map { $0 < bound }
    case .lessOrEqual(let slot, let bound): return number(slot).map { $0 <= bound }
    case .greater(let slot, let bound): return number(slot).map { $0 > bound }
    case .greaterOrEqual(let slot, let bound): return number(slot).map { $0 >= bound }
    case .equals(let slot, let wanted): return value(slot).map { $0 == wanted }
    case .known(let slot): return value(slot) != nil
    case .visited(let node): return visited(node)
    case .heard(let intent): return heard(intent)
    case .not(let inner): return inner.truth(value: value, visited: visited, heard: heard).map { !$0 }
    case .and(let left, let right):
      let one = left.truth(value: value, visited: visited, heard: heard)
      let two = right.truth(value: value, visited: visited, heard: heard)
      if one == false || two == false { return false }
      return one == nil || two == nil ? nil : true
    case .or(let left, let right):
      let one = left.truth(value: value, visited: visited, heard: heard)
      let two = right.truth(value: value, visited: visited, heard: heard)
      if one == true || two == true { return true }
      return one == nil || two == nil ? nil : false
    }
  }
}
