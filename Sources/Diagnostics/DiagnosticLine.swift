extension Diagnostic {
  /// The diagnostic as one line of JSON (RFC 8259), for editors and other programs.
  ///
  /// ```json
  /// {"file":"en/closeness.yaml","line":12,"column":11,"length":4,"severity":"error","id":"unknown-node","message":"…"}
  /// ```
  public var json: String {
    var fields = placeFields(place)
    fields.append(("severity", quoted(severity.rawValue)))
    fields.append(("id", quoted(id)))
    fields.append(("message", quoted(message)))
    if let hint { fields.append(("hint", quoted(hint))) }
    if !notes.isEmpty {
      let notes = notes.map { object(placeFields($0.place) + [("message", quoted($0.message))]) }
      fields.append(("notes", "[" + notes.joined(separator: ",") + "]"))
    }
    return object(fields)
  }

  private func placeFields(_ place: SourcePlace) -> [(String, String)] {
    [
      ("file", quoted(place.file)), ("line", String(place.line)), ("column", String(place.column)),
      ("length", String(place.length)),
    ]
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  /// A JSON string; control characters, and the marks that turn text around, are escaped.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
          for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
