internal import Diagnostics
internal import DialogueEngine
internal import Understanding

extension NodeReader {
  /// Reads `when`.
  mutating func readCondition(_ node: YAMLNode) -> Condition? {
    guard let text = reader.text(node, "when") else { return nil }
    var parser = ConditionReader(text, slots: slots)
    let condition = parser.read()
    for intent in parser.intents { outline.intents.append((intent, node.span)) }
    for name in parser.nodes { outline.nodeNames.append((name, node.span)) }
    for (mistake, words) in parser.mistakes { reader.report(mistake, at: reader.span(of: words, in: node.span)) }
    return condition
  }
}

/// Reads a condition: `load > 6 and not visited(body)`.
///
/// `or` binds loosest, then `and`, then `not`; brackets go before all.
struct ConditionReader {
  /// What was wrong, and the words to point at.
  private(set) var mistakes: [(Mistake, words: String)] = []
  /// The intents and nodes that are named.
  private(set) var intents: [String] = []
  private(set) var nodes: [String] = []

  private let text: String
  private let slots: [Slot]
  private var tokens: ArraySlice<String>
  private var depth = 0
  private var isStuck = false

  init(_ text: String, slots: [Slot]) {
    self.text = text
    self.slots = slots
    tokens = Self.tokens(of: text)[...]
  }

