import DialogueEngine
import Testing
import Understanding

@testable import Transcripts

/// Transcripts of programs that do not exist yet.
@Suite struct LaterVersionTests {
  /// Seals lines of one's own making; they come without their last brace.
  private func file(_ open: [String]) -> [UInt8] {
    var seal = Seal.none
    return open.flatMap { text in
      let (line, next) = seal.close(Array(text.utf8))
      seal = next
      return line
    }
  }

  private let header =
    #"{"transcript":1,"id":"20261122-170224-k3q","begun":"2026-11-22T18:02:24.000+01:00","language":"nl","#
    + #""dialogue":"closeness","digest":"0000000000000001","program":"9.0","mood":{"a":[1,null]}"#

  @Test func `fields and events that are not known yet are passed over`() throws {
    let transcript = try Transcript(
      reading: file([
        header,
        #"{"at":5,"weather":"rain","input":{"line":"ja","typed-in":5},"events":[{"sang":"la"},{"said":"Dag.","as":"say","loud":true},"#
          + #"{"said":"La","as":"sing"}],"n":1"#,
      ]))
    #expect(transcript.damage == nil)
    #expect(transcript.header.program == "9.0")
    #expect(
      transcript.turns == [
        Turn(number: 1, time: 5, input: .line("ja"), events: [.said(Utterance("Dag.", act: .say, wording: nil))])
      ])
    #expect(transcript.unknownEvents == 2)
  }

  @Test func `an alarm that was written before there were guesses is none`() throws {
    let transcript = try Transcript(
      reading: file([
        header,
        #"{"at":5,"input":{"line":"a"},"events":[{"alarmed":"suicide","level":1},"#
          + #"{"alarmed":"eating","level":1,"guess":true},{"reassured":"eating"}],"n":1"#,
      ]))
    #expect(
      transcript.turns.first?.events == [
        .alarmed(.suicide, level: 1), .alarmed(.eating, level: 1, isGuess: true), .reassured(.eating),
      ])
    #expect(transcript.unknownEvents == 0)
  }

  @Test func `a turn whose input is not known is not passed over, for all behind it depends on it`() throws {
    let transcript = try Transcript(reading: file([header, #"{"at":5,"input":{"sang":"la"},"events":[],"n":1"#]))
    #expect(transcript.damage?.kind == .malformed)
    #expect(transcript.damage?.isTorn == false)
  }

  @Test func `a later format is left alone`() {
    let later = header.replacing(#""transcript":1"#, with: #""transcript":2"#)
    #expect(throws: Transcript.Unreadable.newer(format: 2)) { try Transcript(reading: file([later])) }
  }
}
