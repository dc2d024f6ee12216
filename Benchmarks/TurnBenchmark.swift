import ArgumentParser
import DialogueEngine
import Understanding

/// What a turn costs: hearing a line, deciding what follows, and taking it in.
struct TurnBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turns", abstract: "Processor time of a turn, over whole conversations with the shipped dialogues.")

  @Option(help: "The language.")
  var language = "en"

  @Option(help: "The folder with a folder of dialogues for each language.")
  var dialogues = "Dialogues"

  @Option(help: "How many conversations are held.")
  var conversations = 200

  func run() throws {
    guard let language = Language(rawValue: language) else { throw ValidationError("There is no such language.") }
    let repertoire = try ShippedRules.repertoire(language, in: dialogues)
    let lines = repertoire.listener.rules.intents.flatMap { $0.examples.prefix(2) }
    var costs: [Double] = []
    for seed in 0..<UInt32(conversations) {
      var conversation = Conversation()
      take(.opened(Opening(dialogue: "closeness", seed: seed)))
      for step in 0..<40 where conversation.ending == nil {
        take(.line(lines[(Int(seed) * 31 + step * 17) % lines.count]))
      }
      func take(_ input: Input) {
        let watch = Stopwatch()
        let turn = repertoire.turn(after: conversation, on: input, at: 0)
        conversation.apply(turn)
        costs.append(watch.seconds * 1_000_000)
      }
    }
    let sorted = costs.sorted()
    print("\(costs.count) turns, microseconds of processor time:")
    print("  median \(costs.median.rounded(to: 1)), 95 % within \(sorted[sorted.count * 95 / 100].rounded(to: 1))")
  }
}
