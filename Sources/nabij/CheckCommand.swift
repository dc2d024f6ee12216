import ArgumentParser
import Diagnostics
import DialogueCompiler
import OutsideWorld
import Transcripts
import Understanding

/// `nabij check`: draws all that is wrong with dialogue files.
///
/// It ends with 0 where nothing is wrong, 1 where something is (with `--strict` a warning is enough), 2 where it could not look.
struct CheckCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: CommandWords.current.checkAbstract)
  }

  @Argument(help: ArgumentHelp(CommandWords.current.pathHelp))
  var paths: [String] = []

  @Flag(help: ArgumentHelp(CommandWords.current.strictHelp))
  var strict = false

  @Flag(help: ArgumentHelp(CommandWords.current.jsonHelp))
  var json = false

  @Flag(help: ArgumentHelp(CommandWords.current.confusionsHelp))
  var confusions = false

  /// How many are drawn; a file with more is not a dialogue with mistakes.
  private static let mostDrawn = 200

  @MainActor func carryOut() throws {
    var checked: [CheckedFolder] = []
    if paths.isEmpty {
      checked = try CheckedFolder.every(in: DialogueSource.locate())
    } else {
      for path in paths { checked += try CheckedFolder.every(at: path) }
    }
    let found = checked.flatMap(\.diagnostics).sortedByPlace()
    if confusions, !found.hasErrors {
      for rules in checked.compactMap(\.rules) { ConfusionTable(CrossValidation(of: rules), rules).show(asJSON: json) }
    }
    show(found, checked)
    let errors = found.count { $0.severity == .error }
    let warnings = found.count - errors
    if errors > 0 || (strict && warnings > 0) {
      throw CommandFailure(
        CommandWords.current.found(errors: errors, warnings: warnings), code: CommandFailure.negative)
    }
    if !json { Output.complain(CommandWords.current.found(errors: errors, warnings: warnings)) }
  }

  @MainActor private func show(_ found: [Diagnostic], _ checked: [CheckedFolder]) {
    if json {
      for diagnostic in found { Output.write(diagnostic.json) }
      return
    }
    let picture = DiagnosticPicture()
    var texts: [String: SourceText] = [:]
    for diagnostic in found.prefix(Self.mostDrawn) {
      let drawn = picture.strokes(of: diagnostic) { path in
        if let text = texts[path] { return text }
        let file = checked.lazy.flatMap(\.files).first { $0.path == path }
        texts[path] = file.map { SourceText($0.bytes) }
        return texts[path]
      }
      Output.write(drawn)
    }
    if found.count > Self.mostDrawn { Output.write(CommandWords.current.more(found.count - Self.mostDrawn)) }
  }
}

/// The files of one language, checked.
@MainActor struct CheckedFolder {
  /// The files, for the pictures.
  let files: [SourceFile]
  /// What is wrong, in the files that were asked about.
  let diagnostics: [Diagnostic]
  /// What listening rests on; nil where there are errors.
  var rules: ListeningRules?

