import DialogueEngine
import FoundationEssentials
import Understanding

/// A turn as it stands in a line.
struct RecordedTurn: Decodable {
  let turn: Turn
  /// How many of its events this version does not know.
  let unknownEvents: Int

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let events = try fields.decode([RecordedEvent].self, forKey: .events)
    let known = events.compactMap { if case .known(let event) = $0 { event } else { nil } }
    turn = Turn(
      number: try fields.decode(Int.self, forKey: .turn), time: try fields.decode(Int64.self, forKey: .time),
      input: try fields.decode(RecordedInput.self, forKey: .input).input, events: known)
    unknownEvents = events.count - known.count
  }

  /// A turn's line, but for its seal.
  static func open(_ turn: Turn) -> [UInt8] {
    LineWriter.open { writer in
      writer.field(.time, turn.time)
      writer.field(.input) { $0.write(turn.input) }
      writer.field(.events, objects: turn.events) { $0.write($1) }
      writer.field(.turn, turn.number)
    }
  }
}

/// An input as it stands in a line.
private struct RecordedInput: Decodable {
  let input: Input

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    if fields.contains(.opened) {
      input = .opened(try Opening(fields))
    } else if fields.contains(.line) {
      input = .line(try fields.text(.line))
    } else if fields.contains(.timePassed) {
      input = .timePassed
    } else if fields.contains(.left) {
      input = .left
    } else if fields.contains(.resumed) {
      input = .resumed
    } else {
      throw Unknown()
    }
  }
}

extension Opening {
  fileprivate init(_ fields: Fields) throws {
    let countries = try fields.texts(.countries).map { text in
      guard let country = Country(rawValue: text) else { throw Unknown() }
      return country
    }
    let brought = try fields.decodeIfPresent([RecordedSlot].self, forKey: .brought) ?? []
    self.init(
      dialogue: try fields.name(.opened), seed: try fields.decode(UInt32.self, forKey: .seed), countries: countries,
      brought: Dictionary(brought.map { ($0.slot, $0.value) }) { first, _ in first })
  }
}

/// A slot that was filled before the conversation began.
private struct RecordedSlot: Decodable {
  let slot: Name<Slot>
  let value: Value

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    slot = try fields.name(.slot)
    value = try Value(fields)
  }
}

/// Reads one line of JSON.
func read<Record: Decodable>(_ type: Record.Type, from line: ArraySlice<UInt8>) throws -> Record {
  try JSONDecoder().decode(type, from: Data(line))
}
