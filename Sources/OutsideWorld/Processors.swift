import Dispatch

/// The processors of the machine, for work that can be done in pieces.
public enum Processors {
  /// Calls a piece of work with each number from 0 up to a count, several at a time where there are several processors, and returns
  /// when all are done.
  public nonisolated static func carryOut(_ count: Int, _ piece: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: piece)
  }
}
