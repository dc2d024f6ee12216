internal import Understanding

/// What is said about each mistake, in English. Another language of authors is another file like this one.
extension Mistake {
  /// What is wrong, in a sentence.
  var sentence: String {
    switch self {
    case .yamlSyntax(let problem): problem.sentence
    case .yamlAnchor(let name): "There are no anchors here, and '&\(name)' would be one."
    case .yamlAlias(let name): "There are no aliases here, and '*\(name)' would be one."
    case .yamlTag(let tag): "There are no tags here, and '\(tag)' would be one."
    case .yamlMerge: "There are no merge keys here."
    case .secondDocument: "'---' begins a second document, and a file holds one."
    case .nestedTooDeep(let limit): "This is more than \(limit) levels deep."
    case .notUTF8: "This is not UTF-8."
    case .controlCharacter(let scalar): "A text cannot hold the control character \(code(scalar))."
    case .fileTooLarge(let bytes, let limit):
      "This file is \(bytes / 1024) KiB long, and \(limit / 1024) KiB is the most."
    case .tooManyNodes(let count, let limit): "There are \(count) nodes, and \(limit) is the most."
    case .visitsTooDeep(let limit): "Here visits are in visits more than \(limit) deep."
    case .duplicateKey(let key): "'\(key)' stands here twice."
    case .cutByComment(let kept): "Only '\(kept)' is left of this text: what follows ' #' is a remark."
    case .bracketListOfTexts: "Texts stand in a block list, and not in brackets, where each comma would cut them."
    case .wrongShape(let expected, let found, let place):
      "\(place) is \(expected.rawValue), and here is \(found.rawValue)."
    case .unknownKey(let key, let place, _, _): "\(place) has no '\(key)'."
    case .missingKey(let key, let place): "\(place) needs '\(key)'."
    case .missingFile(let name): "There is no \(name)."
    case .missingDialogue: "There is no dialogue in this folder."
    case .wrongValue(let value, let place, _, _): "'\(value)' cannot stand here as \(place)."
    case .emptyText(let place): "There is no text here (\(place))."
    case .missingElse: "'ask' needs 'else': where everything else leads that may be answered."
    case .twoVerbs(let one, let other): "This is one move and has two verbs, '\(one)' and '\(other)'."
    case .repeatedName(let name, let place): "\(place) has two moves called '\(name)'."
    case .sameName(let name): "'\(name)' is a node and a dialogue, so a visit could mean either."
    case .badPattern(_, let problem): problem.sentence
    case .unknownNode(let name, _): "There is no node called '\(name)'."
    case .unknownIntent(let name, _, isInUnusedFile: false): "There is no intent called '\(name)'."
    case .unknownIntent(let name, _, isInUnusedFile: true):
      "'\(name)' is an intent of listening.yaml, which this dialogue does not use."
    case .unknownSlot(let name, _): "Nothing called '\(name)' is remembered."
    case .unknownDialogue(let name, _): "There is no node or dialogue called '\(name)' to visit."
    case .unknownFile(let name, _): "There is no file called '\(name).yaml' beside this one."
    case .conditionSyntax(let problem): problem.sentence
    case .typeErrorInCondition(let slot, let problem): problem.sentence(slot)
    case .oneOfInText(let slot, isScale: false):
      "'\(slot)' holds a word of yours, and a text quotes the person's own words only."
    case .oneOfInText(let slot, isScale: true):
      "'\(slot)' holds a number, and a text quotes the person's own words only."
    case .slotOutsideDialogue(let slot, let allowed):
      allowed.isEmpty ? "Nothing can be quoted here, and '{\(slot)}' would be." : "'{\(slot)}' stands for nothing here."
    case .missingPlaceholder(let name): "'{\(name)}' is missing from this wording."
    case .oneWordingWithoutWords:
      "Every wording here quotes the person, so there is none for when the words do not fit."
    case .repeatedWording(isSameSet: true): "This wording stands twice in one set."
    case .repeatedWording(isSameSet: false): "This wording stands in two places, so it may be said twice."
    case .reflectionAsks: "A reflection gives back and asks nothing."
    case .asksAnytime(let verb):
      "An answer to what may come at any time asks nothing (\(verb)): the open question is still there."
    case .scaleGap(let gaps, let scale):
      "Nothing is said about \(gaps.map(\.written).joined(separator: " and ")) of the scale \(scale.written)."
    case .scaleOverlap(let range): "\(range.written) leads to two places."
    case .unreachableNode(let name): "Nothing leads to '\(name)'."
    case .deadEnd(let node, isReturn: false): "The conversation comes to the end of '\(node)' and has nowhere to go."
    case .deadEnd(let node, isReturn: true):
      "'\(node)' can be reached without a visit, and then there is nothing to return to."
    case .circlesWithoutAsking(let path):
      "This walks in circles without asking anything: \(path.joined(separator: " → "))."
    case .circularVisits(let path): "These visits never come back: \(path.joined(separator: " → "))."
    case .emptySlot(let slot, _): "'{\(slot)}' can be empty here."
    case .missingPhrase(let name): "The phrase '\(name)' is missing."
    case .missingSafetyEntry(let theme): "The script says nothing about '\(theme)'."
    case .safetyOnlyAdds(let key):
      "'\(key)' of the safety file that comes with Nabij always holds; here 'risk' can add to it."
    case .oldHelpLine(let name, let checked): "'\(name)' was last checked on \(checked), more than twelve months ago."
    case .fewExamples(let intent, let count, let wanted):
      "'\(intent)' has \(count) examples, and it takes \(wanted) or more to be heard well."
    case .similarExamples(let other): "This example is nearly the same as '\(other)'."
    case .languagesDiffer(let node, let dialogue, let other):
      "'\(node)' is in '\(dialogue)' here and not in the language '\(other)'."
    }
  }

