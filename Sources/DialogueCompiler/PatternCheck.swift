/// Looks whether a pattern is well written, without making it: that is the listener's work.
///
/// Words match by stem; `…` is a gap; `a/b` one of; `(a)` may be there or not; `=a` just that form; `^` and `$` tie to the ends.
enum PatternCheck {
  static func problem(in pattern: String) -> PatternProblem? {
    var depth = 0
    var words = 0
    let tokens = pattern.split(separator: " ")
    for (index, token) in tokens.enumerated() {
      var rest = token
      if rest.first == "^" {
        if index > 0 { return .anchorInside("^") }
        rest = rest.dropFirst()
      }
      if rest.last == "$" {
        if index < tokens.count - 1 { return .anchorInside("$") }
        rest = rest.dropLast()
      }
      var last: Character?
      for character in rest {
        switch character {
        case "(":
          depth += 1
          if depth > 1 { return .nested }
        case ")":
          if depth == 0 { return .unopened }
          depth -= 1
          if last == "(" { return .emptyBrackets }
          if last == "/" { return .emptyAlternative }
        case "/":
          if last == nil || last == "/" || last == "(" { return .emptyAlternative }
        case "^", "$": return .anchorInside(character)
        case "…": break
        default: words += 1
        }
        last = character
      }
      if last == "/" { return .emptyAlternative }
    }
    if depth > 0 { return .unclosed }
    if words == 0 { return pattern.contains("…") ? .onlyGaps : .nothing }
    return nil
  }
}

extension Reader {
  /// A block list of patterns.
  mutating func patterns(_ node: YAMLNode, _ place: String) -> [String] {
    texts(node, place).map { text, span in
      if let problem = PatternCheck.problem(in: text) { report(.badPattern(text, problem), at: span) }
      return text
    }
  }
}
