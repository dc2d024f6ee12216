internal import Diagnostics
internal import DialogueEngine
internal import Understanding

// Names that lead from one place to another, in one file or between files.
extension FolderReading {
  /// Looks every name up, and tells a visited dialogue from a visited node.
  mutating func link() {
    let dialogueNames = dialogues.map(\.dialogue.name.text)
    let intents = isReadable("listening") ? knownIntents : nil
    linkWordGroups()
    for index in dialogues.indices {
      linkFiles(of: index)
      dialogues[index].link(dialogueNames: dialogueNames, intents: intents)
    }
    shippedSafety?.link(intents: intents)
    if shippedSafety == nil { safety?.link(intents: intents) }
    if let intents {
      report(listening.kinds, unknownAmong: intents, in: "listening")
      report(anytime.intents, unknownAmong: intents, in: "anytime")
      if !areExamplesShipped { report(examples.intents, unknownAmong: intents, in: "examples") }
    }
  }

  private mutating func report(
    _ names: [(name: String, span: Span)], unknownAmong intents: KnownIntents, in file: String
  ) {
    guard var reader = readers[file] else { return }
    for (name, span) in names where !intents.contains(name) {
      let nearest = reader.nearest(to: name, among: listening.names.map(\.name))
      reader.report(.unknownIntent(name, nearest: nearest, isInUnusedFile: false), at: span)
    }
    readers[file] = reader
  }

  /// Looks up the groups of words that patterns name, in every file that holds patterns.
  private mutating func linkWordGroups() {
    guard isReadable("language") else { return }
    let groups = grammar.wordGroups.map(\.name)
    for name in Self.commonFiles { readers[name]?.reportGroups(notIn: groups) }
    shippedSafety?.reader.reportGroups(notIn: groups)
    safety?.reader.reportGroups(notIn: groups)
  }

  /// The grammar, with the groups of words of all files; those of the shipped safety file hold always.
  var grammar: Grammar {
    var grammar = small.grammar
    grammar.wordGroups += (shippedSafety?.wordGroups ?? []) + (safety?.wordGroups ?? [])
    return grammar
  }

  /// What can be heard: the intents of `listening.yaml`, and those that feelings stand for.
  private var knownIntents: KnownIntents {
    KnownIntents(names: listening.names.map(\.name) + small.feelingIntents.map(\.name))
  }

  private mutating func linkFiles(of index: Int) {
    let names = files.map(\.name)
    for (name, span) in dialogues[index].uses where !names.contains(name) && !Self.commonFiles.contains(name) {
      dialogues[index].reader.report(
        .unknownFile(name, nearest: dialogues[index].reader.nearest(to: name, among: names)), at: span)
    }
  }
}

extension Reader {
  fileprivate mutating func reportGroups(notIn groups: [String]) {
    for (name, pattern, span) in groupUses where name != "number" && !groups.contains(name) {
      report(.badPattern(pattern, .unknownGroup(name, nearest: nearest(to: name, among: groups))), at: span)
    }
  }
}

/// The intents that can be heard, in the order of the file.
struct KnownIntents {
  let names: [String]
  private let set: Set<String>

  init(names: [String]) {
    self.names = names
    set = Set(names)
  }

  func contains(_ name: String) -> Bool { set.contains(name) }
}

extension ReadDialogue {
  fileprivate mutating func link(dialogueNames: [String], intents: KnownIntents?) {
    let nodes = outline.nodes.map(\.name)
    let known = Set(nodes)
    for (name, span) in outline.nodeNames where !known.contains(name) {
      reader.report(
        .unknownNode(name, nearest: reader.nearest(to: name, among: nodes)), at: reader.span(of: name, in: span))
    }
    for node in outline.nodes where dialogueNames.contains(node.name) {
      reader.report(.sameName(node.name), at: node.span)
    }
    var visitsDialogue = false
    for (name, span) in outline.visits where !known.contains(name) {
      if dialogueNames.contains(name) {
        visitsDialogue = true
      } else {
        reader.report(.unknownDialogue(name, nearest: reader.nearest(to: name, among: nodes + dialogueNames)), at: span)
      }
    }
    if visitsDialogue { visitDialogues(where: { !known.contains($0) }) }
    if let intents {
      let usesListening = uses.contains { $0.name == "listening" }
      outline.report(unknownIntents: intents, usesListening: usesListening, to: &reader)
    }
  }

  /// Says of each visit whether it goes to a node or to another dialogue.
  private mutating func visitDialogues(where isDialogue: (String) -> Bool) {
    var nodes = dialogue.nodes
    for node in nodes.indices {
      for passage in nodes[node].passages.indices {
        for move in nodes[node].passages[passage].moves.indices {
          if case .visit(.node(let name)) = nodes[node].passages[passage].moves[move].action, isDialogue(name.text) {
            nodes[node].passages[passage].moves[move].action = .visit(.dialogue(Name(name.text)))
          }
        }
      }
    }
    dialogue.nodes = nodes
  }
}

extension ReadSafety {
  fileprivate mutating func link(intents: KnownIntents?) {
    let nodes = outline.nodes.map(\.name)
    let known = Set(nodes)
    for (name, span) in outline.nodeNames + outline.visits where !known.contains(name) {
      reader.report(.unknownNode(name, nearest: reader.nearest(to: name, among: nodes)), at: span)
    }
    if let intents { outline.report(unknownIntents: intents, usesListening: true, to: &reader) }
  }
}

extension Outline {
  fileprivate func report(unknownIntents known: KnownIntents, usesListening: Bool, to reader: inout Reader) {
    for (name, span) in intents {
      if !known.contains(name) {
        reader.report(
          .unknownIntent(name, nearest: reader.nearest(to: name, among: known.names), isInUnusedFile: false),
          at: reader.span(of: name, in: span))
      } else if !usesListening {
        reader.report(
          .unknownIntent(name, nearest: nil, isInUnusedFile: true), at: reader.span(of: name, in: span))
      }
    }
  }
}
