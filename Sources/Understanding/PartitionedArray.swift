extension RandomAccessCollection where Index == Int {
  /// The first place from which on something holds, in elements of which it holds for none and then for all; a few steps for thousands.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
