import Foundation
import Testing

/// Runs `Tests/Faults/faults.py`, which breaks the disk under the real program.
@Suite struct FaultTests {
  private static let canRun = ["python3", "strace"].allSatisfy { tool in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
    }
  }

  @Test(.enabled(if: canRun, "python3 and strace break the disk"))
  func `whatever the disk does, no answer that was shown is lost`() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let home = try Home()
    let output = home.folder.appending(path: "faults")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", tests.appending(path: "Faults/faults.py").path, Home.program.path, "--some"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
    if process.terminationStatus == 2 { try Test.cancel("no faults can be made here: \(lines.last ?? "")") }
    #expect(lines.filter { !$0.hasPrefix("held") } == [])
    #expect(lines.count == 12)
    #expect(process.terminationStatus == 0)
  }
}
