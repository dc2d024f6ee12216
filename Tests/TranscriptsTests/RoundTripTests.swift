import DialogueEngine
import Testing
import Transcripts
import Understanding

@Suite struct RoundTripTests {
  @Test func `a conversation reads back as it was written`() throws {
    let transcript = try Transcript(reading: Example.bytes)
    #expect(transcript.header == Example.header)
    #expect(transcript.turns == Example.turns)
    #expect(transcript.damage == nil)
    #expect(transcript.ending == .stopped)
    #expect(transcript.goodLength == Example.bytes.count)
  }

  @Test(arguments: UInt64(0)..<200)
  func `every kind of event and input reads back exactly, whatever was typed`(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let turns = (1...5).map { chance.turn($0) }
    let lines = Example.lines(Example.header, turns)
    let transcript = try Transcript(reading: lines.flatMap(\.self))
    #expect(transcript.damage == nil)
    #expect(transcript.unknownEvents == 0)
    for (read, written) in zip(transcript.turns, turns) { #expect(read == written) }
    // Texts are equal in Swift when they look the same; here they must be the same, byte for byte.
    let isSame = Example.lines(Example.header, transcript.turns) == lines
    #expect(isSame)
  }

  @Test func `no kind of event is left out of that`() {
    var chance = Chance(seed: 1)
    #expect(Set(chance.events().map(\.ordinal)) == Set(0...16))
  }

  @Test func `the same turns are the same bytes, whatever order a dictionary has`() {
    let brought: [(Name<Slot>, Value)] = (0..<20).map { (Name("slot-\($0)"), .number($0)) }
    func bytes(_ entries: [(Name<Slot>, Value)]) -> [UInt8] {
      var slots: [Name<Slot>: Value] = [:]
      for (slot, value) in entries { slots[slot] = value }
      let opening = Opening(dialogue: "closeness", seed: 1, brought: slots)
      return Example.lines(Example.header, [Turn(number: 1, time: 0, input: .opened(opening), events: [])]).flatMap(
        \.self)
    }
    #expect(bytes(brought) == bytes(brought.reversed()))
  }

  @Test func `no byte of a transcript can disturb a terminal`() {
    let typed =
      (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{202e}", "\u{2028}", "\u{2069}", "\u{feff}", "\u{e0041}"]
    let line = String(String.UnicodeScalarView(typed))
    let bytes = Example.lines(Example.header, [Turn(number: 1, time: 0, input: .line(line), events: [])]).flatMap(
      \.self)
    let forbidden = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      return isControl || scalar.properties.generalCategory == .format || scalar.properties.isBidiControl
        || [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }
    // The soft hyphen (U+00AD) is a format character that people write, and that does nothing.
    #expect(Set(forbidden) == ["\u{ad}"])
    #expect(bytes.filter { $0 == UInt8(ascii: "\n") }.count == 2)
  }

  @Test func `a line reads as a sentence about what happened`() {
    let line = String(decoding: Example.lines()[2], as: UTF8.self)
    #expect(
      line.hasPrefix(
        #"{"at":1795366952246,"input":{"line":"een 7"},"events":[{"heard":"answer","rating":7},"#
          + #"{"remembered":"load","number":7},{"asked":"Wat gebeurde er?","as":"ask","move":"ask"}],"n":2,"h":""#))
    #expect(line.hasSuffix("\"}\n"))
  }

  @Test func `what a header has from earlier conversations reads back`() throws {
    var header = Example.header
    let from = TranscriptID(time: 0, seed: 1)
    header.brought = [.init(slot: "own_name", from: from)]
    #expect(try Transcript(reading: Example.lines(header, []).flatMap(\.self)).header == header)
  }
}
