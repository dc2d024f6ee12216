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

  /// Whether there is something left to go on with; there is not where the program was stopped before its first turn.
  public var isResumable: Bool { turns > 0 && ending?.isResumable ?? true }

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

  /// The summary as a line of JSON, with the names of fields that a transcript has; `ended` is left out where it goes on.
  public var json: String {
    let open = LineWriter.open { line in
      line.field(.id, id.text)
      line.field(.begun, begun.iso8601)
      line.field(.language, language.rawValue)
      line.field(.dialogue, dialogue.text)
      line.field(.turn, turns)
      line.field(.ended, ending?.rawValue)
    }
    return String(decoding: open, as: UTF8.self) + "}"
  }

  /// How many bytes at the beginning and at the end of a file are enough for nearly every transcript.
  public static let window = (beginning: 600, end: 4096)

  /// What a list shows of a file, from its first and its last bytes and without reading what is between.
  ///
  /// Where the beginning is all of it, the end is empty. Nothing is checked against its seal; a last line that was not
  /// written to its end is passed over. Nil where the bytes do not say it all: then read the file as a `Transcript`.
  public init?(beginning: ArraySlice<UInt8>, end: ArraySlice<UInt8>, length: Int) {
    let isAll = beginning.count == length
    guard var header = Line(firstOf: beginning), header.isCurrent,
      let last = Line(lastOf: isAll ? beginning : end, isWhole: isAll),
      let turns = isAll && last.bytes.startIndex == beginning.startIndex ? 0 : last.turn, let ending = last.ending,
      let id = header.next(.id).flatMap({ TranscriptID(String(decoding: $0, as: UTF8.self)) }),
      let begun = header.next(.begun).flatMap({ Moment(iso8601: $0) }),
      let language = header.next(.language).flatMap({ Language(rawValue: String(decoding: $0, as: UTF8.self)) }),
      let dialogue = header.next(.dialogue)
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
    var sources: [TranscriptID] = []
    while let source = header.next(.from) {
      sources += TranscriptID(String(decoding: source, as: UTF8.self)).map { [$0] } ?? []
    }
    self.sources = Self.once(sources)
  }

  private static func once(_ sources: [TranscriptID]) -> [TranscriptID] {
    sources.enumerated().filter { !sources[..<$0].contains($1) }.map(\.element)
  }
}

/// A line whose fields are found without reading it as JSON.
///
/// That is safe because a quote inside a text is always escaped: `"id":"` can only be the name of a field.
private struct Line {
  private(set) var bytes: ArraySlice<UInt8>
  /// Whether its beginning lies before the bytes that are known.
  private let isCut: Bool

  /// The first line; nil where its end is not among these bytes.
  init?(firstOf bytes: ArraySlice<UInt8>) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    self.bytes = bytes[..<end]
    isCut = false
  }

  /// The last line that has an end.
  init?(lastOf bytes: ArraySlice<UInt8>, isWhole: Bool) {
    guard let end = bytes.position(ofLast: [UInt8(ascii: "\n")]) else { return nil }
    let before = bytes[..<end].position(ofLast: [UInt8(ascii: "\n")])
    self.bytes = bytes[(before.map { $0 + 1 } ?? bytes.startIndex)..<end]
    isCut = before == nil && !isWhole
  }

  /// What stands before a text.
  struct Mark {
    let bytes: [UInt8]

    static let header = Mark(bytes: Array(#"{"transcript":\#(TranscriptHeader.format),"#.utf8))
    static let id = Mark(bytes: Array(#""id":""#.utf8))
    static let begun = Mark(bytes: Array(#""begun":""#.utf8))
    static let language = Mark(bytes: Array(#""language":""#.utf8))
    static let dialogue = Mark(bytes: Array(#""dialogue":""#.utf8))
    static let from = Mark(bytes: Array(#""from":""#.utf8))
    static let ended = Mark(bytes: Array(#"{"ended":""#.utf8))
    static let turn = Mark(bytes: Array(#","n":"#.utf8))
  }

  /// Whether it is a header in the format that this version reads.
  var isCurrent: Bool { bytes.starts(with: Mark.header.bytes) }

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
    return place > 1 && digits.suffix(Mark.turn.bytes.count).elementsEqual(Mark.turn.bytes) ? number : nil
  }

  /// The word that says how the conversation ended in this turn; nil where that cannot be known from these bytes.
  var ending: EndingWord? {
    if let found = bytes.position(ofLast: Mark.ended.bytes) {
      return text(at: found + Mark.ended.bytes.count).map { .word(String(decoding: $0, as: UTF8.self)) }
    }
    return isCut ? nil : EndingWord.none
  }

  enum EndingWord {
    case none
    case word(String)
  }

  /// The text behind the next such mark; the line goes on behind it.
  mutating func next(_ mark: Mark) -> ArraySlice<UInt8>? {
    guard let found = bytes.position(ofFirst: mark.bytes), let text = text(at: found + mark.bytes.count) else {
      return nil
    }
    bytes = bytes[text.endIndex...]
    return text
  }

  /// What stands from there to the closing quote; nil where something in it is escaped.
  private func text(at position: Int) -> ArraySlice<UInt8>? {
    let rest = bytes[position...]
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
      rest[end] == UInt8(ascii: "\"")
    else { return nil }
    return rest[..<end]
  }
}

// A list of thousands is mostly this search: it goes over the bytes themselves.
extension ArraySlice<UInt8> {
  /// Where these bytes stand first; nil where they do not.
  fileprivate func position(ofFirst mark: [UInt8]) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard bytes.count >= mark.count else { return nil }
      for place in 0...(bytes.count - mark.count) where bytes.has(mark, at: place) { return startIndex + place }
      return nil
    }
  }

  /// Where these bytes stand last; nil where they do not.
  fileprivate func position(ofLast mark: [UInt8]) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard bytes.count >= mark.count else { return nil }
      for place in (0...(bytes.count - mark.count)).reversed() where bytes.has(mark, at: place) {
        return startIndex + place
      }
      return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  fileprivate func has(_ mark: [UInt8], at place: Int) -> Bool {
    self[place] == mark[0] && self[place..<place + mark.count].elementsEqual(mark)
  }
}
