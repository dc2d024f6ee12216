import DialogueCompiler
import DialogueEngine
import Foundation
import Understanding

/// The dialogues that are shipped, as they stand in the package.
enum ShippedDialogues {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Dialogues")

  /// The files of a language, in the order of their names.
  static func files(_ language: Language) throws -> [SourceFile] {
    let folder = folder.appending(path: language.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { SourceFile(path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }

  /// The repertoires, with a listener that hears by patterns alone: quick to make, and harder to talk with.
  static let repertoires: [Language: Repertoire] = Dictionary(
    uniqueKeysWithValues: Language.allCases.compactMap { language in
      guard let files = try? files(language) else { return nil }
      return Compilation(of: files, language: language).repertoire().map { (language, $0) }
    })
}
