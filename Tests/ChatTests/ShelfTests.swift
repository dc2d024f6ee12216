import Chat
import DialogueEngine
import OutsideWorld
import Testing
import Transcripts
import Understanding

@MainActor @Suite struct ShelfTests {
  let temporary: TemporaryShelf
  var shelf: Shelf { temporary.shelf }

  init() throws {
    temporary = try TemporaryShelf()
  }

  @Test func `a shelf that was never used is empty`() throws {
    #expect(try shelf.names() == [])
    #expect(try shelf.entries().isEmpty)
    #expect(try shelf.find("last") == .none)
    #expect(try shelf.newestUnfinished() == nil)
  }

  @Test func `transcripts are listed newest first, each with what it came to`() throws {
    _ = try temporary.hold(TemporaryShelf.header(second: 1), turns: 3, ending: .finished)
    _ = try temporary.hold(TemporaryShelf.header(second: 2), turns: 2)
    let summaries = try shelf.entries().map { try $0.content.get() }
    #expect(summaries.map(\.id) == [TemporaryShelf.header(second: 2).id, TemporaryShelf.header(second: 1).id])
    #expect(summaries.map(\.turns) == [2, 3])
    #expect(summaries.map(\.ending) == [nil, .finished])
  }

  @Test func `a file that is no transcript stands in the list as what it is`() throws {
    _ = try temporary.hold(TemporaryShelf.header())
    try SmallFile(shelf.folder.path(of: "20990101-000000-abc.jsonl")).replace(with: Array("hello\n".utf8))
    try SmallFile(shelf.folder.path(of: "20990101-000001-abc.jsonl")).replace(with: [])
    let contents = try shelf.entries().map(\.content)
    #expect(contents.count == 3)
    #expect(throws: JournalFailure.unreadable(.empty)) { try contents[0].get() }
    #expect(throws: JournalFailure.unreadable(.notATranscript)) { try contents[1].get() }
    #expect(try contents[2].get().turns == 2)
  }

  @Test func `a transcript is found by a path, the beginning of its name, or as the last`() throws {
    let first = try temporary.hold(TemporaryShelf.header(second: 0))
    let second = try temporary.hold(TemporaryShelf.header(second: 20))
    #expect(try shelf.find("last") == .one(path: second))
    #expect(try shelf.find(TemporaryShelf.header().id.text) == .one(path: first))
    #expect(try shelf.find("20261122-1702") == .several([20, 0].map { TemporaryShelf.header(second: $0).id }))
    #expect(try shelf.find("20261122-170224") == .one(path: first))
    #expect(try shelf.find("1999") == .none)
    #expect(try shelf.find("") == .none)
    #expect(try shelf.find("../else/where.jsonl") == .one(path: "../else/where.jsonl"))
  }

  @Test func `what can be gone on with is the newest that has not come to its end`() throws {
    _ = try temporary.hold(TemporaryShelf.header(second: 1), ending: .stopped)
    _ = try temporary.hold(TemporaryShelf.header(second: 2), ending: .finished)
    #expect(try shelf.newestUnfinished() == TemporaryShelf.header(second: 1).id)
    _ = try temporary.hold(TemporaryShelf.header(second: 3))
    #expect(try shelf.newestUnfinished() == TemporaryShelf.header(second: 3).id)
    _ = try Journal.create(TemporaryShelf.header(second: 4), seed: 7, on: shelf)
    #expect(try shelf.newestUnfinished() == TemporaryShelf.header(second: 3).id)
  }

  @Test func `who destroys a transcript can know where its words live on`() throws {
    let source = TemporaryShelf.header(second: 1)
    let heir = TemporaryShelf.header(second: 2, brought: [.init(slot: "own_name", from: source.id)])
    let path = try temporary.hold(source)
    _ = try temporary.hold(heir)
    _ = try temporary.hold(TemporaryShelf.header(second: 3))
    #expect(try shelf.heirs(of: source.id) == [heir.id])
    try Shelf.destroy(path)
    #expect(try shelf.names().count == 2)
    #expect(try shelf.heirs(of: source.id) == [heir.id])
  }

  @Test func `a transcript that is being written is not destroyed from elsewhere`() throws {
    let journal = try Journal.create(TemporaryShelf.header(), seed: 7, on: shelf)
    try journal.draft.save("half")
    #expect(failure { () throws(FileFailure) in try Shelf.destroy(journal.path) }?.reason == .inUse)
    #expect(try temporary.files.count == 2)
  }

  @Test func `the last draft is the one that is kept, and an empty one is none`() throws {
    let draft = Draft(beside: try temporary.hold(TemporaryShelf.header()))
    #expect(try draft.line() == nil)
    try draft.save("ik wou nog")
    try draft.save("ik wou nog zeggen\u{301}")
    #expect(try draft.line()?.unicodeScalars.last == "\u{301}")
    try draft.save("")
    #expect(try draft.line() == nil)
    #expect(try temporary.files.count == 1)
  }

  @Test func `a draft that was taken up is kept until the next line is`() throws {
    let path = try temporary.hold(TemporaryShelf.header(), turns: 2)
    try Draft(beside: path).save("ik wou nog")
    do {
      let journal = try Journal.resume(path).journal
      #expect(try journal.takeUpDraft() == "ik wou nog")
      try journal.append(Turn(number: 3, time: 3, input: .resumed, events: []))
    }
    let journal = try Journal.resume(path).journal
    #expect(try journal.takeUpDraft() == "ik wou nog")
    try journal.append(TemporaryShelf.turn(4))
    #expect(try journal.takeUpDraft() == nil)
    #expect(try temporary.files.count == 1)
  }

  @Test func `drafts are destroyed with their transcript, also one that was left half saved, and no others`() throws {
    let path = try temporary.hold(TemporaryShelf.header(second: 1))
    let other = try temporary.hold(TemporaryShelf.header(second: 2))
    try Draft(beside: path).save("a")
    try Draft(beside: other).save("b")
    let half = shelf.folder.path(of: TemporaryShelf.header(second: 1).id.text + ".draft.4711")
    try SmallFile(half).replace(with: [1])
    try Shelf.destroy(path)
    let id = TemporaryShelf.header(second: 2).id.text
    #expect(try temporary.files == [id + ".draft", id + ".jsonl"])
  }
}
