/// The name that was most likely meant, or nil where none comes near.
///
/// Near is an edit distance of at most a third of the name, where a letter that is missing, added, wrong, or swapped with its
/// neighbour counts one. Source: optimal string alignment, a restriction of Damerau (1964). Cost: length times length for each
/// candidate; names longer than 64 scalars have no near ones.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard (1...64).contains(wanted.count) else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(65))
    let limit = max(1, max(wanted.count, other.count) / 3)
    guard abs(wanted.count - other.count) <= limit, other.count <= 64 else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < best?.distance ?? .max, distance < wanted.count {
      best = (candidate, distance)
    }
  }
  return best?.name
}

private func editDistance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...two.count)
  for (row, scalar) in one.enumerated() {
    var current = [row + 1]
    for (column, other) in two.enumerated() {
      let replaced = last[column] + (scalar == other ? 0 : 1)
      var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, scalar == two[column - 1], one[row - 1] == other {
        cost = min(cost, before[column - 1] + 1)
      }
      current.append(cost)
    }
    before = last
    last = current
  }
  return last[two.count]
}
