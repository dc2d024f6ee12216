import DialogueEngine
import Testing
import Transcripts
import Understanding

@Suite struct TranscriptSummaryTests {
  /// The summary from the ends of a file that are as long as they are read.
  private func list(_ bytes: [UInt8]) -> TranscriptSummary? {
    let window = TranscriptSummary.window
    if bytes.count <= window.beginning + window.end {
      return TranscriptSummary(beginning: bytes[...], end: [], length: bytes.count)
    }
    let (beginning, end) = (bytes.prefix(window.beginning), bytes.suffix(window.end))
    return TranscriptSummary(beginning: beginning, end: end, length: bytes.count)
  }

  private func turn(_ number: Int, _ line: String, _ events: [Event] = []) -> Turn {
    Turn(number: number, time: 0, input: .line(line), events: events)
  }

  @Test func `the ends of a file tell what all of it tells, wherever it is cut`() throws {
    let bytes = Example.bytes
    for length in 0...bytes.count {
      let cut = Array(bytes[..<length])
      let read = try? Transcript(reading: cut)
      #expect(list(cut) == read.map(TranscriptSummary.init), "cut at \(length)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `what was typed is never taken for the end of a conversation`(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let turns = (1...Int.random(in: 1...4, using: &chance)).map { chance.turn($0) }
    let bytes = Example.lines(Example.header, turns).flatMap(\.self)
    if let summary = list(bytes) { #expect(summary == TranscriptSummary(try Transcript(reading: bytes))) }
  }

  @Test func `a long conversation is listed from its ends`() throws {
    let turns = (1...200).map {
      turn($0, "ik weet het niet, nummer \($0)", [.said(Utterance("Ik lees mee.", act: .say, wording: nil))])
    }
    let summary = try #require(list(Example.lines(Example.header, turns).flatMap(\.self)))
    #expect(summary.turns == 200)
    #expect(summary.ending == nil)
    #expect(summary.isResumable)
    #expect(summary.id == Example.header.id)
    #expect(summary.begun == Example.begun)
    #expect(summary.language == .dutch)
    #expect(summary.dialogue == "closeness")
  }

  @Test func `a last turn longer than what is read is not guessed at`() {
    let long = turn(2, String(repeating: "a", count: 5000))
    let bytes = Example.lines(Example.header, [Example.turns[0], long]).flatMap(\.self)
    #expect(list(bytes) == nil)
    let ended = turn(2, String(repeating: "a", count: 5000), [.ended(.finished)])
    #expect(list(Example.lines(Example.header, [Example.turns[0], ended]).flatMap(\.self))?.ending == .finished)
  }

  @Test func `a conversation that was taken up again after its end goes on`() {
    let resumed = Turn(number: 4, time: 0, input: .resumed, events: [])
    let bytes = Example.lines(Example.header, Example.turns + [resumed]).flatMap(\.self)
    #expect(list(bytes)?.ending == nil)
    #expect(list(bytes)?.turns == 4)
  }

  @Test func `conversations that words were brought from are told once each`() throws {
    let (one, other) = (TranscriptID(time: 0, seed: 1), TranscriptID(time: 0, seed: 2))
    var header = Example.header
    header.brought = [.init(slot: "a", from: one), .init(slot: "b", from: other), .init(slot: "c", from: one)]
    #expect(list(Example.lines(header, []).flatMap(\.self))?.sources == [one, other])
  }

  @Test(arguments: ["", "\n", "hello\n", "{}\n{}\n"])
  func `another file has no summary`(text: String) {
    #expect(list(Array(text.utf8)) == nil)
  }
}
