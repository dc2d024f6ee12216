import Chat
import DialogueEngine
import Glibc
import OutsideWorld
import Testing
import Transcripts

@MainActor @Suite struct JournalTests {
  let temporary: TemporaryShelf
  var shelf: Shelf { temporary.shelf }

  init() throws {
    temporary = try TemporaryShelf()
  }

  private func turn(_ number: Int) -> Turn { TemporaryShelf.turn(number) }

  @Test func `a turn that was kept is there before the call returns`() throws {
    let journal = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf)
    #expect(try Journal.read(journal.path).turns == [])
    for number in 1...3 {
      try journal.append(turn(number))
      #expect(try Journal.read(journal.path).turns.count == number)
    }
  }

  @Test func `a conversation goes on where it was left`() throws {
    let path = try temporary.hold(TemporaryShelf.header(), turns: 2)
    do {
      let resumed = try Journal.resume(path)
      #expect(resumed.transcript.turns == [turn(1), turn(2)])
      #expect(resumed.transcript.damage == nil)
      try resumed.journal.append(turn(3))
    }
    let transcript = try Journal.read(path)
    #expect(transcript.turns == [turn(1), turn(2), turn(3)])
    #expect(transcript.damage == nil)
  }

  @Test func `a torn end is cut off, told, and gone on from`() throws {
    let path = try temporary.hold(TemporaryShelf.header(), turns: 2)
    let whole = try readFile(path)
    truncate(path, off_t(whole.count - 5))
    do {
      let resumed = try Journal.resume(path)
      #expect(resumed.transcript.damage?.kind == .torn)
      #expect(resumed.transcript.turns == [turn(1)])
      try resumed.journal.append(turn(2))
    }
    #expect(try readFile(path) == whole)
  }

  @Test func `a transcript that is damaged inside is read as far as it is good, and never written to`() throws {
    let path = try temporary.hold(TemporaryShelf.header(), turns: 3)
    var bytes = try readFile(path)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "2")))
    bytes[place] ^= 1
    try SmallFile(path).replace(with: bytes)
    guard case .damaged(let damage)? = failure({ () throws(JournalFailure) in try Journal.resume(path) }) else {
      Issue.record("it was opened")
      return
    }
    #expect(!damage.isTorn)
    #expect(try Journal.read(path).damage == damage)
    #expect(try readFile(path) == bytes)
  }

  @Test func `a second copy of the program is told that the first is there`() throws {
    let journal = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf)
    guard case .file(let refused)? = failure({ () throws(JournalFailure) in try Journal.resume(journal.path) }) else {
      Issue.record("it was opened")
      return
    }
    #expect(refused.reason == .inUse)
  }

  @Test func `two conversations of one second and one seed have two names`() throws {
    let first = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf)
    let second = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf)
    #expect(first.header.id != second.header.id)
    #expect(try Journal.read(second.path).header == second.header)
    #expect(try shelf.names().count == 2)
  }

  @Test func `a turn that could not be kept can be tried again, and the seals still fit`() async {
    await #expect(processExitsWith: .success) {
      try await MainActor.run {
        let temporary = try TemporaryShelf()
        let journal = try Journal.create(TemporaryShelf.header(), seed: 7, on: temporary.shelf)
        let length = try readFile(journal.path).count
        var limit = rlimit(rlim_cur: rlim_t(length + 10), rlim_max: .max)
        setrlimit(__rlimit_resource_t(1), &limit)
        guard
          case .file(let refused)? = failure({ () throws(JournalFailure) in try journal.append(TemporaryShelf.turn(1)) }
          ),
          refused.reason == .tooLarge
        else { exit(2) }
        limit.rlim_cur = .max
        setrlimit(__rlimit_resource_t(1), &limit)
        try journal.append(TemporaryShelf.turn(1))
        let transcript = try Journal.read(journal.path)
        guard transcript.damage == nil, transcript.turns.count == 1 else { exit(3) }
      }
    }
  }

  @Test func `what is destroyed leaves nothing behind, and nothing more is kept`() throws {
    let journal = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf)
    try journal.append(turn(1))
    try journal.draft.save("half een zin")
    try journal.destroy()
    #expect(try temporary.files == [])
    #expect(failure { () throws(JournalFailure) in try journal.append(turn(2)) } != nil)
    #expect(try temporary.files == [])
  }

  @Test func `a conversation that was stopped before its first turn is not gone on with`() throws {
    let path = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf).path
    #expect(failure { () throws(JournalFailure) in try Journal.resume(path) } == .unreadable(.empty))
  }

  @Test func `another file is not taken for a transcript`() throws {
    try shelf.folder.make()
    let path = shelf.folder.path(of: "notes.jsonl")
    try SmallFile(path).replace(with: Array("notes\n".utf8))
    #expect(failure { () throws(JournalFailure) in try Journal.resume(path) } == .unreadable(.notATranscript))
    #expect(try readFile(path) == Array("notes\n".utf8))
  }
}
