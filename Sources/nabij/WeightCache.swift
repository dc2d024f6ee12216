import DialogueCompiler
import OutsideWorld
import Transcripts
import Understanding

/// What the listener of a language has learned, kept under the digest of what it was learned from.
///
/// A cache that cannot be read or written costs a second or so, and nothing else.
@MainActor struct WeightCache {
  private let folder: Folder
  private let language: Language
  private let name: String

  /// Where the weights that are learned from these files are kept; nil where there is no folder for them.
  init?(_ language: Language, learnedFrom files: [SourceFile]) {
    guard let folders = try? Folders() else { return nil }
    folder = Folder(folders.cache)
    self.language = language
    var learned: [UInt8] = [Classifier.encodingVersion]
    for file in files { learned += file.bytes }
    name = "\(language.rawValue)-\(Seal(of: learned)).weights"
  }

  /// What was learned, where it is still good.
  var classifier: Classifier? {
    let bytes = try? SmallFile(folder.path(of: name)).contents()
    return bytes.flatMap { $0 }.flatMap { Classifier(decoding: $0) }
  }

  /// Keeps what was learned, in place of what was learned of this language before.
  func keep(_ classifier: Classifier) {
    do throws(FileFailure) {
      try folder.make()
      for old in try folder.names(startingWith: language.rawValue + "-", endingIn: ".weights") {
        try folder.remove(old)
      }
      try SmallFile(folder.path(of: name)).replace(with: classifier.encoded())
    } catch {
      // It is learned again next time.
    }
  }
}
