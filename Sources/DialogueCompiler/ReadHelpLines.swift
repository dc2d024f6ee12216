internal import Diagnostics
internal import DialogueEngine
internal import Understanding

// The help lines in `safety.yaml`.
extension ReadSafety {
  mutating func readCountries(_ node: YAMLNode) {
    let countries = Country.allCases.map(\.rawValue)
    guard let fields = reader.fields(node, "lines", known: countries) else { return }
    for entry in fields.entries {
      guard let country = Country(rawValue: entry.key) else { continue }
      guard
        let held = reader.fields(
          entry.value, "lines '\(entry.key)'", known: ["emergency", "lines"], required: ["emergency", "lines"],
          at: entry.keySpan)
      else { continue }
      let emergency = held["emergency"].flatMap { reader.text($0, "emergency") } ?? ""
      var lines: [HelpLine] = []
      for item in held["lines"].flatMap({ reader.list($0, "lines") }) ?? [] {
        if let line = readLine(item) { lines.append(line) }
      }
      script.helpLines.append(CountryLines(country: country, emergency: emergency, lines: lines))
    }
  }

  private mutating func readLine(_ node: YAMLNode) -> HelpLine? {
    guard
      let fields = reader.fields(
        node, "a help line", known: ["name", "contact", "note", "for", "source", "checked"],
        required: ["name", "contact", "source", "checked"])
    else { return nil }
    let name = fields["name"].flatMap { reader.text($0, "name") } ?? ""
    var themes: Set<Risk.Theme> = []
    for named in fields["for"].map({ reader.names($0, "for") }) ?? [] {
      let word = named.name
      if let theme = Risk.Theme(rawValue: word) {
        themes.insert(theme)
      } else {
        let known = Risk.Theme.allCases.map(\.rawValue)
        reader.report(
          .wrongValue(
            word, place: "for", expected: known.joined(separator: ", "), nearest: reader.nearest(to: word, among: known)
          ),
          at: named.span)
      }
    }
    var day = ""
    if let node = fields["checked"], let text = reader.text(node, "checked") {
      day = text
      if Day(text) == nil {
        reader.report(
          .wrongValue(text, place: "checked", expected: "a day such as 2026-11-22", nearest: nil), at: node.span)
      } else {
        checked.append((name, text, node.span))
      }
    }
    return HelpLine(
      name: name, contact: fields["contact"].flatMap { reader.text($0, "contact") } ?? "",
      note: fields["note"].flatMap { reader.text($0, "note") } ?? "", themes: themes,
      source: fields["source"].flatMap { reader.text($0, "source") } ?? "", checked: day)
  }
}
