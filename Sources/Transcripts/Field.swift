/// The names of all fields of a transcript: the lasting vocabulary of `Documentation/TranscriptFormat.md`.
///
/// Names are only ever added. A name that is gone here is still found in somebody's transcripts.
enum Field: String, CodingKey, CaseIterable {
  // Of the header.
  case transcript, id, begun, language, dialogue, digest, program, brought, from
  // Of a turn.
  case time = "at"
  case input, events
  case turn = "n"
  // What an input or an event is, by the field that it has.
  case opened, line, left, resumed
  case timePassed = "time-passed"
  case entered, said, asked, waiting, guided, passed, heard, remembered, carried, refused, visited, returned
  case alarmed, reassured, wondered, moved, ended
  case wentBack = "went-back"
  // What belongs to it.
  case act = "as"
  case within = "in"
  case wording, move, choices, attempt, meanings, seconds
  case intents, denied, answer, rating, choice, command, digression
  case slot, words, verdict, number, word
  case level, guess, frames, node, visit
  case seed, countries
}
