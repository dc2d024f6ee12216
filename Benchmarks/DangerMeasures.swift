import Understanding

/// How well danger is heard in the lines of a file: what is missed, and what alarms without need.
struct DangerMeasures: Encodable {
  /// A line whose level is not among those that are right.
  struct Miss: Encodable {
    var line: String
    var section: String
    var level: Int
  }

  /// The probability of a slip for each letter.
  var noise: Double
  /// What is said outright: heard at level 2 or 3, and heard at all.
  var explicit = Share()
  var explicitAtAll = Share()
  /// What is said unclearly: heard at all.
  var oblique = Share()
  /// Danger to another: heard at all, and where heard known to be another's.
  var aboutAnother = Share()
  var knownAsAnothers = Share()
  /// What is denied or over: level 1 at most.
  var denialsKept = Share()
  /// Idioms, and everyday lines of sorrow and quarrel, in which danger is heard.
  var idiomsThatAlarm = Share()
  var everydayAlarms = Share()
  /// Of the danger that is heard, what is heard as the right kind.
  var rightTheme = Share()
  var misses: [Miss] = []

  /// Listens to the lines of a file, as often as there are seeds for the slips.
  init(_ lines: LabelledLines, _ listener: Listener, noise: Double = 0, seeds: ClosedRange<UInt64> = 1...1) {
    self.noise = noise
    for seed in seeds {
      var slips = LetterNoise(probability: noise, seed: seed)
      for entry in lines.entries {
        let line = noise > 0 ? slips.applied(to: entry.line) : entry.line
        let risk = listener.interpret(line).risk
        take(risk, entry)
        let right = entry.labels[0].split(separator: "-").compactMap { Int($0) }
        if let least = right.first, let most = right.last, risk.level < least || risk.level > most {
          misses.append(Miss(line: line, section: entry.section, level: risk.level))
        }
      }
    }
  }

  private mutating func take(_ risk: Risk, _ entry: LabelledLines.Entry) {
    let isHeard = risk.level > 0
    switch entry.section {
    case "explicit":
      explicit.add(risk.level >= 2)
      explicitAtAll.add(isHeard)
    case "oblique": oblique.add(isHeard)
    case "about another":
      aboutAnother.add(isHeard)
      if isHeard { knownAsAnothers.add(risk.isAboutAnother) }
    case "denied or past": denialsKept.add(risk.level <= 1)
    case "idioms": idiomsThatAlarm.add(isHeard)
    default: everydayAlarms.add(isHeard)
    }
    let isDanger = entry.section == "explicit" || entry.section == "oblique" || entry.section == "about another"
    if isHeard, isDanger { rightTheme.add(risk.theme?.rawValue == entry.labels.last) }
  }
}
