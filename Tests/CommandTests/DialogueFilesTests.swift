import DialogueCompiler
import Foundation
import Testing
import Understanding

@testable import nabij

@Suite @MainActor struct DialogueFilesTests {
  @Test func `what is learned in another folder rests on its examples and on the shipped ones`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nabij-dialogues-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let english = folder.appending(path: "en")
    try FileManager.default.createDirectory(at: english, withIntermediateDirectories: true)
    try Data("language: en\n".utf8).write(to: english.appending(path: "examples.yaml"))
    let files = try DialogueFiles(.english, folder: folder.path)
    #expect(files.learnedFrom.count { $0.name == "examples" } == 2)
    #expect(files.mayBeWrong)
  }
}
