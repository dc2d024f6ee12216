/// Danger heard in a line: how much, of what kind, and in which words.
///
/// Levels and themes are those of `Documentation/Safety.md`.
public struct Risk: Sendable, Equatable {
  /// 0 nothing; 1 unclear, worth one direct question; 2 said outright; 3 now.
  public var level: Int
  /// What it is about; nil at level 0, unless an idiom was heard.
  public var theme: Theme?
  /// The very words that decided, as they were typed.
  public var evidence: [String]
  /// Words of danger that were denied or lie in the past ("I'm not suicidal"): level 1 at most, and met gently.
  public var isDenied: Bool
  /// An idiom that is no danger by itself ("I'm dying of shame"): level 0, but remembered.
  public var isIdiom: Bool
  /// It is about someone other than the person who types.
  public var isAboutAnother: Bool
  /// It was only learned from examples, and no rule heard it: a question, to which no is an answer.
  public var isGuess: Bool

  public init(
    level: Int, theme: Theme?, evidence: [String] = [], isDenied: Bool = false, isIdiom: Bool = false,
    isAboutAnother: Bool = false, isGuess: Bool = false
  ) {
    self.level = level
    self.theme = theme
    self.evidence = evidence
    self.isDenied = isDenied
    self.isIdiom = isIdiom
    self.isAboutAnother = isAboutAnother
    self.isGuess = isGuess
  }

  /// No danger heard.
  public static let none = Risk(level: 0, theme: nil)

  /// The kinds of danger that are listened for; the raw value is the key in `safety.yaml`, and `risk.` before it the intent.
  public enum Theme: String, Sendable, Hashable, CaseIterable {
    case suicide
    case selfHarm = "self-harm"
    case violenceReceived = "violence-received"
    case violenceOwn = "violence-own"
    case child
    case psychosis
    case overload
    case eating

    /// The intent that stands for this theme.
    public var intent: Name<Intent> { Name("risk.\(rawValue)") }
  }
}
