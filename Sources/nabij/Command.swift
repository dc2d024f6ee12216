import ArgumentParser

/// A command of the program.
///
/// It runs on the main actor, where the terminal is.
protocol Command: ParsableCommand {
  /// Does what was asked.
  @MainActor func carryOut() throws
}

extension Command {
  func run() throws {
    // A program has one thread until it makes another, and this one makes none.
    nonisolated(unsafe) let command = self
    try MainActor.assumeIsolated { try command.carryOut() }
  }
}
