import Glibc

/// Lines of a file or a pipe: no prompt, no echo, no editing.
package final class PlainLines {
  private let input: Int32
  private var assembly = LineAssembly()
  private var isAtEnd = false

  /// The lines of the standard input, or of another open file.
  package init(input: Int32? = nil) {
    self.input = input ?? STDIN_FILENO
  }

  /// The next line; the last one counts also without a line feed behind it.
  package func next(_ prompt: Prompt) -> Entry {
    while true {
      if let line = assembly.next() { return .line(line) }
      if isAtEnd {
        return assembly.last().map(Entry.line) ?? .left(Departure(cause: .endOfInput))
      }
      let arrival = Waiting.wait(forInputOn: input, until: prompt.deadline)
      if arrival.isLate { return .timePassed }
      if arrival.hasSignal, let signal = Signals.takeDeparture() { return .left(Departure(cause: .signal(signal))) }
      if arrival.hasInput { take() }
    }
  }

  private func take() {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(input, &bytes, bytes.count)
    if count > 0 {
      assembly.take(bytes[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }
}
