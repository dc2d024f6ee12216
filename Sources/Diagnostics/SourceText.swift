/// A file's text in lines, for the pictures in diagnostics.
///
/// Lines end where YAML 1.1 ends them: LF, CR LF, CR, NEL, LS, PS.
public struct SourceText: Sendable {
  private let lines: [[Unicode.Scalar]]

  /// Cuts bytes into lines; what is no UTF-8 becomes U+FFFD.
  ///
  /// A byte order mark is no part of the first line.
  public init(_ bytes: some Sequence<UInt8>) {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{feff}" where last == nil: break
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(line)
        line = []
      default: line.append(scalar)
      }
      last = scalar
    }
    lines.append(line)
    self.lines = lines
  }

  /// The line of that number, from 1, without its end; nil where there is none.
  public func line(_ number: Int) -> [Unicode.Scalar]? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
