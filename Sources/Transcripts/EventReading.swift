import DialogueEngine
import Understanding

/// The fields of one object, read by name.
typealias Fields = KeyedDecodingContainer<Field>

/// An event as it stands in a line: one that this version knows, or another.
enum RecordedEvent: Decodable {
  case known(Event)
  /// Written by a later version, or in words that this version does not know.
  case unknown

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    self = (try? Event(fields)).map { .known($0) } ?? .unknown
  }
}

extension Event {
  /// Every field that says what an event is; an object that has none of them is not known.
  private static let kinds: [Field] = [
    .said, .asked, .heard, .entered, .remembered, .guided, .passed, .waiting, .carried, .refused, .visited, .returned,
    .alarmed, .reassured, .wondered, .wentBack, .moved, .ended,
  ]

  init(_ fields: Fields) throws {
    guard let kind = Self.kinds.first(where: fields.contains) else { throw Unknown() }
    switch kind {
    case .entered: self = .entered(try Place(fields, node: .entered))
    case .said: self = .said(try Utterance(fields, text: .said))
    case .asked:
      self = .asked(try Asked(fields, move: fields.name(.move), utterance: Utterance(fields, text: .asked)))
    case .waiting: self = .asked(try Asked(fields, move: fields.name(.waiting), utterance: nil))
    case .guided:
      self = .guided(
        try Utterance(fields, text: .guided), move: try fields.name(.move), seconds: try fields.number(.seconds))
    case .passed: self = .passed(try fields.name(.passed))
    case .heard: self = .heard(try Heard(fields))
    case .remembered: self = .remembered(try fields.name(.remembered), try Value(fields))
    case .carried: self = .carried(try fields.name(.carried))
    case .refused: self = .refused(try fields.name(.refused))
    case .visited: self = .visited(from: try fields.name(.visited))
    case .returned: self = .returned
    case .alarmed:
      self = .alarmed(
        try fields.word(.alarmed), level: try fields.decode(Int.self, forKey: .level),
        isGuess: try fields.decodeIfPresent(Bool.self, forKey: .guess) ?? false)
    case .reassured: self = .reassured(try fields.word(.reassured))
    case .wondered: self = .wondered(try fields.word(.wondered))
    case .wentBack: self = .wentBack
    case .moved:
      let frames = try fields.decode([RecordedFrame].self, forKey: .frames)
      self = .moved(frames.map(\.frame), try fields.word(.moved))
    case .ended: self = .ended(try fields.word(.ended))
    default: throw Unknown()
    }
  }
}

extension Place {
  fileprivate init(_ fields: Fields, node: Field) throws {
    guard let fingerprint = Fingerprint(digits: try fields.text(.digest)) else { throw Unknown() }
    self.init(dialogue: try fields.name(.within), node: try fields.name(node), fingerprint: fingerprint)
  }
}

extension Utterance {
  fileprivate init(_ fields: Fields, text: Field) throws {
    let wording = try fields.decodeIfPresent(String.self, forKey: .wording)
    self.init(try fields.text(text), act: try fields.word(.act), wording: try wording.map(Fingerprint.init(written:)))
  }
}

extension Fingerprint {
  fileprivate init(written digits: String) throws {
    guard let fingerprint = Fingerprint(digits: digits) else { throw Unknown() }
    self = fingerprint
  }
}

extension Asked {
  fileprivate init(_ fields: Fields, move: Name<Move>, utterance: Utterance?) throws {
    let attempt: Attempt =
      switch try fields.decodeIfPresent(String.self, forKey: .attempt) {
      case nil: .first
      case "smaller": .smaller
      case "meanings": .meanings(try fields.names(.meanings))
      default: throw Unknown()
      }
    self.init(move: move, utterance: utterance, choices: try fields.texts(.choices), attempt: attempt)
  }
}

extension Heard {
  fileprivate init(_ fields: Fields) throws {
    let role: Role =
      switch try fields.text(.heard) {
      case "danger": .danger
      case "answer": .answer
      case "other-answer": .otherAnswer
      case "command": .command(try fields.word(.command))
      case "correction": .correction
      case "already-said": .alreadySaid
      case "digression": .digression(try fields.name(.digression))
      case "silence": .silence
      default: throw Unknown()
      }
    self.init(
      intents: try fields.names(.intents), denied: try fields.names(.denied),
      answer: fields.contains(.answer) ? try fields.word(.answer) : nil, rating: try fields.number(.rating),
      choice: try fields.decodeIfPresent(String.self, forKey: .choice), role: role)
  }
}

extension Value {
  init(_ fields: Fields) throws {
    if let words = try fields.decodeIfPresent(String.self, forKey: .words) {
      self = .words(words, isVerdict: try fields.decodeIfPresent(Bool.self, forKey: .verdict) ?? false)
    } else if let number = try fields.number(.number) {
      self = .number(number)
    } else {
      self = .word(try fields.text(.word))
    }
  }
}

/// A visit that was still under way when the conversation was taken up again.
private struct RecordedFrame: Decodable {
  let frame: Conversation.Frame

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    frame = Conversation.Frame(
      place: try Place(fields, node: .node), visit: fields.contains(.visit) ? try fields.name(.visit) : nil)
  }
}

/// Something that this version has no word for.
struct Unknown: Error {}

extension Fields {
  func text(_ field: Field) throws -> String { try decode(String.self, forKey: field) }

  func number(_ field: Field) throws -> Int? { try decodeIfPresent(Int.self, forKey: field) }

  func texts(_ field: Field) throws -> [String] { try decodeIfPresent([String].self, forKey: field) ?? [] }

  func name<Subject>(_ field: Field) throws -> Name<Subject> { Name(try text(field)) }

  func names<Subject>(_ field: Field) throws -> [Name<Subject>] { try texts(field).map { Name($0) } }

  /// One of the words of a fixed list.
  func word<Word: RawRepresentable<String>>(_ field: Field) throws -> Word {
    guard let word = Word(rawValue: try text(field)) else { throw Unknown() }
    return word
  }
}
