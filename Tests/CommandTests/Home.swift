import Foundation

/// A home folder of a test's own, with the real program in it.
final class Home {
  let folder: URL
  private let root: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabij-\(UUID().uuidString)")
    root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The package that is tested.
  var package: URL { root }

  /// Where transcripts are kept in this home.
  var transcripts: URL { folder.appending(path: "data/nabij/transcripts") }

  /// What a finished run came to.
  struct Outcome {
    var output: String
    var messages: String
    var code: Int32
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: [String] = [], environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], input: [String] = [], environment: [String: String] = [:]) throws -> Outcome {
    let process = process(arguments, environment)
    let (stdin, stdout, stderr) = (
      Pipe(), folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString)
    )
    for file in [stdout, stderr] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = stdin
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    process.standardError = try FileHandle(forWritingTo: stderr)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.map { $0 + "\n" }.joined().utf8))
    try stdin.fileHandleForWriting.close()
    process.waitUntilExit()
    defer { for file in [stdout, stderr] { try? FileManager.default.removeItem(at: file) } }
    return Outcome(
      output: String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: stderr), as: UTF8.self), code: process.terminationStatus)
  }

  /// Runs the program, types lines, and kills it with SIGKILL as soon as each has been answered.
  func runAndKill(_ arguments: String..., typing lines: [String]) throws -> String {
    let process = process(arguments, [:])
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    var shown = ""
    for line in lines {
      try stdin.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
      shown += String(decoding: stdout.fileHandleForReading.availableData, as: UTF8.self)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    shown += String(decoding: try stdout.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    return shown
  }

  /// The files in the home that hold a text, wherever they are.
  func files(holding text: String) throws -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path) else { return false }
      return String(decoding: data, as: UTF8.self).contains(text)
    }
  }

  private func process(_ arguments: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.appending(path: "data").path,
      // The weights are learned once for all tests: the cache is the program's own business and holds nothing of a person.
      "XDG_CACHE_HOME": FileManager.default.temporaryDirectory.appending(path: "nabij-test-cache").path,
      "LANG": "en_GB.UTF-8", "TERM": "dumb", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    variables.merge(environment) { _, new in new }
    process.environment = variables
    return process
  }

  /// The program that was built together with the tests.
  static let program: URL = {
    let tests = URL(filePath: CommandLine.arguments[0])
    let beside = tests.deletingLastPathComponent().appending(path: "nabij")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.appending(path: ".build/debug/nabij")
  }()
}
