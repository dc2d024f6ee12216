package import OutsideWorld

/// A line that was half typed when the conversation was left.
///
/// It stands beside the transcript, and is taken up once.
package struct Draft {
  let file: SmallFile

  /// The draft that belongs to the transcript at that path.
  package init(beside transcript: String) {
    file = SmallFile(Self.stem(of: transcript) + ".draft")
  }

  /// Keeps a line in the place of the one that was kept before; an empty one is not kept.
  package func save(_ line: String) throws(FileFailure) {
    if line.isEmpty { return try file.remove() }
    try file.replace(with: Array(line.utf8))
  }

  /// The line that is kept; nil where there is none.
  package func line() throws(FileFailure) -> String? {
    try file.contents().map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes the draft of a transcript, and what was left of one when the program was killed while keeping it.
  static func removeAll(beside transcript: String) throws(FileFailure) {
    let (folder, name) = parts(of: stem(of: transcript))
    for found in try folder.names(startingWith: name + ".draft") { try folder.remove(found) }
  }

  private static func stem(of path: String) -> String {
    let suffix = ".jsonl"
    return path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
  }

  private static func parts(of path: String) -> (Folder, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (Folder("."), path) }
    return (Folder(slash == path.startIndex ? "/" : String(path[..<slash])), String(path[path.index(after: slash)...]))
  }
}
