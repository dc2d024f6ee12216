import Testing

@testable import Understanding

/// Expects danger that is said outright in a line: met gently where it counts as denied, asked about where it does not.
func expectDanger(
  in line: String, of listener: Listener, isDenied: Bool, at place: SourceLocation = #_sourceLocation
) {
  let risk = listener.interpret(line).risk
  #expect(risk.isDenied == isDenied, sourceLocation: place)
  #expect(risk.level == (isDenied ? 1 : 2), sourceLocation: place)
}
