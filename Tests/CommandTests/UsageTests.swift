import Foundation
import Testing

/// Wrong use, and a machine that will not have it.
@Suite struct UsageTests {
  @Test(arguments: [
    ["--nonsense"], ["talk", "--language", "fr"], ["talk", "nowhere"], ["talk", "--country", "XX"],
    ["replay", "--speed", "0"], ["forget"], ["check", "/no/such/place"], ["lst"], ["talk", "--seed", "many"],
  ])
  func `wrong use is told in a sentence and exits with 2`(arguments: [String]) throws {
    let outcome = try Home().run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count > 10)
  }

  @Test(arguments: [["replay", "2020"], ["resume"], ["resume", "2020"], ["forget", "2020", "--yes"]])
  func `what is not there is a negative answer`(arguments: [String]) throws {
    #expect(try Home().run(arguments).code == 1)
  }

  @Test func `the program speaks the language of the system`() throws {
    let outcome = try Home().run("replay", "2020", environment: ["LANG": "nl_BE.UTF-8"])
    #expect(outcome.messages.contains("Er is geen gesprek"))
    let usage = try Home().run("--nonsense", environment: ["LC_ALL": "nl_NL.UTF-8"])
    #expect(usage.messages.contains("onbekende optie"))
  }

  @Test(arguments: ["talk", "resume", "list", "replay", "forget", "explain", "check"])
  func `every command explains itself`(command: String) throws {
    let outcome = try Home().run(command, "--help")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("nabij \(command)"))
  }

  @Test func `no control sequence reaches the terminal, whatever was typed`() throws {
    let home = try Home()
    let hostile = "\u{1b}]52;c;ZXZpbA==\u{07}\u{1b}[2J\u{9b}31m \u{202e}evil"
    let talked = try home.run("talk", "--seed", "4", input: ["yes", hostile, "5", hostile, hostile])
    let replayed = try home.run("replay", "last")
    for output in [talked.output, replayed.output, talked.messages] {
      #expect(
        !output.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" || (0x7f...0x9f).contains($0.value) || $0.value == 0x202e
        })
    }
  }

  @Test func `a disk that will not have a turn names it, and nothing is shown as kept`() throws {
    let home = try Home()
    try FileManager.default.createDirectory(at: home.transcripts, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: home.transcripts.path)
    guard getuid() != 0 else { return }
    let outcome = try home.run("talk", "--seed", "4", input: ["yes"])
    #expect(outcome.code == 2)
  }
}
