import DialogueEngine
import Understanding

/// Chance that can be had again: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func one<Item>(of items: [Item]) -> Item { items[Int.random(in: items.indices, using: &self)] }

  mutating func maybe<Item>(_ make: (inout Chance) -> Item) -> Item? {
    Bool.random(using: &self) ? make(&self) : nil
  }

  mutating func some<Item>(_ make: (inout Chance) -> Item) -> [Item] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in make(&self) }
  }

  /// Text with everything in it that a format could trip over.
  mutating func text() -> String {
    let pieces = [
      "a", "é", "e\u{301}", "\"", "\\", "\\u0041", "/", "{", "}", "[", "]", ",", ":", "\n", "\r", "\r\n", "\t", "\u{0}",
      "\u{1b}[2J", "\u{7f}", "\u{9b}", "\u{85}", "\u{202e}", "\u{2066}", "\u{2028}", "\u{2029}", "\u{feff}",
      "\u{e0041}",
      "👩‍👩‍👧", "𝔾", "\u{fffd}", "\u{ffff}", "\u{10ffff}", "‘’", #"","h":""#, #"{"ended":"left"}"#, "null", "true", " ", "0",
    ]
    return (0..<Int.random(in: 0...8, using: &self)).map { _ in one(of: pieces) }.joined()
  }

  mutating func name<Subject>() -> Name<Subject> { Name(text()) }

  mutating func fingerprint() -> Fingerprint { Fingerprint(value: one(of: [0, 1, UInt64.max, next()])) }

  mutating func number() -> Int { one(of: [0, 1, -1, Int.max, Int.min, Int(truncatingIfNeeded: next())]) }

  mutating func place() -> Place { Place(dialogue: name(), node: name(), fingerprint: fingerprint()) }

  mutating func utterance() -> Utterance {
    Utterance(text(), act: one(of: Utterance.Act.allCases), wording: maybe { $0.fingerprint() })
  }

  mutating func asked() -> Asked {
    let attempt: Asked.Attempt = one(of: [.first, .smaller, .meanings(some { $0.name() })])
    return Asked(move: name(), utterance: maybe { $0.utterance() }, choices: some { $0.text() }, attempt: attempt)
  }

  mutating func heard() -> Heard {
    let roles: [Heard.Role] =
      [.danger, .answer, .otherAnswer, .correction, .alreadySaid, .silence, .digression(name())]
      + Commands.Command.allCases.map { .command($0) }
    return Heard(
      intents: some { $0.name() }, denied: some { $0.name() },
      answer: maybe { $0.one(of: Interpretation.Answer.allCases) },
      rating: maybe { $0.number() }, choice: maybe { $0.text() }, role: one(of: roles))
  }

  mutating func value() -> Value {
    one(of: [.words(text(), isVerdict: true), .words(text(), isVerdict: false), .number(number()), .word(text())])
  }

  mutating func frame() -> Conversation.Frame { Conversation.Frame(place: place(), visit: maybe { $0.name() }) }

  /// One event of each case; whoever adds a case finds the list in `Event.ordinal`.
  mutating func events() -> [Event] {
    [
      .entered(place()), .said(utterance()), .asked(asked()),
      .guided(utterance(), move: name(), seconds: maybe { $0.number() }),
      .passed(name()), .heard(heard()), .remembered(name(), value()), .carried(name()), .refused(name()),
      .visited(from: name()), .returned,
      .alarmed(one(of: Risk.Theme.allCases), level: number(), isGuess: Bool.random(using: &self)),
      .reassured(one(of: Risk.Theme.allCases)),
      .wondered(one(of: Risk.Theme.allCases)), .wentBack, .moved(some { $0.frame() }, one(of: Resumption.allCases)),
      .ended(one(of: Ending.allCases)),
    ]
  }

  mutating func opening() -> Opening {
    let brought = some { ($0.name() as Name<Slot>, $0.value()) }
    return Opening(
      dialogue: name(), seed: UInt32(truncatingIfNeeded: next()), countries: some { $0.one(of: Country.allCases) },
      brought: Dictionary(brought) { first, _ in first })
  }

  mutating func input() -> Input { one(of: [.opened(opening()), .line(text()), .timePassed, .left, .resumed]) }

  /// A turn with every kind of event in it, in any order.
  mutating func turn(_ number: Int) -> Turn {
    Turn(
      number: number, time: one(of: [0, -1, .max, .min, Int64(truncatingIfNeeded: next())]), input: input(),
      events: events().shuffled(using: &self))
  }
}

extension Event {
  /// Counts the cases, so that a new one cannot be forgotten in `Chance.events`.
  var ordinal: Int {
    switch self {
    case .entered: 0
    case .said: 1
    case .asked: 2
    case .guided: 3
    case .passed: 4
    case .heard: 5
    case .remembered: 6
    case .carried: 7
    case .refused: 8
    case .visited: 9
    case .returned: 10
    case .alarmed: 11
    case .wondered: 12
    case .wentBack: 13
    case .moved: 14
    case .ended: 15
    case .reassured: 16
    }
  }
}
