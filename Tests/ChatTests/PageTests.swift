import DialogueEngine
import OutsideWorld
import Testing

@testable import Chat

@MainActor @Suite struct PageTests {
  private func shown(_ lines: [Line], _ appearance: Appearance = .plain, columns: Int = 80) -> String {
    let stage = Stage([])
    stage.page(appearance, columns: columns).show(lines)
    return stage.paper
  }

  private let accessible = Appearance(hasColour: false, canSteer: true, hasMotion: false, namesSpeakers: true)

  @Test func `a question stands above its numbered choices`() {
    #expect(
      shown([.coach("What would you like?"), .choice(1, "Do nothing"), .choice(2, "Do more")])
        == "What would you like?\n  1. Do nothing\n  2. Do more\n")
  }

  @Test func `long lines break, and a choice goes on under its words`() {
    #expect(
      shown([.coach("Nothing has to be done now."), .choice(1, "Do nothing for a while")], columns: 18)
        == "Nothing has to be\ndone now.\n  1. Do nothing\n     for a while\n")
  }

  @Test func `no line is wider than can be read, however wide the screen`() {
    let text = shown([.coach(String(repeating: "word ", count: 60))], columns: 300)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test func `turns have an empty line between them, and never two`() {
    let stage = Stage([])
    let page = stage.page()
    page.show([.coach("One.")])
    page.leaveBlank()
    page.leaveBlank()
    page.show([.coach("Two.")])
    #expect(stage.paper == "One.\n\nTwo.\n")
  }

  @Test func `for a screen reader each speaker is named in words`() {
    let text = shown([.coach("Hello."), .coach("How are you?")], accessible)
    #expect(text == "Coach: Hello.\nHow are you?\n")
    #expect(Stage([]).page(accessible).mark.text == "You: ")
    #expect(Stage([]).page(accessible, language: .dutch).mark.text == "Jij: ")
  }

  @Test func `a person's words cannot steer the terminal when they come back`() {
    #expect(!shown([.coach("You said “\u{1b}[2J\u{202e}”.")]).contains("\u{1b}"))
  }

  @Test func `into a file no line is broken`() {
    var paper = ""
    let screen = Screen(isTerminal: false, columns: { 20 }) { text, _ in
      paper += text
      return nil
    }
    Page(screen, words: .english) { _ in }.show([.coach("A sentence that is longer than twenty columns.")])
    #expect(paper == "A sentence that is longer than twenty columns.\n")
  }

  @Test func `between two lines of the coach there is a breath, where there may be motion`() {
    var pauses = 0
    let moving = Appearance(hasColour: false, canSteer: true, hasMotion: true, namesSpeakers: false)
    for (appearance, expected) in [(moving, 1), (accessible, 0)] {
      pauses = 0
      let page = Page(Screen(appearance: appearance) { _, _ in nil }, words: .english) { _ in pauses += 1 }
      page.show([.coach("One."), .coach("Two?"), .choice(1, "Yes")])
      #expect(pauses == expected)
    }
  }

  @Test(arguments: [20, 40, 80]) func `the table of commands fits the screen`(columns: Int) {
    for words in [Words.dutch, .english] {
      let commands = Commands([.stop: ["stop"], .skip: ["sla over"], .reason: ["waarom vraag je dat"]])
      let text = CommandTable(commands, words: words).text(columns: columns)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
      #expect(text.contains(words.wipe))
    }
  }
}
