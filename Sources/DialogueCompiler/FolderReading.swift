internal import Diagnostics
internal import DialogueEngine
internal import Understanding

/// The files of one language while they are read.
struct FolderReading {
  let language: Language
  let advice: Bool
  private(set) var listening = ReadListening()
  private(set) var anytime = ReadAnytime()
  private(set) var small = ReadLanguage()
  private(set) var phrases = Phrases([:])
  private(set) var examples = ReadExamples()
  /// Whether the examples are those that the program brings, while the intents may be another folder's.
  private(set) var areExamplesShipped = false
  private(set) var shippedExamples = ReadExamples()
  var safety: ReadSafety?
  var shippedSafety: ReadSafety?
  var dialogues: [ReadDialogue] = []
  /// The files by name, with what was wrong in them; a dialogue's and a safety file's own readers have theirs.
  var readers: [String: Reader] = [:]
  /// The names of the files, in order, and whether each could be read at all.
  private(set) var files: [(name: String, isReadable: Bool)] = []
  var found: [Diagnostic] = []

  static let commonFiles = ["listening", "anytime", "safety", "language", "phrases", "examples"]
  /// Without this file all can be heard that has a pattern.
  static let optionalFiles = ["examples"]

  /// Whether `examples.yaml` is read too.
  let readsExamples: Bool

  init(language: Language, advice: Bool, readsExamples: Bool) {
    self.language = language
    self.advice = advice
    self.readsExamples = readsExamples
  }

  /// Whether a file is there and could be read, so that names in it may be looked up.
  func isReadable(_ name: String) -> Bool {
    files.contains { $0.name == name && $0.isReadable }
  }

  mutating func read(_ allOwn: [SourceFile], shipped allShipped: [SourceFile]) {
    let own = allOwn.filter { readsExamples || $0.name != "examples" }
    let shipped = allShipped.filter { readsExamples || $0.name != "examples" }
    for file in shipped where file.name == "safety" { readSafety(file, isShipped: true, onlyAdds: false) }
    // A copy of the shipped safety file adds nothing to it, and says nothing wrong.
    for file in own where !(file.name == "safety" && shipped.contains { $0.name == "safety" && $0.bytes == file.bytes })
    {
      read(file)
    }
    let names = Set(own.map(\.name))
    for file in shipped where file.name == "examples" {
      readShippedExamples(file, standIn: names.isDisjoint(with: ["listening", "examples"]))
    }
    for file in shipped
    where Self.commonFiles.contains(file.name) && !["safety", "examples"].contains(file.name)
      && !names.contains(file.name)
    {
      read(file)
    }
    let folder = own.first.map { String($0.path.dropLast(($0.path.split(separator: "/").last ?? "").count)) } ?? ""
    if !own.contains(where: { !Self.commonFiles.contains($0.name) }) {
      found.append(Diagnostic(.missingDialogue, at: SourcePlace(file: folder, line: 1, column: 1, length: 0)))
    }
    for name in Self.commonFiles
    where !Self.optionalFiles.contains(name) && !files.contains(where: { $0.name == name }) {
      found.append(
        Diagnostic(
          .missingFile("\(name).yaml"), at: SourcePlace(file: "\(folder)\(name).yaml", line: 1, column: 1, length: 0)))
    }
  }

  private mutating func read(_ file: SourceFile) {
    if file.name == "safety" {
      return readSafety(file, isShipped: false, onlyAdds: shippedSafety != nil)
    }
    guard let (root, read) = readTree(file) else { return }
    var reader = read
    switch file.name {
    case "listening": listening = reader.listening(root)
    case "anytime": anytime = reader.anytime(root)
    case "language": small = reader.language(root)
    case "phrases": phrases = reader.phrases(root)
    case "examples": examples = reader.examples(root)
    default:
      dialogues.append(ReadDialogue(root, name: file.name, reader: reader))
      return
    }
    readers[file.name] = reader
  }

  /// What the shipped examples say of danger holds beside those of another folder; all of them go with the
  /// shipped intents, where those stand in.
  private mutating func readShippedExamples(_ file: SourceFile, standIn: Bool) {
    guard let (root, read) = readTree(file) else { return }
    var reader = read
    shippedExamples = reader.examples(root)
    guard standIn else { return }
    examples = shippedExamples
    areExamplesShipped = true
    readers[file.name] = reader
  }

  private mutating func readSafety(_ file: SourceFile, isShipped: Bool, onlyAdds: Bool) {
    guard let (root, reader) = readTree(file) else { return }
    let read = ReadSafety(root, reader: reader, onlyAdds: onlyAdds)
    if isShipped { shippedSafety = read } else { safety = read }
  }

  /// The tree of a file whose notation is right; notes what is wrong with it and looks at its language.
  private mutating func readTree(_ file: SourceFile) -> (YAMLNode, Reader)? {
    var reader = Reader(file: file.path, bytes: file.bytes)
    let tree = YAMLTree(file.bytes)
    for (mistake, span, note) in tree.mistakes { reader.report(mistake, at: span, notes: note.map { [$0] } ?? []) }
    files.append((file.name, tree.root != nil && tree.mistakes.isEmpty))
    guard let root = tree.root else {
      if tree.mistakes.isEmpty {
        reader.report(.wrongShape(expected: .map, found: .nothing, place: "a file"), at: .start)
      }
      found += reader.found
      return nil
    }
    if case .map(let entries, _) = root.content, let node = entries.first(where: { $0.key == "language" })?.value,
      let word = reader.text(node, "language"), word != language.rawValue
    {
      let known = Language.allCases.map(\.rawValue)
      reader.report(
        .wrongValue(
          word, place: "language", expected: "'\(language.rawValue)', the language of the folder",
          nearest: reader.nearest(to: word, among: known)),
        at: node.span)
    }
    return (root, reader)
  }

  /// All that was found so far, everywhere.
  var allFound: [Diagnostic] {
    var all = found
    for name in Self.commonFiles { all += readers[name]?.found ?? [] }
    for dialogue in dialogues { all += dialogue.reader.found }
    all += safety?.reader.found ?? []
    all += shippedSafety?.reader.found ?? []
    return all
  }
}
