/// A language that Nabij listens and speaks in; the raw value is its ISO 639-1 code, and the name of its folder in `Dialogues`.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case dutch = "nl"
  case english = "en"
}
