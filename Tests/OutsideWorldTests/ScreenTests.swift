import OutsideWorld
import Testing

@MainActor @Suite struct ScreenTests {
  private final class Paper {
    var text = ""
    var notes = ""
  }

  private func screen(_ appearance: Appearance, on paper: Paper) -> Screen {
    Screen(appearance: appearance) { text, isNote in
      if isNote { paper.notes += text } else { paper.text += text }
      return nil
    }
  }

  private let colourful = Appearance(hasColour: true, canSteer: true, hasMotion: false, namesSpeakers: false)

  @Test func `colour stands around each line and not in the text`() {
    let paper = Paper()
    screen(colourful, on: paper).showLine("112\n113", .strong)
    #expect(paper.text == "\u{1b}[1m112\u{1b}[0m\n\u{1b}[1m113\u{1b}[0m\n")
  }

  @Test func `the pieces of a line have a style each`() {
    let paper = Paper()
    let pieces: [(text: Shown, style: Screen.Style)] = [("error:", .error), (" x\u{1b}", .plain), ("^", .faint)]
    screen(colourful, on: paper).showLine(pieces)
    screen(.plain, on: paper).showLine(pieces)
    #expect(paper.text == "\u{1b}[31merror:\u{1b}[0m x\u{241b}\u{1b}[2m^\u{1b}[0m\nerror: x\u{241b}^\n")
  }

  @Test func `without colour there is only the text`() {
    let paper = Paper()
    let screen = screen(.plain, on: paper)
    screen.showLine("112", .strong)
    screen.showNote("kept")
    #expect(paper.text == "112\n")
    #expect(paper.notes == "kept\n")
  }

  @Test func `clearing takes the scrollback too, and only where there is a terminal to steer`() {
    let paper = Paper()
    screen(.plain, on: paper).clear()
    #expect(paper.text == "")
    screen(colourful, on: paper).clear()
    #expect(paper.text.hasSuffix("\u{1b}[3J"))
  }

  @Test func `a screen that nobody reads any more is not written to again`() {
    var attempts = 0
    let screen = Screen { _, _ in
      attempts += 1
      return .readerLeft
    }
    screen.showLine("one")
    screen.showLine("two")
    #expect(screen.failure == .readerLeft)
    #expect(attempts == 1)
  }
}
