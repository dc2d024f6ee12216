/// What people say, as authors wrote it down to learn from: by the hundred, and so apart from the rules.
///
/// Rules hold with no example at all; examples widen what is heard beyond the rules.
public struct AuthoredExamples: Sendable, Equatable {
  /// Lines, by what they are examples of, in the order of the file.
  public struct Group<Key: Sendable & Equatable>: Sendable, Equatable {
    /// What the lines say.
    public var key: Key
    /// The lines.
    public var lines: [String]

    public init(_ key: Key, _ lines: [String]) {
      self.key = key
      self.lines = lines
    }
  }

  /// Ways of saying an intent.
  public var said: [Group<Name<Intent>>] = []
  /// Lines that look like an intent and are not.
  public var nearMisses: [Group<Name<Intent>>] = []
  /// Lines that deny an intent.
  public var denials: [Group<Name<Intent>>] = []
  /// Lines that are none of the intents.
  public var outOfScope: [String] = []
  /// Lines in which there is danger.
  public var dangers: [Group<Risk.Theme>] = []
  /// Lines that may look like danger and are none.
  public var harmless: [String] = []

  public init() {}
}

extension ListeningRules {
  /// Takes examples in; those of an intent that these rules do not have are left out.
  public mutating func add(_ examples: AuthoredExamples) {
    var places: [Name<Intent>: Int] = [:]
    for (place, intent) in intents.enumerated() { places[intent.name] = place }
    let kinds: [(groups: [AuthoredExamples.Group<Name<Intent>>], lines: WritableKeyPath<Intent, [String]>)] = [
      (examples.said, \.examples), (examples.nearMisses, \.nearMisses), (examples.denials, \.denials),
    ]
    for kind in kinds {
      for group in kind.groups {
        if let place = places[group.key] { intents[place][keyPath: kind.lines] += group.lines }
      }
    }
    outOfScope += examples.outOfScope
    dangerExamples += examples.dangers
    harmless += examples.harmless
  }

  /// Takes in only what the examples say of danger and of denial: that of the shipped ones always holds.
  ///
  /// All that they say of other things is no danger, and without it everything would look like some. How something is denied is the
  /// language's, whatever the intents are.
  public mutating func addDangersAndDenials(of examples: AuthoredExamples) {
    dangerExamples += examples.dangers
    harmless += examples.harmless
    denials += examples.denials
    calm += examples.said.flatMap(\.lines) + examples.outOfScope
  }
}