  /// How it is most likely mended.
  var hint: String? {
    switch self {
    case .yamlSyntax(let problem): problem.hint
    case .yamlAnchor, .yamlAlias, .yamlTag: Self.nextLine
    case .yamlMerge: "Write the keys out."
    case .secondDocument: "Take the line away, or make it two files."
    case .notUTF8: "Save the file as UTF-8."
    case .cutByComment: Self.nextLine + "\nA remark keeps two blanks away from what is in front of it: '  # so'."
    case .bracketListOfTexts: "Write one text a line, each behind '- '."
    case .wrongShape(.text, .map, _), .wrongShape(.texts, .map, _): Self.nextLine
    case .wrongShape(.texts, .nothing, _): "Write the text behind the colon."
    case .unknownKey(_, _, let nearest?, _): "Did you mean '\(nearest)'?"
    case .unknownKey(_, _, nil, let known): "It can have: \(known.joined(separator: ", "))."
    case .wrongValue(_, _, let expected, nil): "It can be \(expected)."
    case .wrongValue(_, _, _, let nearest?): "Did you mean '\(nearest)'?"
    case .missingFile: "Each language has listening, anytime, safety, language and phrases beside its dialogues."
    case .missingElse: "Add 'else:' with a node, a list of moves, or 'again'."
    case .twoVerbs: "Put a dash in front of the second."
    case .repeatedName: "Give one of them an 'id' of its own."
    case .badPattern(_, .unknownGroup(_, let nearest?)): "Did you mean <\(nearest)>?"
    case .unknownNode(_, let nearest?), .unknownIntent(_, let nearest?, _), .unknownSlot(_, let nearest?),
      .unknownDialogue(_, let nearest?), .unknownFile(_, let nearest?):
      "Did you mean '\(nearest)'?"
    case .unknownIntent(_, _, isInUnusedFile: true): "Write 'uses: [listening]' at the top."
    case .unknownSlot: "What is remembered stands under 'remembers'."
    case .conditionSyntax(let problem): problem.hint
    case .typeErrorInCondition(let slot, let problem): problem.hint(slot)
    case .oneOfInText: "Write a text for each case, with 'when'."
    case .slotOutsideDialogue(_, let allowed):
      allowed.isEmpty ? nil : "It can hold \(allowed.map { "{\($0)}" }.joined(separator: " and "))."
    case .oneWordingWithoutWords: "Add a wording without braces: long words and verdicts about oneself are not quoted."
    case .reflectionAsks: "End it in a full stop, or make it an 'ask'."
    case .scaleGap: "Add the numbers, or an 'else'."
    case .unreachableNode: "Let something go there, or take it away."
    case .deadEnd(_, isReturn: false): "End it with 'go', 'end' or, where it is only visited, leave it as it is."
    case .circlesWithoutAsking: "Put a question in between."
    case .emptySlot(let slot, let path):
      (path.count > 1 ? "One way here: \(path.joined(separator: " → ")).\n" : "")
        + "Add 'when: \(slot) is known' to the move."
    case .oldHelpLine: "Look whether it still holds, and write today's date behind 'checked'."
    default: nil
    }
  }

