import Glibc

/// A small file that is written whole or not at all.
nonisolated package struct SmallFile: Sendable, Hashable {
  /// Where it is.
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// Puts these bytes in the place of what was there, for this person alone (0600).
  ///
  /// Who reads meanwhile, and who comes after a power cut, finds the old bytes or the new ones, never a piece.
  package func replace(with bytes: [UInt8]) throws(FileFailure) {
    let temporary = "\(path).\(getpid())"
    // What a process of that number left behind when it was killed is nobody's now.
    unlink(temporary)
    let descriptor = retry { open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw .last(.create, path) }
    do throws(FileFailure) {
      defer { close(descriptor) }
      guard fchmod(descriptor, 0o600) == 0 else { throw .last(.create, path) }
      try write(bytes, to: descriptor, path)
      guard fsync(descriptor) == 0 else { throw .last(.sync, path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = FileFailure.last(.rename, path)
      unlink(temporary)
      throw failure
    }
    try Folder(parent(of: path)).sync()
  }

  /// Its bytes; nil where there is no such file.
  package func contents() throws(FileFailure) -> [UInt8]? {
    do throws(FileFailure) { return try readFile(path) } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  /// Removes it for good, if it is there.
  package func remove() throws(FileFailure) {
    guard unlink(path) == 0 else {
      if errno == ENOENT { return }
      throw .last(.remove, path)
    }
    try Folder(parent(of: path)).sync()
  }
}
