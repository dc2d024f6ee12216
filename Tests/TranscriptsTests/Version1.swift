import DialogueEngine
import Transcripts
import Understanding

/// What the samples of version 1 of the format say.
///
/// Written down once; neither these nor the samples change any more.
enum Version1 {
  static let header = TranscriptHeader(
    id: TranscriptID(time: 1_795_366_944_123, seed: 7), begun: Moment(milliseconds: 1_795_366_944_123, offset: 60),
    language: .dutch, dialogue: "closeness", digest: Fingerprint(value: 0x00ab_cdef_0123_4567), program: "0.1.0",
    brought: [
      .init(slot: "own_name", from: TranscriptID(time: 1_793_520_000_000, seed: 1)),
      .init(slot: "load", from: TranscriptID(time: 1_793_520_000_000, seed: 1)),
    ])

  static func place(_ node: Name<Node>) -> Place {
    Place(dialogue: "closeness", node: node, fingerprint: Fingerprint(value: 0x0123_4567_89ab_cdef))
  }

  static let wording = Fingerprint(value: .max)

  static func turn(_ number: Int, _ input: Input, _ events: [Event]) -> Turn {
    Turn(number: number, time: 1_795_366_944_123 + Int64(number - 1) * 10_000, input: input, events: events)
  }

  static let turns: [Turn] = [
    turn(
      1,
      .opened(
        Opening(
          dialogue: "closeness", seed: 4_294_967_295, countries: [.netherlands, .belgium, .any],
          brought: ["own_name": .words("Sam", isVerdict: false), "load": .number(4), "movement": .word("toward")])),
      [
        .entered(place("arrival")), .said(Utterance("Dag. Fijn dat je er bent.", act: .say, wording: wording)),
        .asked(Asked(move: "rate", utterance: Utterance("Hoe vol is het nu?", act: .rate, wording: wording))),
      ]),
    turn(
      2, .line("7, denk ik \u{1b}[31m\u{202e}"),
      [
        .heard(Heard(rating: 7, role: .answer)), .remembered("load", .number(7)), .entered(place("moment")),
        .visited(from: "visit"), .entered(place("exercise")),
        .guided(Utterance("Adem in.", act: .guide, wording: wording), move: "guide", seconds: 20),
      ]),
    turn(
      3, .timePassed,
      [.passed("guide"), .guided(Utterance("En uit.", act: .guide, wording: nil), move: "guide-2", seconds: nil)]),
    turn(
      4, .line(""),
      [
        .passed("guide-2"), .returned,
        .asked(
          Asked(
            move: "offer", utterance: Utterance("Wat zou je willen?", act: .offer, wording: nil),
            choices: ["Even niets doen", "Iets anders"])),
      ]),
    turn(
      5, .line("hm"),
      [
        .heard(Heard(role: .silence)),
        .asked(
          Asked(
            move: "offer", utterance: Utterance("Welke van de twee?", act: .offer, wording: nil),
            choices: ["Even niets doen", "Iets anders"], attempt: .smaller)),
      ]),
    turn(
      6, .line("ben je een mens?"),
      [
        .heard(Heard(intents: ["are-you-human"], role: .digression("are-you-human"))),
        .said(Utterance("Een programma.", act: .say, wording: nil)),
        .asked(Asked(move: "offer", utterance: nil, choices: ["Even niets doen", "Iets anders"], attempt: .smaller)),
      ]),
    turn(
      7, .line("iets anders, ik ben niet bang"),
      [
        .heard(Heard(denied: ["leaving.fear"], choice: "Iets anders", role: .answer)),
        .said(Utterance("Iets anders dus.", act: .mirror, wording: nil)),
        .asked(
          Asked(
            move: "ask", utterance: Utterance("Bedoel je…", act: .ask, wording: nil),
            choices: ["dit", "geen van deze"],
            attempt: .meanings(["silence.no-reply", "closeness.too-much"]))),
      ]),
    turn(
      8, .line("ik ben gewoon te veel"),
      [
        .heard(Heard(intents: ["self.too-much", "closeness.too-much"], answer: .unsure, role: .otherAnswer)),
        .remembered("moment", .words("ik ben gewoon te veel", isVerdict: true)), .carried("own_name"),
      ]),
    turn(9, .line("dat zei ik niet"), [.heard(Heard(role: .correction))]),
    turn(10, .line("dat zei ik al"), [.heard(Heard(role: .alreadySaid))]),
    turn(11, .line("liever niet"), [.heard(Heard(role: .command(.skip))), .refused("ask")]),
    turn(12, .line("terug"), [.heard(Heard(role: .command(.back))), .wentBack]),
    turn(13, .line("ik lach me dood"), [.wondered(.suicide), .heard(Heard(answer: .no, role: .answer))]),
    turn(14, .line("…"), [.heard(Heard(role: .danger)), .alarmed(.selfHarm, level: 2), .entered(place("safety"))]),
    turn(15, .left, [.ended(.left)]),
    turn(
      16, .resumed,
      [
        .moved(
          [.init(place: place("moment"), visit: "visit"), .init(place: place("exercise"))], .changed),
        .remembered("movement", .word("both")),
      ]),
    turn(17, .line("stop"), [.heard(Heard(answer: .yes, role: .command(.stop))), .ended(.stopped)]),
  ]
}
