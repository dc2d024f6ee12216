import Testing
import Transcripts

@Suite struct MomentTests {
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00.000+00:00"),
    (1_795_366_944_123, 60, "2026-11-22T18:02:24.123+01:00"),
    (-1, 0, "1969-12-31T23:59:59.999+00:00"),
    (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00"),
    (4_107_542_400_000, 0, "2100-03-01T00:00:00.000+00:00"),
    (1_735_689_599_000, 330, "2025-01-01T05:29:59.000+05:30"),
    (1_735_689_600_000, -210, "2024-12-31T20:30:00.000-03:30"),
    (-62_167_219_200_000, 0, "0000-01-01T00:00:00.000+00:00"),
    (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
  ])
  func `a moment is written as a calendar and a clock show it`(milliseconds: Int64, offset: Int, text: String) {
    let moment = Moment(milliseconds: milliseconds, offset: offset)
    #expect(moment.iso8601 == text)
    #expect(Moment(iso8601: text) == moment)
  }

  @Test func `any moment of four-digit years reads back`() {
    var chance = Chance(seed: 3)
    for _ in 0..<10_000 {
      let milliseconds = Int64.random(in: -62_167_000_000_000...253_402_200_000_000, using: &chance)
      let moment = Moment(milliseconds: milliseconds, offset: Int.random(in: -1439...1439, using: &chance))
      #expect(Moment(iso8601: moment.iso8601) == moment)
    }
  }

  @Test func `the days of four hundred years follow each other as in the calendar`() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (year, month, day) = (1970, 1, 1)
    for number in 0..<146_097 {
      let civil = Moment(milliseconds: Int64(number) * 86_400_000).civil
      #expect((civil.year, civil.month, civil.day) == (year, month, day))
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(arguments: [
    "", "2026-11-22", "2026-11-22T18:02:24+01:00", "2026-13-01T00:00:00.000+00:00", "2026-02-30T00:00:00.000+00:00",
    "2026-11-22T24:00:00.000+00:00", "2026-11-22T18:02:24.123+24:00", "2026-11-22 18:02:24.123+01:00",
    "2026-11-22T18:02:24.123Z     ", "２０２６-11-22T18:02:24.123", "-026-11-22T18:02:24.123+01:00",
    "2026-11-22T18:02:24.123-00:00",
  ])
  func `nothing else is a moment`(text: String) {
    #expect(Moment(iso8601: text) == nil)
  }

  @Test func `the extremes of time do not stop the program`() {
    for milliseconds in [Int64.min, .max] {
      for offset in [Int.min, -1439, 0, 1439, .max] {
        #expect(!Moment(milliseconds: milliseconds, offset: offset).iso8601.isEmpty)
      }
    }
  }
}
