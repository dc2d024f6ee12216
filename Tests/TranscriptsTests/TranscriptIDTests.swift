import Testing
import Transcripts

@Suite struct TranscriptIDTests {
  @Test func `a name tells when in UTC, and a little of the seed`() {
    let id = TranscriptID(time: 1_795_366_944_123, seed: 7)
    #expect(id.text.hasPrefix("20261122-170224-"))
    #expect(id.text.utf8.count == 19)
    #expect(id == TranscriptID(time: 1_795_366_944_999, seed: 7))
    #expect(id != TranscriptID(time: 1_795_366_944_123, seed: 8))
    #expect(id != TranscriptID(time: 1_795_366_944_123, seed: 7, attempt: 1))
  }

  @Test func `names sort by time`() {
    var chance = Chance(seed: 5)
    let times = (0..<1000).map { _ in Int64.random(in: 0...253_402_300_000, using: &chance) * 1000 }.sorted()
    let ids = times.map { TranscriptID(time: $0, seed: UInt32.random(in: 0...UInt32.max, using: &chance)) }
    #expect(ids.map { $0.text.dropLast(4) } == ids.sorted().map { $0.text.dropLast(4) })
  }

  @Test func `letters that look alike are not in a name`() {
    for seed in UInt32(0)..<2000 {
      let letters = TranscriptID(time: 0, seed: seed).text.suffix(3)
      #expect(letters.allSatisfy { !"ilo01".contains($0) })
    }
  }

  @Test func `a name is found by its beginning, and by itself alone when it is the beginning of another`() throws {
    let all = try ["20261122-170224-k3q", "20261122-170224-k3", "20261101-080000-abc"].map {
      try #require(TranscriptID($0))
    }
    #expect(TranscriptID.matching("20261122", in: all) == Array(all[0...1]))
    #expect(TranscriptID.matching("202611", in: all) == all)
    #expect(TranscriptID.matching("20261122-170224-k3", in: all) == [all[1]])
    #expect(TranscriptID.matching("1999", in: all) == [])
  }

  @Test(arguments: ["", "../x", "a/b", ".", "-x", "A", "é", "a b", "a\n", String(repeating: "a", count: 65)])
  func `what could lead out of the folder is no name`(text: String) {
    #expect(TranscriptID(text) == nil)
  }
}
