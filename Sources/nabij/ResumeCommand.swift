import ArgumentParser
import Chat
import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// `nabij resume`: goes on with a conversation, also after its dialogue was edited.
struct ResumeCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "resume", abstract: CommandWords.current.resumeAbstract)
  }

  @Argument(help: ArgumentHelp(CommandWords.current.transcriptHelp))
  var transcript: String?

  @Option(help: ArgumentHelp(CommandWords.current.dialoguesHelp, valueName: "folder"))
  var dialogues: String?

  func carryOut() throws {
    let path = try path(on: try Shelf.own())
    let (journal, turns) = try open(path)
    let conversation = Conversation(folding: turns)
    guard conversation.ending?.isResumable ?? true else {
      throw CommandFailure(CommandWords.current.alreadyFinished, code: CommandFailure.negative)
    }
    let coach = Coach(try LoadedLanguage(journal.header.language, dialogues: dialogues))
    let terminal = Terminal(journal.header.language)
    let draft = (try? journal.takeUpDraft()) ?? nil
    LastExchange(of: turns).show(on: terminal.page)
    let talk = terminal.talk(
      with: coach, conversation,
      keeping: Keeping(place: Environment.current.abbreviating(path: path)) { () throws(JournalFailure) in journal })
    throw ExitCode(talk.resume(draft: draft ?? "").exitCode)
  }

  @MainActor private func path(on shelf: Shelf) throws -> String {
    if let transcript { return try shelf.one(named: transcript) }
    guard let newest = try attempt({ () throws(FileFailure) in try shelf.newestUnfinished() }) else {
      throw CommandFailure(CommandWords.current.nothingToResume, code: CommandFailure.negative)
    }
    return shelf.path(of: newest)
  }

  @MainActor private func open(_ path: String) throws -> (journal: Journal, turns: [Turn]) {
    do throws(JournalFailure) {
      let resumed = try Journal.resume(path)
      return (resumed.journal, resumed.transcript.turns)
    } catch {
      throw CommandFailure(CommandWords.current.sentence(for: error, path: path))
    }
  }
}
