import Foundation
import Testing

/// The arrows between the modules, as ARCHITECTURE.md draws them.
///
/// They only point down; a new one is a decision.
@Suite struct ArrowTests {
  /// What each module may import of ours, and of the system.
  static let arrows: [String: Set<String>] = [
    "Diagnostics": [],
    "Understanding": ["CStemmer", "Glibc", "Synchronization"],
    "DialogueEngine": ["Understanding"],
    "DialogueCompiler": ["CYAML", "Diagnostics", "DialogueEngine", "Understanding"],
    "Transcripts": ["CSodium", "Diagnostics", "DialogueEngine", "Understanding", "FoundationEssentials"],
    "OutsideWorld": ["CReadline", "CDialogues", "Dispatch", "Glibc", "Synchronization"],
    "Chat": ["OutsideWorld", "Transcripts", "DialogueEngine", "Understanding"],
    "nabij": [
      "ArgumentParser", "Chat", "DialogueCompiler", "Diagnostics", "DialogueEngine", "OutsideWorld", "Transcripts",
      "Understanding",
    ],
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: arrows.keys.sorted()) func `a module imports only what lies below it`(module: String) throws {
    let allowed = try #require(Self.arrows[module])
    for file in try Self.swiftFiles(of: module) {
      for (number, line) in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").enumerated() {
        guard let imported = Self.imported(by: line) else { continue }
        #expect(
          allowed.contains(imported),
          "\(file.lastPathComponent):\(number + 1) draws a new arrow: \(module) → \(imported)")
      }
    }
  }

  @Test func `every module of the package is in the drawing`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    let swift = folders.filter { !$0.hasPrefix("C") || $0 == "Chat" }
    #expect(Set(swift) == Set(Self.arrows.keys))
  }

  @Test func `a system library is seen by one module only`() throws {
    for library in ["CReadline", "CYAML", "CSodium", "CStemmer", "CDialogues"] {
      let users = Self.arrows.filter { $0.value.contains(library) }.keys
      #expect(users.count == 1)
    }
  }

  @Test func `no file is too long to be read in one sitting`() throws {
    for module in Self.arrows.keys {
      for file in try Self.swiftFiles(of: module) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 400, "\(module)/\(file.lastPathComponent) has \(lines.count) lines")
      }
    }
  }

  @Test func `no type is a manager, a helper or a utility`() throws {
    for module in Self.arrows.keys {
      for file in try Self.swiftFiles(of: module) {
        let name = file.deletingPathExtension().lastPathComponent
        for word in ["Manager", "Helper", "Util", "Misc"] { #expect(!name.contains(word)) }
      }
    }
  }

  private static func swiftFiles(of module: String) throws -> [URL] {
    let folder = root.appending(path: "Sources").appending(path: module)
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
  }

  /// The module that a line imports, whatever stands before `import`.
  private static func imported(by line: Substring) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first, ["public", "package", "internal", "@preconcurrency", "@testable"].contains(first) {
      words.removeFirst()
    }
    guard words.first == "import", let module = words.last else { return nil }
    return module
  }
}
