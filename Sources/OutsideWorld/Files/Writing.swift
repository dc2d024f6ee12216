import Glibc

/// Writes all bytes: with one system call, and with more only where the system took less than all.
nonisolated func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileFailure) {
  var done = 0
  while done < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
      return Glibc.write(descriptor, rest.baseAddress, rest.count)
    }
    if count > 0 {
      done += count
    } else if count == 0 {
      throw .last(.write, path, code: ENOSPC)
    } else if errno != EINTR {
      throw .last(.write, path)
    }
  }
}
