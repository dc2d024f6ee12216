import Glibc

/// Where a person's files are, by the XDG Base Directory Specification 0.8.
nonisolated package struct Folders: Sendable, Hashable {
  /// What a person said: data, which people back up.
  package var transcripts: String
  /// What can be made again at any time.
  package var cache: String

  package init(transcripts: String, cache: String) {
    self.transcripts = transcripts
    self.cache = cache
  }

  /// The folders that the environment names; nothing is made.
  package init(environment: (String) -> String? = environmentVariable) throws(FileFailure) {
    transcripts = try Self.base("XDG_DATA_HOME", orInHome: ".local/share", environment) + "/nabij/transcripts"
    cache = try Self.base("XDG_CACHE_HOME", orInHome: ".cache", environment) + "/nabij"
  }

  /// An empty or relative path in the variable is passed over, as the specification asks.
  private static func base(
    _ variable: String, orInHome inHome: String, _ environment: (String) -> String?
  ) throws(FileFailure) -> String {
    func absolute(_ path: String?) -> String? { path.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } }
    if let base = absolute(environment(variable)) { return base }
    guard let home = absolute(environment("HOME")) ?? absolute(homeOfUser()) else {
      throw FileFailure(.findFolder, variable, .noHome)
    }
    return home + "/" + inHome
  }

  private static func homeOfUser() -> String? {
    getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
  }
}

/// The value of a variable of the environment.
nonisolated package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// A folder on the disk.
nonisolated package struct Folder: Sendable, Hashable {
  /// Where it is.
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// Where a file of that name is in it.
  package func path(of name: String) -> String { path + "/" + name }

  /// Makes it, and the folders above it that are missing, for this person alone (0700).
  ///
  /// One that is there already must be this person's own, and is closed to all others.
  package func make() throws(FileFailure) {
    try Self.make(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.makeFolder, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(.makeFolder, path) }
    guard status.st_uid == geteuid() else { throw FileFailure(.makeFolder, path, .notOurs) }
    if status.st_mode & 0o777 != 0o700, fchmod(descriptor, 0o700) != 0 { throw .last(.makeFolder, path) }
  }

  private static func make(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o700) == 0 {
      guard let slash = path.lastIndex(of: "/") else { return }
      return try Folder(slash == path.startIndex ? "/" : String(path[..<slash])).sync()
    }
    let code = errno
    switch code {
    case EEXIST: return
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw .last(.makeFolder, path, code: code)
      }
      try make(String(path[..<slash]))
      try make(path)
    default: throw .last(.makeFolder, path, code: code)
    }
  }

  /// Sees to it that names that were made or removed in it last.
  package func sync() throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.open, path) }
    defer { close(descriptor) }
    // Some file systems cannot sync a folder and say so; their names last as they do.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last(.sync, path) }
  }

  /// The names in it with this beginning and this ending, in order; none where there is no such folder.
  package func names(startingWith prefix: String = "", endingIn suffix: String = "") throws(FileFailure) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .last(.list, path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes[..<(bytes.firstIndex(of: 0) ?? bytes.endIndex)], as: UTF8.self)
      }
      if name.hasPrefix(prefix), name.hasSuffix(suffix) { names.append(name) }
    }
    guard errno == 0 else { throw .last(.list, path) }
    return names.sorted()
  }

  /// Removes a file from it for good: afterwards not even a power cut brings its name back.
  ///
  /// What the disk itself keeps of it is not overwritten.
  package func remove(_ name: String) throws(FileFailure) {
    guard unlink(path(of: name)) == 0 else { throw .last(.remove, path(of: name)) }
    try sync()
  }
}
