internal import Diagnostics

/// The names of the pages in `Documentation/Diagnostics`, one for each kind of mistake.
public enum MistakeID: String, Sendable, Hashable, CaseIterable {
  case yamlSyntax = "yaml-syntax"
  case yamlAnchor = "yaml-anchor"
  case yamlAlias = "yaml-alias"
  case yamlTag = "yaml-tag"
  case yamlMerge = "yaml-merge"
  case secondDocument = "second-document"
  case nestedTooDeep = "nested-too-deep"
  case notUTF8 = "not-utf8"
  case controlCharacter = "control-character"
  case fileTooLarge = "file-too-large"
  case duplicateKey = "duplicate-key"
  case cutByComment = "cut-by-comment"
  case bracketListOfTexts = "bracket-list-of-texts"
  case wrongShape = "wrong-shape"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case missingFile = "missing-file"
  case wrongValue = "wrong-value"
  case emptyText = "empty-text"
  case missingElse = "missing-else"
  case twoVerbs = "two-verbs"
  case repeatedName = "repeated-name"
  case sameName = "same-name"
  case badPattern = "bad-pattern"
  case unknownNode = "unknown-node"
  case unknownIntent = "unknown-intent"
  case unknownSlot = "unknown-slot"
  case unknownDialogue = "unknown-dialogue"
  case unknownFile = "unknown-file"
  case conditionSyntax = "condition-syntax"
  case typeErrorInCondition = "type-error-in-condition"
  case oneOfInText = "one-of-in-text"
  case slotOutsideDialogue = "slot-outside-dialogue"
  case missingPlaceholder = "missing-placeholder"
  case oneWordingWithoutWords = "one-wording-without-words"
  case repeatedWording = "repeated-wording"
  case reflectionAsks = "reflection-asks"
  case asksAnytime = "asks-anytime"
  case scaleGap = "scale-gap"
  case scaleOverlap = "scale-overlap"
  case unreachableNode = "unreachable-node"
  case deadEnd = "dead-end"
  case circlesWithoutAsking = "circles-without-asking"
  case circularVisits = "circular-visits"
  case emptySlot = "empty-slot"
  case missingPhrase = "missing-phrase"
  case missingSafetyEntry = "missing-safety-entry"
  case safetyOnlyAdds = "safety-only-adds"
  case oldHelpLine = "old-help-line"
  case fewExamples = "few-examples"
  case similarExamples = "similar-examples"
  case languagesDiffer = "languages-differ"
}

extension Mistake {
  /// The page that explains it.
  var id: MistakeID {
    switch self {
    case .yamlSyntax: .yamlSyntax
    case .yamlAnchor: .yamlAnchor
    case .yamlAlias: .yamlAlias
    case .yamlTag: .yamlTag
    case .yamlMerge: .yamlMerge
    case .secondDocument: .secondDocument
    case .nestedTooDeep, .visitsTooDeep: .nestedTooDeep
    case .notUTF8: .notUTF8
    case .controlCharacter: .controlCharacter
    case .fileTooLarge, .tooManyNodes: .fileTooLarge
    case .duplicateKey: .duplicateKey
    case .cutByComment: .cutByComment
    case .bracketListOfTexts: .bracketListOfTexts
    case .wrongShape: .wrongShape
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .missingFile, .missingDialogue: .missingFile
    case .wrongValue: .wrongValue
    case .emptyText: .emptyText
    case .missingElse: .missingElse
    case .twoVerbs: .twoVerbs
    case .repeatedName: .repeatedName
    case .sameName: .sameName
    case .badPattern: .badPattern
    case .unknownNode: .unknownNode
    case .unknownIntent: .unknownIntent
    case .unknownSlot: .unknownSlot
    case .unknownDialogue: .unknownDialogue
    case .unknownFile: .unknownFile
    case .conditionSyntax: .conditionSyntax
    case .typeErrorInCondition: .typeErrorInCondition
    case .oneOfInText: .oneOfInText
    case .slotOutsideDialogue: .slotOutsideDialogue
    case .missingPlaceholder: .missingPlaceholder
    case .oneWordingWithoutWords: .oneWordingWithoutWords
    case .repeatedWording: .repeatedWording
    case .reflectionAsks: .reflectionAsks
    case .asksAnytime: .asksAnytime
    case .scaleGap: .scaleGap
    case .scaleOverlap: .scaleOverlap
    case .unreachableNode: .unreachableNode
    case .deadEnd: .deadEnd
    case .circlesWithoutAsking: .circlesWithoutAsking
    case .circularVisits: .circularVisits
    case .emptySlot: .emptySlot
    case .missingPhrase: .missingPhrase
    case .missingSafetyEntry: .missingSafetyEntry
    case .safetyOnlyAdds: .safetyOnlyAdds
    case .oldHelpLine: .oldHelpLine
    case .fewExamples: .fewExamples
    case .similarExamples: .similarExamples
    case .languagesDiffer: .languagesDiffer
    }
  }

  /// Whether a move or a way may be missing from what was read, so that what is said about ways would be wrong.
  var blursTheGraph: Bool {
    switch self {
    case .yamlAnchor, .yamlAlias, .yamlTag, .yamlMerge, .duplicateKey, .nestedTooDeep, .wrongShape, .unknownKey,
      .missingKey, .twoVerbs, .missingElse, .conditionSyntax, .typeErrorInCondition, .wrongValue:
      true
    default: false
    }
  }

  /// How bad it is: a warning is what can be used and is probably not what was meant.
  var severity: Diagnostic.Severity {
    switch self {
    case .unreachableNode, .oldHelpLine, .fewExamples, .similarExamples, .languagesDiffer: .warning
    case .repeatedWording(let isSameSet): isSameSet ? .error : .warning
    default: .error
    }
  }
}
