import Glibc

/// A file of dialogues as it was read.
package nonisolated struct DialogueFile: Sendable, Equatable {
  /// The folder it lies in: "nl".
  package var language: String
  /// Its name in that folder: "closeness.yaml".
  package var name: String
  /// What it is called in a message.
  package var path: String
  /// What is in it.
  package var bytes: [UInt8]

  /// A file that was got elsewhere.
  package init(language: String, name: String, path: String, bytes: [UInt8]) {
    self.language = language
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// A folder or a file that could not be read.
  package nonisolated struct Unreadable: Error, Equatable {
    /// Which.
    package var path: String
    /// Why, as the system's error number (errno).
    package var code: Int32

    /// Why, in the words of the system.
    package var reason: String { String(cString: strerror(code)) }
  }

  /// No file that a person wrote is larger, and what is should not fill the memory: 4 MiB.
  static let greatestSize = 4 << 20

  /// The `.yaml` files of a folder, by name.
  static func read(folder: String, language: String) throws(Unreadable) -> [DialogueFile] {
    guard let stream = opendir(folder) else { throw Unreadable(path: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(name) }
    }
    var files: [DialogueFile] = []
    for name in names.sorted() {
      let path = folder + "/" + name
      files.append(DialogueFile(language: language, name: name, path: path, bytes: try bytes(of: path)))
    }
    return files
  }

  private static func bytes(of path: String) throws(Unreadable) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Unreadable(path: path, code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Unreadable(path: path, code: EINVAL) }
    guard status.st_size <= greatestSize else { throw Unreadable(path: path, code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Unreadable(path: path, code: errno) }
      guard count > 0 else { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
