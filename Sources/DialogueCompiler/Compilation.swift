public import Diagnostics
public import DialogueEngine
public import Understanding

/// A file as it was read.
public struct SourceFile: Sendable, Equatable {
  /// The file, as the person who asked knows it: the last part of its path tells what kind of file it is.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of the path, without `.yaml`.
  public var name: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
  }
}

/// The files of one language, read and checked: a repertoire, or what is wrong with it; never half of one.
public struct Compilation: Sendable {
  /// All that is wrong, from the first place to the last.
  public private(set) var diagnostics: [Diagnostic]
  /// What listening rests on, for who trains a listener or looks one up; nil where there are errors.
  public private(set) var rules: ListeningRules?
  /// The language of the files.
  public let language: Language
  /// For each dialogue, in the order of the files, its nodes with their places; only where advice was asked for.
  let nodePlaces: [(dialogue: String, nodes: [(name: String, place: SourcePlace)])]
  private var parts: Parts?

  /// All of a repertoire but the listener.
  private struct Parts: Sendable {
    var dialogues: [Dialogue]
    var safety: SafetyScript
    var digressions: [Digression]
    var reflections: [Name<Intent>: Reflections]
    var phrases: Phrases
    var commands: Commands
  }

  /// Reads and checks the files of a language, in time that is linear in their size.
  ///
  /// - Parameters:
  ///   - files: The files of one folder; what is not called listening, examples, anytime, safety,
  ///     language or phrases is a dialogue.
  ///   - language: The language of the folder.
  ///   - shipped: The files that come with the program, where `files` are another folder's. Their safety file holds always,
  ///     and the folder's own can only add patterns of danger; so do their lines of danger. The rest stands in where the folder has
  ///     none, the examples with the intents.
  ///   - advice: Whether to give warnings too, which takes longer.
  ///   - today: For the advice that a help line was last checked too long ago.
  ///   - readsExamples: Whether `examples.yaml` is read too. Who has to say a first line soon leaves it for `examples(of:)`.
  public init(
    of files: [SourceFile], language: Language, shipped: [SourceFile] = [], advice: Bool = false, today: Day? = nil,
    readsExamples: Bool = true
  ) {
    var reading = FolderReading(language: language, advice: advice, readsExamples: readsExamples)
    reading.read(files, shipped: shipped)
    reading.link()
    reading.checkGraph()
    if advice { reading.advise(today: today) }
    self.language = language
    nodePlaces =
      !advice
      ? []
      : reading.dialogues.map { read in
        (read.dialogue.name.text, read.outline.nodes.map { ($0.name, read.reader.place($0.span)) })
      }
    diagnostics = reading.allFound.sortedByPlace()
    guard !diagnostics.hasErrors, let safety = reading.shippedSafety ?? reading.safety else { return }
    let added = reading.shippedSafety == nil ? nil : reading.safety
    var rules = ListeningRules(
      language: language, intents: reading.listening.intents, outOfScope: reading.listening.outOfScope,
      grammar: reading.grammar, dangers: safety.dangers + (added?.dangers ?? []), idioms: safety.idioms)
    rules.add(reading.examples.examples)
    if !reading.areExamplesShipped { rules.addDangersAndDenials(of: reading.shippedExamples.examples) }
    self.rules = rules
    parts = Parts(
      dialogues: reading.dialogues.map(\.dialogue), safety: safety.script, digressions: reading.anytime.digressions,
      reflections: reading.listening.reflections, phrases: reading.phrases, commands: reading.small.commands)
  }

  /// The examples in an `examples.yaml` that was compiled before; what cannot be read in it is left out.
  public static func examples(of file: SourceFile) -> AuthoredExamples {
    guard let root = YAMLTree(file.bytes).root else { return AuthoredExamples() }
    var reader = Reader(file: file.path, bytes: file.bytes)
    return reader.examples(root).examples
  }

  /// The repertoire, with a listener of the caller's making; nil where there are errors.
  ///
  /// - Parameter listener: Makes the listener of `rules`, which may take a while where nothing was trained before.
  public func repertoire(listener: (ListeningRules) -> Listener = { Listener(rules: $0) }) -> Repertoire? {
    guard let parts, let rules else { return nil }
    return Repertoire(
      language: language, dialogues: parts.dialogues, safety: parts.safety, digressions: parts.digressions,
      reflections: parts.reflections, phrases: parts.phrases, commands: parts.commands, listener: listener(rules))
  }
}
