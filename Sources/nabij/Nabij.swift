import ArgumentParser

/// The root of the commands; without one, a conversation begins.
struct Nabij: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nabij", abstract: CommandWords.current.abstract, discussion: CommandWords.current.discussion,
      version: "nabij \(Nabij.version)",
      subcommands: [
        TalkCommand.self, ResumeCommand.self, ListCommand.self, ReplayCommand.self, ForgetCommand.self,
        ExplainCommand.self, CheckCommand.self,
      ],
      defaultSubcommand: TalkCommand.self)
  }

  /// The version of the program, as each transcript keeps it.
  static let version = "0.1.0"
}
