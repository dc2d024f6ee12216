internal import CYAML

/// Turns what libyaml says when it gives up into what an author most likely did.
struct SyntaxExplanation {
  let mistake: (Mistake, Span, note: (String, Span)?)

  init(_ parser: yaml_parser_t, bytes: [UInt8]) {
    let problem = Self.text(parser.problem)
    let context = Self.text(parser.context)
    let span = Span(parser.problem_mark, parser.problem_mark)
    let contextSpan = Span(parser.context_mark, parser.context_mark)

    if parser.error == YAML_READER_ERROR {
      let span = Self.place(ofByte: parser.problem_offset, in: bytes)
      let value = Unicode.Scalar(UInt32(truncatingIfNeeded: parser.problem_value))
      mistake = (value.map(Mistake.controlCharacter) ?? .notUTF8, span, nil)
      return
    }
    if context.contains("tag") || problem.contains("tag handle") {
      mistake = (.yamlTag("!"), context.contains("tag") ? contextSpan : span, nil)
      return
    }
    let line = SourceLine(number: Int(span.line), in: bytes)
    let here = line.scalar(Int(span.column) - 1)
    let before = line.lastVisible(before: Int(span.column) - 1)
    func syntax(_ cause: SyntaxProblem.Cause, at place: Span? = nil) -> (Mistake, Span, note: (String, Span)?) {
      (.yamlSyntax(SyntaxProblem(cause: cause)), place ?? span, nil)
    }

    switch problem {
    case "mapping values are not allowed in this context": mistake = syntax(.colonInText)
    case "found character that cannot start any token":
      mistake = here == "\t" ? syntax(.tab) : syntax(.indicator(here.map(Character.init) ?? "@"))
    case "block sequence entries are not allowed in this context": mistake = syntax(.indicator("-"))
    case "mapping keys are not allowed in this context": mistake = syntax(.indicator("?"))
    case "did not find expected alphabetic or numeric character":
      mistake = syntax(.indicator(context.contains("alias") ? "*" : "&"), at: contextSpan)
    case "found unexpected end of stream", "found unexpected document indicator":
      mistake = syntax(.unclosedQuote, at: contextSpan)
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      mistake = syntax(.unclosedBracket, at: contextSpan)
    case "could not find expected ':'": mistake = syntax(.keyWithoutColon, at: contextSpan)
    case _ where problem.contains("tab character"): mistake = syntax(.tab)
    case _ where context.contains("block scalar"): mistake = syntax(.indicator(">"), at: contextSpan)
    case _ where problem.contains("escape") || problem.contains("hexdecimal"):
      mistake = syntax(.escape)
    case _ where problem.hasPrefix("did not find expected"):
      switch before {
      case "'", "\"": mistake = syntax(.quote)
      case "}", "]": mistake = syntax(.bracket)
      default: mistake = syntax(.indentation)
      }
    default: mistake = syntax(.other(problem))
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private static func place(ofByte offset: Int, in bytes: [UInt8]) -> Span {
    var line: Int32 = 1
    var column: Int32 = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0a {
        line += 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
    return Span(line: line, column: column, endLine: line, endColumn: column + 1)
  }
}

/// One line of a file, looked at when something is wrong with it.
private struct SourceLine {
  private var scalars: [Unicode.Scalar] = []

  init(number: Int, in bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0a, maxSplits: number, omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return }
    scalars = Array(String(decoding: lines[number - 1], as: UTF8.self).unicodeScalars)
  }

  func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  func lastVisible(before index: Int) -> Unicode.Scalar? {
    scalars.prefix(index).last { $0 != " " && $0 != "\t" }
  }
}
