import ArgumentParser
import Chat
import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// `nabij list`: the conversations that were kept, newest first.
struct ListCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: CommandWords.current.listAbstract)
  }

  @Flag(help: ArgumentHelp(CommandWords.current.jsonHelp))
  var json = false

  @MainActor func carryOut() throws {
    let shelf = try Shelf.own()
    let entries = try attempt { () throws(FileFailure) in try shelf.entries() }
    if json {
      for entry in entries { Output.write(Self.line(asJSON: entry)) }
    } else if entries.isEmpty {
      Output.complain(CommandWords.current.nothingKept)
    } else {
      for entry in entries { Output.write(Self.line(for: entry)) }
    }
  }

  @MainActor private static func line(for entry: Shelf.Entry) -> String {
    let words = CommandWords.current
    guard case .success(let summary) = entry.content else { return "\(entry.id)  \(words.unreadable)" }
    let when = summary.begun.civil.date + " " + summary.begun.civil.time.prefix(5)
    let length = words.turns(summary.turns)
    return
      "\(entry.id)  \(when)  \(summary.dialogue) (\(summary.language.rawValue))  \(length)  \(words.ending(summary.ending))"
  }

  @MainActor private static func line(asJSON entry: Shelf.Entry) -> String {
    guard case .success(let summary) = entry.content else { return #"{"id":"\#(entry.id)","unreadable":true}"# }
    return summary.json
  }
}
