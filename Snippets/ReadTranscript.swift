// Reads a transcript from standard input, says what is wrong with it, and shows how it went.

import DialogueEngine
import Glibc
import Transcripts

var bytes: [UInt8] = []
while let line = readLine(strippingNewline: false) { bytes += line.utf8 }

let transcript: Transcript
do {
  transcript = try Transcript(reading: bytes)
} catch {
  print("This is no transcript: \(error)")
  exit(1)
}

print(transcript.header.id, transcript.header.dialogue, transcript.header.begun.iso8601)
if let damage = transcript.damage {
  print("line \(damage.line) is \(damage.kind); the \(transcript.turns.count) turns before it are whole")
}

// The conversation is nothing but the fold of its turns: this is how it is taken up again.
let conversation = Conversation(folding: transcript.turns)
print(
  "it remembers \(conversation.standing.slots.count) things, and ended \(conversation.ending?.rawValue ?? "nowhere yet")"
)

// Writing is the same the other way round: a line of bytes for the header, and one for each turn.
var writer = TranscriptWriter()
let written = transcript.turns.reduce(into: writer.line(for: transcript.header)) { $0 += writer.line(for: $1) }
print(written == bytes ? "written again, it is the same to the byte" : "written again, it differs")
