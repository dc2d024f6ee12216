import Foundation
import Testing

/// Conversations with the real program, over a pipe.
@Suite struct TalkTests {
  static let english = [
    "yes", "a bit restless", "5", "he hasn't texted back since yesterday", "that I start to fill in what it means",
    "yes", "in my chest", "afraid", "a bit too close to home", "yes",
  ]

  @Test(arguments: [
    ("en", english), ("nl", ["ja", "onrustig", "5", "hij appt niet terug", "dat ik ga invullen wat het betekent"]),
  ])
  func `a conversation is held, kept and told how to leave`(language: String, lines: [String]) throws {
    let home = try Home()
    let outcome = try home.run("talk", "closeness", "--language", language, "--seed", "7", input: lines)
    #expect(outcome.code == 0)
    #expect(outcome.lines.count > lines.count)
    #expect(outcome.messages.contains("--unsaved") || outcome.output.contains("--unsaved"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.transcripts.path).count == 1)
  }

  @Test func `the same inputs and seed give the same conversation on another day`() throws {
    let (one, other) = (try Home(), try Home())
    let first = try one.run("talk", "--seed", "11", input: Self.english)
    let second = try other.run("talk", "--seed", "11", input: Self.english, environment: ["TZ": "Asia/Tokyo"])
    #expect(first.output == second.output)
    #expect(first.output != (try other.run("talk", "--seed", "12", input: Self.english)).output)
  }

  @Test func `a way out that is only touched in heavy words is not taken`() throws {
    let heavy = ["yes", "I want to die", "I really want to die", "honestly some nights I don't see why I'd go on"]
    let stays = try Home().run("talk", "--language", "en", "--seed", "3", input: heavy)
    #expect(stays.lines.suffix(8).contains { $0.hasSuffix("On with the conversation") })
    let leaves = try Home().run("talk", "--language", "en", "--seed", "3", input: heavy + ["on with the conversation"])
    #expect(!leaves.lines.suffix(6).contains { $0.hasSuffix("On with the conversation") })
  }

  @Test func `nothing is kept when nothing is to be kept`() throws {
    let home = try Home()
    _ = try home.run("talk", "--unsaved", "--seed", "3", input: ["yes", "unmistakableword"])
    #expect(try home.files(holding: "unmistakableword").isEmpty)
    let wiped = try home.run("talk", "--seed", "3", input: ["yes", "unmistakableword", "/wipe"])
    #expect(wiped.code == 0)
    #expect(try home.files(holding: "unmistakableword").isEmpty)
    _ = try home.run("talk", "--seed", "3", input: ["yes", "unmistakableword", "/unsaved", "unmistakableword too"])
    #expect(try home.files(holding: "unmistakableword").isEmpty)
  }

  @Test func `after forget, a search of every folder finds nothing of what was said`() throws {
    let home = try Home()
    _ = try home.run("talk", "--seed", "3", input: ["yes", "my unmistakableword", "4", "an unmistakableword more"])
    #expect(!(try home.files(holding: "unmistakableword").isEmpty))
    _ = try home.run("replay", "last")
    #expect(try home.run("forget", "last").code == 2)
    #expect(!(try home.files(holding: "unmistakableword").isEmpty))
    #expect(try home.run("forget", "last", "--yes").code == 0)
    #expect(try home.files(holding: "unmistakableword").isEmpty)
  }

  @Test(arguments: 1...8) func `killed after any turn, no answered turn is missing and it goes on`(count: Int) throws {
    let home = try Home()
    let lines = Array(Self.english.prefix(count))
    let shown = try home.runAndKill("talk", "--seed", "5", typing: lines)
    let listed = try home.run("list")
    #expect(listed.code == 0)
    #expect(listed.lines.count == 1)
    let replayed = try home.run("replay", "last", "--plain")
    #expect(replayed.code == 0)
    // Whatever the person has seen is there.
    for line in shown.split(separator: "\n") where !line.hasPrefix(" ") && line.hasSuffix("?") {
      #expect(replayed.output.replacing("\n", with: " ").contains(line.split(separator: ". ").last ?? line))
    }
    #expect(try home.run("resume", input: ["yes"]).code == 0)
    #expect(try home.run("replay", "last", "--check").code == 0)
  }

  @Test func `a conversation is stopped halfway and gone on with another day`() throws {
    let home = try Home()
    _ = try home.run("talk", "--seed", "5", input: Array(Self.english.prefix(4)) + ["stop"])
    #expect(try home.run("list").output.contains("stopped"))
    let resumed = try home.run("resume", input: Array(Self.english.dropFirst(4)))
    #expect(resumed.code == 0)
    #expect(resumed.output.contains("he hasn't texted back since yesterday"))
    #expect(try home.run("replay", "last", "--check").code == 0)
    #expect(try home.run("list").lines.count == 1)
  }

  @Test(arguments: ["1e300", "0.5"]) func `a pause of any length is taken`(seconds: String) throws {
    let home = try Home()
    let path = home.package.appending(path: "transcripts/en/to-and-fro.jsonl").path
    #expect(try home.run("replay", path, "--idle", seconds).code == 0)
  }

  @Test func `the example conversations go today as they went`() throws {
    let home = try Home()
    let folder = home.package.appending(path: "transcripts")
    for language in ["nl", "en"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: language).path)
        .filter { $0.hasSuffix(".jsonl") }
      #expect(names.count >= 3)
      for name in names {
        let path = folder.appending(path: "\(language)/\(name)").path
        let outcome = try home.run("replay", path, "--check")
        #expect(outcome.code == 0, "\(name): \(outcome.output)")
      }
    }
  }
}
