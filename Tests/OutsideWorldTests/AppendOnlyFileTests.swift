import Glibc
import OutsideWorld
import Testing

@MainActor @Suite struct AppendOnlyFileTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/one.jsonl" }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What a call throws; nil where it does not throw.
  private func failure<Result>(_ call: () throws(FileFailure) -> Result) -> FileFailure? {
    do throws(FileFailure) { _ = try call() } catch { return error }
    return nil
  }

  @Test func `pieces stand behind each other, also after it was opened again`() throws {
    do {
      let file = try AppendOnlyFile.create(path, startingWith: Array("one\n".utf8))
      try file.append(Array("two\n".utf8))
      #expect(file.length == 8)
    }
    let file = try AppendOnlyFile.open(toAppend: path)
    #expect(file.length == 8)
    try file.append(Array("three\n".utf8))
    #expect(try file.contents() == Array("one\ntwo\nthree\n".utf8))
    #expect(try readFile(path) == Array("one\ntwo\nthree\n".utf8))
  }

  @Test func `nobody else can read it, although the umask would let them`() throws {
    let before = umask(0)
    defer { umask(before) }
    let file = try AppendOnlyFile.create(path, startingWith: [1])
    #expect(mode(of: file.path) == 0o600)
  }

  @Test func `a second writer is refused while the first is there`() throws {
    let first = try AppendOnlyFile.create(path, startingWith: [1])
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.open(toAppend: path) }?.reason == .inUse)
    try first.append([2])
    #expect(try readFile(path) == [1, 2])
  }

  @Test func `the lock is gone with its owner`() throws {
    do { _ = try AppendOnlyFile.create(path, startingWith: [1]) }
    #expect(try AppendOnlyFile.open(toAppend: path).length == 1)
  }

  @Test func `what is there already is not written over`() throws {
    do { _ = try AppendOnlyFile.create(path, startingWith: [1]) }
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.create(path, startingWith: [2]) }?.reason == .exists)
    #expect(try readFile(path) == [1])
  }

  @Test func `a link is not followed, neither to write nor to read`() throws {
    let victim = folder.path + "/victim"
    do { _ = try AppendOnlyFile.create(victim, startingWith: [1]) }
    symlink(victim, path)
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.create(path, startingWith: [2]) }?.reason == .exists)
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.open(toAppend: path) }?.reason == .isLink)
    #expect(failure { () throws(FileFailure) in try readFile(path) }?.reason == .isLink)
    #expect(try readFile(victim) == [1])
  }

  @Test func `a pipe or a folder in its place is told, and nothing waits`() throws {
    mkfifo(path, 0o600)
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.open(toAppend: path) }?.reason == .wrongKind)
    #expect(failure { () throws(FileFailure) in try readFile(path) }?.reason == .wrongKind)
    #expect(failure { () throws(FileFailure) in try readFile(folder.path) }?.reason == .wrongKind)
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.open(toAppend: folder.path) }?.reason == .wrongKind)
  }

  @Test func `a folder that is missing is told`() {
    let path = folder.path + "/missing/one.jsonl"
    let failure = failure { () throws(FileFailure) in try AppendOnlyFile.create(path, startingWith: [1]) }
    #expect(failure == FileFailure(.create, path, .missing, code: ENOENT))
  }

  @Test func `it can be cut back, and goes on from there`() throws {
    let file = try AppendOnlyFile.create(path, startingWith: Array("one\ntw".utf8))
    try file.cut(to: 4)
    try file.append(Array("two\n".utf8))
    #expect(try readFile(path) == Array("one\ntwo\n".utf8))
  }

  @Test func `what is destroyed is gone, and is not written to again`() throws {
    let file = try AppendOnlyFile.create(path, startingWith: [1])
    try file.destroy()
    #expect(mode(of: path) == nil)
    #expect(failure { () throws(FileFailure) in try file.append([2]) } != nil)
    #expect(mode(of: path) == nil)
  }

  @Test func `a piece that does not fit is taken back whole, and the next that fits is kept`() async {
    // In a process of its own: the limit holds for all that a process writes.
    await #expect(processExitsWith: .success) {
      try await MainActor.run {
        let folder = try TemporaryFolder()
        let path = folder.path + "/one.jsonl"
        let file = try AppendOnlyFile.create(path, startingWith: [UInt8](repeating: 1, count: 60))
        var limit = rlimit(rlim_cur: 100, rlim_max: 100)
        setrlimit(__rlimit_resource_t(1), &limit)
        do throws(FileFailure) {
          try file.append([UInt8](repeating: 2, count: 60))
          exit(2)
        } catch {
          guard error.reason == .tooLarge, error.step == .write, error.code == EFBIG else { exit(3) }
        }
        guard try readFile(path) == [UInt8](repeating: 1, count: 60) else { exit(4) }
        try file.append([UInt8](repeating: 3, count: 40))
        guard try readFile(path).count == 100 else { exit(5) }
      }
    }
  }

  @Test func `a disk that is full loses nothing that was kept`() throws {
    let disk = folder.path + "/disk"
    mkdir(disk, 0o700)
    guard mount("nabij", disk, "tmpfs", 0, "size=16k") == 0 else {
      try Test.cancel("only root can make a small disk")
    }
    defer { umount(disk) }
    let path = disk + "/one.jsonl"
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 999) + [UInt8(ascii: "\n")]
    let file = try AppendOnlyFile.create(path, startingWith: piece)
    var kept = 1
    var refused: FileFailure?
    while refused == nil, kept < 100 {
      refused = failure { () throws(FileFailure) in try file.append(piece) }
      if refused == nil { kept += 1 }
    }
    #expect(refused?.reason == .full)
    #expect(kept >= 8)
    #expect(try readFile(path).count == kept * piece.count)
    let another = disk + "/two.jsonl"
    #expect(failure { () throws(FileFailure) in try AppendOnlyFile.create(another, startingWith: piece) } != nil)
    #expect(mode(of: another) == nil)
  }
}
