/// How many of how many: a percentage is never shown without its counts.
struct Share: Encodable {
  /// How many.
  var count = 0
  /// Of how many.
  var total = 0

  /// One more, which counts or does not.
  mutating func add(_ counts: Bool) {
    total += 1
    if counts { count += 1 }
  }

  /// From 0 to 1; no number at all where there is nothing to count.
  var fraction: Double { total == 0 ? .nan : Double(count) / Double(total) }
}

extension Share: CustomStringConvertible {
  var description: String {
    guard total > 0 else { return "–" }
    return "\((fraction * 100).fixed(1)) % (\(count) of \(total))"
  }
}

extension Double {
  /// The number with this many digits after the point, in every locale the same.
  func fixed(_ places: Int) -> String {
    guard isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = String(Int((magnitude * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = (self < 0 ? "-" : "") + padded.dropLast(places)
    return places == 0 ? whole : whole + "." + padded.suffix(places)
  }
}
