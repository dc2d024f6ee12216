import OutsideWorld
import Testing

@Suite struct AppearanceTests {
  private func colour(_ variables: [String: String], isTerminal: Bool = true) -> Bool {
    Appearance(environment: Environment(variables), isTerminal: isTerminal).hasColour
  }

  @Test func `there is colour at a terminal and not in a file`() {
    #expect(colour(["TERM": "xterm"]))
    #expect(!colour(["TERM": "xterm"], isTerminal: false))
  }

  @Test func `a dumb or unknown terminal gets none`() {
    #expect(!colour(["TERM": "dumb"]))
    #expect(!colour([:]))
  }

  @Test func `NO_COLOR wins over what forces colour, unless it is empty`() {
    #expect(!colour(["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"]))
    #expect(colour(["TERM": "xterm", "NO_COLOR": ""]))
  }

  @Test func `colour can be forced into a file`() {
    #expect(colour(["CLICOLOR_FORCE": "1"], isTerminal: false))
    #expect(colour(["FORCE_COLOR": "1"], isTerminal: false))
    #expect(!colour(["CLICOLOR_FORCE": "0"], isTerminal: false))
  }

  @Test func `a screen reader gets words, no colour and no waiting`() {
    let appearance = Appearance(environment: Environment(["TERM": "xterm", "ACCESSIBLE": "1"]), isTerminal: true)
    #expect(!appearance.hasColour)
    #expect(!appearance.hasMotion)
    #expect(appearance.namesSpeakers)
  }

  @Test func `NO_MOTION takes only the waiting away`() {
    let appearance = Appearance(environment: Environment(["TERM": "xterm", "NO_MOTION": "1"]), isTerminal: true)
    #expect(appearance.hasColour)
    #expect(!appearance.hasMotion)
  }

  @Test func `a dumb terminal is not steered`() {
    #expect(!Appearance(environment: Environment(["TERM": "dumb"]), isTerminal: true).canSteer)
    #expect(Appearance(environment: Environment(["TERM": "screen"]), isTerminal: true).canSteer)
  }
}
