import DialogueEngine
import Understanding

/// How answers by another hand are heard, each at the question that it answers.
struct AnswerMeasures: Encodable {
  /// An answer that was not heard as it was meant.
  struct Miss: Encodable {
    var place: String
    var line: String
    var intended: String
    /// The likeliest meanings, best first; empty where nothing was heard.
    var heard: [String]
  }

  /// The intended intent is the likeliest, or among the two likeliest.
  var first = Share()
  var firstOrSecond = Share()
  /// Answers that say none of the intents and are acted on all the same.
  var noneActedOn = Share()
  /// Answers in which danger is heard; there is none in any of them.
  var needlessQuestions = Share()
  var misses: [Miss] = []
  /// The answers in which danger is heard.
  var alarming: [String] = []

  private enum CodingKeys: String, CodingKey {
    case first, firstOrSecond, noneActedOn, needlessQuestions, misses, alarming
  }

  /// Listens to the lines of a file: the place of the question, what is meant, and the answer.
  ///
  /// - Returns: Nil where no dialogue has one of the places.
  init?(_ lines: LabelledLines, _ repertoire: Repertoire) {
    for entry in lines.entries {
      let place = Name<Node>(entry.labels[0])
      guard let node = repertoire.dialogues.values.lazy.compactMap({ $0.node(named: place) }).first else { return nil }
      hear(entry, expecting: node.expectation, repertoire.listener)
    }
  }

  private mutating func hear(_ entry: LabelledLines.Entry, expecting expectation: Expectation, _ listener: Listener) {
    let heard = listener.interpret(entry.line, expecting: expectation)
    needlessQuestions.add(heard.risk.level > 0)
    if heard.risk.level > 0 { alarming.append(entry.line) }
    let intended = entry.labels[1]
    let likeliest = heard.intents.map(\.intent.text)
    let isRight: Bool
    if intended == "none" {
      isRight = heard.decision != .act || likeliest.isEmpty
      noneActedOn.add(!isRight)
    } else {
      isRight = likeliest.prefix(2).contains(intended)
      first.add(likeliest.first == intended)
      firstOrSecond.add(isRight)
    }
    if !isRight {
      misses.append(
        Miss(place: entry.labels[0], line: entry.line, intended: intended, heard: Array(likeliest.prefix(3))))
    }
  }
}
