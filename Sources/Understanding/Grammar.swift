/// The small words of a language that listening needs: the part of `language.yaml` that is not spoken.
///
/// Entries are patterns (see `Pattern`) unless said otherwise.
public struct Grammar: Sendable, Equatable {
  /// Words that patterns name together, as in `<pills>`.
  public var wordGroups: [WordGroup] = []
  /// Ways of saying yes, of saying no, and of saying that one does not know.
  public var yes: [String] = []
  public var no: [String] = []
  public var unsure: [String] = []
  /// Number words and what they are worth; plain words.
  public var numbers: [String: Int] = [:]
  /// Words that deny what follows in their clause; plain words or phrases.
  public var negators: [String] = []
  /// Phrases that hold a negator and deny nothing ("not only", "no wonder").
  public var falseNegators: [String] = []
  /// Words that end the reach of a negator ("but", "because"); plain words.
  public var clauseBreaks: [String] = []
  /// Words that soften ("maybe", "kind of"); plain words or phrases.
  public var hedges: [String] = []
  /// Feelings by name, with the words that say them.
  public var feelings: [Feeling] = []
  /// Words for the person who types, for the one it is about, and for others; plain words.
  public var me: [String] = []
  public var other: [String] = []
  public var third: [String] = []
  /// Verdicts that people pass on themselves ("I'm too much").
  public var selfVerdicts: [String] = []
  /// Words as they are often typed and what they stand for ("dont" → "don't"); plain words.
  public var contractions: [String: String] = [:]
  /// Real words that the spelling corrector leaves alone although no example holds them; plain words.
  public var realWords: [String] = []
  /// How a person's words are turned round to be given back.
  public var mirror = MirrorTables()

  public init() {}

  /// Words that stand for each other in patterns: `<pills>` is any of them.
  public struct WordGroup: Sendable, Equatable {
    /// What patterns call it.
    public var name: String
    /// Single words, each by its root, or a beginning: `tablet`, `slaapmiddel*`.
    public var words: [String]

    public init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  /// A feeling and the words for it.
  public struct Feeling: Sendable, Equatable {
    /// Its name in the language: "bang", "afraid".
    public var name: String
    /// The intent it stands for, such as `feeling.afraid`.
    public var intent: Name<Intent>?
    /// Ways of saying it.
    public var words: [String]

    public init(name: String, intent: Name<Intent>?, words: [String]) {
      self.name = name
      self.intent = intent
      self.words = words
    }
  }
}

/// The closed lists with which a clause is turned from "I" to "you"; each word is plain.
///
/// The rules themselves are in `Mirror`; what is a matter of words and not of grammar is the author's.
public struct MirrorTables: Sendable, Equatable {
  /// Words and what they become ("my" → "your"); a pair whose form depends on its place is a rule and not here.
  public var swaps: [String: String] = [:]
  /// Verb forms that change with the person ("am" → "are", "ga" → "gaat").
  public var verbs: [String: String] = [:]
  /// Verb forms that stay as they are in Dutch after the turn: past tenses without -de or -te, and "kan", "zal", "mag".
  public var unchanged: [String] = []
  /// Words that open a subordinate clause ("dat", "omdat").
  public var subordinators: [String] = []
  /// Words that can open a clause as its subject or before it ("he", "nobody", "my"); an opener is dropped only before one.
  public var subjects: [String] = []
  /// Words or phrases that may be dropped at the front of a line ("well", "so", "to be honest").
  public var openers: [String] = []
  /// Verbs that open a line whose "I" was left out ("miss him so much"); words or phrases.
  public var subjectless: [String] = []
  /// Words or phrases that may not stand last in what is given back.
  public var functionWords: [String] = []
  /// Words or phrases at which nothing is given back ("guess", "dunno"); `^` and `$` tie them to the line's front and end.
  public var abstain: [String] = []
  /// Words that tell that the line is in another language.
  public var foreign: [String] = []
  /// Words by which one addresses the coach ("jij", "you").
  public var coach: [String] = []
  /// Prefixes of separable verbs in Dutch ("weg", "terug", "kwijt").
  public var separable: [String] = []
  /// Everyday words that may be given back although no example of an intent holds them; all others count as slips.
  public var plainWords: [String] = []

  public init() {}
}
