/// What an author calls something: a node, a slot, an intent, a dialogue.
///
/// The phantom `Subject` keeps a node's name from being handed over where an intent's is meant.
public struct Name<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name as it stands in the author's file.
  public let text: String

  public init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  public init(stringLiteral text: String) {
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Name, right: Name) -> Bool {
    left.text < right.text
  }
}
