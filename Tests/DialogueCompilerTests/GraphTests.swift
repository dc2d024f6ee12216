import Diagnostics
import DialogueCompiler
import Testing
import Understanding

/// Where ways lead: ends, circles, and what nothing leads to.
struct GraphTests {
  /// The ids of what is found, each with the line of its dialogue's nodes.
  private func found(_ nodes: String, others: [String: String] = [:]) -> [String] {
    var folder = SmallFolder(SmallFolder.head + "remembers:\n  load: scale 0-10\nnodes:\n" + nodes)
    for (name, nodes) in others {
      folder.files[name] = "dialogue: \(name)\nlanguage: en\ntitle: T\nbegin: first\nnodes:\n" + nodes
    }
    return folder.compiled(advice: true).diagnostics.map { diagnostic in
      let isOurs = diagnostic.place.file == "en/closeness.yaml"
      return "\(diagnostic.id) \(isOurs ? diagnostic.place.line - 8 : diagnostic.place.line - 5)"
    }
  }

  @Test func `a node that is only visited may simply end, and one that is gone to may not`() {
    let inner = "  inner:\n    - say: Hello.\n"
    #expect(found("  start:\n    - visit: inner\n    - end: finished\n" + inner) == [])
    #expect(found("  start:\n    - visit: inner\n    - go: inner\n" + inner) == ["dead-end 5"])
  }

  @Test func `going stays inside a visit`() {
    #expect(
      found(
        "  start:\n    - visit: one\n    - end: finished\n  one:\n    - go: two\n  two:\n    - say: Hello.\n    - return: now\n"
      )
        == [])
    #expect(found("  start:\n    - say: Hello.\n    - return: now\n") == ["dead-end 3"])
  }

  @Test func `an end that every answer leads away from is not reached`() {
    #expect(
      found(
        "  start:\n    - ask: What happened?\n      else: goodbye\n  goodbye:\n    - end: finished\n") == [])
    // Behind "no" it goes on behind the question, and there is nothing.
    #expect(
      found(
        "  start:\n    - confirm: Yes?\n      heard: {yes: goodbye}\n  goodbye:\n    - end: finished\n")
        == ["dead-end 2"])
  }

  @Test func `behind a visit that never comes back nothing is reached`() {
    #expect(
      found("  start:\n    - visit: one\n    - go: lost\n  one:\n    - end: finished\n  lost:\n    - end: finished\n")
        == ["unreachable-node 6"])
  }

  @Test func `a dialogue that another visits may end, and one that stands alone may not`() {
    let exercise = "  first:\n    - guide: Breathe out.\n"
    #expect(
      found("  start:\n    - visit: exercise\n    - end: finished\n", others: ["exercise": exercise]) == [])
    #expect(found("  start:\n    - end: finished\n", others: ["exercise": exercise]) == ["dead-end 2"])
  }

  @Test func `a circle with a question in it is no circle, unless the question may be passed over`() {
    let circle = "  start:\n    - rate: How full?\n      keep: load\nWHEN    - go: two\n  two:\n    - go: start\n"
    #expect(found(circle.replacing("WHEN", with: "")) == [])
    #expect(
      found(circle.replacing("WHEN", with: "      when: load < 3\n")) == ["circles-without-asking 7"])
  }

  @Test func `a circle that can only be walked once is no circle`() {
    #expect(
      found(
        "  start:\n    - go: two\n      when: not visited(two)\n    - end: finished\n  two:\n    - go: start\n") == [])
  }

  @Test func `a circle through a visit that comes back without asking is a circle`() {
    #expect(
      found("  start:\n    - visit: two\n    - go: start\n  two:\n    - say: Hello.\n")
        == ["circles-without-asking 3"])
    #expect(found("  start:\n    - visit: two\n    - go: start\n  two:\n    - guide: Breathe.\n") == [])
  }

  @Test func `visits that visit themselves are told once, also through another dialogue`() {
    #expect(
      found("  start:\n    - visit: two\n    - end: finished\n  two:\n    - visit: two\n")
        == ["circular-visits 5"])
    let found = found(
      "  start:\n    - visit: exercise\n    - end: finished\n",
      others: ["exercise": "  first:\n    - visit: closeness\n"])
    #expect(found.filter { $0.hasPrefix("circular-visits") }.count == 1)
  }

  @Test func `a name that is wrong is told, and not what only it led to`() {
    #expect(
      found("  start:\n    - go: goodby\n  goodbye:\n    - end: finished\n") == ["unknown-node 2"])
  }

  @Test func `languages are compared by the names of their nodes`() {
    let english = SmallFolder().compiled(advice: true)
    var folder = SmallFolder(SmallFolder.closeness.replacing("closing", with: "farewell"))
    folder.files = folder.files.mapValues { $0.replacing("language: en", with: "language: nl") }
    let dutch = Compilation(
      of: folder.sources.map { SourceFile(path: "nl/" + $0.name + ".yaml", bytes: $0.bytes) }, language: .dutch,
      advice: true)
    #expect(
      Compilation.differences(between: [english, dutch]).map(\.message) == [
        "'closing' is in 'closeness' here and not in the language 'nl'.",
        "'farewell' is in 'closeness' here and not in the language 'en'.",
      ])
    #expect(Compilation.differences(between: [english, english]) == [])
  }
}
