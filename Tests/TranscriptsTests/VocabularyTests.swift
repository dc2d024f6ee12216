import DialogueEngine
import Glibc
import Testing
import Understanding

@testable import Transcripts

@Suite struct VocabularyTests {
  /// Every word that can stand in a transcript, but for those that people and authors write.
  private var words: [String] {
    let commands = Commands.Command.allCases.map(\.rawValue)
    let answers = Interpretation.Answer.allCases.map(\.rawValue)
    let heard = ["answer", "other-answer", "command", "digression", "correction", "already-said", "silence", "danger"]
    return Field.allCases.map(\.rawValue) + Utterance.Act.allCases.map(\.rawValue) + Risk.Theme.allCases.map(\.rawValue)
      + Ending.allCases.map(\.rawValue) + Resumption.allCases.map(\.rawValue) + commands + answers + heard
      + ["smaller", "meanings", "any"]
  }

  @Test func `every word of a transcript is explained in its documentation`() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let file = try #require(fopen(root + "/Documentation/TranscriptFormat.md", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    let missing = words.filter { !text.contains("`\($0)`") }
    #expect(missing == [])
  }
}
