public import Understanding

/// Where a conversation stands: nothing but the fold of its turns.
///
/// State changes through one door, `apply(_:)`, so nothing can happen that the transcript does not know.
public struct Conversation: Sendable, Equatable {
  /// What it began with; nil before its first turn.
  public private(set) var opening: Opening?
  /// How many turns it has had.
  public private(set) var turns = 0
  /// What going back restores.
  public private(set) var standing = Standing()
  /// How it stood before each answer, oldest first.
  public private(set) var earlier: [Standing] = []
  /// What has been said, with the order in which it was last said.
  ///
  /// It cannot be unsaid.
  public private(set) var said: [Fingerprint: Int] = [:]
  /// The highest level of each danger that was heard.
  ///
  /// Going back does not unhear it.
  public private(set) var dangers: [Risk.Theme: Int] = [:]
  /// Idioms of danger that were heard: a second cue raises the level.
  public private(set) var wonders: [Risk.Theme: Int] = [:]
  /// The kinds of danger that were asked about on a guess: each is, once.
  ///
  /// Going back does not unask it.
  public private(set) var guessed: Set<Risk.Theme> = []
  /// What a danger that was only guessed interrupted, as long as no more than the guess was heard.
  public private(set) var wayBack: WayBack?
  /// The line that the turn answers; nil where it answers something else.
  private var line: String?
  /// The questions that the person would rather not answer, by dialogue, node and move.
  public private(set) var refusals: Set<Refusal> = []
  /// The slots that may be carried on to the next conversation.
  public private(set) var carried: Set<Name<Slot>> = []
  /// How many reflections there were, and how many of them turned the person's own words round.
  public private(set) var reflections = 0
  public private(set) var mirrors = 0
  /// Whether the last reflection turned the person's own words round.
  public private(set) var lastReflectionWasMirror = false
  /// How it ended; nil while it goes on.
  public private(set) var ending: Ending?

  /// A conversation that has not begun.
  public init() {}

  /// The conversation that these turns made.
  public init(folding turns: some Sequence<Turn>) {
    for turn in turns { apply(turn) }
  }

  /// What `back` restores: where the conversation is and what it remembers.
  public struct Standing: Sendable, Equatable {
    /// The visits that are under way, outermost first; the last is where the conversation is.
    public var frames: [Frame] = []
    /// What it waits for.
    public var open: Open?
    /// What is remembered.
    public var slots: [Name<Slot>: Value] = [:]
    /// How often each node was entered.
    public var visits: [Visit: Int] = [:]
    /// What has been heard so far.
    public var heard: Set<Name<Intent>> = []
    /// The dialogue in which a danger was heard, for the way back from the safety script.
    public var interrupted: Name<Dialogue>?
  }

  /// What was interrupted by a danger that was only guessed.
  public struct WayBack: Sendable, Equatable {
    /// The kind of danger that was guessed.
    public var theme: Risk.Theme
    /// Where it stood, and how before each answer.
    public var standing: Standing
    public var earlier: [Standing]
    /// The line in which the danger was guessed, which has had no answer yet.
    public var line: String
    /// How much of that danger was known before; nil for nothing.
    public var level: Int?
  }

  /// A node that is being run, or that a visit comes back to.
  public struct Frame: Sendable, Hashable {
    /// The node.
    public var place: Place
    /// The `visit` behind which it goes on; nil for the innermost frame.
    public var visit: Name<Move>?

    public init(place: Place, visit: Name<Move>? = nil) {
      self.place = place
      self.visit = visit
    }
  }

  /// What a conversation waits for; the labels are those of the choices that are shown.
  public enum Open: Sendable, Hashable {
    case question(Name<Move>, attempt: Asked.Attempt, choices: [String])
    case step(Name<Move>, seconds: Int?)
  }

  /// A node of a dialogue, without its text.
  public struct Visit: Sendable, Hashable {
    public var dialogue: Name<Dialogue>
    public var node: Name<Node>

    public init(dialogue: Name<Dialogue>, node: Name<Node>) {
      self.dialogue = dialogue
      self.node = node
    }
  }

  /// A question that was refused.
  public struct Refusal: Sendable, Hashable {
    public var visit: Visit
    public var move: Name<Move>
  }

  /// The dialogue in which it stands.
  public var dialogue: Name<Dialogue>? { standing.frames.last?.place.dialogue }

  /// What it waits for; nil before it has begun and after it has ended.
  public var open: Open? { standing.open }

  /// Takes a turn in.
  public mutating func apply(_ turn: Turn) {
    begin(turn.number, turn.input)
    for event in turn.events { apply(event) }
  }

