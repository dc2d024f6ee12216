internal import Understanding

/// Everything that can be wrong in an author's files, as data.
///
/// The sentences are in `MistakeSentences.swift`.
enum Mistake: Sendable {
  // The notation.
  case yamlSyntax(SyntaxProblem)
  case yamlAnchor(String)
  case yamlAlias(String)
  case yamlTag(String)
  case yamlMerge
  case secondDocument
  case nestedTooDeep(limit: Int)
  case notUTF8
  case controlCharacter(Unicode.Scalar)
  case fileTooLarge(bytes: Int, limit: Int)
  case tooManyNodes(Int, limit: Int)
  case visitsTooDeep(limit: Int)
  case duplicateKey(String)
  case cutByComment(kept: String)
  case bracketListOfTexts

  // The shape of a file.
  case wrongShape(expected: Shape, found: Shape, place: String)
  case unknownKey(String, place: String, nearest: String?, known: [String])
  case missingKey(String, place: String)
  case missingFile(String)
  case missingDialogue
  case wrongValue(String, place: String, expected: String, nearest: String?)
  case emptyText(place: String)
  case missingElse
  case twoVerbs(String, String)
  case repeatedName(String, place: String)
  case sameName(String)
  case badPattern(String, PatternProblem)

  // Names that lead somewhere.
  case unknownNode(String, nearest: String?)
  case unknownIntent(String, nearest: String?, isInUnusedFile: Bool)
  case unknownSlot(String, nearest: String?)
  case unknownDialogue(String, nearest: String?)
  case unknownFile(String, nearest: String?)

  // Conditions.
  case conditionSyntax(ConditionProblem)
  case typeErrorInCondition(slot: String, ConditionTypeProblem)

  // Texts.
  case oneOfInText(slot: String, isScale: Bool)
  case slotOutsideDialogue(String, allowed: [String])
  case missingPlaceholder(String)
  case oneWordingWithoutWords
  case repeatedWording(isSameSet: Bool)
  case reflectionAsks
  case asksAnytime(String)

  // Scales.
  case scaleGap([ClosedRange<Int>], scale: ClosedRange<Int>)
  case scaleOverlap(ClosedRange<Int>)

  // The graph.
  case unreachableNode(String)
  case deadEnd(node: String, isReturn: Bool)
  case circlesWithoutAsking([String])
  case circularVisits([String])
  case emptySlot(String, path: [String])

  // What a language must have.
  case missingPhrase(String)
  case missingSafetyEntry(String)
  case safetyOnlyAdds(String)
  case oldHelpLine(name: String, checked: String)
  case fewExamples(intent: String, count: Int, wanted: Int)
  case similarExamples(other: String)
  case languagesDiffer(node: String, dialogue: String, missingIn: String)

  /// The shapes that a value can have.
  enum Shape: String, Sendable, Hashable {
    case text = "a text"
    case texts = "a text or a list of texts"
    case list = "a list"
    case map = "a map of names and values"
    case moves = "a list of moves"
    case lead = "a node, a list of moves, or a map"
    case name = "a name"
    case nothing = "nothing"
  }
}

/// What is wrong with the notation itself, where libyaml gave up.
struct SyntaxProblem: Hashable, Sendable {
  /// The usual causes.
  enum Cause: Hashable, Sendable {
    case colonInText, quote, bracket, indicator(Character), tab, indentation, unclosedQuote, unclosedBracket
    case escape, keyWithoutColon, other(String)
  }

  var cause: Cause
}

/// What is wrong in a pattern.
enum PatternProblem: Sendable {
  case unreadable(PatternMistake)
  case tooLong(limit: Int)
  case unknownGroup(String, nearest: String?)
}

/// What is wrong in the writing of a condition.
enum ConditionProblem: Hashable, Sendable {
  case nothing
  case unexpected(String, expected: String)
  case endsTooEarly(expected: String)
  case tooDeep
}

/// What is wrong with the types in a condition.
enum ConditionTypeProblem: Hashable, Sendable {
  case orderOfWords, orderOfOneOf, wordsCompared, numberExpected(String)
  case notOneOf(String, [String], nearest: String?)
  case offScale(Int, ClosedRange<Int>)
}
