import Glibc

/// A file that only ever grows, by whole pieces that last before `append` returns.
///
/// It is locked while it is open, so that a second copy of the program cannot write to it. A piece that could not be written
/// whole is taken back. Where a disk fails to say that a piece lasts, it is not asked again: on Linux the second answer
/// would be a lie (Rebello and others, "Can Applications Recover from fsync Failures?", USENIX ATC 2020).
package final class AppendOnlyFile {
  /// Where it is.
  package nonisolated let path: String
  /// How many of its bytes are good.
  package private(set) var length: Int
  private let descriptor: Int32
  private var failure: FileFailure?

  private init(path: String, descriptor: Int32, length: Int) {
    self.path = path
    self.descriptor = descriptor
    self.length = length
    // A write beyond the limit on a file's size is an error to tell, and nothing to die of.
    signal(SIGXFSZ, SIG_IGN)
  }

  isolated deinit { close(descriptor) }

  /// Makes a new file for this person alone (0600), whatever the umask, with its first piece in it.
  ///
  /// Its name lasts when this returns. Fails where there is anything of that name, and leaves nothing behind then.
  package static func create(_ path: String, startingWith piece: [UInt8]) throws(FileFailure) -> AppendOnlyFile {
    let descriptor = retry { Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw .last(.create, path) }
    let file = AppendOnlyFile(path: path, descriptor: descriptor, length: 0)
    do throws(FileFailure) {
      guard fchmod(descriptor, 0o600) == 0 else { throw .last(.create, path) }
      try file.lock()
      try file.append(piece)
      try Folder(parent(of: path)).sync()
    } catch {
      unlink(path)
      throw error
    }
    return file
  }

  /// Opens a file to go on behind its end.
  package static func open(toAppend path: String) throws(FileFailure) -> AppendOnlyFile {
    let descriptor = retry { Glibc.open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .last(.open, path) }
    let file = AppendOnlyFile(path: path, descriptor: descriptor, length: 0)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(.open, path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(.open, path, .wrongKind) }
    guard status.st_uid == geteuid() else { throw FileFailure(.open, path, .notOurs) }
    try file.lock()
    // Measured behind the lock: who had it before may have written.
    guard fstat(descriptor, &status) == 0 else { throw .last(.open, path) }
    file.length = Int(status.st_size)
    return file
  }

  /// All of its bytes.
  package func contents() throws(FileFailure) -> [UInt8] {
    try read(descriptor, path, from: 0, count: length)
  }

  /// Adds a piece; when this returns, the piece outlives a power cut.
  ///
  /// When it throws, the piece is not in the file; but for `unsure`, after which nothing more can be added.
  package func append(_ piece: [UInt8]) throws(FileFailure) {
    if let failure { throw failure }
    do throws(FileFailure) { try write(piece, to: descriptor, path) } catch {
      takeBack()
      throw error
    }
    guard fdatasync(descriptor) == 0 else { throw fail(.last(.sync, path)) }
    length += piece.count
  }

  /// Cuts the file back to a length, for good.
  package func cut(to length: Int) throws(FileFailure) {
    guard length < self.length else { return }
    guard retry({ ftruncate(descriptor, off_t(length)) }) == 0 else { throw fail(.last(.cut, path)) }
    guard fsync(descriptor) == 0 else { throw fail(.last(.sync, path)) }
    self.length = length
  }

  /// Removes it from the disk; what was open is not written to any more.
  package func destroy() throws(FileFailure) {
    guard unlink(path) == 0 else { throw .last(.remove, path) }
    failure = FileFailure(.write, path, .missing)
    try Folder(parent(of: path)).sync()
  }

  private func lock() throws(FileFailure) {
    guard retry({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 else { throw .last(.lock, path) }
  }

  /// Takes back what was written of a piece.
  ///
  /// Where that fails too, nothing more is added: the torn end is healed when the
  /// file is opened next.
  private func takeBack() {
    if retry({ ftruncate(descriptor, off_t(length)) }) != 0 { _ = fail(.last(.cut, path)) }
  }

  private func fail(_ failure: FileFailure) -> FileFailure {
    self.failure = failure
    return failure
  }
}
