import Diagnostics
import Testing

struct DiagnosticTests {
  private func diagnostic(
    _ id: String, _ line: Int, _ severity: Diagnostic.Severity = .error, file: String = "a.yaml"
  ) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, message: "m", place: SourcePlace(file: file, line: line, column: 1, length: 1))
  }

  @Test func `diagnostics come by file and place, errors before warnings, each once`() {
    let all = [
      diagnostic("b", 3, file: "b.yaml"), diagnostic("x", 2, .warning), diagnostic("y", 2), diagnostic("z", 1),
      diagnostic("y", 2),
    ]
    #expect(all.sortedByPlace().map(\.id) == ["z", "y", "x", "b"])
    #expect(all.hasErrors)
    #expect(![diagnostic("x", 2, .warning)].hasErrors)
  }

  @Test func `a line of JSON escapes what would break it or steer a terminal`() {
    var one = diagnostic("empty-text", 2)
    one.message = "\"a\\b\"\n\u{1b}\u{202e}é"
    one.hint = "h"
    one.notes = [Diagnostic.Note("n", at: one.place)]
    #expect(
      one.json
        == #"{"file":"a.yaml","line":2,"column":1,"length":1,"severity":"error","id":"empty-text","#
        + #""message":"\"a\\b\"\n\u001b\u202eé","hint":"h","#
        + #""notes":[{"file":"a.yaml","line":2,"column":1,"length":1,"message":"n"}]}"#)
  }
}
