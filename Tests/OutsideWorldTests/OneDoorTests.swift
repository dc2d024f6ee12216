import OutsideWorld
import Testing

/// All that is shown passes the sanitiser: nothing but `Screen` writes.
@Suite struct OneDoorTests {
  private static let sources = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Sources"

  /// What writes to a standard stream past the screen.
  private static let waysAround = [
    "print(", "debugPrint(", "dump(", "fputs(", "puts(", "putchar(", "fwrite(", "printf(", "STDERR_FILENO", "stdout",
    "FileHandle.standard",
  ]

  @Test(arguments: ["OutsideWorld", "OutsideWorld/Files", "Chat", "nabij"])
  func `nothing but the screen writes`(module: String) throws {
    let folder = Folder(Self.sources + "/" + module)
    for name in try folder.names(endingIn: ".swift") where name != "Screen.swift" {
      let text = String(decoding: try readFile(folder.path(of: name)), as: UTF8.self)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for way in Self.waysAround {
          #expect(!line.contains(way), "\(module)/\(name): \(line)")
        }
      }
    }
  }
}
