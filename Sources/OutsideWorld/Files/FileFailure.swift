import Glibc

/// Something that a file system refused to do: which step, on which path, and why.
///
/// Sentences about it are made elsewhere.
nonisolated package struct FileFailure: Error, Sendable, Hashable {
  /// What was being done.
  package var step: Step
  /// On which path.
  package var path: String
  /// Why not.
  package var reason: Reason
  /// The number that the system gave for it (errno); 0 where it was not the system that refused.
  package var code: Int32

  package init(_ step: Step, _ path: String, _ reason: Reason, code: Int32 = 0) {
    self.step = step
    self.path = path
    self.reason = reason
    self.code = code
  }

  /// Why the last system call failed; to be made before any other call.
  static func last(_ step: Step, _ path: String, code: Int32 = errno) -> FileFailure {
    FileFailure(step, path, Reason(code: code, step: step), code: code)
  }

  /// What the system says about it, in the language of its messages: "No space left on device".
  package var systemMessage: String? { code == 0 ? nil : String(cString: strerror(code)) }

  /// What can be refused.
  package enum Step: Sendable, Hashable {
    case findFolder, makeFolder, list, create, open, lock, read, write, sync, cut, rename, remove
  }

  /// Why it can be refused.
  package enum Reason: Sendable, Hashable {
    /// There is no such file or folder.
    case missing
    /// There is already one of that name.
    case exists
    /// Another process writes to it: a second copy of the program is running.
    case inUse
    /// There is a symbolic link where a file was expected; it is not followed.
    case isLink
    /// There is something else than a file, or than a folder.
    case wrongKind
    /// It belongs to somebody else.
    case notOurs
    /// The permissions do not allow it.
    case notAllowed
    /// The file system is mounted for reading only.
    case readOnly
    /// The disk is full, or the quota is used up.
    case full
    /// The file would become larger than is allowed.
    case tooLarge
    /// Whether what was written will last is not known: the disk failed, and must not be asked again.
    case unsure
    /// Neither `XDG_DATA_HOME` nor a home folder is known.
    case noHome
    /// Anything else.
    case other

    init(code: Int32, step: Step) {
      self =
        switch code {
        case _ where step == .sync: .unsure
        case ENOENT: .missing
        case EEXIST: .exists
        case EWOULDBLOCK where step == .lock: .inUse
        case ELOOP: .isLink
        case ENOTDIR, EISDIR, ENXIO: .wrongKind
        case EACCES, EPERM: .notAllowed
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .full
        case EFBIG: .tooLarge
        default: .other
        }
    }
  }
}
