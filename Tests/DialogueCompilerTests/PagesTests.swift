import Diagnostics
import DialogueCompiler
import Foundation
import Testing
import Understanding

/// Every page about a mistake is true: its wrong example gives exactly that mistake, its right one gives none.
struct PagesTests {
  @Test(arguments: MistakeID.allCases)
  func `each page's wrong example gives exactly its mistake and the right one none`(id: MistakeID) throws {
    let page = try Page(id)
    #expect(page.text.hasPrefix("# \(id.rawValue)\n"))
    #expect(Set(page.wrong.found.map(\.id)) == [id.rawValue], "\(page.wrong.found)")
    #expect(page.right.found == [])
    #expect(page.wrong.found.allSatisfy { $0.message.hasSuffix(".") && $0.message.first?.isLowercase != true })
  }

  @Test func `every page is about a mistake that there is`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Page.folder)
    let pages = files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { $0.dropLast(3) }.sorted()
    #expect(pages.map(String.init) == MistakeID.allCases.map(\.rawValue).sorted())
  }
}

/// A page with its examples.
struct Page {
  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/Diagnostics").path()

  let text: String
  let wrong: Example
  let right: Example

  init(_ id: MistakeID) throws {
    text = try String(contentsOfFile: Self.folder + "/\(id.rawValue).md", encoding: .utf8)
    let halves = text.components(separatedBy: "\n## Right\n")
    try #require(halves.count == 2)
    wrong = Example(fences: Self.fences(in: halves[0]))
    right = Example(fences: Self.fences(in: halves[1]))
  }

  private static func fences(in text: String) -> [String] {
    text.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }
}

/// The files of an example: its first line tells which file it is, and it stands for just those of its keys.
struct Example {
  let fences: [String]

  /// What is wrong with them, in a folder that is right for the rest.
  var found: [Diagnostic] {
    var small = SmallFolder()
    var dutch: SmallFolder?
    var bytes: (name: String, bytes: [UInt8])?
    var shipped: [SourceFile] = []
    for fence in fences {
      let lines = fence.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head = lines[0].dropFirst(2)
      let body = lines.count > 1 ? String(lines[1]) : ""
      switch head {
      case "no phrases.yaml": small.files["phrases"] = nil
      case "closeness.yaml, saved as Latin-1":
        let text = SmallFolder.head + body
        bytes = ("closeness", text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
      case "closeness.yaml, with the last line a million times":
        let last = body.split(separator: "\n").last ?? ""
        bytes = ("closeness", Array((body + String(repeating: last + "\n", count: 300_000)).utf8))
      case "safety.yaml of another folder":
        shipped = small.sources.filter { $0.name == "safety" }
        small.files["safety"] = body
      case "nl/closeness.yaml":
        var folder = SmallFolder(SmallFolder.head + body)
        folder.files = folder.files.mapValues { $0.replacing("language: en", with: "language: nl") }
        dutch = folder
      case _ where head.hasSuffix("as it is"): break
      case _ where head.hasSuffix("only this in it"):
        let name = String(head.prefix { $0 != "." })
        small.files[name] = "language: en\n" + body
      case _ where head.hasSuffix("with this in it"):
        let name = String(head.prefix { $0 != "." })
        let entries = body.split(separator: "\n").dropFirst().joined(separator: "\n")
        small.files[name] = Self.merge(entries, into: small.files[name] ?? "", indent: "  ")
      default:
        let name = String(head.prefix { $0 != "." })
        let base = name == "closeness" ? SmallFolder.head : small.files[name] ?? ""
        small.files[name] = Self.merge(body, into: base, indent: "")
      }
    }
    var sources = small.sources
    if let bytes {
      sources = sources.map { $0.name == bytes.name ? SourceFile(path: $0.path, bytes: bytes.bytes) : $0 }
    }
    let today = Day("2026-11-22")
    let english = Compilation(of: sources, language: .english, shipped: shipped, advice: true, today: today)
    guard let dutch else { return english.diagnostics }
    let other = Compilation(of: dutch.sources, language: .dutch, advice: true, today: today)
    return english.diagnostics + other.diagnostics + Compilation.differences(between: [english, other])
  }

  /// Puts the keys of a text in the place of the same keys of another.
  private static func merge(_ text: String, into base: String, indent: String) -> String {
    func sections(_ text: String) -> [(key: String, text: String)] {
      var result: [(key: String, text: String)] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let rest = line.hasPrefix(indent) ? line.dropFirst(indent.count) : " "
        if let first = rest.first, first != " ", !line.hasPrefix("-"), line.contains(":") {
          result.append((String(rest.prefix { $0 != ":" }), line + "\n"))
        } else if let last = result.indices.last, !line.isEmpty {
          result[last].text += line + "\n"
        } else if !line.isEmpty {
          result.append((String(line), line + "\n"))
        }
      }
      return result
    }
    var merged = sections(base)
    var seen: Set<String> = []
    for section in sections(text) {
      let isFirst = seen.insert(section.key).inserted
      if isFirst, let index = merged.firstIndex(where: { $0.key == section.key }) {
        merged[index] = section
      } else {
        merged.append(section)
      }
    }
    return merged.map(\.text).joined()
  }
}
