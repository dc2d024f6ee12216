/// What an author writes to say which words are meant: "want/wanna … (to) die".
///
/// Words match by their root; `…` is a gap of up to four words; `a/b` is one of; `(a)` may be there or not; `=want` matches just
/// that form; `zelfmoord*` any word that begins so; `<number>` a number in digits or words; `<pills>` any word of that group (see
/// `Grammar.WordGroup`); `a+b` is two words where one is expected, as in `want+to/wanna`; `^` and `$` tie the pattern to the
/// beginning and the end of the line. A pattern never reaches over the end of a sentence.
public struct Pattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let source: String
  /// The groups of words that it names.
  public let groups: [GroupPlace]
  let elements: [Element]
  let opensLine: Bool
  let endsLine: Bool

  /// Reads a pattern.
  ///
  /// - Throws: what the author has to mend, with its place.
  public init(_ source: String) throws(PatternMistake) {
    var reader = PatternReader(source)
    self = try reader.pattern()
  }

  init(source: String, elements: [Element], groups: [GroupPlace] = [], opensLine: Bool, endsLine: Bool) {
    self.source = source
    self.groups = groups
    self.elements = elements
    self.opensLine = opensLine
    self.endsLine = endsLine
  }

  /// Where a pattern names a group of words.
  public struct GroupPlace: Sendable, Equatable {
    /// The name of the group.
    public let name: String
    /// Where it stands, as an offset in Unicode scalars into the pattern.
    public let offset: Int
  }

  /// The widest gap that `…` leaves, in words.
  static let widestGap = 4
  /// How many ways of saying it one pattern may stand for.
  static let mostVariants = 512

  /// A part of a pattern.
  indirect enum Element: Sendable, Equatable {
    /// One of these; each is one word, or several in a row.
    case oneOf([[Term]])
    /// There or not.
    case optional([Element])
    /// Up to four words of any kind.
    case gap
  }

  /// One word of a pattern.
  enum Term: Sendable, Equatable {
    case root(String)
    case exact(String)
    case prefix(String)
    case number
    case group(String)
  }

  /// How many ways of saying it there are.
  static func count(of elements: [Element]) -> Int {
    elements.reduce(1) { product, element in
      let ways =
        switch element {
        case .gap: 1
        case .oneOf(let words): words.count
        case .optional(let inner): 1 + count(of: inner)
        }
      return min(product * ways, 1_000_000)
    }
  }
}

/// What is wrong with a pattern, and where.
public struct PatternMistake: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// There is no word in it.
    case empty
    /// A bracket that is not closed, or closed without having been opened.
    case bracket
    /// A gap at the beginning or at the end, where it means nothing.
    case gapAtEdge
    /// A `/`, `+`, `=` or `*` with no word where one belongs.
    case missingWord
    /// A `^` that is not in front, or a `$` that is not at the end.
    case anchorInside
    /// Everything in it may be left out, so it would match every line.
    case matchesNothing
    /// It stands for more ways of saying it than the index takes.
    case tooManyVariants(Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where, as an offset in Unicode scalars into the pattern.
  public let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// The mistake in one plain sentence.
  public var explanation: String {
    switch kind {
    case .empty: "a pattern needs at least one word"
    case .bracket: "a bracket is not closed, or closes nothing"
    case .gapAtEdge: "a gap (…) at the beginning or the end of a pattern means nothing: leave it out"
    case .missingWord: "there is no word where '/', '+', '=' or '*' needs one"
    case .anchorInside: "'^' belongs at the very front of a pattern and '$' at the very end"
    case .matchesNothing: "everything in this pattern may be left out, so it would match every line"
    case .tooManyVariants(let count):
      "this pattern stands for \(count) ways of saying it, and \(Pattern.mostVariants) is the most: write two patterns"
    }
  }
}
