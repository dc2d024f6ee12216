import Understanding

// The ladder: who gets an answer first.
extension TurnInProgress {
  /// Answers a line.
  ///
  /// Safety is always first; then what the question expects; then the conversation itself; then digressions.
  mutating func answer(_ line: String) {
    guard let open = conversation.open else { return }
    if line.allSatisfy(\.isWhitespace) { return answerSilence(open) }
    var interpretation = repertoire.listener.interpret(line, expecting: expectation(of: open))
    if wasAsked(about: interpretation.risk) { interpretation.risk = .none }
    if answerDanger(interpretation, open) { return }
    switch open {
    case .question(let name, let attempt, _):
      guard let question = question(named: name), let position = node?.position(ofMove: name) else { return lose() }
      let asked = OpenQuestion(question: question, name: name, attempt: attempt, position: position)
      if takeChoice(interpretation, of: asked) { return }
      if obey(repertoire.commands.command(in: line), asked) { return }
      if takeExpected(interpretation, of: asked) { return }
      if obey(interpretation.command, asked) { return }
      if digress(interpretation) { return }
      takeAnythingElse(interpretation, of: asked)
    case .step(let name, _):
      answerDuringStep(interpretation, step: name)
    }
  }

  /// A question while it is open.
  struct OpenQuestion {
    let question: Question
    let name: Name<Move>
    let attempt: Asked.Attempt
    let position: Position
  }

  /// What the open question is ready to hear.
  func expectation(of open: Conversation.Open) -> Expectation {
    guard case .question(let name, let attempt, let labels) = open, let question = question(named: name) else {
      return Expectation(.nothing)
    }
    if case .meanings(let intents) = attempt {
      return Expectation(.choices, choices: labels.map { Expectation.Choice(label: $0) }, intents: Set(intents))
    }
    return question.expectation(showing: shownChoices(of: question))
  }

  private mutating func answerSilence(_ open: Conversation.Open) {
    if case .step = open { return passStep() }
    emit(.heard(Heard(role: .silence)))
    speak(.silence, .leaveOut)
  }

  /// Ends the step that is open and goes on behind it.
  mutating func passStep() {
    guard case .step(let name, _)? = conversation.open else { return }
    guard let position = node?.position(ofMove: name) else { return lose() }
    emit(.passed(name))
    run(from: position.next)
  }

  /// During a step only Enter or time goes on; what is typed is heard all the same.
  private mutating func answerDuringStep(_ interpretation: Interpretation, step: Name<Move>) {
    if obey(repertoire.commands.command(in: interpretation.text) ?? interpretation.command, nil) { return }
    if digress(interpretation) { return }
    emit(.heard(Heard(interpretation, role: .silence)))
    speak(.duringStep)
  }
}

// MARK: - What the question expects

extension TurnInProgress {
  /// One of the choices that are shown.
  private mutating func takeChoice(_ interpretation: Interpretation, of asked: OpenQuestion) -> Bool {
    guard let index = interpretation.choice, case .question(_, _, let labels)? = conversation.open,
      labels.indices.contains(index)
    else { return false }
    if case .meanings(let intents) = asked.attempt {
      takeMeaning(intents.indices.contains(index) ? intents[index] : nil, of: asked, interpretation)
      return true
    }
    let shown = shownChoices(of: asked.question)
    guard shown.indices.contains(index) else { return false }
    emit(.heard(Heard(interpretation, choice: labels[index], role: .answer)))
    keep(.words(labels[index], isVerdict: false), asked.question)
    if interpretation.saysMore(than: labels[index]) { owe(interpretation, asked.question) }
    lead(shown[index].then, from: asked)
    return true
  }

  /// The person pointed at what was meant.
  private mutating func takeMeaning(
    _ intent: Name<Intent>?, of asked: OpenQuestion, _ interpretation: Interpretation
  ) {
    var heard = interpretation
    let all = 0..<interpretation.text.unicodeScalars.count
    heard.intents = intent.map { [Hearing(intent: $0, score: 1, evidence: [interpretation.text], clause: all)] } ?? []
    heard.decision = intent == nil ? .reflect : .act
    emit(.heard(Heard(heard, role: .answer)))
    owe(heard, asked.question)
    let branch = asked.question.branches.first { branch in intent.map { branch.trigger == .intent($0) } ?? false }
    lead(branch?.then ?? asked.question.continuation(afterRefusal: false), from: asked)
  }

  /// What the question has a branch for: the highest score wins, ties go by the order of the file.
  private mutating func takeExpected(_ interpretation: Interpretation, of asked: OpenQuestion) -> Bool {
    let question = asked.question
    if let rating = interpretation.rating, case .scale = question.kind {
      take(interpretation, asked, as: .answer, keeping: .number(rating))
      let branch = question.branches.first { $0.trigger.covers(rating) }
      lead(branch?.then ?? question.continuation(afterRefusal: false), from: asked)
      return true
    }
    if case .scale = question.kind, !interpretation.numbers.isEmpty {
      askOnceMore(interpretation, asked, saying: .offScale)
      return true
    }
    if interpretation.answer == .unsure { return takeUnsure(interpretation, asked) }
    if case .closed(let purpose) = question.kind, let answer = interpretation.answer {
      takeAgreement(answer, purpose, interpretation, asked)
      return true
    }
    guard let branch = question.branch(for: interpretation) else { return false }
    take(interpretation, asked, as: .answer, keeping: question.kind == .open ? interpretation.wordsToKeep : nil)
    lead(branch.then, from: asked)
    return true
  }

