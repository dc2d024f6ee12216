import Foundation
import Testing

/// Runs `Tests/Terminal`, which drives the real program at a real terminal: keys, signals, resizing, job control.
@Suite struct TerminalTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Terminal")

  private static let canRun = (try? python("-c", "import pexpect"))?.code == 0

  private static let scripts = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasPrefix("test_") && $0.hasSuffix(".py") }.sorted()

  @Test(
    .enabled(if: canRun, "python3 and pexpect drive the terminal"),
    arguments: scripts)
  func `at a real terminal`(script: String) throws {
    var done = try Self.python("-m", "unittest", String(script.dropLast(3)))
    // On a busy machine a key may come a second late; what is really wrong is wrong again.
    if done.code != 0 { done = try Self.python("-m", "unittest", String(script.dropLast(3))) }
    #expect(done.code == 0, "\(done.messages.suffix(4_000))")
  }

  private static func python(_ arguments: String...) throws -> (code: Int32, messages: String) {
    let messages = FileManager.default.temporaryDirectory.appending(path: "nabij-terminal-\(UUID().uuidString)")
    try Data().write(to: messages)
    defer { try? FileManager.default.removeItem(at: messages) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["NABIJ": program.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  /// The program that was built beside this test.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "nabij")
}
