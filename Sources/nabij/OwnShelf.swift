import Chat
import OutsideWorld
import Transcripts

@MainActor extension Shelf {
  /// The shelf of the person who runs the program.
  static func own() throws -> Shelf {
    try attempt { () throws(FileFailure) in Shelf(Folder(try Folders().transcripts)) }
  }

  /// The path of the one transcript that is meant by a path, the beginning of an id, or `last`.
  func one(named name: String) throws -> String {
    switch try attempt({ () throws(FileFailure) in try find(name) }) {
    case .one(let path): return path
    case .none: throw CommandFailure(CommandWords.current.noSuchTranscript(name), code: CommandFailure.negative)
    case .several(let ids): throw CommandFailure(CommandWords.current.severalTranscripts(name, ids.map(\.text)))
    }
  }
}

/// Does what may fail on the disk, and says it in a sentence where it does.
@MainActor func attempt<Result>(_ work: () throws(FileFailure) -> Result) throws -> Result {
  do throws(FileFailure) { return try work() } catch { throw CommandFailure(CommandWords.current.sentence(for: error)) }
}
