import Glibc
import Testing

@testable import OutsideWorld

@Suite struct DialogueSourceTests {
  /// The root of the package, from the place of this file.
  private var package: String {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path
  }

  @Test func `the program has every file of the folder built in, byte for byte`() throws {
    for language in ["nl", "en"] {
      let folder = (try? DialogueSource.folder(package + "/Dialogues").files(language: language)) ?? []
      let embedded = try DialogueSource.embedded.files(language: language)
      #expect(folder.map(\.name) == embedded.map(\.name), "the list in Sources/CDialogues/dialogues.c")
      for (file, other) in zip(folder, embedded) {
        #expect(file.bytes.elementsEqual(other.bytes), "\(language)/\(file.name)")
      }
    }
  }

  @Test func `a folder that was asked for is taken, also where it is not there`() {
    let environment = Environment(["NABIJ_DIALOGUES": "/nowhere/b", "HOME": "/nowhere"])
    #expect(DialogueSource.locate(folder: "/nowhere/a", environment: environment) == .folder("/nowhere/a"))
    #expect(DialogueSource.locate(environment: environment) == .folder("/nowhere/b"))
  }

  @Test func `a folder that cannot be read says which and why`() {
    #expect(throws: DialogueFile.Unreadable(path: "/nowhere/nl", code: ENOENT)) {
      try DialogueSource.folder("/nowhere").files(language: "nl")
    }
  }

  @Test func `without any folder the built-in dialogues are used`() {
    let nowhere = Environment(["HOME": "/nowhere", "XDG_DATA_DIRS": "/nowhere"])
    #expect(DialogueSource.locate(environment: nowhere, program: "/nowhere/bin/nabij") == .embedded)
  }

  @Test func `a program in a package's build folder uses the package's dialogues`() {
    let nowhere = Environment(["HOME": "/nowhere", "XDG_DATA_DIRS": "/nowhere"])
    let program = package + "/.build/debug/nabij"
    #expect(DialogueSource.locate(environment: nowhere, program: program) == .folder(package + "/Dialogues"))
  }

  @Test func `the person's own dialogues come before those of the package`() throws {
    let data = try #require(mkdtemp(strdup("/tmp/nabij-test-XXXXXX")).map { String(cString: $0) })
    defer { for path in ["/nabij/Dialogues", "/nabij", ""] { rmdir(data + path) } }
    for path in ["/nabij", "/nabij/Dialogues"] { mkdir(data + path, 0o700) }
    let environment = Environment(["XDG_DATA_HOME": data])
    let program = package + "/.build/debug/nabij"
    #expect(DialogueSource.locate(environment: environment, program: program) == .folder(data + "/nabij/Dialogues"))
  }

  @Test func `the running program knows where it is`() throws {
    let program = try #require(DialogueSource.runningProgram)
    #expect(access(program, X_OK) == 0)
  }
}
