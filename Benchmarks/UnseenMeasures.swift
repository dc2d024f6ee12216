import Understanding

/// How lines by another hand, which nothing was trained on, are heard when no question helps.
struct UnseenMeasures: Encodable {
  /// A line that was not heard as it was meant.
  struct Miss: Encodable {
    var line: String
    var intended: String
    /// The likeliest meanings, best first; empty where nothing was heard.
    var heard: [String]
    var decision: String
  }

  /// An intent that is taken for another.
  struct Confusion: Encodable {
    var intended: String
    var heard: String
    var count: Int
  }

  /// The probability of a slip for each letter.
  var noise: Double
  /// The intended intent is the likeliest; is among the two, the three likeliest.
  var first = Share()
  var firstOrSecond = Share()
  var firstThree = Share()
  /// The same first two, for the lines that no author happened to write too.
  var newFirst = Share()
  var newFirstOrSecond = Share()
  /// The classifier alone, without patterns and without mending slips, hears the intended intent first.
  var classifierAlone = Share()
  /// What is done with the lines that say something.
  var acted = Share()
  var asked = Share()
  var reflected = Share()
  /// Of the lines that are acted on, those whose likeliest intent is the intended one.
  var actedRightly = Share()
  /// Of the lines that are asked about, those where the intended intent is among the three likeliest.
  var askedRightly = Share()
  /// Lines that say none of the intents and are acted on all the same, what is off the topic apart.
  var noneActedOn = Share()
  var everydayActedOn = Share()
  /// Lines that say none of the intents and are asked about.
  var noneAskedAbout = Share()
  /// Lines that say nothing of danger, in which danger is heard.
  var falseAlarms = Share()
  /// The worst, most frequent first.
  var confusions: [Confusion] = []
  var misses: [Miss] = []
  /// Lines that the classifier alone hears rightly, and that are heard otherwise in the end.
  var overruled: [Miss] = []
  /// Lines in which danger is heard where there is none.
  var alarming: [String] = []

  private static let agreements: Set<String> = ["yes", "no", "unsure"]
  private var examples: Set<String> = []

  private enum CodingKeys: String, CodingKey {
    case noise, first, firstOrSecond, firstThree, newFirst, newFirstOrSecond, classifierAlone, acted, asked, reflected,
      actedRightly,
      askedRightly, noneActedOn, everydayActedOn, noneAskedAbout, falseAlarms, confusions, misses, overruled, alarming
  }

  /// Listens to the lines of a file, as often as there are seeds for the slips.
  init(_ lines: LabelledLines, _ listener: Listener, noise: Double = 0, seeds: ClosedRange<UInt64> = 1...1) {
    self.noise = noise
    examples = Set(listener.rules.intents.flatMap(\.examples).map { $0.lowercased() })
    var taken: [String: Int] = [:]
    for seed in seeds {
      var slips = LetterNoise(probability: noise, seed: seed)
      for entry in lines.entries {
        let line = noise > 0 ? slips.applied(to: entry.line) : entry.line
        hear(line, meaning: entry.labels[0], in: entry.section, listener, &taken)
      }
    }
    confusions = taken.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10).map { confusion, count in
      let names = confusion.split(separator: ">").map(String.init)
      return Confusion(intended: names[0], heard: names[1], count: count)
    }
  }

  private mutating func hear(
    _ line: String, meaning intended: String, in section: String, _ listener: Listener, _ taken: inout [String: Int]
  ) {
    // Yes, no and "I don't know" are answers: they are tried after a question that can be answered so.
    let heard = listener.interpret(
      line, expecting: Self.agreements.contains(intended) ? Expectation(.agreement) : .anything)
    let likeliest = (heard.intents + heard.near).map(\.intent.text)
    falseAlarms.add(heard.risk.level > 0)
    if heard.risk.level > 0 { alarming.append(line) }
    let miss = Miss(
      line: line, intended: intended, heard: Array(likeliest.prefix(3)), decision: heard.decision.rawValue)
    if intended == "none" {
      let isActedOn = heard.decision == .act && heard.intents.first?.intent != "off-topic"
      if section == "everyday" { everydayActedOn.add(isActedOn) } else { noneActedOn.add(isActedOn) }
      noneAskedAbout.add(heard.decision == .ask)
      if isActedOn { misses.append(miss) }
      return
    }
    first.add(likeliest.first == intended)
    firstOrSecond.add(likeliest.prefix(2).contains(intended))
    firstThree.add(likeliest.prefix(3).contains(intended))
    if !examples.contains(line.lowercased()) {
      newFirst.add(likeliest.first == intended)
      newFirstOrSecond.add(likeliest.prefix(2).contains(intended))
    }
    acted.add(heard.decision == .act)
    asked.add(heard.decision == .ask)
    reflected.add(heard.decision == .reflect)
    if heard.decision == .act { actedRightly.add(likeliest.first == intended) }
    if heard.decision == .ask { askedRightly.add(likeliest.prefix(3).contains(intended)) }
    if likeliest.first != intended { taken["\(intended)>\(likeliest.first ?? "nothing")", default: 0] += 1 }
    if !likeliest.prefix(2).contains(intended) { misses.append(miss) }
    let tokens = Tokenizer(language: listener.rules.language).tokens(of: line)
    let learned = listener.classifier?.scores(of: tokens, limit: 1).first
    classifierAlone.add(learned?.intent.text == intended)
    if learned?.intent.text == intended, likeliest.first != intended { overruled.append(miss) }
  }
}
