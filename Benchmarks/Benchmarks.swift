import ArgumentParser

/// What is measured, and against what: one subcommand for each question.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measures what Nabij promises, and prints it beside what others reach.",
    subcommands: [
      ListeningBenchmark.self, IntentsBenchmark.self, StartUpBenchmark.self, TurnBenchmark.self, ScanCommand.self,
    ])
}
