internal import Diagnostics
internal import DialogueEngine
internal import Understanding

// What can be used as it is and is probably not what was meant.
extension FolderReading {
  /// How many examples make an intent that is heard well.
  private static let enoughExamples = 20

  mutating func advise(today: Day?) {
    adviseOnRepetition()
    if let today {
      safety?.advise(today: today)
      shippedSafety?.advise(today: today)
    }
    if var reader = readers["listening"] {
      for (index, intent) in listening.intents.enumerated() {
        let count =
          intent.examples.count
          + examples.examples.said.lazy.filter { $0.key == intent.name }.map(\.lines.count).reduce(0, +)
        let isForPatternsAlone = count == 0 && !intent.patterns.isEmpty
        if count < Self.enoughExamples, !isForPatternsAlone,
          let span = listening.names.first(where: { $0.name == intent.name.text })?.span
        {
          reader.report(.fewExamples(intent: intent.name.text, count: count, wanted: Self.enoughExamples), at: span)
        }
        adviseOnExamples(intent.examples, listening.exampleSpans[index], &reader)
      }
      readers["listening"] = reader
    }
    if !areExamplesShipped, var reader = readers["examples"] {
      for (group, spans) in zip(examples.examples.said, examples.spans) {
        adviseOnExamples(group.lines, spans, &reader)
      }
      readers["examples"] = reader
    }
  }

  /// Examples that differ by a word or less teach nothing new.
  private func adviseOnExamples(_ examples: [String], _ spans: [Span], _ reader: inout Reader) {
    guard examples.count == spans.count, examples.count <= 500 else { return }
    let words = examples.map { Set($0.lowercased().split { !$0.isLetter && !$0.isNumber }) }
    for later in examples.indices.dropFirst() where !words[later].isEmpty {
      let twin = examples.indices[..<later].first { earlier in
        let common = words[later].intersection(words[earlier]).count
        let all = words[later].count + words[earlier].count - common
        return common == all || (all >= 5 && common * 6 >= all * 5)
      }
      if let twin {
        reader.report(
          .similarExamples(other: examples[twin]), at: spans[later], notes: [("The other stands here.", spans[twin])])
      }
    }
  }

  /// The same wording in two places may be said twice in one conversation.
  private mutating func adviseOnRepetition() {
    for index in dialogues.indices {
      // What stands twice in one set is an error, and has been reported.
      let reported = Set(
        dialogues[index].reader.found.lazy.filter { $0.id == MistakeID.repeatedWording.rawValue }.map(\.place))
      var seen: [Fingerprint: Span] = [:]
      for (id, span) in dialogues[index].outline.wordings {
        if let first = seen[id] {
          if !reported.contains(dialogues[index].reader.place(span)) {
            dialogues[index].reader.report(
              .repeatedWording(isSameSet: false), at: span, notes: [("It stands here first.", first)])
          }
        } else {
          seen[id] = span
        }
      }
    }
  }
}

extension ReadSafety {
  /// Numbers change: a help line is looked up anew each year.
  fileprivate mutating func advise(today: Day) {
    for (name, day, span) in checked where Day(day)?.isMoreThanAYear(before: today) == true {
      reader.report(.oldHelpLine(name: name, checked: day), at: span)
    }
  }
}
