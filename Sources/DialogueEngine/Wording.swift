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
    // Looked for among bytes: walking a text by its characters costs many times more, and there are thousands.
    var rest = Substring(template)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.slot(Name(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}
