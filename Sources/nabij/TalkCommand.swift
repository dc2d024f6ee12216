import ArgumentParser
import Chat
import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// `nabij talk`: a conversation.
struct TalkCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "talk", abstract: CommandWords.current.talkAbstract)
  }

  @Argument(help: ArgumentHelp(CommandWords.current.dialogueHelp))
  var dialogue = "closeness"

  @OptionGroup var options: ConversationOptions

  @Option(help: ArgumentHelp(CommandWords.current.seedHelp))
  var seed: UInt32?

  @Flag(help: ArgumentHelp(CommandWords.current.unsavedHelp))
  var unsaved = false

  func carryOut() throws {
    let language = try options.chosenLanguage
    let coach = Coach(try LoadedLanguage(language, dialogues: options.dialogues))
    guard let dialogue = coach.repertoire.dialogues[Name(dialogue)] else {
      let known = coach.repertoire.dialogues.keys.map(\.text).sorted()
      throw CommandFailure(CommandWords.current.noSuchDialogue(self.dialogue, known))
    }
    let shelf = unsaved ? nil : try Shelf.own()
    let keepsakes = shelf.map { Keepsakes(on: $0, dialogue: dialogue, language: language) } ?? Keepsakes()
    let seed = seed ?? Seed.draw()
    let opening = Opening(
      dialogue: dialogue.name, seed: seed, countries: try options.countries(for: language), brought: keepsakes.values)
    let now = Clock.system.now()
    let begun = Moment(milliseconds: now, offset: Clock.offset(at: now) / 60)
    let header = TranscriptHeader(
      id: TranscriptID(time: now, seed: seed), begun: begun, language: language, dialogue: dialogue.name,
      digest: dialogue.fingerprint, program: Nabij.version, brought: keepsakes.sources)
    let terminal = Terminal(language)
    let talk = terminal.talk(
      with: coach,
      keeping: shelf.map { shelf in
        Keeping(place: Environment.current.abbreviating(path: shelf.folder.path)) { () throws(JournalFailure) in
          try Journal.create(header, seed: seed, on: shelf)
        }
      })
    throw ExitCode(talk.begin(opening).exitCode)
  }
}

/// What every conversation can be told beforehand.
struct ConversationOptions: ParsableArguments {
  @Option(help: ArgumentHelp(CommandWords.current.languageHelp))
  var language: String?

  @Option(help: ArgumentHelp(CommandWords.current.countryHelp))
  var country: String?

  @Option(help: ArgumentHelp(CommandWords.current.dialoguesHelp, valueName: "folder"))
  var dialogues: String?

  /// The language of the conversation.
  var chosenLanguage: Language {
    get throws { Language.ofConversation(asked: try language.map(Language.named), locale: Environment.current.locale) }
  }

  /// Whose help lines are shown.
  func countries(for language: Language) throws -> [Country] {
    Country.whoseLines(
      asked: try country.map(Country.named), locale: Environment.current.locale, language: language)
  }
}