  static let nextLine = "Write the text on the next line, behind '>-'."

  private func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension SyntaxProblem {
  var sentence: String {
    switch cause {
    case .colonInText: "A colon with a space behind it makes a key of what is in front of it."
    case .quote: "A text that begins with a quote ends at the next one, and here something follows."
    case .bracket: "A text that begins with a brace or a bracket ends where that is closed, and here something follows."
    case .indicator(let character): "A text cannot begin with '\(character)'."
    case .tab: "Lines are moved in with spaces, and here is a tab."
    case .indentation: "This line does not stand under the one above it as it should."
    case .unclosedQuote: "This quote is never closed."
    case .unclosedBracket: "This brace or bracket is never closed, or a comma is missing in it."
    case .escape: "In double quotes a backslash means something else, and this it cannot mean."
    case .keyWithoutColon: "A colon is missing behind this."
    case .other(let problem): "This cannot be read (\(problem))."
    }
  }

  var hint: String? {
    switch cause {
    case .colonInText, .quote, .bracket, .indicator, .unclosedQuote, .escape: Mistake.nextLine
    case .tab: "Use two spaces."
    case .indentation:
      "Lines of one list or map begin in the same column; those that belong to it are two spaces further in."
    case .unclosedBracket: "Close it; or, if it is a text: w" + Mistake.nextLine.dropFirst()
    case .keyWithoutColon: "Write ': ' behind a key, or '- ' in front of a text."
    case .other: nil
    }
  }
}

extension PatternProblem {
  var sentence: String {
    switch self {
    case .unreadable(let mistake): mistake.explanation + "."
    case .tooLong(let limit): "This pattern is longer than \(limit) letters."
    case .unknownGroup(let name, _):
      "There is no word group called '\(name)': groups are written in language.yaml or safety.yaml."
    }
  }
}

extension ConditionProblem {
  var sentence: String {
    switch self {
    case .nothing: "There is no condition here."
    case .unexpected(let word, let expected): "Here is '\(word)', and a condition goes on with \(expected)."
    case .endsTooEarly(let expected): "This condition ends too early: it goes on with \(expected)."
    case .tooDeep: "This condition is too deep."
    }
  }

  var hint: String? {
    switch self {
    case .unexpected("=", _), .unexpected("==", _): "Write 'is'."
    case .unexpected("!=", _): "Write 'is not'."
    case .unexpected("&&", _): "Write 'and'."
    case .unexpected("||", _): "Write 'or'."
    default: nil
    }
  }
}

extension ConditionTypeProblem {
  func sentence(_ slot: String) -> String {
    switch self {
    case .orderOfWords: "'\(slot)' holds words, which are not more or less than anything."
    case .orderOfOneOf: "'\(slot)' is one of a few words, which are not more or less than anything."
    case .wordsCompared: "'\(slot)' holds the person's own words, which are not compared."
    case .numberExpected(let word): "'\(slot)' is a number, and '\(word)' is none."
    case .notOneOf(let word, _, _): "'\(slot)' is never '\(word)'."
    case .offScale(let number, let scale): "\(number) is not on the scale \(scale.written) of '\(slot)'."
    }
  }

  func hint(_ slot: String) -> String? {
    switch self {
    case .wordsCompared, .orderOfWords: "'\(slot) is known' asks whether anything is kept."
    case .orderOfOneOf: "Write '\(slot) is …'."
    case .notOneOf(_, _, let nearest?): "Did you mean '\(nearest)'?"
    case .notOneOf(_, let known, nil): "It is one of \(known.joined(separator: ", "))."
    default: nil
    }
  }
}

extension String {
  /// With a capital, unless it begins with the name of a file.
  var asSentence: String {
    let isFile = prefix { $0 != " " }.contains(".")
    return isFile ? self : prefix(1).uppercased() + dropFirst()
  }
}
