import DialogueEngine
package import OutsideWorld
package import Transcripts

/// Where a person's transcripts stand: `<id>.jsonl` each, and beside it what was half typed, `<id>.draft`.
package struct Shelf {
  /// The folder that they are in.
  package let folder: Folder

  package init(_ folder: Folder) {
    self.folder = folder
  }

  /// A transcript on the shelf, as a list shows it.
  package struct Entry {
    /// The name of its file.
    package var id: TranscriptID
    /// What is known of it.
    package var content: Result<TranscriptSummary, JournalFailure>
  }

  /// Where the transcript of that name stands.
  package func path(of id: TranscriptID) -> String { folder.path(of: id.text + Self.suffix) }

  /// The names of all, newest first.
  ///
  /// Reads the folder and no file.
  package func names() throws(FileFailure) -> [TranscriptID] {
    try folder.names(endingIn: Self.suffix).reversed().compactMap {
      TranscriptID(Substring($0.utf8.dropLast(Self.suffix.utf8.count)))
    }
  }

  /// All transcripts, newest first.
  ///
  /// Reads the beginning and the end of each.
  package func entries() throws(FileFailure) -> [Entry] {
    try entries(try names())
  }

  /// The newest that can be gone on with; nil where there is none.
  package func newestUnfinished() throws(FileFailure) -> TranscriptID? {
    for id in try names() where try entries([id]).contains(where: { (try? $0.content.get().isResumable) ?? false }) {
      return id
    }
    return nil
  }

  /// Those that words of these were brought to, newest first; all transcripts are read for it once.
  ///
  /// They keep the words when these are destroyed. One that is among these is not told.
  package func heirs(of ids: Set<TranscriptID>) throws(FileFailure) -> [TranscriptID] {
    try entries().filter { entry in
      !ids.contains(entry.id) && !ids.isDisjoint(with: (try? entry.content.get().sources) ?? [])
    }.map(\.id)
  }

  /// Those that words of this one were brought to, newest first.
  package func heirs(of id: TranscriptID) throws(FileFailure) -> [TranscriptID] {
    try heirs(of: [id])
  }

  /// What a person means by a path, by `last` or by the beginning of a name.
  package func find(_ typed: String) throws(FileFailure) -> Found {
    if typed.utf8.contains(UInt8(ascii: "/")) || typed.hasSuffix(Self.suffix) { return .one(path: typed) }
    let names = try names()
    if typed == "last" { return names.first.map { .one(path: path(of: $0)) } ?? .none }
    let found = typed.isEmpty ? [] : TranscriptID.matching(typed, in: names)
    switch found.count {
    case 0: return .none
    case 1: return .one(path: path(of: found[0]))
    default: return .several(found)
    }
  }

  /// What is found.
  package enum Found: Equatable {
    case one(path: String)
    case none
    /// The names that begin so, newest first.
    case several([TranscriptID])
  }

  /// Destroys a transcript and the drafts beside it.
  ///
  /// One that somebody is writing to stays, and fails with `inUse`.
  /// What of it was brought to others stays there: see `heirs(of:)`.
  package static func destroy(_ path: String) throws(FileFailure) {
    let file = try AppendOnlyFile.open(toAppend: path)
    try Draft.removeAll(beside: path)
    try file.destroy()
  }

  private func entries(_ ids: [TranscriptID]) throws(FileFailure) -> [Entry] {
    let window = TranscriptSummary.window
    let names = ids.map { $0.text + Self.suffix }
    let contents = try folder.ends(of: names, beginning: window.beginning, end: window.end) { name, ends in
      content(of: name, ends)
    }
    return zip(ids, contents).map { Entry(id: $0, content: $1) }
  }

  private func content(
    of name: String, _ ends: Result<FileEnds, FileFailure>
  ) -> Result<TranscriptSummary, JournalFailure> {
    do throws(FileFailure) {
      let ends = try ends.get()
      if let summary = TranscriptSummary(beginning: ends.beginning, end: ends.end, length: ends.length) {
        return .success(summary)
      }
      let bytes = try readFile(folder.path(of: name))
      do throws(Transcript.Unreadable) {
        return .success(TranscriptSummary(try Transcript(reading: bytes)))
      } catch {
        return .failure(.unreadable(error))
      }
    } catch {
      return .failure(.file(error))
    }
  }

  private static let suffix = ".jsonl"
}
