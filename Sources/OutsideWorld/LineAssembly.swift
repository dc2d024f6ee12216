/// Puts lines together from bytes as they come in, keeping no more of a line than may be kept.
nonisolated struct LineAssembly {
  private var finished: [TypedLine] = []
  private var unfinished: [UInt8] = []
  /// Beyond this a line has no more to say; a little more than is taken, so that `TypedLine` sees that it was cut.
  private let most = TypedLine.longest + 64

  /// Takes bytes in.
  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        finish()
      } else if unfinished.count < most {
        unfinished.append(byte)
      }
    }
  }

  /// The next whole line.
  mutating func next() -> TypedLine? {
    finished.isEmpty ? nil : finished.removeFirst()
  }

  /// What stands behind the last line feed, once there will be no more bytes; nil where that is nothing.
  mutating func last() -> TypedLine? {
    if unfinished.isEmpty { return nil }
    finish()
    return next()
  }

  private mutating func finish() {
    if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
    finished.append(TypedLine(bytes: unfinished))
    unfinished.removeAll(keepingCapacity: true)
  }
}