  private mutating func takeAgreement(
    _ answer: Interpretation.Answer, _ purpose: Question.Purpose, _ interpretation: Interpretation,
    _ asked: OpenQuestion
  ) {
    take(interpretation, asked, as: .answer, keeping: nil)
    if purpose == .permission, answer == .no { emit(.refused(asked.name)) }
    if purpose == .carry, answer == .yes, let slot = asked.question.keep { emit(.carried(slot)) }
    if let branch = asked.question.branches.first(where: { $0.trigger == .answer(answer) }) {
      return lead(branch.then, from: asked)
    }
    lead(answer == .yes ? .next : asked.question.continuation(afterRefusal: false), from: asked)
  }

  /// "I don't know" is an answer: it goes to its branch, or is welcomed and goes where all else goes.
  private mutating func takeUnsure(_ interpretation: Interpretation, _ asked: OpenQuestion) -> Bool {
    emit(.heard(Heard(interpretation, role: .answer)))
    if let branch = asked.question.branches.first(where: { $0.trigger == .answer(.unsure) }) {
      lead(branch.then, from: asked)
    } else {
      speak(.unsure, as: .say, .leaveOut)
      lead(asked.question.continuation(afterRefusal: false), from: asked)
    }
    return true
  }

  /// Nothing that the question listens for: the answer is given back, and the question leads on or is asked smaller.
  private mutating func takeAnythingElse(_ interpretation: Interpretation, of asked: OpenQuestion) {
    switch asked.question.otherwise {
    case .lead(let continuation):
      take(interpretation, asked, as: .otherAnswer, keeping: interpretation.wordsToKeep)
      lead(continuation, from: asked)
    case .smaller, .again:
      askOnceMore(interpretation, asked, saying: nil)
    }
  }

  /// Asks smaller, then (where the author wants that) which meaning it was, then goes on anyway.
  private mutating func askOnceMore(
    _ interpretation: Interpretation, _ asked: OpenQuestion, saying occasion: Phrases.Occasion?
  ) {
    let likeliest = (interpretation.intents + interpretation.near).prefix(3).map(\.intent)
    switch asked.attempt {
    case .first:
      emit(.heard(Heard(interpretation, role: .silence)))
      owe(interpretation, asked.question)
      if let occasion { speak(occasion) } else { settle() }
      owed = nil
      ask(asked.question, move: asked.name, attempt: .smaller)
    case .smaller where asked.question.otherwise == .again && likeliest.count > 1:
      emit(.heard(Heard(interpretation, role: .silence)))
      ask(asked.question, move: asked.name, attempt: .meanings(Array(likeliest)))
    case .smaller, .meanings:
      take(interpretation, asked, as: .otherAnswer, keeping: interpretation.wordsToKeep)
      lead(asked.question.continuation(afterRefusal: false), from: asked)
    }
  }
}

// MARK: - Taking an answer in

extension TurnInProgress {
  /// Takes an answer in: it is heard, kept where the question keeps it, and to be given back.
  private mutating func take(
    _ interpretation: Interpretation, _ asked: OpenQuestion, as role: Heard.Role, keeping value: Value?
  ) {
    emit(.heard(Heard(interpretation, role: role)))
    let slot = value.map { keep($0, asked.question) } ?? nil
    let isWholeAnswer = asked.question.kind == .open || role == .otherAnswer
    if isWholeAnswer || interpretation.saysMore(than: "") {
      owe(interpretation, asked.question, filling: slot)
    }
  }

  /// Keeps an answer in the question's slot, where it is of the slot's kind; tells which slot was filled.
  @discardableResult
  private mutating func keep(_ value: Value, _ question: Question) -> Name<Slot>? {
    guard let name = question.keep, question.kind.fills,
      let slot = conversation.dialogue.flatMap({ dialogue(named: $0) })?.slots.first(where: { $0.name == name }),
      slot.type.takes(value)
    else { return nil }
    emit(.remembered(name, value))
    return name
  }

  private mutating func owe(_ interpretation: Interpretation, _ question: Question, filling slot: Name<Slot>? = nil) {
    guard question.isReflected, !isInSafetyScript else { return }
    owed = Answer(interpretation: interpretation, filled: slot.map { [$0] } ?? [])
  }

  /// Goes on where an answer leads.
  mutating func lead(_ continuation: Continuation, from asked: OpenQuestion) {
    guard let next = follow(continuation, from: asked.position) else { return }
    run(from: next)
  }
}

extension Branch.Trigger {
  /// Whether it is a range that holds the number.
  func covers(_ number: Int) -> Bool {
    if case .numbers(let range) = self { range.contains(number) } else { false }
  }
}

extension Question.Kind {
  /// Whether the answer itself is what is kept; a closed question keeps nothing, its slot is what it is about.
  var fills: Bool {
    if case .closed = self { false } else { true }
  }
}

extension Slot.ValueType {
  /// Whether a value is of this type.
  func takes(_ value: Value) -> Bool {
    switch (self, value) {
    case (.words, .words): true
    case (.scale(let range), .number(let number)): range.contains(number)
    case (.oneOf(let words), .word(let word)): words.contains(word)
    default: false
    }
  }
}
