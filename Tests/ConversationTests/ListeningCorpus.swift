import Foundation

/// The lines of a file in `Tests/Corpora`, with the section that each stands in.
struct ListeningCorpus {
  struct Entry {
    var section: String
    var fields: [String]
    /// The line that a person could type.
    var line: String { fields.last ?? "" }
  }

  let entries: [Entry]

  init(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Corpora/\(name).tsv"), encoding: .utf8)
    var section = ""
    var entries: [Entry] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
      } else if !line.hasPrefix("#") {
        entries.append(Entry(section: section, fields: line.split(separator: "\t").map(String.init)))
      }
    }
    self.entries = entries
  }

  /// The entries of some sections.
  func entries(in sections: String...) -> [Entry] {
    entries.filter { sections.contains($0.section) }
  }
}
