/// How output looks and moves, as the person's environment asks for it.
package nonisolated struct Appearance: Sendable, Equatable {
  /// Whether there may be colour.
  package var hasColour: Bool
  /// Whether the cursor may be moved and the screen cleared.
  package var canSteer: Bool
  /// Whether there may be pauses that are only for the eye.
  package var hasMotion: Bool
  /// Whether who speaks is told in words, for a screen reader.
  package var namesSpeakers: Bool

  /// An appearance of one's own choice.
  package init(hasColour: Bool, canSteer: Bool, hasMotion: Bool, namesSpeakers: Bool) {
    self.hasColour = hasColour
    self.canSteer = canSteer
    self.hasMotion = hasMotion
    self.namesSpeakers = namesSpeakers
  }

  /// Nothing but the text.
  package static let plain = Appearance(hasColour: false, canSteer: false, hasMotion: false, namesSpeakers: false)

  /// What the environment asks for.
  ///
  /// Colour is decided by the first of: `NO_COLOR` (no-color.org), `ACCESSIBLE`, `FORCE_COLOR` or `CLICOLOR_FORCE`
  /// other than 0 (bixense.com/clicolors), then a terminal that is not dumb.
  package init(environment: Environment, isTerminal: Bool) {
    func isOn(_ name: String) -> Bool { environment[name].map { $0 != "0" } ?? false }
    let isAccessible = isOn("ACCESSIBLE")
    let isDumb = environment["TERM"] == nil || environment["TERM"] == "dumb"
    if environment["NO_COLOR"] != nil || isAccessible {
      hasColour = false
    } else if isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE") {
      hasColour = true
    } else {
      hasColour = isTerminal && !isDumb && environment["CLICOLOR"] != "0"
    }
    canSteer = isTerminal && !isDumb
    hasMotion = isTerminal && !isAccessible && !isOn("NO_MOTION")
    namesSpeakers = isAccessible
  }
}
