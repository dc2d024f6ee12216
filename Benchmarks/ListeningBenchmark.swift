import ArgumentParser
import FoundationEssentials
import Understanding

/// Listens as the program does, with the dialogues that ship, to lines that nothing was trained on.
struct ListeningBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listening",
    abstract: "Trains on the dialogues that ship and listens to lines by another hand.",
    discussion: """
      Every line is heard without the help of an open question, but for yes, no and "I don't know". What is drawn by chance \
      has a fixed seed: the same files give the same figures, times apart.
      """)

  @Option(help: "The language, nl or en; both when not given.")
  var language: String?

  @Option(help: "The folder with a folder of dialogues for each language.")
  var dialogues = "Dialogues"

  @Option(help: "The folder with the lines.")
  var corpora = "Tests/Corpora"

  @Flag(help: "Print every line that was not heard as it was meant.")
  var misses = false

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  private static let noises = [0.05, 0.1]
  private static let seeds: ClosedRange<UInt64> = 1...3

  func validate() throws {
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language is one of \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func run() throws {
    let languages = language.flatMap(Language.init(rawValue:)).map { [$0] } ?? Language.allCases
    var reports: [ListeningReport] = []
    for language in languages {
      do {
        reports.append(try measure(language))
      } catch let error as ShippedRules.Unusable {
        print("skipped \(language.rawValue): \(error.reason).")
      }
    }
    if reports.isEmpty { return }
    print(json ? try ListeningReport.json(reports) : reports.map { $0.table(misses: misses) }.joined(separator: "\n\n"))
  }

  private func measure(_ language: Language) throws -> ListeningReport {
    let compiled = try ShippedRules.compiled(language, in: dialogues)
    let rules = compiled.rules
    var (training, listener) = TrainingMeasures.measuring(rules)
    training.holdOut(rules)
    var report = ListeningReport(language: language, training: training)

    func lines(_ kind: String) throws -> LabelledLines? {
      let path = "\(corpora)/\(language.rawValue)-\(kind).tsv"
      let lines = try LabelledLines(at: path)
      if lines == nil { report.remarks.append("skipped: there is no \(path).") }
      return lines
    }

    if let unseen = try lines("intents") {
      report.unseen = [UnseenMeasures(unseen, listener)]
      report.unseen += Self.noises.map { UnseenMeasures(unseen, listener, noise: $0, seeds: Self.seeds) }
      report.microsecondsPerLine = cost(of: unseen, listener)
      let examples = Set(rules.intents.flatMap(\.examples).map { $0.lowercased() })
      for entry in unseen.entries where entry.labels[0] != "none" {
        report.alsoAnExample.add(examples.contains(entry.line.lowercased()))
      }
      let known = Set(rules.intents.map(\.name.text))
      let unknown = Set(unseen.entries.map { $0.labels[0] }).subtracting(known).subtracting(["none"]).sorted()
      if !unknown.isEmpty {
        report.remarks.append("intents of the lines that the dialogues have not: \(unknown.joined(separator: ", ")).")
      }
      report.patternCosts = PatternCost.measure(rules, on: unseen.entries.map(\.line))
    }
    if let answers = try lines("answers"), let repertoire = compiled.repertoire(listener) {
      report.answers = AnswerMeasures(answers, repertoire)
      if report.answers == nil { report.remarks.append("skipped: answers to questions that the dialogues do not ask.") }
    }
    for (kind, name) in [("risk", "lines of our own"), ("risk-unseen", "lines by another hand")] {
      guard let danger = try lines(kind) else { continue }
      let measures =
        [DangerMeasures(danger, listener)]
        + Self.noises.map { DangerMeasures(danger, listener, noise: $0, seeds: Self.seeds) }
      report.danger.append(ListeningReport.Danger(name: name, measures: measures))
    }
    if let negation = try lines("negation") { report.denial = DenialMeasures(negation, listener) }
    return report
  }

  /// The cheapest of three times that all lines are heard, in microseconds a line.
  private func cost(of lines: LabelledLines, _ listener: Listener) -> Double {
    var least = Double.infinity
    for _ in 0..<3 {
      let watch = Stopwatch()
      for entry in lines.entries { _ = listener.interpret(entry.line) }
      least = min(least, watch.seconds)
    }
    return least / Double(lines.entries.count) * 1e6
  }
}
