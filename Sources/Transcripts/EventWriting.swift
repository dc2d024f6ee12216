import DialogueEngine
import Understanding

extension LineWriter {
  /// Writes what happened, as the fields of one object; the first field says what it is.
  mutating func write(_ event: Event) {
    switch event {
    case .entered(let place):
      write(place, named: .entered)
    case .said(let utterance):
      write(utterance, named: .said)
    case .asked(let asked):
      write(asked)
    case .guided(let utterance, let move, let seconds):
      write(utterance, named: .guided)
      field(.move, move.text)
      field(.seconds, seconds)
    case .passed(let move):
      field(.passed, move.text)
    case .heard(let heard):
      write(heard)
    case .remembered(let slot, let value):
      field(.remembered, slot.text)
      write(value)
    case .carried(let slot):
      field(.carried, slot.text)
    case .refused(let move):
      field(.refused, move.text)
    case .visited(let move):
      field(.visited, move.text)
    case .returned:
      field(.returned)
    case .alarmed(let theme, let level, let isGuess):
      field(.alarmed, theme.rawValue)
      field(.level, level)
      if isGuess { field(.guess) }
    case .reassured(let theme):
      field(.reassured, theme.rawValue)
    case .wondered(let theme):
      field(.wondered, theme.rawValue)
    case .wentBack:
      field(.wentBack)
    case .moved(let frames, let resumption):
      field(.moved, resumption.rawValue)
      field(.frames, objects: frames) { writer, frame in
        writer.write(frame.place, named: .node)
        writer.field(.visit, frame.visit?.text)
      }
    case .ended(let ending):
      field(.ended, ending.rawValue)
    }
  }

  private mutating func write(_ place: Place, named name: Field) {
    field(name, place.node.text)
    field(.within, place.dialogue.text)
    field(.digest, place.fingerprint.digits)
  }

  private mutating func write(_ utterance: Utterance, named name: Field) {
    field(name, utterance.text)
    field(.act, utterance.act.rawValue)
    field(.wording, utterance.wording?.digits)
  }

  private mutating func write(_ asked: Asked) {
    if let utterance = asked.utterance {
      write(utterance, named: .asked)
      field(.move, asked.move.text)
    } else {
      field(.waiting, asked.move.text)
    }
    field(.choices, asked.choices)
    switch asked.attempt {
    case .first: break
    case .smaller: field(.attempt, "smaller")
    case .meanings(let intents):
      field(.attempt, "meanings")
      field(.meanings, intents.map(\.text))
    }
  }

  private mutating func write(_ heard: Heard) {
    switch heard.role {
    case .danger: field(.heard, "danger")
    case .answer: field(.heard, "answer")
    case .otherAnswer: field(.heard, "other-answer")
    case .command(let command):
      field(.heard, "command")
      field(.command, command.rawValue)
    case .correction: field(.heard, "correction")
    case .alreadySaid: field(.heard, "already-said")
    case .digression(let intent):
      field(.heard, "digression")
      field(.digression, intent.text)
    case .silence: field(.heard, "silence")
    }
    field(.intents, heard.intents.map(\.text))
    field(.denied, heard.denied.map(\.text))
    field(.answer, heard.answer?.rawValue)
    field(.rating, heard.rating)
    field(.choice, heard.choice)
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .words(let words, let isVerdict):
      field(.words, words)
      if isVerdict { field(.verdict) }
    case .number(let number): field(.number, number)
    case .word(let word): field(.word, word)
    }
  }
}

extension LineWriter {
  /// Writes what came from outside, as the fields of one object; the first field says what it is.
  mutating func write(_ input: Input) {
    switch input {
    case .opened(let opening):
      field(.opened, opening.dialogue.text)
      field(.seed, opening.seed)
      field(.countries, opening.countries.map(\.rawValue))
      let brought = opening.brought.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
      if !brought.isEmpty {
        field(.brought, objects: brought) { writer, entry in
          writer.field(.slot, entry.key.text)
          writer.write(entry.value)
        }
      }
    case .line(let line): field(.line, line)
    case .timePassed: field(.timePassed)
    case .left: field(.left)
    case .resumed: field(.resumed)
    }
  }
}

extension Fingerprint {
  /// Sixteen hexadecimal digits.
  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Reads what `digits` writes; nil for anything else.
  init?(digits: String) {
    guard let value = UInt64(digits, radix: 16) else { return nil }
    self.init(value: value)
    guard self.digits == digits else { return nil }
  }
}
