import FoundationEssentials
import Understanding

/// How well one language is listened to: what `benchmarks listening` prints.
struct ListeningReport: Encodable {
  /// Danger in one file of lines, as typed and with slips.
  struct Danger: Encodable {
    var name: String
    var measures: [DangerMeasures]
  }

  var language: Language
  var training: TrainingMeasures
  /// Processor time for a line, everything heard.
  var microsecondsPerLine = Double.nan
  /// Unseen lines that an author happened to write too.
  var alsoAnExample = Share()
  /// The unseen lines as typed, then with slips.
  var unseen: [UnseenMeasures] = []
  /// Answers at the questions of the dialogue.
  var answers: AnswerMeasures?
  var danger: [Danger] = []
  var denial: DenialMeasures?
  var patternCosts: [PatternCost] = []
  /// Files that are not there.
  var remarks: [String] = []

  init(language: Language, training: TrainingMeasures) {
    self.language = language
    self.training = training
  }

  /// One JSON object for each of the reports, in a list.
  static func json(_ reports: [ListeningReport]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "none")
    return String(decoding: try encoder.encode(reports), as: UTF8.self)
  }

  /// The table; with `misses`, every line that was not heard as it was meant.
  func table(misses: Bool) -> String {
    var lines: [String] = ["# \(language.rawValue)"]
    func row(_ name: String, _ value: String) { lines.append("  " + name.padded(to: 42) + value) }
    func row(_ name: String, _ share: Share) { row(name, share.description) }
    func heading(_ text: String) { lines += ["", text] }

    heading(
      "learned from \(training.intents) intents, \(training.examples) examples, \(training.outOfScope) lines out of "
        + "scope; \(training.patterns) patterns")
    row("training", "\(training.seconds.fixed(2)) s of processor, \(training.elapsedSeconds.fixed(2)) s by the clock")
    row("encoded", "\(training.bytes) bytes")
    row("a line, everything heard", "\(microsecondsPerLine.fixed(1)) µs")
    row("thresholds: act / ask", "\(training.answerThreshold.fixed(3)) / \(training.askThreshold.fixed(3))")
    row("held out, first", training.heldOutFirst)
    row("held out, first or second", training.heldOutFirstOrSecond)

    for unseen in unseen {
      heading("lines by another hand" + slips(unseen.noise))
      if unseen.noise == 0 {
        row("of them also an author's example", alsoAnExample)
      }
      row("the classifier alone, intended first", unseen.classifierAlone)
      row("intended first", unseen.first)
      row("intended first or second", unseen.firstOrSecond)
      row("intended among the first three", unseen.firstThree)
      if unseen.noise == 0 {
        row("no author's example: first", unseen.newFirst)
        row("no author's example: first or second", unseen.newFirstOrSecond)
      }
      row("acted on", unseen.acted)
      row("  and the intended is first", unseen.actedRightly)
      row("asked about", unseen.asked)
      row("  and the intended is offered", unseen.askedRightly)
      row("reflected", unseen.reflected)
      row("fits no intent, acted on all the same", unseen.noneActedOn)
      row("everyday, acted on all the same", unseen.everydayActedOn)
      row("either, asked about", unseen.noneAskedAbout)
      row("danger heard where there is none", unseen.falseAlarms)
      if unseen.noise == 0 {
        for confusion in unseen.confusions {
          row("\(confusion.count) × \(confusion.intended)", "heard as \(confusion.heard)")
        }
      }
    }

    if let answers {
      heading("answers by another hand, each at its question")
      row("intended first", answers.first)
      row("intended first or second", answers.firstOrSecond)
      row("fits no intent, acted on all the same", answers.noneActedOn)
      row("danger heard where there is none", answers.needlessQuestions)
    }

    for danger in danger {
      for measures in danger.measures {
        heading("danger, \(danger.name)" + slips(measures.noise))
        row("explicit, level 2 or 3", measures.explicit)
        row("explicit, at all", measures.explicitAtAll)
        row("oblique, at all", measures.oblique)
        row("about another, at all", measures.aboutAnother)
        row("  and known as another's", measures.knownAsAnothers)
        row("denied or past, kept low", measures.denialsKept)
        row("idioms that alarm", measures.idiomsThatAlarm)
        if measures.everydayAlarms.total > 0 { row("everyday lines that alarm", measures.everydayAlarms) }
        row("heard as the right kind", measures.rightTheme)
      }
    }

    if let denial {
      heading("denial")
      row("F1", denial.f1.fixed(3))
      row("recall", denial.recall)
      row("precision", denial.precision)
      row("as meant, said or denied", denial.asMeant)
    }

    if !patternCosts.isEmpty { heading("patterns alone") }
    for cost in patternCosts {
      row(
        "\(cost.patterns) patterns",
        "\(cost.microsecondsPerLine.fixed(1)) µs a line, × \(cost.ratio.fixed(2)), "
          + "\(cost.heardPerLine.fixed(2)) heard a line")
    }
    if !remarks.isEmpty { lines += [""] + remarks }
    if misses { lines += missed }
    return lines.joined(separator: "\n")
  }

  private var missed: [String] {
    var lines: [String] = []
    if let unseen = unseen.first {
      func show(_ misses: [UnseenMeasures.Miss]) {
        lines += misses.map { miss in
          "  \(miss.line)\t\(miss.intended)\t\(miss.heard.joined(separator: ", "))\t\(miss.decision)"
        }
      }
      lines += ["", "not first or second: the line, intended, heard, decision"]
      show(unseen.misses)
      lines += ["", "right by the classifier alone, and heard otherwise in the end"]
      show(unseen.overruled)
      lines += ["", "danger heard where there is none"] + unseen.alarming.map { "  " + $0 }
    }
    if let answers {
      lines += ["", "answers not heard as meant: the question, the line, intended, heard"]
      lines += answers.misses.map { "  \($0.place)\t\($0.line)\t\($0.intended)\t\($0.heard.joined(separator: ", "))" }
      lines += ["", "answers in which danger is heard"] + answers.alarming.map { "  " + $0 }
    }
    for danger in danger {
      guard let measures = danger.measures.first, !measures.misses.isEmpty else { continue }
      lines += ["", "danger, \(danger.name), at the wrong level: the line, section, level"]
      lines += measures.misses.map { "  \($0.line)\t\($0.section)\t\($0.level)" }
    }
    if let denial, !denial.misses.isEmpty { lines += ["", "denial, not as meant"] + denial.misses.map { "  " + $0 } }
    return lines
  }

  private func slips(_ noise: Double) -> String {
    noise > 0 ? ", \((noise * 100).fixed(0)) % of the letters a slip" : ""
  }
}
