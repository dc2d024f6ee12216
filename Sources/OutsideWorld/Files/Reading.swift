import Glibc

/// All bytes of a file, or as many as `limit`.
nonisolated package func readFile(_ path: String, limit: Int = .max) throws(FileFailure) -> [UInt8] {
  let (descriptor, size) = try openToRead(path)
  defer { close(descriptor) }
  return try read(descriptor, path, from: 0, count: min(size, limit))
}

/// Calls a system call again while signals interrupt it.
nonisolated func retry(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// The folder that a path lies in.
nonisolated func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Opens a regular file; neither a link, nor a pipe that would wait.
nonisolated private func openToRead(_ path: String) throws(FileFailure) -> (descriptor: Int32, size: Int) {
  let descriptor = retry { open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
  guard descriptor >= 0 else { throw .last(.open, path) }
  var status = stat()
  let isRead = fstat(descriptor, &status) == 0
  guard isRead, status.st_mode & S_IFMT == S_IFREG else {
    let failure = isRead ? FileFailure(.open, path, .wrongKind) : .last(.open, path)
    close(descriptor)
    throw failure
  }
  return (descriptor, Int(status.st_size))
}

/// Bytes of an open file, fewer where it ends before.
nonisolated func read(_ descriptor: Int32, _ path: String, from offset: Int, count: Int) throws(FileFailure) -> [UInt8]
{
  var failure: FileFailure?
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
    done = 0
    while done < count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[done...])
      let got = pread(descriptor, rest.baseAddress, count - done, off_t(offset + done))
      if got > 0 {
        done += got
      } else if got == 0 {
        return
      } else if errno != EINTR {
        failure = .last(.read, path)
        return
      }
    }
  }
  if let failure { throw failure }
  return bytes
}
