import Chat
import DialogueEngine
import Glibc
import OutsideWorld
import Transcripts
import Understanding

/// A shelf of its own for each test, gone when the test is over.
@MainActor final class TemporaryShelf {
  let shelf: Shelf

  init() throws {
    var template = Array("/tmp/nabij-shelf-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileFailure(.makeFolder, "/tmp", .other, code: errno) }
    shelf = Shelf(Folder(String(cString: made) + "/transcripts"))
  }

  isolated deinit {
    let folder = shelf.folder
    for name in (try? folder.names()) ?? [] where name != "." && name != ".." { unlink(folder.path(of: name)) }
    rmdir(folder.path)
    rmdir(String(folder.path.dropLast("/transcripts".count)))
  }

  /// All names in the folder.
  var files: [String] {
    get throws { try shelf.folder.names().filter { $0 != "." && $0 != ".." } }
  }

  static func header(second: Int64 = 0, seed: UInt32 = 7, brought: [TranscriptHeader.Brought] = []) -> TranscriptHeader
  {
    let begun = Moment(milliseconds: 1_795_366_944_000 + second * 1000, offset: 60)
    return TranscriptHeader(
      id: TranscriptID(time: begun.milliseconds, seed: seed), begun: begun, language: .dutch, dialogue: "closeness",
      digest: Fingerprint(of: "closeness"), program: "0.1.0", brought: brought)
  }

  static func turn(_ number: Int, _ events: [Event] = []) -> Turn {
    Turn(number: number, time: Int64(number), input: .line("regel \(number)"), events: events)
  }

  /// A transcript that was held and closed; where it stands.
  func hold(_ header: TranscriptHeader, turns: Int = 2, ending: Ending? = nil) throws -> String {
    let journal = try Journal.create(header, seed: 7, on: shelf)
    for number in 1...turns {
      let isLast = number == turns
      try journal.append(Self.turn(number, isLast ? ending.map { [.ended($0)] } ?? [] : []))
    }
    return journal.path
  }
}

/// What a call throws; nil where it does not throw.
func failure<Failure, Result>(_ call: () throws(Failure) -> Result) -> Failure? {
  do throws(Failure) { _ = try call() } catch { return error }
  return nil
}
