internal import DialogueEngine
internal import Understanding

/// What `language.yaml` holds.
struct ReadLanguage {
  var grammar = Grammar()
  var commands = Commands([:])
  /// The intents that feelings stand for, with their places.
  var feelingIntents: [(name: String, span: Span)] = []
}

extension Reader {
  /// Reads `language.yaml`.
  mutating func language(_ root: YAMLNode) -> ReadLanguage {
    var result = ReadLanguage()
    let required = ["language", "yes", "no", "unsure", "negation", "people", "commands"]
    let known =
      required + ["numbers", "hedges", "feelings", "verdicts", "contractions", "real words", "mirror", "word groups"]
    guard let fields = fields(root, "language.yaml", known: known, required: required) else { return result }
    if let node = fields["word groups"] { result.grammar.wordGroups = wordGroups(node) }
    if let node = fields["yes"] { result.grammar.yes = patterns(node, "yes") }
    if let node = fields["no"] { result.grammar.no = patterns(node, "no") }
    if let node = fields["unsure"] { result.grammar.unsure = patterns(node, "unsure") }
    if let node = fields["verdicts"] { result.grammar.selfVerdicts = patterns(node, "verdicts") }
    if let node = fields["numbers"] { result.grammar.numbers = numbers(node) }
    if let node = fields["hedges"] { result.grammar.hedges = words(node, "hedges") }
    if let node = fields["real words"] { result.grammar.realWords = words(node, "real words") }
    if let node = fields["contractions"] { result.grammar.contractions = pairs(node, "contractions") }
    if let node = fields["negation"] { readNegation(node, into: &result.grammar) }
    if let node = fields["people"] { readPeople(node, into: &result.grammar) }
    if let node = fields["mirror"] { readMirror(node, into: &result.grammar.mirror) }
    if let node = fields["feelings"] { readFeelings(node, into: &result) }
    if let node = fields["commands"] { result.commands = commands(node) }
    return result
  }

  private mutating func numbers(_ node: YAMLNode) -> [String: Int] {
    var result: [String: Int] = [:]
    for entry in entries(node, "numbers") ?? [] {
      guard let text = text(entry.value, "numbers") else { continue }
      guard let number = Int(text), (0...1_000_000).contains(number) else {
        report(.wrongValue(text, place: "numbers", expected: "a whole number", nearest: nil), at: entry.value.span)
        continue
      }
      result[entry.key] = number
    }
    return result
  }

  /// A map of plain texts.
  private mutating func pairs(_ node: YAMLNode, _ place: String) -> [String: String] {
    var result: [String: String] = [:]
    for entry in entries(node, place) ?? [] { result[entry.key] = text(entry.value, place) }
    return result
  }

  private mutating func readNegation(_ node: YAMLNode, into grammar: inout Grammar) {
    guard
      let fields = fields(node, "negation", known: ["words", "not really", "until"], required: ["words"])
    else { return }
    if let node = fields["words"] { grammar.negators = words(node, "words") }
    if let node = fields["not really"] { grammar.falseNegators = words(node, "not really") }
    if let node = fields["until"] { grammar.clauseBreaks = words(node, "until") }
  }

  private mutating func readPeople(_ node: YAMLNode, into grammar: inout Grammar) {
    guard let fields = fields(node, "people", known: ["me", "other", "third"], required: ["me", "other"]) else {
      return
    }
    if let node = fields["me"] { grammar.me = words(node, "me") }
    if let node = fields["other"] { grammar.other = words(node, "other") }
    if let node = fields["third"] { grammar.third = words(node, "third") }
  }

  private mutating func readMirror(_ node: YAMLNode, into mirror: inout MirrorTables) {
    let known = [
      "swaps", "verbs", "unchanged", "subordinators", "subjects", "openers", "subjectless", "function words", "abstain",
      "foreign", "coach", "separable", "plain words",
    ]
    guard let fields = fields(node, "mirror", known: known) else { return }
    if let node = fields["swaps"] { mirror.swaps = pairs(node, "swaps") }
    if let node = fields["verbs"] { mirror.verbs = pairs(node, "verbs") }
    if let node = fields["unchanged"] { mirror.unchanged = words(node, "unchanged") }
    if let node = fields["subordinators"] { mirror.subordinators = words(node, "subordinators") }
    if let node = fields["subjects"] { mirror.subjects = words(node, "subjects") }
    if let node = fields["subjectless"] { mirror.subjectless = words(node, "subjectless") }
    if let node = fields["plain words"] { mirror.plainWords = words(node, "plain words") }
    if let node = fields["openers"] { mirror.openers = words(node, "openers") }
    if let node = fields["function words"] { mirror.functionWords = words(node, "function words") }
    if let node = fields["abstain"] { mirror.abstain = words(node, "abstain") }
    if let node = fields["foreign"] { mirror.foreign = words(node, "foreign") }
    if let node = fields["coach"] { mirror.coach = words(node, "coach") }
    if let node = fields["separable"] { mirror.separable = words(node, "separable") }
  }

  private mutating func readFeelings(_ node: YAMLNode, into result: inout ReadLanguage) {
    for entry in entries(node, "feelings") ?? [] {
      let place = "feeling '\(entry.key)'"
      guard
        let fields = fields(entry.value, place, known: ["intent", "words"], required: ["words"], at: entry.keySpan)
      else { continue }
      var intent: String?
      if let node = fields["intent"] {
        intent = name(node, "intent")
        if let intent { result.feelingIntents.append((intent, node.span)) }
      }
      result.grammar.feelings.append(
        Grammar.Feeling(
          name: entry.key, intent: intent.map { Name($0) }, words: fields["words"].map { words($0, "words") } ?? []))
    }
  }

  private mutating func commands(_ node: YAMLNode) -> Commands {
    let known = Commands.Command.allCases.map(\.rawValue)
    guard let fields = fields(node, "commands", known: known, required: known) else { return Commands([:]) }
    var result: [Commands.Command: [String]] = [:]
    for command in Commands.Command.allCases {
      if let node = fields[command.rawValue] { result[command] = words(node, command.rawValue) }
    }
    return Commands(result)
  }
}
