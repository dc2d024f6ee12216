import ArgumentParser
import Glibc

/// What it costs to come to the first line, beside a program that only reads the same files and scans them with libyaml.
///
/// The examples, which are read behind the first line, are not among them.
///
/// The two run in turn, so that the ratio holds while the machine's speed drifts.
struct StartUpBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start-up", abstract: "Cost of the first line, against only scanning the same files with libyaml.")

  @Argument(help: "The nabij program, built for release.")
  var nabij = ".build/release/nabij"

  @Option(help: "The folder of a language that the program brings: the one whose files are scanned.")
  var dialogues = "Dialogues/en"

  @Option(help: "How often each is run.")
  var runs = 41

  func run() throws {
    guard access(nabij, X_OK) == 0 else {
      print("skipped: there is no \(nabij); build it with swift build -c release")
      return
    }
    let scanner = CommandLine.arguments[0]
    let language = dialogues.split(separator: "/").last.map(String.init) ?? "en"
    let talk = ["talk", "--language", language, "--unsaved", "--seed", "1"]
    _ = ProcessCost.running(nabij, talk)  // Trains and caches the weights, where that is still to be done.
    var first: [Double] = []
    var version: [ProcessCost] = []
    var scan: [ProcessCost] = []
    for _ in 0..<runs {
      first += [ProcessCost.untilFirstLine(nabij, talk)].compactMap(\.self)
      version += [ProcessCost.running(nabij, ["--version"])].compactMap(\.self)
      scan += [ProcessCost.running(scanner, ["scan", dialogues])].compactMap(\.self)
    }
    print("median of \(runs) runs in turn, in milliseconds of processor time:")
    print("  until the first line: \(first.median.rounded(to: 2))")
    print("  --version: \(version.map(\.processorTime).median.rounded(to: 2))")
    print("  only scanning the same files with libyaml: \(scan.map(\.processorTime).median.rounded(to: 2))")
    let ratios = zip(first, scan).map { $0 / max($1.processorTime, 0.001) }
    print("  first line / scan, pair by pair: \(ratios.median.rounded(to: 2))")
    let memory = ProcessCost.running(nabij, talk)?.peakMemory ?? 0
    print("peak memory of a conversation: \(memory.rounded(to: 1)) MB")
  }
}
