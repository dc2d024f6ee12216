public import Understanding

/// All that a coach can say and hear in one language: the dialogues and what stands beside them.
public struct Repertoire: Sendable {
  /// The language.
  public var language: Language
  /// The dialogues by name; the safety script is not among them.
  public var dialogues: [Name<Dialogue>: Dialogue]
  /// The safety script, in which a conversation goes on after a risk was heard.
  public var safety: SafetyScript
  /// What is said to what can be heard anywhere, by intent, in the order of `anytime.yaml`.
  public var digressions: [Digression]
  /// The reflections that belong to an intent.
  public var reflections: [Name<Intent>: Reflections]
  /// What the coach says of its own accord: presence, a welcome to "I don't know", a farewell.
  public var phrases: Phrases
  /// The words that are commands.
  public var commands: Commands
  /// What hears.
  public var listener: Listener {
    didSet { mirror = Mirror(rules: listener.rules) }
  }
  /// What gives a person's words back.
  public private(set) var mirror: Mirror

  public init(
    language: Language, dialogues: [Dialogue], safety: SafetyScript, digressions: [Digression] = [],
    reflections: [Name<Intent>: Reflections] = [:], phrases: Phrases, commands: Commands, listener: Listener
  ) {
    self.language = language
    self.dialogues = Dictionary(dialogues.map { ($0.name, $0) }) { first, _ in first }
    self.safety = safety
    self.digressions = digressions
    self.reflections = reflections
    self.phrases = phrases
    self.commands = commands
    self.listener = listener
    mirror = Mirror(rules: listener.rules)
  }
}

/// The reflections that an author wrote for an intent.
public struct Reflections: Sendable, Equatable {
  /// Simple ones: they give back what was said.
  public var reflect: [Wording]
  /// Complex ones: they give back more than was said.
  public var deepen: [Wording]

  public init(reflect: [Wording] = [], deepen: [Wording] = []) {
    self.reflect = reflect
    self.deepen = deepen
  }
}

/// An answer to what may come at any time: it says and never asks, and the open question stays open.
public struct Digression: Sendable, Equatable {
  /// What is answered.
  public var intent: Name<Intent>
  /// What is said, in order.
  public var statements: [Statement]

  public init(intent: Name<Intent>, statements: [Statement]) {
    self.intent = intent
    self.statements = statements
  }
}

/// What a conversation does when danger is heard: nodes of its own, which node for which danger, and the help lines.
public struct SafetyScript: Sendable, Equatable {
  /// The name of the safety script among the places of a conversation; no dialogue may bear it.
  public static let name: Name<Dialogue> = "safety"

  /// The nodes, as a dialogue of that name.
  public var dialogue: Dialogue
  /// Where each kind of danger leads; a theme without an entry of its own goes where suicide goes.
  public var entries: [Risk.Theme: Entry]
  /// What is said once where danger was named and denied, before the conversation goes on.
  public var denied: [Statement]
  /// The help lines, by country, in the order of the file.
  public var helpLines: [CountryLines]

  public init(
    dialogue: Dialogue, entries: [Risk.Theme: Entry], denied: [Statement] = [], helpLines: [CountryLines] = []
  ) {
    self.dialogue = dialogue
    self.entries = entries
    self.denied = denied
    self.helpLines = helpLines
  }

  /// The nodes for one kind of danger.
  public struct Entry: Sendable, Equatable {
    /// Level 1: one direct, open question.
    public var unclear: Name<Node>
    /// Level 2: said outright.
    public var explicit: Name<Node>
    /// Level 3: now.
    public var now: Name<Node>
    /// Heard again while the script is already running, at no higher level: stays, and does not repeat itself.
    public var again: Name<Node>
    /// Where it is about someone else, as in "my brother wants to die"; nil goes by the level.
    public var another: Name<Node>?

    public init(
      unclear: Name<Node>, explicit: Name<Node>, now: Name<Node>, again: Name<Node>, another: Name<Node>? = nil
    ) {
      self.unclear = unclear
      self.explicit = explicit
      self.now = now
      self.again = again
      self.another = another
    }
  }
}

/// The help lines of one country.
public struct CountryLines: Sendable, Equatable {
  /// ISO 3166 code ("NL"), or "any".
  public var country: Country
  /// The number for immediate danger.
  public var emergency: String
  /// The lines, in the order of the file.
  public var lines: [HelpLine]

  public init(country: Country, emergency: String, lines: [HelpLine]) {
    self.country = country
    self.emergency = emergency
    self.lines = lines
  }
}

/// One help line.
public struct HelpLine: Sendable, Equatable {
  /// What it is called.
  public var name: String
  /// How it is reached: a number, a word to text, a site.
  public var contact: String
  /// When, at what cost, in a few words; may be empty.
  public var note: String
  /// The kinds of danger it is for; an empty set is for anyone who wants to be heard.
  public var themes: Set<Risk.Theme>
  /// Where the number comes from.
  public var source: String
  /// The day on which it was last checked, as YYYY-MM-DD.
  public var checked: String

  public init(name: String, contact: String, note: String, themes: Set<Risk.Theme>, source: String, checked: String) {
    self.name = name
    self.contact = contact
    self.note = note
    self.themes = themes
    self.source = source
    self.checked = checked
  }
}

/// A country whose help lines are known; the raw value is its ISO 3166 code.
public enum Country: String, Sendable, Hashable, CaseIterable {
  case netherlands = "NL"
  case belgium = "BE"
  case unitedKingdom = "GB"
  case ireland = "IE"
  case unitedStates = "US"
  /// Where the country is not known.
  case any = "any"
}
