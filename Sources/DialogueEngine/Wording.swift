public import Understanding

/// One way of putting something, with room for the person's own words.
public struct Wording: Sendable, Hashable {
  /// The text as it stands in the author's file: for instance `Eerder zei je “{moment}”`.
  public let template: String
  /// The text in pieces.
  public let parts: [Part]
  /// Names this wording among all that were ever said; the same text is the same wording wherever it stands.
  public let id: Fingerprint

  public init(_ template: String) {
    self.template = template
    parts = Self.parts(of: template)
    id = Fingerprint(of: template)
  }

  /// A piece of a wording.
  public enum Part: Sendable, Hashable {
    case text(String)
    case slot(Name<Slot>)
  }

  /// The slots that are quoted, in order.
  public var slots: [Name<Slot>] {
    parts.compactMap { if case .slot(let name) = $0 { name } else { nil } }
  }

  /// Cuts a template at its braces; a brace without its fellow is text.
  private static func parts(of template: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.slot(Name(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}
