extension Array {
  /// Inserts an element before the first for which something holds, in elements of which it holds for none and then for all.
  mutating func insert(_ element: Element, beforeFirst holds: (Element) -> Bool) {
    append(element)
    var place = count - 1
    while place > 0, holds(self[place - 1]) {
      self[place] = self[place - 1]
      place -= 1
    }
    self[place] = element
  }
}

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
  /// The same among some places, of which one is likely to be near.
  func partitioningIndex(in places: Range<Int>, near guess: Int, where holds: (Element) -> Bool) -> Int {
    var (low, high) = (guess, guess)
    var step = 1
    while low > places.lowerBound, holds(self[low - 1]) {
      high = low - 1
      low = Swift.max(places.lowerBound, low - step)
      step *= 2
    }
    step = 1
    while high < places.upperBound, !holds(self[high]) {
      low = high + 1
      high = Swift.min(places.upperBound, high + step)
      step *= 2
    }
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
