import DialogueEngine
import Glibc
import Testing
import Transcripts

/// Transcripts that people have on their disks must be readable for ever: these were written by version 1.
@Suite struct Version1Tests {
  private func sample(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let path = "\(folder)/Samples/\(name).jsonl"
    let file = try #require(fopen(path, "r"), "\(path)")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  @Test func `every kind of event of version 1 is read as it was meant`() throws {
    let transcript = try Transcript(reading: try sample("1-every-event"))
    #expect(transcript.header == Version1.header)
    #expect(transcript.turns.count == Version1.turns.count)
    for (read, meant) in zip(transcript.turns, Version1.turns) { #expect(read == meant) }
    #expect(transcript.damage == nil)
    #expect(transcript.unknownEvents == 0)
    #expect(transcript.ending == .stopped)
  }

  @Test func `a conversation of version 1 whose last line was torn is read up to there`() throws {
    let transcript = try Transcript(reading: try sample("1-torn"))
    #expect(transcript.turns == Array(Version1.turns[..<2]))
    #expect(transcript.damage?.kind == .torn)
    #expect(transcript.damage?.line == 4)
  }

  @Test func `a conversation of version 1 in which a word was changed is read up to there`() throws {
    let transcript = try Transcript(reading: try sample("1-changed"))
    #expect(transcript.turns == Array(Version1.turns[..<1]))
    #expect(transcript.damage?.kind == .broken)
    #expect(transcript.damage?.line == 3)
  }
}
