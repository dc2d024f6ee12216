/// The intents heard in a line, gathered from everything that listens: each once, with its best score.
struct Hearings {
  private var all: [Hearing] = []

  /// The hearings, best first; among equals in the order in which they came in.
  var sorted: [Hearing] {
    all.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
  }

  var isEmpty: Bool { all.isEmpty }

  func contains(_ intent: Name<Intent>) -> Bool {
    all.contains { $0.intent == intent }
  }

  /// Whether a hearing rests on words that decided one of these too.
  func share(evidenceOf hearing: Hearing) -> Bool {
    all.contains { known in
      known.evidence.contains { piece in hearing.evidence.contains { $0.contains(piece) || piece.contains($0) } }
    }
  }

  /// Takes an intent out again.
  mutating func remove(_ intent: Name<Intent>) {
    all.removeAll { $0.intent == intent }
  }

  /// Gives every hearing another score.
  mutating func weigh(_ score: (Hearing) -> Double) {
    for place in all.indices { all[place].score = score(all[place]) }
  }

  /// Takes a hearing in; one of the same intent is strengthened.
  mutating func add(_ hearing: Hearing) {
    guard let known = all.firstIndex(where: { $0.intent == hearing.intent }) else {
      all.append(hearing)
      return
    }
    if hearing.score > all[known].score {
      all[known].score = hearing.score
      all[known].clause = hearing.clause
    }
    for piece in hearing.evidence where !all[known].evidence.contains(piece) { all[known].evidence.append(piece) }
  }
}
