/// Draws a diagnostic: where, what, the line itself with carets under it, and how it is mended.
///
/// ```
/// en/closeness.yaml:12:11: error: There is no node called 'sory'. [unknown-node]
///    12 |     - go: sory
///       |           ^^^^
///       = Did you mean 'sorry'?
/// ```
public struct DiagnosticPicture: Sendable {
  /// Whether the picture is coloured with escape sequences.
  public var isColoured: Bool
  /// How many columns of a line are shown at most; a longer line is cut around the carets.
  public var width: Int

  public init(isColoured: Bool = false, width: Int = 100) {
    self.isColoured = isColoured
    self.width = max(20, width)
  }

  /// The picture, in lines that each end in a line feed.
  ///
  /// - Parameter source: The text of a file by its name; where it is nil the line is left out.
  public func draw(_ diagnostic: Diagnostic, source: (String) -> SourceText?) -> String {
    strokes(of: diagnostic, source: source).map { stroke in
      guard isColoured, let paint = stroke.paint else { return stroke.text }
      return "\u{1b}[\(paint.rawValue)m\(stroke.text)\u{1b}[0m"
    }.joined()
  }

  /// The same picture stroke by stroke, for who colours it himself.
  public func strokes(of diagnostic: Diagnostic, source: (String) -> SourceText?) -> [Stroke] {
    let colour: Paint = diagnostic.severity == .error ? .red : .yellow
    var picture = [
      position(diagnostic.place), Stroke(": "), Stroke(diagnostic.severity.rawValue + ":", colour), Stroke(" "),
      Stroke(shown(diagnostic.message), .bold), Stroke(" "), Stroke("[\(diagnostic.id)]", .faint), Stroke("\n"),
    ]
    picture += excerpt(diagnostic.place, colour, source)
    if let hint = diagnostic.hint {
      for line in hint.split(separator: "\n", omittingEmptySubsequences: false) {
        picture += [Stroke("      "), Stroke("=", .faint), Stroke(" \(shown(line))\n")]
      }
    }
    for note in diagnostic.notes {
      picture += [position(note.place), Stroke(": note: \(shown(note.message))\n")]
      picture += excerpt(note.place, .faint, source)
    }
    return picture
  }

  private func position(_ place: SourcePlace) -> Stroke {
    Stroke("\(shown(place.file)):\(place.line):\(place.column)", .bold)
  }

  /// The line and the carets under it.
  private func excerpt(_ place: SourcePlace, _ colour: Paint, _ source: (String) -> SourceText?) -> [Stroke] {
    guard let line = source(place.file)?.line(place.line) else { return [] }
    let cut = CutLine(line, from: place.column - 1, length: place.length, width: width)
    let number = String(place.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    return [
      Stroke("\(gutter) |", .faint), Stroke(" \(cut.text)\n"),
      Stroke("\(blank) |", .faint), Stroke(" " + String(repeating: " ", count: cut.indent)),
      Stroke(String(repeating: "^", count: cut.carets), colour), Stroke("\n"),
    ]
  }

  /// A piece of a picture, with what it is painted in; it is not painted where that is nil.
  public struct Stroke: Sendable, Equatable {
    public var text: String
    public var paint: Paint?

    init(_ text: String, _ paint: Paint? = nil) {
      self.text = text
      self.paint = paint
    }
  }

  /// How a piece looks; the raw value is the parameter of the escape sequence (ECMA-48, SGR).
  public enum Paint: String, Sendable {
    case red = "31", yellow = "33", bold = "1", faint = "2"
  }
}

/// A line as it is shown, cut to a width, with what it takes to put carets under a stretch of it.
private struct CutLine {
  var text = ""
  var indent = 0
  var carets = 1

  init(_ line: [Unicode.Scalar], from start: Int, length: Int, width: Int) {
    let start = min(max(0, start), line.count)
    let end = min(line.count, start + max(0, length))
    let before = line[max(0, start - width)..<start].map(ShownScalar.init)
    let marked = line[start..<min(end, start + width + 1)].map(ShownScalar.init)
    let behind = line[end...].prefix(width).map(ShownScalar.init)

    // What stands in front may take half of the width, unless everything fits.
    let whole = Self.columns(before) + Self.columns(marked) + Self.columns(behind)
    let isWhole = start <= width && end - start == marked.count && end + behind.count == line.count
    let fits = whole <= width && isWhole
    var front = before[...]
    let room = fits ? width : max(width / 2, width - Self.columns(marked) - Self.columns(behind) - 2)
    if Self.columns(front) > room || start > front.count {
      while let first = front.first, Self.columns(front) > room - 1 || first.width == 0 { front.removeFirst() }
      text += "…"
    }
    for scalar in front { text += scalar.text }
    indent = Self.columns(front) + (front.count < start ? 1 : 0)

    var used = indent
    var isCut = false
    var shownCarets = 0
    for (index, scalar) in (marked + behind).enumerated() {
      if used + scalar.width > width - (fits ? 0 : 1) {
        isCut = true
        break
      }
      text += scalar.text
      used += scalar.width
      if index < marked.count { shownCarets += scalar.width }
    }
    if isCut || end + behind.count < line.count { text += "…" }
    carets = max(1, shownCarets)
  }

  private static func columns(_ scalars: some Sequence<ShownScalar>) -> Int {
    scalars.reduce(0) { $0 + $1.width }
  }
}
