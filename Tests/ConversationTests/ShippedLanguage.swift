import DialogueEngine
import Foundation
import Understanding

@testable import DialogueCompiler

/// The language.yaml that is shipped, as its compiler reads it, without the files beside it.
struct ShippedLanguage {
  let language: Language
  let grammar: Grammar
  let commands: Commands
  let mirror: Mirror
  let listener: Listener
  /// What the compiler has against it, a line each.
  let mistakes: [String]

  static let dutch = ShippedLanguage(.dutch)
  static let english = ShippedLanguage(.english)

  private init(_ language: Language) {
    self.language = language
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Dialogues/\(language.rawValue)/language.yaml")
    let bytes = (try? Data(contentsOf: file)).map(Array.init) ?? []
    var reader = Reader(file: file.path, bytes: bytes)
    let tree = YAMLTree(bytes)
    let read = tree.root.map { reader.language($0) } ?? ReadLanguage()
    grammar = read.grammar
    commands = read.commands
    let rules = ListeningRules(language: language, grammar: read.grammar)
    mirror = Mirror(rules: rules)
    listener = Listener(rules: rules)
    mistakes = tree.mistakes.map { "\($0)" } + reader.found.map { "\($0)" }
  }

  /// What the mirror makes of a line that is heard with these rules alone.
  func reflection(of line: String) -> Mirror.Reflection? {
    mirror.reflection(of: listener.interpret(line))
  }

  /// What the mirror makes of a line, written as the tests write it: "a | b" for two sides, quotes around a quotation.
  func mirrored(_ line: String) -> String? {
    switch reflection(of: line) {
    case .clause(let clause): clause
    case .bothSides(let one, let other): "\(one) | \(other)"
    case .quote(let words): "“\(words)”"
    case nil: nil
    }
  }
}
