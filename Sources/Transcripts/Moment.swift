/// A point in time and the clock on the wall there: milliseconds since 1970 UTC, and how far local time is ahead of UTC.
///
/// Nothing is looked up: the offset comes from whoever read the clock.
public struct Moment: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var milliseconds: Int64
  /// How far local time is ahead of UTC, in minutes; at most 23 hours and 59 minutes either way.
  public var offset: Int

  /// A point in time; an offset beyond a day is cut back to the most there is.
  public init(milliseconds: Int64, offset: Int = 0) {
    self.milliseconds = milliseconds
    self.offset = max(-1439, min(1439, offset))
  }

  /// The date and time that a calendar and a clock on the wall show.
  public var civil: Civil { Civil(milliseconds: milliseconds &+ Int64(offset) * 60_000) }

  /// ISO 8601 with milliseconds and offset: "2026-11-22T18:02:24.123+01:00".
  ///
  /// It can be read back exactly for the years 0 to 9999, which are all that ISO 8601 has without prior agreement.
  public var iso8601: String {
    let civil = civil
    let ahead = offset.magnitude
    let zone = (offset < 0 ? "-" : "+") + padded(Int(ahead) / 60, 2) + ":" + padded(Int(ahead) % 60, 2)
    return "\(civil.date)T\(civil.time).\(padded(civil.millisecond, 3))\(zone)"
  }

  /// Reads what `iso8601` writes; nil for anything else.
  public init?(iso8601 text: some StringProtocol) {
    self.init(iso8601: Array(text.utf8)[...])
  }

  /// Reads what `iso8601` writes, from bytes.
  init?(iso8601 bytes: ArraySlice<UInt8>) {
    let b = bytes.startIndex
    guard bytes.count == 29, zip(bytes, Self.form).allSatisfy({ $1 == 0 || $0 == $1 }),
      let year = number(bytes[b..<b + 4]), let month = number(bytes[b + 5..<b + 7]),
      let day = number(bytes[b + 8..<b + 10]), let hour = number(bytes[b + 11..<b + 13]),
      let minute = number(bytes[b + 14..<b + 16]), let second = number(bytes[b + 17..<b + 19]),
      let millisecond = number(bytes[b + 20..<b + 23]), let hours = number(bytes[b + 24..<b + 26]),
      let minutes = number(bytes[b + 27..<b + 29]), hours < 24, minutes < 60
    else { return nil }
    let isBehind = bytes[b + 23] == UInt8(ascii: "-")
    let ahead = (hours * 60 + minutes) * (isBehind ? -1 : 1)
    guard isBehind ? ahead < 0 : bytes[b + 23] == UInt8(ascii: "+"), (1...12).contains(month) else { return nil }
    let seconds = (days(untilYear: year, month: month, day: day) * 24 + hour) * 3600 + minute * 60 + second
    self.init(milliseconds: Int64(seconds - ahead * 60) * 1000 + Int64(millisecond), offset: ahead)
    // A day or an hour that does not exist comes back as another.
    let civil = civil
    guard civil.day == day, civil.hour == hour, civil.minute == minute, civil.second == second else { return nil }
  }

  /// What stands between the digits and the sign.
  private static let form = "0000-00-00T00:00:00.000000:00".utf8.map { $0 == UInt8(ascii: "0") ? 0 : $0 }

  /// A date and a time of day, without a zone.
  public struct Civil: Sendable, Hashable {
    public var year, month, day, hour, minute, second, millisecond: Int

    /// The date alone: "2026-11-22".
    public var date: String {
      let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
      return sign + padded(Int(year.magnitude), 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// The time of day alone: "18:02:24".
    public var time: String { padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2) }

    /// The calendar's date and time for milliseconds since 1970, by the Gregorian calendar also before there was one.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    init(milliseconds: Int64) {
      let (day, rest) = quotientAndRemainder(Int(milliseconds), 86_400_000)
      let shifted = day + 719_468
      let (era, dayOfEra) = quotientAndRemainder(shifted, 146_097)
      let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
      let monthFromMarch = (5 * dayOfYear + 2) / 153
      self.day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
      month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
      year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
      hour = rest / 3_600_000
      minute = rest / 60_000 % 60
      second = rest / 1000 % 60
      millisecond = rest % 1000
    }
  }
}

/// Days from 1970-01-01 to a date.
///
/// Source as above, `days_from_civil`.
private func days(untilYear year: Int, month: Int, day: Int) -> Int {
  let fromMarch = month <= 2 ? year - 1 : year
  let (era, yearOfEra) = quotientAndRemainder(fromMarch, 400)
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/// Division that rounds down, so that the remainder is never negative.
private func quotientAndRemainder(_ number: Int, _ divisor: Int) -> (Int, Int) {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The number that these decimal digits write; nil where one of them is no digit.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}
