import DialogueEngine
import Foundation
import Testing
import Transcripts
import Understanding

/// Random visitors talk with the shipped dialogues: what holds whoever comes.
@Suite struct VisitorTests {
  static let lines: [Language: [String]] = [
    .english: [
      "yes", "no", "I don't know", "3", "8", "1", "2", "he hasn't texted back", "it all got too much for me",
      "I want to be close and I want to run", "my chest", "scared", "something with my mother", "skip", "back",
      "repeat",
      "what do you mean", "why do you ask", "are you a person?", "should I leave him?", "", "the alarm",
      "I went on checking my phone all night because I thought he had someone else and then I could not sleep",
    ],
    .dutch: [
      "ja", "nee", "weet ik niet", "3", "8", "1", "2", "hij appt maar niet terug", "het werd me allemaal te veel",
      "ik wil dichtbij zijn en ik wil weg", "mijn borst", "bang", "iets met mijn moeder", "overslaan", "terug",
      "herhaal",
      "wat bedoel je", "waarom vraag je dat", "ben jij een mens?", "moet ik het uitmaken?", "", "het alarm",
      "ik bleef maar op mijn telefoon kijken omdat ik dacht dat hij een ander had en toen kon ik niet meer slapen",
    ],
  ]

  /// The turns of a visitor's conversation of up to sixty inputs.
  static func turns(_ language: Language, seed: UInt32) throws -> [Turn] {
    let repertoire = try #require(ShippedDialogues.repertoires[language])
    let lines = try #require(lines[language])
    var dice = SystemlessDice(state: UInt64(seed))
    var conversation = Conversation()
    var turns: [Turn] = []
    func take(_ input: Input) {
      let turn = repertoire.turn(after: conversation, on: input, at: Int64(turns.count) * 1_000)
      conversation.apply(turn)
      turns.append(turn)
    }
    take(.opened(Opening(dialogue: "closeness", seed: seed, countries: [.netherlands])))
    while turns.count < 60, conversation.ending == nil { take(.line(lines[dice.roll(lines.count)])) }
    return turns
  }

  static let visitors: [(Language, UInt32)] = Language.allCases.flatMap { language in (0..<60).map { (language, $0) } }

  @Test(arguments: visitors) func `nobody is ever lost`(language: Language, seed: UInt32) throws {
    let ending = Conversation(folding: try Self.turns(language, seed: seed)).ending
    #expect(ending == nil || ending == .finished)
  }

  @Test(arguments: visitors) func `every turn says something, and asks at most one thing`(
    language: Language, seed: UInt32
  ) throws {
    for turn in try Self.turns(language, seed: seed) where turn.input != .line("") {
      #expect(!turn.utterances.isEmpty)
      let questions = turn.utterances.filter { $0.act != .meta && $0.text.contains("?") }
      #expect(questions.count <= 1, "\(questions.map(\.text))")
    }
  }

  @Test(arguments: visitors) func `no reflection and no statement is made twice`(
    language: Language, seed: UInt32
  ) throws {
    var said: Set<String> = []
    for turn in try Self.turns(language, seed: seed) where !turn.isDigression {
      for utterance in turn.utterances where [.say, .reflect, .deepen, .affirm, .free].contains(utterance.act) {
        #expect(said.insert(utterance.text).inserted, "\(utterance.text)")
      }
    }
  }

  @Test(arguments: visitors) func `what was written reads back the same`(language: Language, seed: UInt32) throws {
    let turns = try Self.turns(language, seed: seed)
    var writer = TranscriptWriter()
    let header = TranscriptHeader(
      id: TranscriptID(time: 0, seed: seed), begun: Moment(milliseconds: 0), language: language, dialogue: "closeness",
      digest: Fingerprint(), program: "test")
    var bytes = writer.line(for: header)
    for turn in turns { bytes += writer.line(for: turn) }
    let read = try Transcript(reading: bytes)
    #expect(read.damage == nil)
    #expect(read.turns == turns)
    #expect(Conversation(folding: read.turns) == Conversation(folding: turns))
  }

  @Test(arguments: visitors) func `danger is heard wherever a visitor is`(language: Language, seed: UInt32) throws {
    let repertoire = try #require(ShippedDialogues.repertoires[language])
    let danger = language == .dutch ? "ik wil dood" : "I want to die"
    var conversation = Conversation()
    for turn in try Self.turns(language, seed: seed) {
      conversation.apply(turn)
      guard conversation.ending == nil else { break }
      let answer = repertoire.turn(after: conversation, on: .line(danger), at: 0)
      #expect(answer.utterances.contains { $0.act == .helpLine && $0.text.contains("113") || $0.text.contains("112") })
    }
  }
}

/// SplitMix64: the same visitors on every machine.
struct SystemlessDice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((bits ^ (bits >> 31)) % UInt64(sides))
  }
}

extension Turn {
  /// What was said in it.
  var utterances: [Utterance] {
    events.compactMap { event in
      switch event {
      case .said(let utterance), .guided(let utterance, _, _): utterance
      case .asked(let asked): asked.utterance
      default: nil
      }
    }
  }

  /// Whether it answered something beside the question; such answers are given as often as they are asked for.
  var isDigression: Bool {
    events.contains { event in
      if case .heard(let heard) = event, case .digression = heard.role { true } else { false }
    }
  }
}
