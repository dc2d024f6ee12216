import Glibc
import OutsideWorld
import Testing

@Suite struct FolderTests {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test func `the folders are those that the environment names`() throws {
    let variables = ["XDG_DATA_HOME": "/data", "XDG_CACHE_HOME": "/cache", "HOME": "/home/someone"]
    let folders = try Folders { variables[$0] }
    #expect(folders == Folders(transcripts: "/data/nabij/transcripts", cache: "/cache/nabij"))
  }

  @Test(arguments: ["", "relative/path"])
  func `a variable that names no place is passed over`(value: String) throws {
    let variables = ["XDG_DATA_HOME": value, "XDG_CACHE_HOME": value, "HOME": "/home/someone"]
    let folders = try Folders { variables[$0] }
    #expect(folders.transcripts == "/home/someone/.local/share/nabij/transcripts")
    #expect(folders.cache == "/home/someone/.cache/nabij")
  }

  @Test func `a folder is made with those above it, for this person alone`() throws {
    let before = umask(0)
    defer { umask(before) }
    let folder = Folder(temporary.path + "/a/b/c")
    try folder.make()
    try folder.make()
    for path in ["/a", "/a/b", "/a/b/c"] { #expect(mode(of: temporary.path + path) == 0o700) }
  }

  @Test func `a folder that stood open is closed to others`() throws {
    let folder = Folder(temporary.path + "/open")
    mkdir(folder.path, 0o755)
    chmod(folder.path, 0o755)
    try folder.make()
    #expect(mode(of: folder.path) == 0o700)
  }

  @Test func `a file in the place of a folder is told`() throws {
    try SmallFile(temporary.path + "/file").replace(with: [1])
    for name in ["/file", "/file/below"] {
      let folder = Folder(temporary.path + name)
      #expect(throws: FileFailure(.makeFolder, folder.path, .wrongKind, code: ENOTDIR)) { try folder.make() }
    }
  }

  @Test func `names are listed in order, by their ending`() throws {
    let folder = Folder(temporary.path)
    for name in ["b.jsonl", "a.jsonl", "c.draft", "ä.jsonl"] { try SmallFile(folder.path(of: name)).replace(with: []) }
    #expect(try folder.names(endingIn: ".jsonl") == ["a.jsonl", "b.jsonl", "ä.jsonl"])
    #expect(try folder.names(startingWith: "c", endingIn: "") == ["c.draft"])
    #expect(try Folder(temporary.path + "/missing").names(endingIn: ".jsonl") == [])
  }

  @Test func `what is removed is gone, and what is not there is told`() throws {
    let folder = Folder(temporary.path)
    try SmallFile(folder.path(of: "a")).replace(with: [1])
    try folder.remove("a")
    #expect(mode(of: folder.path(of: "a")) == nil)
    #expect(throws: FileFailure(.remove, folder.path(of: "a"), .missing, code: ENOENT)) { try folder.remove("a") }
  }
}

@Suite struct SmallFileTests {
  let temporary: TemporaryFolder
  var file: SmallFile { SmallFile(temporary.path + "/weights") }

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test func `the last bytes are in it, and nothing else is left in the folder`() throws {
    #expect(try file.contents() == nil)
    try file.replace(with: [1, 2, 3])
    try file.replace(with: [4])
    #expect(try file.contents() == [4])
    #expect(mode(of: file.path) == 0o600)
    #expect(try Folder(temporary.path).names(startingWith: "weights") == ["weights"])
  }

  @Test func `what a killed process left behind is no hindrance`() throws {
    symlink("/nonexistent", "\(file.path).\(getpid())")
    try file.replace(with: [1])
    #expect(try file.contents() == [1])
  }

  @Test func `the ends of a file are read without what is between`() throws {
    let bytes = (0..<100).map { UInt8($0) }
    let lengths = [0, 1, 9, 10, 11, 14, 15, 16, 99, 100]
    for length in lengths { try SmallFile("\(temporary.path)/\(length)").replace(with: Array(bytes[..<length])) }
    symlink("\(temporary.path)/9", "\(temporary.path)/link")
    let names = lengths.map { "\($0)" } + ["missing", "link"]
    let ends = try Folder(temporary.path).ends(of: names, beginning: 10, end: 5) { name, ends in
      #expect(Int(name) == (try? ends.get().length))
      return ends.map { Array($0.beginning) + [255] + Array($0.end) }
    }
    for (length, ends) in zip(lengths, ends) {
      let expected = length <= 15 ? bytes[..<length] + [255] : bytes[..<10] + [255] + bytes[..<length].suffix(5)
      #expect(try ends.get() == Array(expected))
    }
    #expect(throws: FileFailure(.open, "\(temporary.path)/missing", .missing, code: ENOENT)) { try ends[10].get() }
    #expect(throws: FileFailure(.open, "\(temporary.path)/link", .isLink, code: ELOOP)) { try ends[11].get() }
  }

  @Test func `removing it twice is no failure`() throws {
    try file.replace(with: [1])
    try file.remove()
    try file.remove()
    #expect(try file.contents() == nil)
  }
}
