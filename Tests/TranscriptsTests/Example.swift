import DialogueEngine
import Transcripts
import Understanding

/// A small conversation, as it could have been held.
enum Example {
  static let begun = Moment(milliseconds: 1_795_366_944_123, offset: 60)

  static let header = TranscriptHeader(
    id: TranscriptID(time: begun.milliseconds, seed: 7), begun: begun, language: .dutch, dialogue: "closeness",
    digest: Fingerprint(of: "closeness"), program: "0.1.0")

  static let arrival = Place(dialogue: "closeness", node: "arrival", fingerprint: Fingerprint(of: "arrival"))

  static let turns: [Turn] = [
    Turn(
      number: 1, time: begun.milliseconds,
      input: .opened(Opening(dialogue: "closeness", seed: 7, countries: [.netherlands])),
      events: [
        .entered(arrival),
        .said(Utterance("Dag. Fijn dat je er bent.", act: .say, wording: Fingerprint(of: "Dag."))),
        .asked(
          Asked(
            move: "rate", utterance: Utterance("Hoe vol is het nu in je?", act: .rate, wording: Fingerprint(of: "Hoe")))
        ),
      ]),
    Turn(
      number: 2, time: begun.milliseconds + 8_123, input: .line("een 7"),
      events: [
        .heard(Heard(rating: 7, role: .answer)), .remembered("load", .number(7)),
        .asked(Asked(move: "ask", utterance: Utterance("Wat gebeurde er?", act: .ask, wording: nil))),
      ]),
    Turn(
      number: 3, time: begun.milliseconds + 20_000, input: .line("stop"),
      events: [.heard(Heard(role: .command(.stop))), .ended(.stopped)]),
  ]

  /// The lines of a transcript, each with its end.
  static func lines(_ header: TranscriptHeader = header, _ turns: [Turn] = turns) -> [[UInt8]] {
    var writer = TranscriptWriter()
    return [writer.line(for: header)] + turns.map { writer.line(for: $0) }
  }

  static var bytes: [UInt8] { lines().flatMap(\.self) }
}
