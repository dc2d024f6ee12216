import DialogueEngine
import Testing
import Transcripts

/// Damage done to a good transcript, at every place where it can be done.
@Suite struct DamageTests {
  let lines = Example.lines()
  let bytes = Example.bytes

  /// How many bytes the first so many lines have.
  private func length(ofLines count: Int) -> Int { lines[..<count].reduce(0) { $0 + $1.count } }

  @Test func `a transcript that is cut anywhere keeps every turn that was whole`() throws {
    for length in 0..<bytes.count {
      let cut = Array(bytes[..<length])
      let whole = (0...lines.count).last { self.length(ofLines: $0) <= length } ?? 0
      if whole == 0 {
        #expect(throws: Transcript.Unreadable.empty) { try Transcript(reading: cut) }
        continue
      }
      let transcript = try Transcript(reading: cut)
      let good = self.length(ofLines: whole)
      #expect(transcript.turns == Array(Example.turns[..<(whole - 1)]), "cut at \(length)")
      #expect(transcript.goodLength == good)
      let torn = Transcript.Damage(kind: .torn, line: whole + 1, byte: good, length: length - good)
      #expect(transcript.damage == (length == good ? nil : torn), "cut at \(length)")
    }
  }

  @Test func `what follows on a cut transcript reads as if it had not been cut`() throws {
    let torn = try Transcript(reading: Array(bytes[..<(length(ofLines: 3) + 5)]))
    var writer = TranscriptWriter(continuing: torn)
    let healed = Array(bytes[..<torn.goodLength]) + writer.line(for: Example.turns[2])
    #expect(healed == bytes)
  }

  @Test func `a bit that flips anywhere is found, in its line or the next`() throws {
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        let line = (0..<lines.count).first { index < length(ofLines: $0 + 1) } ?? 0
        do {
          let transcript = try Transcript(reading: damaged)
          let damage = try #require(transcript.damage, "byte \(index), bit \(bit)")
          #expect(line > 0)
          #expect(damage.line == line + 1, "byte \(index), bit \(bit)")
          #expect(damage.byte == length(ofLines: line))
          #expect(transcript.turns == Array(Example.turns[..<(line - 1)]))
        } catch {
          #expect(line == 0, "byte \(index), bit \(bit): \(error)")
        }
      }
    }
  }

  @Test func `a bit that flips in a turn that was shown is never healed by cutting`() throws {
    // Without the end of the last line, which looks like a write that the power cut.
    for index in length(ofLines: 1)..<(bytes.count - 1) {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(try Transcript(reading: damaged).damage?.isTorn == false)
      }
    }
  }

  @Test func `a tail of zeros, as a power cut leaves it, is cut off`() throws {
    for count in 1..<length(ofLines: 4) - length(ofLines: 1) {
      let zeroed = bytes.dropLast(count) + [UInt8](repeating: 0, count: count)
      let transcript = try Transcript(reading: Array(zeroed))
      let damage = try #require(transcript.damage)
      #expect(damage.isTorn, "\(count) zeros")
      #expect(transcript.goodLength + damage.length == bytes.count)
    }
    #expect(throws: Transcript.Unreadable.empty) { try Transcript(reading: [UInt8](repeating: 0, count: 100)) }
  }

  @Test func `a block of the last write that never reached the disk is a torn end too`() throws {
    let long = Turn(number: 4, time: 0, input: .line(String(repeating: "a", count: 2000)), events: [])
    let bytes = Example.lines(Example.header, Example.turns + [long]).flatMap(\.self)
    let begin = self.bytes.count
    let sector = (begin / 512 + 1) * 512
    for hole in [begin..<sector, begin..<begin + 1, sector..<sector + 512, sector + 512..<bytes.count - 1] {
      var holed = bytes
      for index in hole { holed[index] = 0 }
      let transcript = try Transcript(reading: holed)
      #expect(transcript.damage?.isTorn == true, "\(hole)")
      #expect(transcript.turns == Example.turns)
      // Behind it stands a line that was written later: then somebody saw the turn, and it is damage.
      #expect(try Transcript(reading: holed + Array("{}\n".utf8)).damage?.isTorn == false)
    }
  }

  @Test func `a line that is missing, doubled or out of its place is found there`() throws {
    func damage(_ order: [Int]) throws -> Transcript.Damage? {
      try Transcript(reading: order.flatMap { lines[$0] }).damage
    }
    #expect(try damage([0, 1, 2, 3]) == nil)
    #expect(try damage([0, 2, 3])?.line == 2)
    #expect(try damage([0, 1, 3])?.line == 3)
    #expect(try damage([0, 2, 1, 3])?.line == 2)
    #expect(try damage([0, 1, 1, 2, 3])?.line == 3)
    #expect(try damage([0, 1, 2, 3, 3])?.line == 5)
    #expect(try damage([0, 1, 2, 3, 3])?.kind == .broken)
  }

  @Test func `turns of another conversation do not fit`() throws {
    var header = Example.header
    header.digest = Fingerprint(of: "another")
    let other = Example.lines(header, Example.turns)
    let mixed = lines[0] + other[1]
    #expect(try Transcript(reading: mixed).damage?.kind == .broken)
  }

  @Test func `an end that is missing shows as a conversation that goes on`() throws {
    let transcript = try Transcript(reading: Array(bytes[..<length(ofLines: 3)]))
    #expect(transcript.damage == nil)
    #expect(transcript.ending == nil)
  }

  @Test func `a turn that is sealed and is not the next is malformed`() throws {
    var writer = TranscriptWriter()
    let header = writer.line(for: Example.header)
    let transcript = try Transcript(reading: header + writer.line(for: Example.turns[1]))
    #expect(
      transcript.damage == .init(kind: .malformed, line: 2, byte: header.count, length: transcript.damage?.length ?? 0))
  }

  @Test(arguments: [
    "hello\n", "{}\n", #"{"id":"x"}"#, "\n", "%PDF-1.4\n", #"{"a":1,"h":"00000000000000000000000000000000"}"# + "\n",
  ])
  func `another file is not a transcript`(text: String) {
    #expect(throws: Transcript.Unreadable.notATranscript) { try Transcript(reading: Array(text.utf8)) }
  }
}
