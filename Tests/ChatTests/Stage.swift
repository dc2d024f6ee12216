import Chat
import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// A conversation held without a terminal: what is typed comes from a list, what is shown goes onto paper.
@MainActor final class Stage {
  /// What was shown.
  var paper = ""
  /// What was kept.
  var kept: [Turn] = []
  var draft: String?
  var isDestroyed = false
  /// What keeping answers, one for each attempt; nothing more means that it succeeds.
  var failures: [FileFailure.Reason?] = []
  /// What was asked behind.
  var prompts: [Prompt] = []
  var elapsed: Int64 = 0

  private var entries: [Entry]
  private let answers: (Input) -> [Event]

  init(_ entries: [Entry], answers: @escaping (Input) -> [Event] = Stage.echo) {
    self.entries = entries
    self.answers = answers
  }

  convenience init(typing lines: String...) {
    self.init(lines.map { .line(TypedLine($0)) })
  }

  /// A coach that asks, gives back what was typed, and asks again.
  nonisolated static func echo(_ input: Input) -> [Event] {
    switch input {
    case .opened: [said("Hello."), asked("How are you?")]
    case .line("help"), .line("/help"):
      [.heard(Heard(role: .command(.help))), said("112", .helpLine), asked("And how are you?")]
    case .line("stop"): [said("That is fine."), .ended(.stopped)]
    case .line(let line): [said("You said \(line)."), asked("And then?")]
    case .timePassed: [said("Time."), asked("And now?")]
    case .left: [.ended(.left)]
    case .resumed: [said("There you are."), asked("Where were we?")]
    }
  }

  nonisolated static func said(_ text: String, _ act: Utterance.Act = .say) -> Event {
    .said(Utterance(text, act: act, wording: nil))
  }

  nonisolated static func asked(_ text: String, choices: [String] = []) -> Event {
    .asked(Asked(move: "ask", utterance: Utterance(text, act: .ask, wording: nil), choices: choices))
  }

  nonisolated static func guided(_ text: String, seconds: Int?) -> Event {
    .guided(Utterance(text, act: .guide, wording: nil), move: "guide", seconds: seconds)
  }

  func page(_ appearance: Appearance = .plain, columns: Int = 80, language: Words = .english) -> Page {
    let screen = Screen(appearance: appearance, columns: { columns }) { text, _ in
      self.paper += text
      return nil
    }
    return Page(screen, words: language) { _ in }
  }

  func talk(
    on page: Page? = nil, isAtTerminal: Bool = true, isKept: Bool = true, after turns: [Turn] = []
  ) -> Talk {
    Talk(
      Conversation(folding: turns),
      answer: { conversation, input, time in
        Turn(number: conversation.turns + 1, time: time, input: input, events: self.answers(input))
      },
      commands: Commands([.stop: ["stop"], .help: ["help"]]), page: page ?? self.page(), isAtTerminal: isAtTerminal,
      read: { prompt in
        self.prompts.append(prompt)
        return self.entries.isEmpty ? .left(Departure(cause: .endOfInput)) : self.entries.removeFirst()
      },
      clock: Clock(now: { 1_000 }, elapsed: { 5_000 }), keeping: isKept ? keeping : nil)
  }

  @discardableResult
  func hold() -> Outcome { talk().begin(Opening(dialogue: "closeness", seed: 1)) }

  private var keeping: Keeping {
    Keeping(
      place: "~/.local/share/nabij/transcripts",
      append: { (turn) throws(JournalFailure) in
        if !self.failures.isEmpty, let reason = self.failures.removeFirst() {
          throw .file(FileFailure(.write, "/transcripts/x", reason))
        }
        self.kept.append(turn)
      },
      saveDraft: { self.draft = $0 },
      destroy: {
        self.isDestroyed = true
        self.kept = []
      })
  }

  /// What was typed, as the transcript has it.
  var keptLines: [String] {
    kept.compactMap { if case .line(let line) = $0.input { line } else { nil } }
  }
}