  /// Takes the input of a turn in, before its events.
  mutating func begin(_ number: Int, _ input: Input) {
    turns = number
    line = nil
    switch input {
    case .opened(let opening):
      self.opening = opening
      standing.slots = opening.brought
    case .resumed:
      ending = nil
    case .line(let line):
      self.line = line
    case .timePassed, .left:
      break
    }
  }

  /// Takes one event in: the only door through which state changes.
  mutating func apply(_ event: Event) {
    switch event {
    case .entered(let place): enter(place)
    case .said(let utterance): note(utterance)
    case .asked(let asked):
      if let utterance = asked.utterance { note(utterance) }
      standing.open = .question(asked.move, attempt: asked.attempt, choices: asked.choices)
    case .guided(let utterance, let move, let seconds):
      note(utterance)
      standing.open = .step(move, seconds: seconds)
    case .passed: standing.open = nil
    case .heard(let heard): take(heard)
    case .remembered(let slot, let value): standing.slots[slot] = value
    case .carried(let slot): carried.insert(slot)
    case .refused(let move):
      if let place = standing.frames.last?.place { refusals.insert(Refusal(visit: Visit(place), move: move)) }
    case .visited(let move):
      if let last = standing.frames.indices.last { standing.frames[last].visit = move }
    case .returned: comeBack()
    case .alarmed(let theme, let level, let isGuess): alarm(theme, level, isGuess: isGuess)
    case .reassured(let theme): reassure(theme)
    case .wondered(let theme): wonders[theme, default: 0] += 1
    case .wentBack:
      if let before = earlier.popLast() { standing = before }
    case .moved(let frames, _):
      standing.frames = frames
      standing.open = nil
    case .ended(let ending):
      self.ending = ending
    }
  }

  /// Goes to a node: deeper where a visit has just begun, else in place of the node that it comes from.
  private mutating func enter(_ place: Place) {
    if let last = standing.frames.last, last.visit == nil { standing.frames.removeLast() }
    standing.frames.append(Frame(place: place, visit: nil))
    standing.visits[Visit(place), default: 0] += 1
    standing.open = nil
    if place.dialogue != SafetyScript.name { wayBack = nil }
  }

  private mutating func comeBack() {
    if !standing.frames.isEmpty { standing.frames.removeLast() }
    if let last = standing.frames.indices.last { standing.frames[last].visit = nil }
  }

  /// Notes what was said, so that it is not said again.
  private mutating func note(_ utterance: Utterance) {
    if let wording = utterance.wording { said[wording] = said.count + turns }
    if utterance.act.isReflection {
      reflections += 1
      lastReflectionWasMirror = utterance.act == .mirror
      if lastReflectionWasMirror { mirrors += 1 }
    }
  }

  /// Takes in what was heard; an answer and a skip close the question, and are what `back` goes back before.
  private mutating func take(_ heard: Heard) {
    if heard.role.closesTheQuestion, case .question(let move, _, _)? = standing.open,
      let place = standing.frames.last?.place
    {
      refusals.remove(Refusal(visit: Visit(place), move: move))
      earlier.append(standing)
      standing.open = nil
    }
    standing.heard.formUnion(heard.intents)
    // A rule that hears danger in an answer to the guess makes it real.
    if heard.role != .danger, Risk.Theme.allCases.contains(where: { heard.intents.contains($0.intent) }) {
      wayBack = nil
    }
  }

  /// Drops all visits for the safety script; one cannot go back to before a danger was heard, unless it was only guessed.
  private mutating func alarm(_ theme: Risk.Theme, _ level: Int, isGuess: Bool) {
    wayBack = nil
    if isGuess {
      guessed.insert(theme)
      wayBack = line.map { line in
        WayBack(theme: theme, standing: standing, earlier: earlier, line: line, level: dangers[theme])
      }
    }
    dangers[theme] = max(dangers[theme] ?? 0, level)
    if let place = standing.frames.first?.place, place.dialogue != SafetyScript.name {
      standing.interrupted = place.dialogue
    }
    standing.frames = []
    standing.open = nil
    earlier = []
  }

  /// Restores what a guess interrupted; that it was asked stays.
  private mutating func reassure(_ theme: Risk.Theme) {
    guard let before = wayBack else { return }
    standing = before.standing
    earlier = before.earlier
    dangers[theme] = before.level
    wayBack = nil
  }
}

extension Conversation.Visit {
  /// The node of a place.
  public init(_ place: Place) {
    self.init(dialogue: place.dialogue, node: place.node)
  }
}
