import Diagnostics
import DialogueCompiler
import FoundationEssentials
import Understanding

/// What listening rests on, read from a folder of dialogues as the program reads it.
enum ShippedRules {
  /// What is wrong with a folder.
  struct Unusable: Error {
    var reason: String
  }

  /// The rules of a language in `folder`, which has a folder for each language.
  static func read(_ language: Language, in folder: String) throws -> ListeningRules {
    let folder = folder + "/" + language.rawValue
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      SourceFile(path: name, bytes: Array(try Data(contentsOf: URL(filePath: folder + "/" + name))))
    }
    guard !files.isEmpty else { throw Unusable(reason: "there are no dialogues in \(folder)") }
    let compilation = Compilation(of: files, language: language)
    guard let rules = compilation.rules else {
      let errors = compilation.diagnostics.count { $0.severity == .error }
      throw Unusable(reason: "the dialogues in \(folder) have \(errors) mistakes; nabij check shows them")
    }
    return rules
  }
}
