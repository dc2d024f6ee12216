public import DialogueEngine

/// A conversation as it was kept: a header and its turns, as far as they are good.
public struct Transcript: Sendable, Equatable {
  /// The first line.
  public let header: TranscriptHeader
  /// The turns before the first damage, in order.
  public private(set) var turns: [Turn] = []
  /// How many events were left out because a later version wrote them.
  public private(set) var unknownEvents = 0
  /// What is wrong with it; nil for nothing.
  public private(set) var damage: Damage?
  /// How many bytes are good; what a torn end is cut back to.
  public private(set) var goodLength = 0
  /// The seal of the last good line.
  var seal: Seal

  /// How the conversation ended; nil where it goes on, or where its end is missing.
  public var ending: Ending? {
    turns.last?.events.lazy.compactMap { if case .ended(let ending) = $0 { ending } else { nil } }.last
  }

  /// What is wrong with a transcript, and where.
  public struct Damage: Sendable, Hashable {
    /// What is wrong.
    public var kind: Kind
    /// The line, counted from 1; the header is line 1.
    public var line: Int
    /// Where the line begins, in bytes from the beginning of the file.
    public var byte: Int
    /// How many bytes there are from there to the end of the file.
    public var length: Int

    /// Damage at a place.
    public init(kind: Kind, line: Int, byte: Int, length: Int) {
      self.kind = kind
      self.line = line
      self.byte = byte
      self.length = length
    }

    /// What can be wrong.
    public enum Kind: Sendable, Hashable {
      /// The last line was not written to its end, as when the power fails: nobody has seen its turn, and it is cut off.
      case torn
      /// The line, or its place, is not what was written.
      case broken
      /// The line is as it was written, and is no turn, or not the next.
      case malformed
    }

    /// Whether it may be cut off without losing what was ever shown.
    public var isTorn: Bool { kind == .torn }
  }

  /// Why there is nothing to read.
  public enum Unreadable: Error, Sendable, Hashable {
    /// Nothing in it, or only the beginning of a header: the program was stopped before the first line was shown.
    case empty
    /// Not a transcript at all.
    case notATranscript
    /// Its header is not what was written.
    case broken
    /// A later version wrote it, in a format that this one does not read.
    case newer(format: Int)
  }

  /// Reads the bytes of a file, in time linear in them.
  public init(reading bytes: [UInt8]) throws(Unreadable) {
    var lines = Lines(bytes)
    guard let first = lines.next() else { throw .empty }
    switch first.content {
    case .torn: throw Self.isBeginning(bytes) ? .empty : .notATranscript
    case .broken: throw Self.isBeginning(bytes) ? .broken : .notATranscript
    case .sealed(let line, let seal):
      guard let format = try? read(RecordedFormat.self, from: line).format else { throw .notATranscript }
      guard format == TranscriptHeader.format else { throw .newer(format: format) }
      guard let header = try? read(RecordedHeader.self, from: line).header else { throw .notATranscript }
      self.header = header
      self.seal = seal
      goodLength = line.endIndex + 1
    }
    while damage == nil, let line = lines.next() { take(line, of: bytes.count) }
  }

  private mutating func take(_ line: Lines.Line, of length: Int) {
    func damage(_ kind: Damage.Kind) -> Damage {
      Damage(kind: kind, line: line.number, byte: line.byte, length: length - line.byte)
    }
    switch line.content {
    case .torn: self.damage = damage(.torn)
    case .broken: self.damage = damage(.broken)
    case .sealed(let bytes, let seal):
      guard let recorded = try? read(RecordedTurn.self, from: bytes), recorded.turn.number == turns.count + 1 else {
        self.damage = damage(.malformed)
        return
      }
      turns.append(recorded.turn)
      unknownEvents += recorded.unknownEvents
      goodLength = bytes.endIndex + 1
      self.seal = seal
    }
  }

  /// Whether a file begins as a header does, as far as it goes; a file of zeros is one that was never written.
  private static func isBeginning(_ bytes: [UInt8]) -> Bool {
    let beginning = Array(#"{"transcript":"#.utf8)
    return zip(bytes, beginning).allSatisfy { $0 == $1 || $0 == 0 }
  }
}

/// The lines of a file, each checked against its seal.
private struct Lines {
  private let bytes: [UInt8]
  private var position = 0
  private var number = 0
  private var seal = Seal.none

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  struct Line {
    var number: Int
    var byte: Int
    var content: Content
  }

  enum Content {
    /// The line without its end, as it was written.
    case sealed(ArraySlice<UInt8>, Seal)
    case torn
    case broken
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    number += 1
    let begin = position
    guard let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) else {
      position = bytes.count
      return Line(number: number, byte: begin, content: .torn)
    }
    position = end + 1
    let line = bytes[begin..<end]
    guard let sealed = seal.next(over: line) else {
      let isTorn = position == bytes.count && Self.hasHole(line)
      return Line(number: number, byte: begin, content: isTorn ? .torn : .broken)
    }
    seal = sealed
    return Line(number: number, byte: begin, content: .sealed(line, sealed))
  }

  /// Whether a block of the line was never written: such blocks read as zeros, which a line never contains.
  ///
  /// They begin where the write began or where a sector does; a zero elsewhere is other damage.
  private static func hasHole(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { line[$0] == 0 && ($0 == line.startIndex || $0 % 512 == 0) }
  }
}
