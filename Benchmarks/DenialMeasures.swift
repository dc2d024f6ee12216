import Understanding

/// How well it is heard that something is *not* so, in the marks of a file: `-` is denied, `+` is said.
struct DenialMeasures: Encodable {
  /// What is denied and heard so, of all that is denied.
  var recall = Share()
  /// What is denied and heard so, of all that is heard as denied.
  var precision = Share()
  /// Marks that are heard as they were meant, and not also as their opposite.
  var asMeant = Share()
  var misses: [String] = []

  /// The harmonic mean of precision and recall.
  var f1: Double {
    let sum = precision.fraction + recall.fraction
    return sum > 0 ? 2 * precision.fraction * recall.fraction / sum : .nan
  }

  private enum CodingKeys: String, CodingKey {
    case recall, precision, asMeant, misses, f1
  }

  init(_ lines: LabelledLines, _ listener: Listener) {
    for entry in lines.entries {
      let heard = listener.interpret(entry.line)
      let said = heard.intents.map(\.intent.text)
      let denied = heard.denied.map(\.intent.text)
      for mark in entry.labels[0].split(separator: " ") {
        let intent = String(mark.dropFirst())
        let isDenied = mark.first == "-"
        if isDenied { recall.add(denied.contains(intent)) }
        if denied.contains(intent) { precision.add(isDenied) }
        let isAsMeant = (isDenied ? denied : said).contains(intent) && !(isDenied ? said : denied).contains(intent)
        asMeant.add(isAsMeant)
        if !isAsMeant { misses.append("\(mark): \(entry.line)") }
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(recall, forKey: .recall)
    try container.encode(precision, forKey: .precision)
    try container.encode(asMeant, forKey: .asMeant)
    try container.encode(misses, forKey: .misses)
    try container.encode(f1.isNaN ? nil : f1, forKey: .f1)
  }
}