  /// What a path stands for: a file, the folder of a language, or a folder with a folder for each language.
  static func every(at path: String) throws -> [CheckedFolder] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if path.hasSuffix(".yaml") {
      let folder = parent(of: path)
      guard let checked = try CheckedFolder(folder, only: path) else {
        throw CommandFailure(CommandWords.current.noSuchFile(path))
      }
      return [checked]
    }
    let source = DialogueSource.folder(path)
    let languages = Language.allCases.filter { (try? DialogueFiles.read(source, $0.rawValue)) != nil }
    if !languages.isEmpty { return try every(in: source) }
    return try CheckedFolder(path, only: nil).map { [$0] } ?? []
  }

  /// All languages of a source, also compared with each other.
  static func every(in source: DialogueSource) throws -> [CheckedFolder] {
    var checked: [CheckedFolder] = []
    var compilations: [Compilation] = []
    for language in Language.allCases {
      guard let files = try? DialogueFiles.read(source, language.rawValue), !files.isEmpty else { continue }
      let (compilation, shipped) = try compile(files, language, isOriginal: isOriginal(source))
      compilations.append(compilation)
      checked.append(
        CheckedFolder(files: files + shipped, diagnostics: compilation.diagnostics, rules: compilation.rules))
    }
    guard !checked.isEmpty else { throw CommandFailure(CommandWords.current.noDialogues) }
    let differences = Compilation.differences(between: compilations)
    return checked + [CheckedFolder(files: [], diagnostics: differences)]
  }

  private init(files: [SourceFile], diagnostics: [Diagnostic], rules: ListeningRules? = nil) {
    self.files = files
    self.diagnostics = diagnostics
    self.rules = rules
  }

  /// The folder of one language, or one file of it; nil where that file is not among them.
  private init?(_ folder: String, only path: String?) throws {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let source = DialogueSource.folder(Self.parent(of: folder))
    let files = try DialogueFiles.read(source, name).map { SourceFile(path: Self.join(folder, $0), bytes: $0.bytes) }
    guard path.map({ path in files.contains { Self.join(folder, $0) == path } }) ?? true else { return nil }
    let language = Language(rawValue: name) ?? Self.language(of: files)
    let (compilation, shipped) = try Self.compile(files, language, isOriginal: Self.isOriginal(source))
    self.files = files + shipped
    diagnostics = compilation.diagnostics.filter { path == nil || $0.place.file == path }
    rules = compilation.rules
  }

  private static func compile(
    _ files: [SourceFile], _ language: Language, isOriginal: Bool
  ) throws -> (Compilation, shipped: [SourceFile]) {
    let shipped = isOriginal ? [] : try DialogueFiles.read(.embedded, language.rawValue)
    let compilation = Compilation(
      of: files, language: language, shipped: shipped, advice: true, today: today)
    return (compilation, shipped)
  }

  private static var today: Day? {
    let now = Clock.system.now()
    return Day(Moment(milliseconds: now, offset: Clock.offset(at: now) / 60).civil.date)
  }

  /// Whether these are the dialogues that come with Nabij, and not another folder's: those of the package, or built in.
  private static func isOriginal(_ source: DialogueSource) -> Bool {
    guard case .folder(let folder) = source else { return true }
    return DialogueSource.locate(environment: Environment([:])) == .folder(folder)
      || (try? SmallFile(join(parent(of: folder), "Package.swift")).contents()).flatMap { $0 } != nil
  }

  /// What a file says of its own language; English where it says nothing.
  private static func language(of files: [SourceFile]) -> Language {
    for language in Language.allCases {
      let line = Array("language: \(language.rawValue)".utf8)
      let says = files.contains { file in
        file.bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: line) }
      }
      if says { return language }
    }
    return .english
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func join(_ folder: String, _ file: SourceFile) -> String { join(folder, file.name + ".yaml") }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
  }
}

extension CommandWords {
  fileprivate func found(errors: Int, warnings: Int) -> String {
    let isDutch = language == .dutch
    if errors == 0, warnings == 0 { return isDutch ? "Er is niets mis." : "Nothing is wrong." }
    func count(_ number: Int, _ one: String, _ many: String) -> [String] {
      number == 0 ? [] : ["\(number) \(number == 1 ? one : many)"]
    }
    let parts =
      isDutch
      ? count(errors, "fout", "fouten") + count(warnings, "waarschuwing", "waarschuwingen")
      : count(errors, "error", "errors") + count(warnings, "warning", "warnings")
    return parts.joined(separator: ", ") + "."
  }

  fileprivate func more(_ count: Int) -> String {
    language == .dutch ? "En nog \(count)." : "And \(count) more."
  }

  fileprivate func noSuchFile(_ path: String) -> String {
    language == .dutch ? "\(path) is er niet." : "There is no \(path)."
  }

  fileprivate var noDialogues: String {
    language == .dutch ? "Daar zijn geen dialogen." : "There are no dialogues there."
  }
}
