package import DialogueEngine
import OutsideWorld
package import Transcripts
package import Understanding

/// What a person allowed to be remembered for next time, as the newest conversations left it.
package struct Keepsakes {
  /// The words, by the slot that they are kept in.
  package private(set) var values: [Name<Slot>: Value] = [:]
  /// Which conversation each comes from.
  package private(set) var sources: [TranscriptHeader.Brought] = []

  /// How many conversations are looked back over; what is older was left unfinished too often to still hold.
  private static let reach = 10

  /// Nothing was carried on.
  package init() {}

  /// Looks for the newest conversation of this dialogue that carried something on.
  ///
  /// One that came to its end without carrying anything ends it: the question was asked, and the answer was not yes.
  package init(on shelf: Shelf, dialogue: Dialogue, language: Language) {
    let slots = Set(dialogue.slots.filter(\.lastsUntilNextTime).map(\.name))
    guard !slots.isEmpty, let names = try? shelf.names() else { return }
    for id in names.prefix(Self.reach) {
      guard let transcript = try? Journal.read(shelf.path(of: id)), transcript.header.dialogue == dialogue.name,
        transcript.header.language == language
      else { continue }
      let conversation = Conversation(folding: transcript.turns)
      for slot in dialogue.slots.map(\.name) where slots.contains(slot) && conversation.carried.contains(slot) {
        guard let value = conversation.standing.slots[slot] else { continue }
        values[slot] = value
        sources.append(TranscriptHeader.Brought(slot: slot, from: id))
      }
      if !values.isEmpty || conversation.ending == .finished { return }
    }
  }
}
