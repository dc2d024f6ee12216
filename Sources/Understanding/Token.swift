/// A word of a typed line, or a mark that says something too, as everything that listens reads it.
package struct Token: Sendable, Equatable {
  /// What a token is.
  package enum Kind: Sendable, Equatable {
    /// A run of letters and digits, with apostrophes inside.
    case word
    /// "!" or "?", once for a run of them.
    case mark
    /// An emoji, without its skin tone and variation selector.
    case emoji
  }

  /// What it is.
  package var kind: Kind
  /// The token in lower case, with straight apostrophes and without the letters that were held down.
  package var text: String
  /// Its Snowball stem; a mark, an emoji and a number are their own.
  package var stem: String
  /// Where it stands in the typed line, in Unicode scalars.
  package var range: Range<Int>
  /// Whether punctuation that ends a clause, a line break or the beginning of the line stands before it.
  package var opensClause: Bool

  package init(kind: Kind, text: String, stem: String, range: Range<Int>, opensClause: Bool = false) {
    self.kind = kind
    self.text = text
    self.stem = stem
    self.range = range
    self.opensClause = opensClause
  }
}
