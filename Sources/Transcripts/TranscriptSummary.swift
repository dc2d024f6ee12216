public import DialogueEngine
public import Understanding

/// What a list shows of a transcript.
public struct TranscriptSummary: Sendable, Equatable {
  /// The transcript's name.
  public var id: TranscriptID
  /// When it began.
  public var begun: Moment
  /// The language that it is held in.
  public var language: Language
  /// The dialogue that it began with.
  public var dialogue: Name<Dialogue>
  /// How many turns it has.
  public var turns: Int
  /// How it ended; nil where it goes on, or where its end is missing.
  public var ending: Ending?
  /// The conversations that words were brought from.
  public var sources: [TranscriptID]

  /// Whether there is something left to go on with.
  public var isResumable: Bool { ending?.isResumable ?? true }

  /// What a list shows of a transcript that was read.
  public init(_ transcript: Transcript) {
    id = transcript.header.id
    begun = transcript.header.begun
    language = transcript.header.language
    dialogue = transcript.header.dialogue
    turns = transcript.turns.count
    ending = transcript.ending
    sources = Self.once(transcript.header.brought.map(\.from))
  }

  /// How many bytes at the beginning and at the end of a file are enough for nearly every transcript.
  public static let window = (beginning: 600, end: 4096)

  /// What a list shows of a file, from its first and its last bytes and without reading what is between.
  ///
  /// Nothing is checked against its seal. A last line that was not written to its end is passed over. Nil where the bytes
  /// do not say it all, and the file is to be read as a `Transcript`. `end` begins behind `beginning`.
  public init?(beginning: [UInt8], end: [UInt8], length: Int) {
    let isAll = beginning.count + end.count == length
    let first = isAll ? beginning + end : beginning
    let last = isAll ? first : end
    guard let header = Line(firstOf: first), let tail = Line(lastOf: last, isWhole: isAll), header.isCurrent,
      let id = header.text(of: .id).flatMap({ TranscriptID(String(decoding: $0, as: UTF8.self)) }),
      let begun = header.text(of: .begun).flatMap({ Moment(iso8601: $0) }),
      let language = header.text(of: .language).flatMap({ Language(rawValue: String(decoding: $0, as: UTF8.self)) }),
      let dialogue = header.text(of: .dialogue),
      let turns = isAll && tail.bytes.startIndex == 0 ? 0 : tail.turn, let ending = tail.ending
    else { return nil }
    self.id = id
    self.begun = begun
    self.language = language
    self.dialogue = Name(String(decoding: dialogue, as: UTF8.self))
    self.turns = turns
    switch ending {
    case .none: self.ending = nil
    case .word(let word):
      guard let ending = Ending(rawValue: word) else { return nil }
      self.ending = ending
    }
    let texts = header.texts(of: .from).map { TranscriptID(String(decoding: $0, as: UTF8.self)) }
    sources = Self.once(texts.compactMap(\.self))
  }

  private static func once(_ sources: [TranscriptID]) -> [TranscriptID] {
    sources.enumerated().filter { !sources[..<$0].contains($1) }.map(\.element)
  }
}

/// A line whose fields are found without reading it as JSON.
///
/// That is safe because a quote inside a text is always escaped: `"id":"` can only be the name of a field.
private struct Line {
  let bytes: ArraySlice<UInt8>
  /// Whether its beginning lies before the bytes that are known.
  let isCut: Bool

  /// The first line; nil where its end is not among these bytes.
  init?(firstOf bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    self.bytes = bytes[..<end]
    isCut = false
  }

  /// The last line that has an end.
  init?(lastOf bytes: [UInt8], isWhole: Bool) {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let before = bytes[..<end].lastIndex(of: UInt8(ascii: "\n"))
    self.bytes = bytes[(before.map { $0 + 1 } ?? 0)..<end]
    isCut = before == nil && !isWhole
  }

  /// Whether it is a header in the format that this version reads.
  var isCurrent: Bool { bytes.starts(with: #"{"transcript":\#(TranscriptHeader.format),"#.utf8) }

  /// The number of the turn, which stands right before the seal.
  var turn: Int? {
    var digits = bytes.dropLast(Seal.fieldLength)
    var number = 0
    var place = 1
    while let digit = digits.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), place <= 1_000_000_000 {
      number += Int(digit - UInt8(ascii: "0")) * place
      place *= 10
      digits.removeLast()
    }
    return place > 1 && digits.suffix(5).elementsEqual(#","n":"#.utf8) ? number : nil
  }

  /// The word that says how the conversation ended in this turn; nil where that cannot be known from these bytes.
  var ending: EndingWord? {
    let mark = #"{"ended":""#
    if let found = position(behindLast: mark) {
      return text(at: found).map { .word(String(decoding: $0, as: UTF8.self)) }
    }
    return isCut ? nil : EndingWord.none
  }

  enum EndingWord {
    case none
    case word(String)
  }

  /// The text of the first field of that name.
  func text(of field: Field) -> ArraySlice<UInt8>? {
    position(behindFirst: "\"\(field.rawValue)\":\"", from: bytes.startIndex).flatMap(text(at:))
  }

  /// The texts of all fields of that name, however deep they stand.
  func texts(of field: Field) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var position = bytes.startIndex
    while let next = self.position(behindFirst: "\"\(field.rawValue)\":\"", from: position), let text = text(at: next) {
      found.append(text)
      position = text.endIndex
    }
    return found
  }

  /// What stands from there to the closing quote; nil where something in it is escaped.
  private func text(at position: Int) -> ArraySlice<UInt8>? {
    let rest = bytes[position...]
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
      rest[end] == UInt8(ascii: "\"")
    else { return nil }
    return rest[..<end]
  }

  private func position(behindFirst mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    guard bytes.endIndex - start >= mark.count else { return nil }
    let place = (start...(bytes.endIndex - mark.count)).first { stands(mark, at: $0) }
    return place.map { $0 + mark.count }
  }

  private func position(behindLast mark: String) -> Int? {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return nil }
    let place = (bytes.startIndex...(bytes.endIndex - mark.count)).last { stands(mark, at: $0) }
    return place.map { $0 + mark.count }
  }

  private func stands(_ mark: [UInt8], at place: Int) -> Bool {
    bytes[place] == mark[0] && bytes[place + 1] == mark[1] && bytes[place..<place + mark.count].elementsEqual(mark)
  }
}
