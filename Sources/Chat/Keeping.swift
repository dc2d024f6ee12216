package import DialogueEngine

/// How a conversation is kept: the closures of a journal, or of something else in its place.
package struct Keeping {
  /// Where it is kept, as it is told to the person.
  package var place: String
  /// Keeps a turn; when it returns, the turn lasts.
  package var append: (Turn) throws(JournalFailure) -> Void
  /// Keeps a half-typed line, as well as that can be done.
  package var saveDraft: (String) -> Void
  /// Destroys all that was kept.
  package var destroy: () throws(JournalFailure) -> Void

  /// Keeps a conversation by closures.
  package init(
    place: String, append: @escaping (Turn) throws(JournalFailure) -> Void,
    saveDraft: @escaping (String) -> Void, destroy: @escaping () throws(JournalFailure) -> Void
  ) {
    self.place = place
    self.append = append
    self.saveDraft = saveDraft
    self.destroy = destroy
  }

  /// Keeps a conversation in a journal that is made with its first turn, or that is there already.
  ///
  /// So a full disk is met in the conversation, where a person can be asked what to do.
  package init(place: String, in open: @escaping () throws(JournalFailure) -> Journal) {
    var journal: Journal?
    self.init(
      place: place,
      append: { (turn) throws(JournalFailure) in
        if journal == nil { journal = try open() }
        try journal?.append(turn)
      },
      saveDraft: { try? journal?.draft.save($0) },
      destroy: { () throws(JournalFailure) in
        try journal?.destroy()
        journal = nil
      })
  }
}
