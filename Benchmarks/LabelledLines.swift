import FoundationEssentials

/// A file of `Tests/Corpora`: fields with tabs between them, the line last, under headings that begin with `##`.
struct LabelledLines {
  /// A line, and what is known of it.
  struct Entry {
    /// The heading that it stands under.
    var section: String
    /// What stands before the line.
    var labels: [String]
    /// What a person could type.
    var line: String
  }

  let entries: [Entry]

  /// A file that is there, read; nil where there is none.
  init?(at path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var section = ""
    var entries: [Entry] = []
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    for row in text.split(separator: "\n") {
      if row.hasPrefix("## ") {
        section = String(row.dropFirst(3))
      } else if !row.hasPrefix("#") {
        let fields = row.split(separator: "\t").map(String.init)
        guard let line = fields.last, fields.count > 1 else { continue }
        entries.append(Entry(section: section, labels: fields.dropLast(), line: line))
      }
    }
    self.entries = entries
  }

  /// The entries under a heading.
  func entries(in section: String) -> [Entry] {
    entries.filter { $0.section == section }
  }
}
