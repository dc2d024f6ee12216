import DialogueCompiler
import DialogueEngine
import Understanding

/// The smallest folder of a language that is right, as texts that a test can change.
struct SmallFolder {
  var files: [String: String] = [
    "closeness": closeness, "listening": listening, "anytime": anytime, "safety": safety, "language": language,
    "phrases": phrases,
  ]

  init(_ dialogue: String = closeness) {
    files["closeness"] = dialogue
  }

  /// The folder with one file in place of another.
  func with(_ name: String, _ text: String) -> SmallFolder {
    var folder = self
    folder.files[name] = text
    return folder
  }

  var sources: [SourceFile] {
    files.keys.sorted().map { SourceFile(path: "en/\($0).yaml", bytes: Array((files[$0] ?? "").utf8)) }
  }

  func compiled(advice: Bool = false, today: Day? = nil, shipped: [SourceFile] = []) -> Compilation {
    Compilation(of: sources, language: .english, shipped: shipped, advice: advice, today: today)
  }

  static let head = """
    dialogue: closeness
    language: en
    title: Closeness
    begin: start
    uses: [listening, anytime]

    """

  static let closeness =
    head + """
      remembers:
        moment: words
        load: scale 0-10
        movement: one of toward, away
        own_name: words, next time too
      nodes:
        start:
          - say:
              - Hello. Good that you're here.
              - Hello. Take your time.
          - ask: What happened?
            keep: moment
            heard:
              silence.no-reply:
                - deepen: That silent screen again.
                - set: {movement: toward}
                - go: closing
            else: closing
        closing:
          - end: finished

      """

  static let listening = """
    language: en
    intents:
      silence.no-reply:
        name: that he or she stays silent
        people say:
          - he just doesn't text back
          - no word from him
          - still silent
          - she ignores me
          - left on read again
          - not a single reply
          - waiting by the phone
          - he never rings
          - my messages stay grey
          - nothing since Monday
          - she went quiet
          - he doesn't pick up
          - radio silence
          - I hear nothing
          - the screen stays dark
          - ghosted
          - three days without a sign
          - why won't he answer
          - she read it and left
          - my calls go to voicemail
        not:
          - he texts me all day
        patterns:
          - no reply/answer/word
        reflect:
          - No word from the other side.
        deepen:
          - The screen stays silent.
      are-you-human:
        name: whether this is a person
        people say:
          - are you a person
          - is anybody there
          - am I talking to a machine
          - robot?
          - who is this
          - you're not real are you
          - is this software
          - do I speak with someone
          - human or program
          - a real therapist?
          - are you AI
          - is there a man behind it
          - some bot I guess
          - who types this
          - feels automatic
          - chatbot right
          - do you breathe
          - were you born
          - computer talking
          - nobody there is it
    none of these:
      - my printer is broken

    """

  static let anytime = """
    language: en
    anytime:
      are-you-human:
        - say: A program. There is nobody behind the screen.

    """

  static let safety =
    """
    language: en
    risk:
      suicide:
        now:
          - standing on … bridge
        explicit:
          - want/wanna … die
        oblique:
          - no point … anymore
    idioms:
      - dying of embarrassment
    script:

    """
    + Risk.Theme.allCases.map { "  \($0.rawValue): {unclear: ask, explicit: help, now: help, again: help}\n" }.joined()
      + """
      denied:
        - reflect: Good that you say it in so many words.
        - lines: suicide
      nodes:
        ask:
          - confirm: Do you think about ending your life?
            heard:
              yes: help
              no: help
            else: help
        help:
          - say: I'm glad you say it.
          - lines: any
          - confirm: Shall we go on?
            heard: {yes: on-again, no: rest}
            else: rest
        on-again:
          - go: on
        rest:
          - end: safety
      lines:
        GB:
          emergency: 999
          lines:
            - name: Samaritans
              contact: 116 123
              note: free, day and night
              for: [suicide, self-harm]
              source: samaritans.org
              checked: 2026-11-22

      """

  static let language = """
    language: en
    yes:
      - ^yes
    no:
      - ^no
    unsure:
      - don't know
    numbers: {zero: 0, one: 1}
    negation:
      words: not, n't, never, no
      not really: not only, no wonder
      until: but, because
    hedges: maybe, kind of
    feelings:
      afraid: {intent: feeling.afraid, words: "afraid, scared"}
    people:
      me: I, me, my
      other: he, she
      third: my mother
    verdicts:
      - I'm/am … (too) much
    contractions: {dont: don't}
    mirror:
      swaps: {my: your}
      verbs: {am: are}
    commands:
      stop: stop, quit
      back: back
      skip: skip
      repeat: repeat
      help: help
      meaning: what do you mean
      reason: why do you ask

    """

  static let phrases =
    "language: en\nphrases:\n"
    + Phrases.Occasion.allCases.map { occasion in
      let text =
        switch occasion {
        case .mirror: ">-\n      So: {mirror}."
        case .bothSides: ">-\n      Two sides: {one}, and {other}."
        case .quote: ">-\n      In your words: “{quote}”."
        case .emergency: ">-\n      In immediate danger: {number}."
        default: "Words for \(occasion.rawValue)."
        }
      return "  \(occasion.rawValue):\n    - \(text)\n"
    }.joined()
}
