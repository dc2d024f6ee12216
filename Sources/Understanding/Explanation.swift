/// What was heard in a line and why, as `nabij explain` shows it.
package struct Explanation: Sendable {
  private let heard: Interpretation

  package init(_ interpretation: Interpretation) {
    heard = interpretation
  }

  // MARK: For programs

  /// One JSON object on one line, its keys always in the same order: a public contract.
  package var json: String {
    var json = JSONLine()
    json.begin()
    json.add("text", heard.text)
    json.add("corrected", heard.corrected)
    json.addObject("risk") { risk in
      risk.add("level", heard.risk.level)
      risk.add("theme", heard.risk.theme?.rawValue)
      risk.add("evidence", heard.risk.evidence)
    }
    json.addArray("intents", of: heard.intents) { object, hearing in
      object.add("id", hearing.intent.text)
      object.add("score", hearing.score)
      object.add("evidence", hearing.evidence)
      object.add("clause", [hearing.clause.lowerBound, hearing.clause.upperBound])
    }
    json.add("denied", heard.denied.map(\.intent.text))
    json.add("feelings", heard.feelings)
    json.add("numbers", heard.numbers)
    json.add("answer", heard.answer?.rawValue)
    json.add("decision", heard.decision.rawValue)
    json.end()
    return json.text
  }

  // MARK: For people

  /// The same in plain lines, the typed line first.
  package func lines(in language: Language) -> [String] {
    let isDutch = language == .dutch
    var lines = ["“\(heard.text)”"]
    func add(_ english: String, _ dutch: String, _ content: String) {
      let label = isDutch ? dutch : english
      lines.append("  " + label + String(repeating: " ", count: max(1, 11 - label.count)) + content)
    }
    func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: " … ") }

    if heard.corrected != heard.text { add("read as", "gelezen", "“\(heard.corrected)”") }
    if let theme = heard.risk.theme {
      var notes = ["\(heard.risk.level)", theme.rawValue, quoted(heard.risk.evidence)]
      if heard.risk.isIdiom { notes.append(isDutch ? "(een zegswijze)" : "(an idiom)") }
      if heard.risk.isDenied { notes.append(isDutch ? "(ontkend of voorbij)" : "(denied or over)") }
      if heard.risk.isAboutAnother { notes.append(isDutch ? "(over een ander)" : "(about another)") }
      if heard.risk.isGuess { notes.append(isDutch ? "(vermoed)" : "(guessed)") }
      add("danger", "gevaar", notes.joined(separator: " "))
    }
    for hearing in heard.intents {
      add("heard", "gehoord", "\(Self.rounded(hearing.score)) \(hearing.intent) \(quoted(hearing.evidence))")
    }
    for hearing in heard.denied { add("denied", "ontkend", "\(hearing.intent) \(quoted(hearing.evidence))") }
    for hearing in heard.near { add("near", "dichtbij", "\(Self.rounded(hearing.score)) \(hearing.intent)") }
    if !heard.feelings.isEmpty { add("feelings", "gevoel", heard.feelings.joined(separator: ", ")) }
    if !heard.numbers.isEmpty { add("numbers", "getallen", heard.numbers.map(String.init).joined(separator: ", ")) }
    if let answer = heard.answer { add("answer", "antwoord", answer.rawValue) }
    if let rating = heard.rating { add("rating", "cijfer", String(rating)) }
    if let choice = heard.choice { add("choice", "keuze", String(choice + 1)) }
    add("decision", "besluit", heard.decision.rawValue)
    return lines
  }

  /// A score with two decimals.
  private static func rounded(_ score: Double) -> String {
    let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
