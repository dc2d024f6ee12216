import CDialogues
import Glibc

/// Where dialogues come from: a folder, or those that the program was built with.
package nonisolated enum DialogueSource: Sendable, Equatable {
  /// A folder that has a folder for each language.
  case folder(String)
  /// Those that the program was built with.
  case embedded

  /// Looks for dialogues; the first that is there wins.
  ///
  /// The folder of `--dialogues` and of `$NABIJ_DIALOGUES` is taken as it is, so that a mistake in it is shown and not
  /// passed over. Then come the person's own (`$XDG_DATA_HOME`), those installed beside the program, those of the
  /// package it was built in, those of the system (`$XDG_DATA_DIRS`).
  package static func locate(
    folder: String? = nil, environment: Environment = .current, program: String? = runningProgram
  ) -> DialogueSource {
    if let folder = folder ?? environment["NABIJ_DIALOGUES"] { return .folder(folder) }
    var candidates: [String] = []
    if let data = environment["XDG_DATA_HOME"] ?? environment["HOME"].map({ $0 + "/.local/share" }) {
      candidates.append(data + "/nabij/Dialogues")
    }
    if let program {
      candidates.append(parent(parent(program)) + "/share/nabij/Dialogues")
      if let package = package(around: program) { candidates.append(package + "/Dialogues") }
    }
    for data in (environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share").split(separator: ":") {
      candidates.append(data + "/nabij/Dialogues")
    }
    return candidates.first(where: isFolder).map(DialogueSource.folder) ?? .embedded
  }

  /// The dialogues of the package that the running program was built in; nil where it was installed.
  ///
  /// They are those that the program was built with, perhaps edited since.
  package static var ofPackage: DialogueSource? {
    runningProgram.flatMap(package).map { .folder($0 + "/Dialogues") }
  }

  /// The files of a language, by name.
  package func files(language: String) throws(DialogueFile.Unreadable) -> [DialogueFile] {
    switch self {
    case .embedded:
      return Self.embeddedFiles(language: language)
    case .folder(let folder):
      return try DialogueFile.read(folder: folder + "/" + language, language: language)
    }
  }

  /// The files of a language that the program was built with.
  private static func embeddedFiles(language: String) -> [DialogueFile] {
    (0..<nabij_dialogue_count()).compactMap { index in
      let file = nabij_dialogue_at(index)
      guard String(cString: file.language) == language else { return nil }
      let name = String(cString: file.name)
      let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
      return DialogueFile(language: language, name: name, path: "Dialogues/\(language)/\(name)", bytes: bytes)
    }
  }

  /// The path of the running program, with links followed; nil where the system does not tell.
  package static var runningProgram: String? {
    withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
      guard let path = buffer.baseAddress else { return nil }
      let count = readlink("/proc/self/exe", path, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: buffer[..<count], as: UTF8.self)
    }
  }

  /// The package in whose `.build` a program lies.
  private static func package(around program: String) -> String? {
    guard let build = program.firstRange(of: "/.build/") else { return nil }
    let package = String(program[..<build.lowerBound])
    return access(package + "/Package.swift", R_OK) == 0 ? package : nil
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
