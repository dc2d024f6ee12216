import Diagnostics
import DialogueCompiler
import DialogueEngine
import FoundationEssentials
import Understanding

/// What listening rests on, read from a folder of dialogues as the program reads it.
enum ShippedRules {
  /// What is wrong with a folder.
  struct Unusable: Error {
    var reason: String
  }

  /// All of a language, with a listener that has learned.
  static func repertoire(_ language: Language, in folder: String) throws -> Repertoire {
    let (rules, repertoire) = try compiled(language, in: folder)
    guard let repertoire = repertoire(Listener(rules: rules, classifier: Classifier.train(on: rules))) else {
      throw Unusable(reason: "the dialogues in \(folder) cannot be held")
    }
    return repertoire
  }

  /// The rules of a language in `folder`, which has a folder for each language, and what makes a repertoire of them with a listener
  /// of one's own.
  static func compiled(
    _ language: Language, in folder: String
  ) throws -> (rules: ListeningRules, repertoire: (Listener) -> Repertoire?) {
    let (compilation, path) = try compile(language, in: folder)
    guard let rules = compilation.rules else { throw mistakes(of: compilation, path) }
    return (rules, { listener in compilation.repertoire { _ in listener } })
  }

  private static func compile(_ language: Language, in folder: String) throws -> (Compilation, path: String) {
    let folder = folder + "/" + language.rawValue
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      SourceFile(path: name, bytes: Array(try Data(contentsOf: URL(filePath: folder + "/" + name))))
    }
    guard !files.isEmpty else { throw Unusable(reason: "there are no dialogues in \(folder)") }
    return (Compilation(of: files, language: language), folder)
  }

  private static func mistakes(of compilation: Compilation, _ path: String) -> Unusable {
    let errors = compilation.diagnostics.count { $0.severity == .error }
    return Unusable(reason: "the dialogues in \(path) have \(errors) mistakes; nabij check shows them")
  }
}
