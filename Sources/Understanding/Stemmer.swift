import CStemmer
import Synchronization

/// Takes the endings off a word, so that "waiting" and "waits" are one word: Snowball's Dutch and English.
///
/// A stemmer is a value that can be used from anywhere. The two workspaces that are shared are made once in a process and each is used
/// under a lock, because libstemmer keeps the answer in the workspace. A stem takes about a third of a microsecond.
package struct Stemmer: Sendable {
  private let workspace: Workspace

  /// - Parameter isShared: Whether it uses the workspace that the process has for the language, or one of its own.
  package init(language: Language, isShared: Bool = true) {
    workspace =
      switch language {
      case .dutch: isShared ? .dutch : Workspace(algorithm: "dutch")
      case .english: isShared ? .english : Workspace(algorithm: "english")
      }
  }

  /// The stem of a word that is in lower case already; the word itself where there is nothing to take off.
  package func stem(of word: String) -> String {
    workspace.stem(of: word)
  }
}

/// A libstemmer workspace behind a lock.
private final class Workspace: Sendable {
  static let dutch = Workspace(algorithm: "dutch")
  static let english = Workspace(algorithm: "english")

  /// Nil only where the library was built without the algorithm, or memory ran out: words then are their own stems.
  private let pointer: Mutex<OpaquePointer?>

  fileprivate init(algorithm: String) {
    pointer = Mutex(sb_stemmer_new(algorithm, "UTF_8"))
  }

  deinit {
    pointer.withLock { sb_stemmer_delete($0) }
  }

  func stem(of word: String) -> String {
    pointer.withLock { stemmer in
      guard let stemmer else { return word }
      var bytes = word
      let stem: String? = bytes.withUTF8 { bytes in
        guard let start = bytes.baseAddress, let stem = sb_stemmer_stem(stemmer, start, Int32(bytes.count)) else {
          return nil
        }
        let length = Int(sb_stemmer_length(stemmer))
        return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
      }
      return stem ?? word
    }
  }
}
