package import DialogueEngine
package import OutsideWorld
package import Transcripts

/// The transcript of the conversation that is being held.
///
/// What is shown was written here first, and lasts.
package final class Journal {
  /// Its first line.
  package let header: TranscriptHeader
  private let file: AppendOnlyFile
  private var writer: TranscriptWriter
  private var isDraftTakenUp = false

  private init(header: TranscriptHeader, file: AppendOnlyFile, writer: TranscriptWriter) {
    self.header = header
    self.file = file
    self.writer = writer
  }

  /// Where it is kept.
  package var path: String { file.path }

  /// The draft that belongs to it.
  package var draft: Draft { Draft(beside: path) }

  /// The line that was half typed when the conversation was left; nil where there is none.
  ///
  /// It is removed when the next line is kept, so that it is not lost by who is stopped before that.
  package func takeUpDraft() throws(FileFailure) -> String? {
    let line = try draft.line()
    isDraftTakenUp = line != nil
    return line
  }

  /// Begins a transcript on the shelf, which is made where there is none yet.
  ///
  /// Where its name is taken by another conversation of the same second, it gets the next; the header that it has then is
  /// the journal's.
  package static func create(_ header: TranscriptHeader, seed: UInt32, on shelf: Shelf) throws(JournalFailure)
    -> Journal
  {
    try attempt { () throws(FileFailure) in try shelf.folder.make() }
    var header = header
    var attempts: UInt32 = 0
    while true {
      var writer = TranscriptWriter()
      let line = writer.line(for: header)
      do throws(FileFailure) {
        let file = try AppendOnlyFile.create(shelf.path(of: header.id), startingWith: line)
        return Journal(header: header, file: file, writer: writer)
      } catch {
        attempts += 1
        guard error.reason == .exists, attempts < 100 else { throw .file(error) }
        header.id = TranscriptID(time: header.begun.milliseconds, seed: seed, attempt: attempts)
      }
    }
  }

  /// Opens a transcript to go on behind its last turn: locks it, checks all of it, and cuts off an end that was not written whole.
  ///
  /// One that is damaged inside is not opened; `read` still gives the turns before the damage. One without a turn counts as
  /// empty: nothing of it was ever shown.
  package static func resume(_ path: String) throws(JournalFailure) -> Resumed {
    let file = try attempt { () throws(FileFailure) in try AppendOnlyFile.open(toAppend: path) }
    let transcript = try transcript(in: try attempt { () throws(FileFailure) in try file.contents() })
    guard !transcript.turns.isEmpty || transcript.damage?.isTorn == false else { throw .unreadable(.empty) }
    if let damage = transcript.damage {
      guard damage.isTorn else { throw .damaged(damage) }
      try attempt { () throws(FileFailure) in try file.cut(to: transcript.goodLength) }
    }
    let journal = Journal(header: transcript.header, file: file, writer: TranscriptWriter(continuing: transcript))
    return Resumed(journal: journal, transcript: transcript)
  }

  /// A journal that was opened again.
  package struct Resumed {
    /// The journal, open for the next turn.
    package var journal: Journal
    /// What stood in it; its `damage` is what was cut off, nil where nothing was.
    package var transcript: Transcript
  }

  /// Reads a transcript without opening it for writing, as far as it is good.
  package static func read(_ path: String) throws(JournalFailure) -> Transcript {
    try transcript(in: attempt { () throws(FileFailure) in try readFile(path) })
  }

  /// Keeps a turn.
  ///
  /// When this returns, the turn outlives a power cut: only then may it be shown.
  ///
  /// When it throws, the turn is not kept, and may be tried again; but for the reason `unsure`, after which nothing more can
  /// be kept here.
  package func append(_ turn: Turn) throws(JournalFailure) {
    var next = writer
    let line = next.line(for: turn)
    try Self.attempt { () throws(FileFailure) in try file.append(line) }
    writer = next
    if isDraftTakenUp, turn.input.endsDraft {
      isDraftTakenUp = false
      try? draft.file.remove()
    }
  }

  /// Destroys the transcript and its draft; nothing more can be kept here.
  package func destroy() throws(JournalFailure) {
    try Self.attempt { () throws(FileFailure) in
      try Draft.removeAll(beside: path)
      try file.destroy()
    }
  }

  private static func attempt<Result>(_ work: () throws(FileFailure) -> Result) throws(JournalFailure) -> Result {
    do throws(FileFailure) { return try work() } catch { throw .file(error) }
  }

  private static func transcript(in bytes: [UInt8]) throws(JournalFailure) -> Transcript {
    do throws(Transcript.Unreadable) { return try Transcript(reading: bytes) } catch { throw .unreadable(error) }
  }
}

extension Input {
  /// Whether a line that was half typed before is typed, or dropped, by now.
  fileprivate nonisolated var endsDraft: Bool {
    switch self {
    case .line, .left: true
    case .opened, .timePassed, .resumed: false
    }
  }
}

/// Why a transcript could not be kept, or gone on with.
nonisolated package enum JournalFailure: Error, Sendable, Hashable {
  /// The file system refused.
  case file(FileFailure)
  /// There is no transcript in the file that this version could read.
  case unreadable(Transcript.Unreadable)
  /// It is damaged inside, and is not written to.
  case damaged(Transcript.Damage)
}
