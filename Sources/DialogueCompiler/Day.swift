/// A day of the calendar, for "when was this last checked?".
public struct Day: Sendable, Hashable, Comparable {
  /// Year, month from 1, day of the month from 1.
  public let year, month, day: Int

  /// Reads a day as ISO 8601 writes it: "2026-11-22"; nil where it is no day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year >= 1583,
      (1...12).contains(month), (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether more than twelve months have passed from this day to another.
  func isMoreThanAYear(before other: Day) -> Bool {
    (year + 1, month, day) < (other.year, other.month, other.day)
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
