import Foundation
import Testing

/// `nabij explain` and `nabij check`, as an author uses them.
@Suite struct ExplainTests {
  @Test func `one object a line says what was heard, and which words decided`() throws {
    let lines = ["he hasn't texted back", "I want to die", "7 out of 10", "I don't feel angry"]
    let outcome = try Home().run("explain", "--language", "en", "--json", input: lines)
    #expect(outcome.code == 0)
    #expect(outcome.lines.count == lines.count)
    let objects = try outcome.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let keys: Set = [
      "text", "corrected", "risk", "intents", "denied", "feelings", "numbers", "answer", "decision",
    ]
    for (object, line) in zip(objects, lines) {
      #expect(Set(object.keys) == keys)
      #expect(object["text"] as? String == line)
    }
    let first = try #require((objects[0]["intents"] as? [[String: Any]])?.first)
    #expect(first["id"] as? String == "silence.no-reply")
    #expect((first["evidence"] as? [String])?.isEmpty == false)
    #expect((objects[1]["risk"] as? [String: Any])?["level"] as? Int == 2)
    #expect((objects[2]["numbers"] as? [Int])?.contains(7) == true)
    #expect((objects[3]["denied"] as? [String])?.contains("feeling.angry") == true)
  }

  @Test func `a line is heard as a question would hear it`() throws {
    let home = try Home()
    let asked = try home.run(
      "explain", "--language", "nl", "--at", "closeness/how-full", "--json", input: ["een zesje"])
    #expect(asked.output.contains(#""numbers":[6]"#))
    #expect(try home.run("explain", "--at", "closeness/nowhere").code == 2)
  }

  @Test func `an accent that was typed as a mark of its own is heard as in a conversation`() throws {
    let home = try Home()
    let lines = ["\u{e9}\u{e9}n", "e\u{301}e\u{301}n"]
    let outcome = try home.run("explain", "--language", "nl", "--at", "closeness/how-full", "--json", input: lines)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.allSatisfy { $0.contains(#""numbers":[1]"#) })
  }

  @Test func `the shipped dialogues have no mistakes, and no warnings`() throws {
    let home = try Home()
    let outcome = try home.run("check", home.package.appending(path: "Dialogues").path, "--strict")
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  @Test func `a mistake in an author's folder is drawn, and no conversation is begun with it`() throws {
    let home = try Home()
    let own = home.folder.appending(path: "own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: home.package.appending(path: "Dialogues/en"), to: own.appending(path: "en"))
    let file = own.appending(path: "en/closeness.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("yes: arrival", with: "yes: arival").write(to: file, atomically: true, encoding: .utf8)
    let checked = try home.run("check", own.appending(path: "en").path)
    #expect(checked.code == 1)
    #expect(checked.output.contains("'arival'"))
    #expect(checked.output.contains("Did you mean 'arrival'?"))
    #expect(!checked.output.contains("\u{1b}"))
    let forced = ["FORCE_COLOR": "1"]
    let coloured = try home.run(["check", own.appending(path: "en").path], environment: forced)
    #expect(coloured.output.contains("\u{1b}[31merror:\u{1b}[0m"))
    let refused = forced.merging(["NO_COLOR": "1"]) { one, _ in one }
    #expect(try home.run(["check", own.appending(path: "en").path], environment: refused).output == checked.output)
    let talked = try home.run("talk", "--dialogues", own.path, "--language", "en", input: ["yes"])
    #expect(talked.code == 2)
    #expect(talked.output.isEmpty)
  }
}
