public import DialogueEngine

/// Turns a header and turns into lines, each sealed behind the one before.
///
/// A value: who could not keep a line goes on from a copy that was made before it.
public struct TranscriptWriter: Sendable {
  private var last: Seal

  /// Writes a new transcript.
  public init() {
    last = .none
  }

  /// Goes on behind the last good line of one that was read.
  public init(continuing transcript: Transcript) {
    last = transcript.seal
  }

  /// The first line, with its end.
  public mutating func line(for header: TranscriptHeader) -> [UInt8] {
    close(header.open)
  }

  /// The line of a turn, with its end.
  public mutating func line(for turn: Turn) -> [UInt8] {
    close(RecordedTurn.open(turn))
  }

  private mutating func close(_ open: [UInt8]) -> [UInt8] {
    let (line, seal) = last.close(open)
    last = seal
    return line
  }
}