  /// The condition, or nil where it cannot be read.
  mutating func read() -> Condition? {
    if tokens.isEmpty {
      stop(.nothing, at: text)
      return nil
    }
    let condition = or()
    if !isStuck, let rest = tokens.first { stop(.unexpected(rest, expected: "'and', 'or' or the end"), at: rest) }
    return mistakes.isEmpty ? condition : nil
  }

  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    func flush() {
      if !word.isEmpty { tokens.append(word) }
      word = ""
    }
    for character in text {
      switch character {
      case _ where character.isWhitespace: flush()
      case "(", ")":
        flush()
        tokens.append(String(character))
      case "<", ">", "=", "!":
        if let last = word.last, !"<>=!".contains(last) { flush() }
        word.append(character)
      default:
        if let last = word.last, "<>=!".contains(last) { flush() }
        word.append(character)
      }
    }
    flush()
    return tokens
  }

  // MARK: The grammar

  private mutating func or() -> Condition? {
    var left = and()
    while !isStuck, take("or") {
      let right = and()
      if let one = left, let two = right { left = .or(one, two) } else { left = nil }
    }
    return left
  }

  private mutating func and() -> Condition? {
    var left = not()
    while !isStuck, take("and") {
      let right = not()
      if let one = left, let two = right { left = .and(one, two) } else { left = nil }
    }
    return left
  }

  private mutating func not() -> Condition? {
    guard take("not") else { return primary() }
    guard deeper() else { return nil }
    defer { depth -= 1 }
    return not().map { .not($0) }
  }

  private mutating func primary() -> Condition? {
    guard let first = tokens.popFirst() else { return stop(.endsTooEarly(expected: "the name of a slot"), at: text) }
    if first == "(" {
      guard deeper() else { return nil }
      defer { depth -= 1 }
      let inner = or()
      if !isStuck { close() }
      return inner
    }
    if tokens.first == "(" { return call(first) }
    if !first.isWord || ["and", "or", "is"].contains(first) {
      return stop(.unexpected(first, expected: "the name of a slot, 'visited(…)', 'heard(…)' or 'not'"), at: first)
    }
    return comparison(first)
  }

  /// `visited(node)` or `heard(intent)`.
  private mutating func call(_ function: String) -> Condition? {
    tokens.removeFirst()
    guard let argument = tokens.popFirst() else {
      return stop(.endsTooEarly(expected: "a name and a closing bracket"), at: text)
    }
    guard argument.isWord else { return stop(.unexpected(argument, expected: "a name"), at: argument) }
    close()
    switch function {
    case "visited":
      nodes.append(argument)
      return .visited(Name(argument))
    case "heard":
      intents.append(argument)
      return .heard(Name(argument))
    default: return stop(.unexpected(function, expected: "'visited' or 'heard' in front of a bracket"), at: function)
    }
  }

  private mutating func comparison(_ name: String) -> Condition? {
    guard let sign = tokens.popFirst() else {
      return stop(.endsTooEarly(expected: "'<', '<=', '>', '>=' or 'is' behind '\(name)'"), at: name)
    }
    let slot = slots.first { $0.name.text == name }
    if slot == nil {
      mistakes.append((.unknownSlot(name, nearest: nearest(to: name, among: slots.map(\.name.text))), name))
    }
    switch sign {
    case "<", "<=", ">", ">=": return order(name, sign, slot)
    case "is": return equality(name, slot)
    default: return stop(.unexpected(sign, expected: "'<', '<=', '>', '>=', 'is' or 'is not'"), at: sign)
    }
  }

  private mutating func order(_ name: String, _ sign: String, _ slot: Slot?) -> Condition? {
    guard let word = tokens.popFirst() else {
      return stop(.endsTooEarly(expected: "a number behind '\(sign)'"), at: text)
    }
    guard let slot else { return nil }
    switch slot.type {
    case .words: return wrong(.orderOfWords, name, at: name)
    case .oneOf: return wrong(.orderOfOneOf, name, at: name)
    case .scale(let scale):
      guard let bound = Int(word) else { return wrong(.numberExpected(word), name, at: word) }
      guard scale.contains(bound) else { return wrong(.offScale(bound, scale), name, at: word) }
      switch sign {
      case "<": return .less(slot.name, bound)
      case "<=": return .lessOrEqual(slot.name, bound)
      case ">": return .greater(slot.name, bound)
      default: return .greaterOrEqual(slot.name, bound)
      }
    }
  }

  private mutating func equality(_ name: String, _ slot: Slot?) -> Condition? {
    let isNegated = take("not")
    var words: [String] = []
    while let word = tokens.first, word != "and", word != "or", word != ")" {
      words.append(word)
      tokens.removeFirst()
    }
    let value = words.joined(separator: " ")
    if value.isEmpty { return stop(.endsTooEarly(expected: "'known' or a value behind 'is'"), at: text) }
    guard let slot else { return nil }
    var condition: Condition
    if value == "known" {
      condition = .known(slot.name)
    } else {
      switch slot.type {
      case .words: return wrong(.wordsCompared, name, at: value)
      case .scale(let scale):
        guard let number = Int(value) else { return wrong(.numberExpected(value), name, at: value) }
        guard scale.contains(number) else { return wrong(.offScale(number, scale), name, at: value) }
        condition = .equals(slot.name, .number(number))
      case .oneOf(let known):
        guard known.contains(value) else {
          return wrong(.notOneOf(value, known, nearest: nearest(to: value, among: known)), name, at: value)
        }
        condition = .equals(slot.name, .word(value))
      }
    }
    if isNegated { condition = .not(condition) }
    return condition
  }

  // MARK: Steps

  private mutating func take(_ word: String) -> Bool {
    guard tokens.first == word else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func close() {
    if take(")") || isStuck { return }
    if let other = tokens.first {
      stop(.unexpected(other, expected: "a closing bracket"), at: other)
    } else {
      stop(.endsTooEarly(expected: "a closing bracket"), at: text)
    }
  }

  /// Brackets and `not` may not go deeper than anyone would write them.
  private mutating func deeper() -> Bool {
    depth += 1
    if depth <= 32 { return true }
    stop(.tooDeep, at: text)
    return false
  }

  @discardableResult
  private mutating func stop(_ problem: ConditionProblem, at words: String) -> Condition? {
    if !isStuck { mistakes.append((.conditionSyntax(problem), words)) }
    isStuck = true
    tokens = []
    return nil
  }

  private mutating func wrong(_ problem: ConditionTypeProblem, _ slot: String, at words: String) -> Condition? {
    mistakes.append((.typeErrorInCondition(slot: slot, problem), words))
    return nil
  }
}

extension String {
  /// Whether it can be a name in a condition.
  fileprivate var isWord: Bool {
    !isEmpty && allSatisfy { !"()<>=!".contains($0) }
  }
}
