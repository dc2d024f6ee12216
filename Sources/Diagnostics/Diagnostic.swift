/// Something that is wrong in an author's file: what, where, and how it is mended.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// The name of the page that explains it: `Documentation/Diagnostics/<id>.md`.
  public var id: String
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in a sentence.
  public var message: String
  /// Where.
  public var place: SourcePlace
  /// How it is most likely mended.
  public var hint: String?
  /// Other places that have to do with it.
  public var notes: [Note]

  public init(
    id: String, severity: Severity, message: String, place: SourcePlace, hint: String? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.place = place
    self.hint = hint
    self.notes = notes
  }

  /// How bad something is.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// It cannot be used.
    case error
    /// It can be used, and is probably not what was meant.
    case warning
  }

  /// Another place that has to do with a diagnostic.
  public struct Note: Sendable, Hashable, Codable {
    /// What there is to see.
    public var message: String
    /// Where.
    public var place: SourcePlace

    public init(_ message: String, at place: SourcePlace) {
      self.message = message
      self.place = place
    }
  }
}

extension Sequence<Diagnostic> {
  /// From the first place to the last, each only once; at one place the errors come first.
  public func sortedByPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      if $0.place != $1.place { return $0.place < $1.place }
      if $0.severity != $1.severity { return $0.severity == .error }
      return ($0.id, $0.message) < ($1.id, $1.message)
    }
  }

  /// Whether anything in it is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
