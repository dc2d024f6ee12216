import DialogueCompiler
import Foundation
import Understanding

/// What listening rests on as it ships, read from the dialogue files of this package.
enum ShippedRules {
  /// The rules of a language; nil where its files have mistakes.
  static func rules(of language: Language) -> ListeningRules? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Dialogues/\(language.rawValue)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { SourceFile(path: name, bytes: [UInt8]($0)) }
    }
    return Compilation(of: files, language: language).rules
  }
}
