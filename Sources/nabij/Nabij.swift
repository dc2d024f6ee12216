import ArgumentParser

/// The root of the commands; without one, a conversation begins.
struct Nabij: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nabij", abstract: CommandWords.current.abstract, discussion: CommandWords.current.discussion,
      version: "nabij \(Nabij.version)",
      subcommands: [CheckCommand.self, ListCommand.self, ForgetCommand.self])
  }

  /// The version of the program, as each transcript keeps it.
  static let version = "0.1.0"
}
