/// How many slips lie between two words: letters too many, too few, other ones, or neighbours changed round (Damerau 1964, in the
/// form in which no letter is touched twice).
enum EditDistance {
  /// The distance, or nil where it is greater than a limit.
  static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var before = [Int](repeating: 0, count: other.count + 1)
    var previous = Array(0...other.count)
    var current = previous
    for row in 1...max(one.count, 1) where row <= one.count {
      current[0] = row
      var least = row
      for column in stride(from: 1, through: other.count, by: 1) {
        let isSame = one[row - 1] == other[column - 1]
        var cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          cost = min(cost, before[column - 2] + 1)
        }
        current[column] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[other.count] <= limit ? previous[other.count] : nil
  }
}
