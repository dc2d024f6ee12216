public import DialogueEngine
public import Understanding

/// The first line of a transcript: what a list shows, and what replay must know before the first turn.
public struct TranscriptHeader: Sendable, Equatable {
  /// The version of the format that this program writes.
  ///
  /// It rises only when older programs would misread a transcript.
  public static let format = 1

  /// The transcript's name, which is also the name of its file.
  public var id: TranscriptID
  /// When the conversation began, and the offset of local time there.
  public var begun: Moment
  /// The language that it is held in.
  public var language: Language
  /// The dialogue that it began with.
  public var dialogue: Name<Dialogue>
  /// A digest of that dialogue as it was then.
  public var digest: Fingerprint
  /// The version of the program that began it.
  public var program: String
  /// What was brought from earlier conversations; the words themselves stand in the first turn.
  public var brought: [Brought]

  /// A header with all that stands in it.
  public init(
    id: TranscriptID, begun: Moment, language: Language, dialogue: Name<Dialogue>, digest: Fingerprint, program: String,
    brought: [Brought] = []
  ) {
    self.id = id
    self.begun = begun
    self.language = language
    self.dialogue = dialogue
    self.digest = digest
    self.program = program
    self.brought = brought
  }

  /// Something that was brought from an earlier conversation.
  public struct Brought: Sendable, Hashable {
    /// The slot that it is kept in.
    public var slot: Name<Slot>
    /// The conversation that it was said in.
    public var from: TranscriptID

    /// A slot whose words were said in that conversation.
    public init(slot: Name<Slot>, from: TranscriptID) {
      self.slot = slot
      self.from = from
    }
  }
}

extension Dialogue {
  /// A digest of a dialogue as its author last left it: its name, and its nodes in order.
  public var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: name.text)
    for node in nodes {
      fingerprint.combine(node.name.text)
      fingerprint.combine(node.fingerprint.digits)
    }
    return fingerprint
  }
}

extension TranscriptHeader {
  /// The header's line, but for its seal.
  var open: [UInt8] {
    LineWriter.open { writer in
      writer.field(.transcript, Self.format)
      writer.field(.id, id.text)
      writer.field(.begun, begun.iso8601)
      writer.field(.language, language.rawValue)
      writer.field(.dialogue, dialogue.text)
      writer.field(.digest, digest.digits)
      writer.field(.program, program)
      if !brought.isEmpty {
        writer.field(.brought, objects: brought) { writer, brought in
          writer.field(.slot, brought.slot.text)
          writer.field(.from, brought.from.text)
        }
      }
    }
  }
}

/// The version of the format that a header names, whatever else stands in it.
struct RecordedFormat: Decodable {
  let format: Int

  init(from decoder: any Decoder) throws {
    format = try decoder.container(keyedBy: Field.self).decode(Int.self, forKey: .transcript)
  }
}

/// A header as it stands in a line.
struct RecordedHeader: Decodable {
  let header: TranscriptHeader

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    guard let id = TranscriptID(try fields.text(.id)), let begun = Moment(iso8601: try fields.text(.begun)),
      let digest = Fingerprint(digits: try fields.text(.digest))
    else { throw Unknown() }
    header = TranscriptHeader(
      id: id, begun: begun, language: try fields.word(.language), dialogue: try fields.name(.dialogue), digest: digest,
      program: try fields.text(.program),
      brought: try fields.decodeIfPresent([RecordedBrought].self, forKey: .brought)?.map(\.brought) ?? [])
  }
}

private struct RecordedBrought: Decodable {
  let brought: TranscriptHeader.Brought

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    guard let from = TranscriptID(try fields.text(.from)) else { throw Unknown() }
    brought = TranscriptHeader.Brought(slot: try fields.name(.slot), from: from)
  }
}
