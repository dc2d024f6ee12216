import CReadline
import Glibc
import Testing

@testable import OutsideWorld

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("abc", 3), ("één", 3), ("e\u{301}", 1), ("日本", 4), ("ｶﾅ", 2), ("🙂", 2), ("", 0), ("“…”", 3), ("👍🏽", 2),
    ("👩‍👩‍👧", 2), ("🇳🇱", 2), ("한국", 4), ("a\u{200b}b", 2),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(Columns.of(text) == columns)
  }

  /// They part at a dozen signs of Arabic and other scripts that enclose the digits behind them.
  @Test func `single scalars measure as in the C library`() throws {
    let before = setlocale(LC_CTYPE, nil).map { String(cString: $0) }
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    defer { setlocale(LC_CTYPE, before) }
    var compared = 0
    var different = 0
    for value in UInt32(0xa0)...0x2fffd {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      guard theirs >= 0, scalar.properties.generalCategory != .unassigned else { continue }
      compared += 1
      if Columns.of(scalar) != theirs { different += 1 }
    }
    #expect(compared > 100_000)
    #expect(different < 20)
  }
}
