import ArgumentParser
import Chat
import OutsideWorld
import Transcripts

/// `nabij forget`: destroys conversations, after saying which and asking.
struct ForgetCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "forget", abstract: CommandWords.current.forgetAbstract)
  }

  @Argument(help: ArgumentHelp(CommandWords.current.transcriptHelp))
  var transcripts: [String] = []

  @Flag(help: ArgumentHelp(CommandWords.current.allHelp))
  var all = false

  @Flag(help: ArgumentHelp(CommandWords.current.yesHelp))
  var yes = false

  @MainActor func carryOut() throws {
    let words = CommandWords.current
    let shelf = try Shelf.own()
    let paths = try all ? everything(on: shelf) : named(on: shelf)
    guard !paths.isEmpty else { throw CommandFailure(all ? words.nothingKept : words.forgetWhat) }
    Output.complain(words.willDestroy)
    for path in paths { Output.complain("  " + Environment.current.abbreviating(path: path)) }
    for heir in try heirs(of: paths, on: shelf) { Output.complain("  " + words.keepsWords(heir)) }
    guard try yes || agrees() else {
      throw CommandFailure(words.nothingDestroyed, code: CommandFailure.negative)
    }
    for path in paths { try attempt { () throws(FileFailure) in try Shelf.destroy(path) } }
    Output.complain(words.destroyed(paths.count))
  }

  @MainActor private func everything(on shelf: Shelf) throws -> [String] {
    try attempt { () throws(FileFailure) in try shelf.names() }.map { shelf.path(of: $0) }
  }

  @MainActor private func named(on shelf: Shelf) throws -> [String] {
    guard !transcripts.isEmpty else { return [] }
    var paths: [String] = []
    for name in transcripts {
      let path = try shelf.one(named: name)
      if !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  /// Conversations that stay and have words of those that go.
  @MainActor private func heirs(of paths: [String], on shelf: Shelf) throws -> [TranscriptID] {
    let going = try attempt { () throws(FileFailure) in try shelf.names() }.filter {
      paths.contains(shelf.path(of: $0))
    }
    return try attempt { () throws(FileFailure) in try shelf.heirs(of: Set(going)) }
  }

  /// Asks; where nobody can answer, nothing is destroyed.
  @MainActor private func agrees() throws -> Bool {
    let reader = LineReader(appearance: .plain)
    guard reader.isAtTerminal else { throw CommandFailure(CommandWords.current.cannotAsk) }
    guard case .line(let answer) = reader.next(Prompt(mark: Shown(CommandWords.current.sure))) else { return false }
    return CommandWords.current.isYes(answer.text)
  }
}
