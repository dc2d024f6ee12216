import Diagnostics
import DialogueCompiler
import Testing

/// No path reaches a text that quotes an empty slot.
struct EmptySlotTests {
  /// The lines on which a quote can be empty, in a dialogue with these nodes.
  private func emptyQuotes(_ nodes: String) -> [Int] {
    let text = SmallFolder.head + "remembers:\n  moment: words\n  other: words\n  load: scale 0-10\nnodes:\n" + nodes
    let found = SmallFolder(text).compiled().diagnostics
    #expect(Set(found.map(\.id)).isSubset(of: ["empty-slot", "unreachable-node"]), "\(found)")
    let first = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "nodes:") ?? 0
    return found.filter { $0.id == "empty-slot" }.map { $0.place.line - first - 1 }
  }

  @Test func `behind what was heard the answer is kept, behind else it may not be`() {
    #expect(
      emptyQuotes(
        """
          start:
            - ask: What happened?
              keep: moment
              heard:
                silence.no-reply:
                  - reflect: [one]
              else:
                - reflect: [two]
            - end: finished
        """.replacing("[one]", with: "\n              - “{moment}”.\n              - Yes.")
          .replacing("[two]", with: "\n              - “{moment}”.\n              - So.")) == [11])
  }

  @Test func `behind an else that asks again even what was heard may only have been pointed at`() {
    #expect(
      emptyQuotes(
        """
          start:
            - ask: What happened?
              keep: moment
              heard:
                silence.no-reply: later
              else: again
            - end: finished
          later:
            - reflect:
                - “{moment}”.
                - Yes.
            - end: finished
        """) == [10])
  }

  @Test(arguments: [
    ("moment is known", true), ("not moment is known", false), ("moment is not known", false),
    ("moment is known and load > 3", true), ("moment is known or load > 3", false),
    ("not (moment is not known or load > 3)", true), ("other is known", false), ("visited(start)", false),
  ])
  func `a condition that says that it is known is enough, and another is not`(when: String, isProof: Bool) {
    let lines = emptyQuotes(
      """
        start:
          - rate: How full is it?
            keep: load
          - ask: What happened?
            keep: moment
            else: next
          - reflect:
              - “{moment}”.
              - Yes.
            when: \(when)
          - end: finished
      """)
    #expect(lines == (isProof ? [] : [8]))
  }

  @Test func `a condition in front of a go or a choice holds behind it`() {
    #expect(
      emptyQuotes(
        """
          start:
            - ask: What happened?
              keep: moment
              else: next
            - offer: What now?
              choices:
                Look at it: {go: look, when: moment is known}
                Stop: goodbye
              else: goodbye
          look:
            - reflect:
                - “{moment}”.
                - Yes.
            - go: goodbye
          goodbye:
            - go: sure
              when: moment is known
            - end: finished
          sure:
            - reflect:
                - “{moment}” again.
                - Yes again.
            - end: finished
        """) == [])
  }

  @Test func `what holds before a visit holds behind it, with what the visit always keeps`() {
    let nodes = """
        start:
          - visit: asking
          - reflect:
              - “{moment}”.
              - Yes.
          - end: finished
        asking:
          - ask: What happened?
            keep: moment
            heard:
              silence.no-reply: next
            else: ELSE
      """
    #expect(emptyQuotes(nodes.replacing("ELSE", with: "next")) == [4])
    // When everything else ends the conversation, only what was kept comes back.
    #expect(emptyQuotes(nodes.replacing("ELSE", with: "\n          - end: finished")) == [])
  }

  @Test func `a node that is reached in two ways knows only what both know`() {
    #expect(
      emptyQuotes(
        """
          start:
            - ask: What happened?
              keep: moment
              heard:
                silence.no-reply: both
                are-you-human: other
              else: other
          other:
            - go: both
          both:
            - reflect:
                - “{moment}”.
                - Yes.
            - end: finished
        """) == [12])
  }

  @Test func `behind danger nothing is sure`() {
    let text =
      SmallFolder.head.replacing("begin: start", with: "begin: start\nafter_safety: later") + """
        remembers:
          moment: words
        nodes:
          start:
            - ask: What happened?
              keep: moment
              heard:
                silence.no-reply: later
              else:
                - end: finished
          later:
            - reflect:
                - “{moment}”.
                - Yes.
            - end: finished

        """
    #expect(SmallFolder(text).compiled().diagnostics.map(\.id) == ["empty-slot"])
  }

  @Test func `the hint shows one way to the empty quote`() {
    let text =
      SmallFolder.head + """
        remembers:
          moment: words
        nodes:
          start:
            - ask: What happened?
              keep: moment
              heard:
                silence.no-reply: later
              else: middle
          middle:
            - go: later
          later:
            - reflect:
                - “{moment}”.
                - Yes.
            - end: finished

        """
    let found = SmallFolder(text).compiled().diagnostics
    #expect(found.map(\.hint) == ["One way here: start → middle → later.\nAdd 'when: moment is known' to the move."])
    #expect(found.first?.place.length == 8)
  }
}
