import Glibc

/// The beginning and the end of a file, and how long it is: enough to list it.
nonisolated package struct FileEnds: Sendable {
  /// Its first bytes; all of them where there are no more than both ends together.
  package var beginning: ArraySlice<UInt8>
  /// Its last bytes; none where the beginning is all of it.
  package var end: ArraySlice<UInt8>
  /// How many bytes it has.
  package var length: Int
}

nonisolated extension Folder {
  /// Reads at most so many bytes at either end of each file, and makes something of them, in the order of the names.
  ///
  /// It takes as few system calls as it can: a list of thousands of files is mostly these.
  package func ends<Made>(
    of names: [String], beginning: Int, end: Int, _ make: (String, Result<FileEnds, FileFailure>) -> Made
  ) throws(FileFailure) -> [Made] {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      if errno == ENOENT, names.isEmpty { return [] }
      throw .last(.list, path)
    }
    defer { close(folder) }
    var buffer = [UInt8](repeating: 0, count: beginning + end)
    return names.map { name in make(name, ends(of: name, in: folder, beginning, into: &buffer)) }
  }

  private func ends(
    of name: String, in folder: Int32, _ beginning: Int, into buffer: inout [UInt8]
  ) -> Result<FileEnds, FileFailure> {
    let file = retry { openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { return .failure(.last(.open, path(of: name))) }
    defer { close(file) }
    let read = fill(&buffer, file, from: 0, 0..<beginning)
    guard read >= 0 else { return .failure(.last(.read, path(of: name))) }
    if read < beginning { return .success(FileEnds(beginning: buffer[..<read], end: [], length: read)) }
    let length = Int(lseek(file, 0, SEEK_END))
    let rest = beginning..<min(buffer.count, length)
    guard length >= beginning, fill(&buffer, file, from: length - rest.count, rest) == rest.count else {
      return .failure(.last(.read, path(of: name)))
    }
    if length <= buffer.count { return .success(FileEnds(beginning: buffer[..<length], end: [], length: length)) }
    return .success(FileEnds(beginning: buffer[..<beginning], end: buffer[beginning...], length: length))
  }

  /// Reads into a part of a buffer; how many bytes there were, or -1.
  private func fill(_ buffer: inout [UInt8], _ file: Int32, from offset: Int, _ part: Range<Int>) -> Int {
    buffer.withUnsafeMutableBytes { bytes in
      while true {
        let count = pread(
          file, UnsafeMutableRawBufferPointer(rebasing: bytes[part]).baseAddress, part.count, off_t(offset))
        if count >= 0 || errno != EINTR { return count }
      }
    }
  }
}
