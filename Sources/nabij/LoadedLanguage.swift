import Diagnostics
import DialogueCompiler
import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// The dialogues of one language, read and checked.
///
/// Nobody has to be heard before the first line is said; so a listener is made behind it, while the person reads.
@MainActor struct LoadedLanguage {
  /// Everything that can be said, and, once a listener was made, heard.
  private(set) var repertoire: Repertoire
  private var rules: ListeningRules
  private let files: DialogueFiles
  private var isListening = false

  /// Reads the dialogues of a language; what is wrong with them is drawn, and nothing is half loaded.
  init(_ language: Language, dialogues folder: String?) throws {
    files = try DialogueFiles(language, folder: folder)
    let compilation = Compilation(
      of: files.own, language: language, shipped: files.shipped, readsExamples: files.mayBeWrong)
    let deaf = Listener(rules: ListeningRules(language: language))
    guard let rules = compilation.rules, let repertoire = compilation.repertoire(listener: { _ in deaf }) else {
      throw files.failure(of: compilation)
    }
    self.repertoire = repertoire
    self.rules = rules
  }

  /// Makes the listener, with what was learned before from the authors' examples, or learned now and kept for the next time.
  mutating func listen() {
    guard !isListening else { return }
    isListening = true
    if !files.mayBeWrong, let file = files.own.first(where: { $0.name == "examples" }) {
      rules.add(Compilation.examples(of: file))
    }
    let weights = WeightCache(rules.language, learnedFrom: files.learnedFrom)
    let kept = weights?.classifier
    let classifier = kept ?? Classifier.train(on: rules, crew: Crew(Processors.carryOut))
    repertoire.listener = Listener(rules: rules, classifier: classifier)
    if kept == nil { weights?.keep(classifier) }
  }

  /// The same with a listener at once, for commands in which nobody waits for a first line.
  static func listening(_ language: Language, dialogues folder: String?) throws -> LoadedLanguage {
    var loaded = try LoadedLanguage(language, dialogues: folder)
    loaded.listen()
    return loaded
  }
}

/// The files of one language, from wherever dialogues come from.
@MainActor struct DialogueFiles {
  /// Whether these are another folder's, which nobody has checked: every file of them is read before anything is said.
  var mayBeWrong: Bool { !shipped.isEmpty }
  /// The files of the folder.
  let own: [SourceFile]
  /// What the program brings, for another folder: its safety script always holds, the rest stands in for what that has not.
  let shipped: [SourceFile]

  init(_ language: Language, folder: String?) throws {
    let source = DialogueSource.locate(folder: folder)
    let files = try Self.read(source, language.rawValue)
    let isOriginal = source == .embedded || source == DialogueSource.ofPackage
    shipped = isOriginal ? [] : try Self.read(.embedded, language.rawValue)
    guard !files.isEmpty else {
      throw CommandFailure(CommandWords.current.dialoguesUnreadable(folder ?? source.name))
    }
    own = files
  }

  /// The files that listening learns from; of another folder the shipped ones too, whose lines of danger always hold.
  var learnedFrom: [SourceFile] {
    (own + shipped).filter { ["listening", "language", "examples"].contains($0.name) }
  }

  /// What is wrong, drawn on the standard error, and a sentence that says so.
  func failure(of compilation: Compilation) -> CommandFailure {
    let picture = DiagnosticPicture()
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error {
      let file = (own + shipped).first { $0.path == diagnostic.place.file }
      Output.complain(picture.draw(diagnostic, source: { _ in file.map { SourceText($0.bytes) } }))
    }
    let count = compilation.diagnostics.count { $0.severity == .error }
    return CommandFailure(CommandWords.current.dialoguesAreWrong(count))
  }

  /// The files of the folder of that name, which is that of a language.
  static func read(_ source: DialogueSource, _ folder: String) throws -> [SourceFile] {
    do throws(DialogueFile.Unreadable) {
      return try source.files(language: folder).map { SourceFile(path: $0.path, bytes: $0.bytes) }
    } catch {
      throw CommandFailure(CommandWords.current.dialoguesUnreadable(error.path) + " " + error.reason + ".")
    }
  }
}

extension DialogueSource {
  /// Where it is, as it is shown.
  fileprivate var name: String {
    switch self {
    case .folder(let folder): Environment.current.abbreviating(path: folder)
    case .embedded: "nabij"
    }
  }
}
