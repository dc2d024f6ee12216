/// Gives a person's own words back, turned from "I" to "you", or declines to.
///
/// Declining is the usual outcome: grammar is the easy part, cutting and verdicts do the harm. The rules are those of
/// `Documentation/Mirroring.md`. What depends on the conversation is its keeper's: never two mirrors in a row, at most one
/// reflection in four, none where danger was heard.
public struct Mirror: Sendable {
  /// What may be done with a line.
  public enum Reflection: Sendable, Equatable {
    /// The clause turned round, without capital or full stop: "je bent bang dat hij weggaat".
    case clause(String)
    /// Two sides that were joined by "but", both about the person: "je wilt dichtbij zijn", "je wilt ook weg".
    case bothSides(String, String)
    /// Words to be quoted as they were said and never turned round, such as a verdict about oneself.
    case quote(String)
  }

  private let grammar: Grammar
  private let language: Language
  private let gate: MirrorGate
  private let verbs: DutchVerbs

  public init(rules: ListeningRules) {
    grammar = rules.grammar
    language = rules.language
    verbs = DutchVerbs(rules.grammar.mirror)
    gate = MirrorGate(rules: rules, verbs: verbs)
  }

  /// The reflection of a line that was heard, or nil where silence is wiser; its risk and its verdicts are the listener's.
  public func reflection(of heard: Interpretation) -> Reflection? {
    switch gate.judge(heard) {
    case .refused: nil
    case .verdict(let words): .quote(words)
    case .open(let words): reflection(of: words)
    }
  }

  private func reflection(of words: [MirrorLine.Word]) -> Reflection? {
    switch Contrast(words, language: language, verbs: verbs) {
    case .none:
      guard MirrorGate.lengths.contains(words.count) else { return nil }
      return turned(words).map(Reflection.clause)
    case .doubtful:
      return nil
    case .at(let place):
      var (one, other) = (Array(words[..<place]), Array(words[(place + 1)...]))
      guard one.count >= 3, other.count >= 2, isAboutMe(one), isAboutMe(other) else { return nil }
      one[one.count - 1].hasComma = false
      other[other.count - 1].hasComma = false
      guard let first = turned(one), let second = turned(other) else { return nil }
      return .bothSides(first, second)
    }
  }

  /// A clause turned round and written out; nil where nothing in it had to be turned, for that would be an echo.
  private func turned(_ words: [MirrorLine.Word]) -> String? {
    var result: [String]?
    switch language {
    case .dutch:
      var turn = DutchTurn(words, tables: grammar.mirror, verbs: verbs)
      result = turn.result()
    case .english:
      var turn = EnglishTurn(words, tables: grammar.mirror, numbers: grammar.numbers)
      result = turn.result()
    }
    guard var result, result != words.map(\.text) else { return nil }
    if result[0] == words[0].text, gate.vocabulary.knows(words[0].key) { result[0] = words[0].key }
    return zip(result, words).map { $0 + ($1.hasComma ? "," : "") }.joined(separator: " ")
  }

  private func isAboutMe(_ words: [MirrorLine.Word]) -> Bool {
    switch language {
    case .dutch: DutchTurn.isAboutMe(words, tables: grammar.mirror, verbs: verbs)
    case .english: words.first.map { grammar.me.contains($0.key) && $0.key != "me" } ?? false
    }
  }
}
