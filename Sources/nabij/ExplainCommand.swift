import ArgumentParser
import Chat
import DialogueEngine
import OutsideWorld
import Understanding

/// `nabij explain`: what is heard in the lines of the standard input, and why.
struct ExplainCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: CommandWords.current.explainAbstract)
  }

  @Option(help: ArgumentHelp(CommandWords.current.languageHelp))
  var language: String?

  @Option(help: ArgumentHelp(CommandWords.current.atHelp, valueName: "dialogue/node"))
  var at: String?

  @Flag(help: ArgumentHelp(CommandWords.current.jsonHelp))
  var json = false

  @Option(help: ArgumentHelp(CommandWords.current.dialoguesHelp, valueName: "folder"))
  var dialogues: String?

  @MainActor func carryOut() throws {
    let language = Language.ofConversation(
      asked: try language.map(Language.named), locale: Environment.current.locale)
    let repertoire = try LoadedLanguage.listening(language, dialogues: dialogues).repertoire
    let expectation = try at.map { try Self.expectation(at: $0, in: repertoire) } ?? .anything
    while let line = readLine() {
      let typed = TypedLine(line).text
      let explanation = Explanation(repertoire.listener.interpret(typed, expecting: expectation))
      if json {
        Output.write(explanation.json)
      } else {
        for line in explanation.lines(in: language) { Output.write(line) }
      }
    }
  }

  /// What the first question of a node expects, with all of its choices shown.
  @MainActor private static func expectation(at place: String, in repertoire: Repertoire) throws -> Expectation {
    let parts = place.split(separator: "/", maxSplits: 1).map(String.init)
    let dialogue = parts.first.flatMap { repertoire.dialogues[Name($0)] }
    guard parts.count == 2, let dialogue else {
      throw CommandFailure(
        CommandWords.current.noSuchDialogue(place, repertoire.dialogues.keys.map(\.text).sorted()))
    }
    guard let node = dialogue.node(named: Name(parts[1])) else {
      throw CommandFailure(CommandWords.current.noSuchNode(parts[1], dialogue.nodes.map(\.name.text)))
    }
    return node.expectation
  }
}
