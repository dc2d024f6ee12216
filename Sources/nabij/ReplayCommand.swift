import ArgumentParser
import Chat
import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// `nabij replay`: shows a conversation as it was, or whether it would go the same way today.
struct ReplayCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "replay", abstract: CommandWords.current.replayAbstract)
  }

  @Argument(help: ArgumentHelp(CommandWords.current.transcriptHelp))
  var transcript = "last"

  @Option(help: ArgumentHelp(CommandWords.current.speedHelp))
  var speed = 1.0

  @Option(help: ArgumentHelp(CommandWords.current.idleHelp, valueName: "seconds"))
  var idle = 2.0

  @Flag(help: ArgumentHelp(CommandWords.current.replayCheckHelp))
  var check = false

  @Flag(help: ArgumentHelp(CommandWords.current.plainHelp))
  var plain = false

  @Option(help: ArgumentHelp(CommandWords.current.dialoguesHelp, valueName: "folder"))
  var dialogues: String?

  func validate() throws {
    guard speed > 0, speed.isFinite, idle >= 0, idle.isFinite else {
      throw ValidationError(CommandWords.current.speedAndIdle)
    }
  }

  func carryOut() throws {
    let path = try Shelf.own().one(named: transcript)
    let kept: Transcript
    do throws(JournalFailure) { kept = try Journal.read(path) } catch {
      throw CommandFailure(CommandWords.current.sentence(for: error, path: path))
    }
    if let damage = kept.damage, !damage.isTorn {
      Output.complain(CommandWords.current.sentence(for: .damaged(damage), path: path))
    }
    try check ? compare(kept) : show(kept)
    if let damage = kept.damage, !damage.isTorn { throw ExitCode(CommandFailure.negative) }
  }

  @MainActor private func show(_ kept: Transcript) throws {
    let terminal = Terminal(kept.header.language)
    // More than a day is as good as for ever, and fits the clock.
    let longest = plain ? 0 : Int64(min(idle, 86_400) * 1_000)
    let replay = Replay(on: terminal.page, speed: speed, longestPause: longest)
    if let signal = replay.show(kept.turns) { throw ExitCode(128 + signal) }
  }

  @MainActor private func compare(_ kept: Transcript) throws {
    let loaded = try LoadedLanguage.listening(kept.header.language, dialogues: dialogues)
    var conversation = Conversation()
    var now: [Turn] = []
    for turn in kept.turns {
      now.append(loaded.repertoire.turn(after: conversation, on: turn.input, at: turn.time))
      conversation.apply(now[now.count - 1])
    }
    let words = CommandWords.current
    guard let difference = Comparison(kept.turns, with: now).difference else {
      return Output.complain(words.sameAsBefore)
    }
    Output.write(words.firstDifference(difference.turn))
    for (title, outcome) in [(words.asItWas, difference.kept), (words.asItIs, difference.now)] {
      Output.write("  \(title):")
      for line in outcome?.shown ?? [] { Output.write("    \(line)") }
      for memory in outcome?.remembered ?? [] { Output.write("    \(memory)") }
      for place in outcome?.path ?? [] { Output.write("    \(place)") }
    }
    throw ExitCode(CommandFailure.negative)
  }
}
