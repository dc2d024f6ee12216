/// What the classifier makes of examples that it was not shown, part after part: which intents are taken for each other.
///
/// It alone reads them, without any pattern, for the patterns were written by who saw the examples.
package struct CrossValidation: Sendable {
  /// An example that was held out.
  package struct Outcome: Sendable {
    /// The line, as it was written.
    package var line: String
    /// What it says.
    package var intended: Name<Intent>
    /// What was heard in it, the likeliest first; two at most.
    package var heard: [Name<Intent>]
  }

  /// The outcomes, in the order of the parts and of the file.
  package private(set) var outcomes: [Outcome] = []

  /// Holds out each part of every intent's examples in turn, and learns from the rest.
  ///
  /// Takes a training for each part.
  package init(of rules: ListeningRules, parts: Int = 5) {
    let tokenizer = Tokenizer(language: rules.language)
    for part in 0..<parts {
      var fewer = rules
      for intent in rules.intents.indices {
        fewer.intents[intent].examples = rules.intents[intent].examples.enumerated()
          .filter { Self.part(of: $0.offset, of: intent, parts) != part }.map(\.element)
      }
      let classifier = Classifier.train(on: fewer)
      for intent in rules.intents.indices {
        for (place, example) in rules.intents[intent].examples.enumerated()
        where Self.part(of: place, of: intent, parts) == part {
          let tokens = tokenizer.tokens(of: example)
          guard !tokens.isEmpty else { continue }
          let heard = classifier.scores(of: classifier.reading(of: tokens), limit: 2).map(\.intent)
          outcomes.append(Outcome(line: example, intended: rules.intents[intent].name, heard: heard))
        }
      }
    }
  }

  /// Dealt out from a place of its own, so that small intents do not all hold out the same part's worth.
  private static func part(of place: Int, of intent: Int, _ parts: Int) -> Int { (place + intent) % parts }

  /// How often an intent was taken for another.
  package struct Confusion: Sendable, Equatable {
    package var intended: Name<Intent>
    package var heard: Name<Intent>
    package var count: Int
  }

  /// Which intents are taken for which others, the most frequent first; among equals by name.
  package var confusions: [Confusion] {
    var counts: [[Name<Intent>]: Int] = [:]
    for outcome in outcomes {
      guard let heard = outcome.heard.first, heard != outcome.intended else { continue }
      counts[[outcome.intended, heard], default: 0] += 1
    }
    return counts.map { Confusion(intended: $0[0], heard: $0[1], count: $1) }.sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : [$0.intended.text, $0.heard.text].lexicographicallyPrecedes([$1.intended.text, $1.heard.text])
    }
  }
}
