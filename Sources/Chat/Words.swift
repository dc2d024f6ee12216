import DialogueEngine
package import OutsideWorld
package import Understanding

/// What the program itself says during a conversation, in one language.
///
/// What the coach says was written by an author and stands in `Dialogues/`.
nonisolated package struct Words: Sendable {
  // The first screen.
  package let whatThisIs: String
  package let isKept: @Sendable (_ place: String) -> String
  package let isNotKept: String
  package let theWayOut: String

  // Who speaks, for a screen reader.
  package let coach: String
  package let you: String
  package let program: String

  // While talking.
  package let stepOnItsOwn: String
  package let stepByEnter: String
  package let lineWasCut: String
  package let interruptedOnce: String

  // Keeping.
  package let couldNotKeep: @Sendable (_ turn: Int, _ reason: String) -> String
  package let goesOnUnkept: String
  package let unkeptFromHere: String
  package let wasNotKept: String
  package let couldNotDestroy: @Sendable (_ place: String, _ reason: String) -> String

  // Leaving, coming back and looking back.
  package let goodbyeKept: String
  package let goodbyeUnkept: String
  package let whereItWas: String
  package let leftHere: String
  package let resumedHere: String
  package let minutesLater: @Sendable (Int) -> String
  package let hoursLater: @Sendable (Int) -> String
  package let daysLater: @Sendable (Int) -> String

  // The table of commands.
  package let commands: String
  package let meanings: CommandMeanings
  package let leave: String
  package let unsaved: String
  package let wipe: String

  // Why something was not done.
  package let reasons: FailureReasons

  /// What each command does, in a few words.
  nonisolated package struct CommandMeanings: Sendable {
    let stop, back, skip, again, help, meaning, reason, leave, unsaved, wipe: String
  }

  /// Why a file could not be written or destroyed, as the end of a sentence.
  nonisolated package struct FailureReasons: Sendable {
    let missing, exists, inUse, isLink, wrongKind, notOurs, notAllowed, readOnly, full, tooLarge, unsure, noHome: String
    let other: @Sendable (_ system: String) -> String
    let unreadable, damaged: String
  }
}

extension Words {
  /// The words of a language.
  package nonisolated static func of(_ language: Language) -> Words {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}

extension Words {
  package nonisolated static let dutch = Words(
    whatThisIs: "Een programma, met zinnen die al klaarlagen. Niets gaat het internet op.",
    isKept: {
      "Het wordt bewaard op deze computer, in \($0). Liever niet? Typ /nietbewaren, of begin met --unsaved."
    },
    isNotKept: "Van dit gesprek wordt niets bewaard.",
    theWayOut: "Ophouden: stop. Meteen weg: /weg. Hulplijnen en opdrachten: /help.",
    coach: "Coach", you: "Jij", program: "Programma",
    stepOnItsOwn: "Dit gaat vanzelf verder. Met Enter ga je meteen verder.",
    stepByEnter: "Met Enter ga je verder.",
    lineWasCut: "Dat was meer dan er in één keer past. Het eind is weggevallen.",
    interruptedOnce: "De regel is leeg. Nog een keer Ctrl-C en je bent weg.",
    couldNotKeep: {
      "Beurt \($0) kon niet worden bewaard: \($1). Alles daarvoor blijft zoals het was. "
        + "Verder zonder te bewaren? Typ ja of nee; met Enter wordt het nog eens geprobeerd."
    },
    goesOnUnkept: "Vanaf hier wordt niets meer bewaard.",
    unkeptFromHere: "Wat van dit gesprek bewaard was, is weg. Vanaf hier wordt niets meer bewaard.",
    wasNotKept: "Van dit gesprek wordt al niets bewaard.",
    couldNotDestroy: { "Wat bewaard is kon niet worden gewist: \($1). Het staat in \($0)." },
    goodbyeKept: "Goed. Wat je typte is bewaard; met nabij resume ga je verder waar je was.",
    goodbyeUnkept: "Goed. Er is niets van bewaard.",
    whereItWas: "Zo was het, de vorige keer:",
    leftHere: "(weggegaan)", resumedHere: "(weer verder)",
    minutesLater: { $0 == 1 ? "(een minuut later)" : "(\($0) minuten later)" },
    hoursLater: { "(\($0) uur later)" },
    daysLater: { $0 == 1 ? "(een dag later)" : "(\($0) dagen later)" },
    commands: "Wat je kunt typen:",
    meanings: CommandMeanings(
      stop: "ophouden, meteen", back: "een antwoord terug", skip: "deze vraag voorbij", again: "de vraag nog eens",
      help: "wie je kunt bellen, en deze lijst", meaning: "wat er met de vraag bedoeld wordt",
      reason: "waarom het gevraagd wordt", leave: "het scherm leeg, en weg",
      unsaved: "wissen wat van dit gesprek bewaard is, en verder zonder te bewaren",
      wipe: "wissen wat van dit gesprek bewaard is, het scherm leeg, en weg"),
    leave: "/weg", unsaved: "/nietbewaren", wipe: "/wis",
    reasons: FailureReasons(
      missing: "de map is er niet meer", exists: "er staat al iets met die naam",
      inUse: "een ander venster met Nabij heeft dit gesprek open",
      isLink: "er staat een verwijzing in plaats van een bestand",
      wrongKind: "er staat iets anders dan een bestand", notOurs: "het is van iemand anders",
      notAllowed: "het mag hier niet", readOnly: "de schijf is alleen te lezen", full: "de schijf is vol",
      tooLarge: "het bestand wordt te groot", unsure: "de schijf gaf een fout",
      noHome: "er is geen thuismap", other: { "het systeem zegt: \($0)" },
      unreadable: "het is geen gesprek dat deze versie kan lezen", damaged: "het is beschadigd"))

  package nonisolated static let english = Words(
    whatThisIs: "A program, with lines written beforehand. Nothing goes onto the internet.",
    isKept: {
      "It is kept on this computer, in \($0). Rather not? Type /unsaved, or begin with --unsaved."
    },
    isNotKept: "Nothing of this conversation is kept.",
    theWayOut: "To stop: stop. To be gone at once: /leave. Help lines and commands: /help.",
    coach: "Coach", you: "You", program: "Program",
    stepOnItsOwn: "This goes on by itself. Enter goes on at once.",
    stepByEnter: "Enter goes on.",
    lineWasCut: "That was more than fits in one go. Its end was left out.",
    interruptedOnce: "The line is empty. Ctrl-C once more leaves.",
    couldNotKeep: {
      "Turn \($0) could not be kept: \($1). All before it stays as it was. "
        + "Go on without keeping? Type yes or no; Enter tries once more."
    },
    goesOnUnkept: "From here on nothing is kept.",
    unkeptFromHere: "What was kept of this conversation is gone. From here on nothing is kept.",
    wasNotKept: "Nothing of this conversation is being kept.",
    couldNotDestroy: { "What was kept could not be destroyed: \($1). It is in \($0)." },
    goodbyeKept: "All right. What you typed is kept; nabij resume goes on where you were.",
    goodbyeUnkept: "All right. Nothing of it was kept.",
    whereItWas: "This is how it was, last time:",
    leftHere: "(left)", resumedHere: "(back again)",
    minutesLater: { $0 == 1 ? "(a minute later)" : "(\($0) minutes later)" },
    hoursLater: { $0 == 1 ? "(an hour later)" : "(\($0) hours later)" },
    daysLater: { $0 == 1 ? "(a day later)" : "(\($0) days later)" },
    commands: "What you can type:",
    meanings: CommandMeanings(
      stop: "end it, at once", back: "one answer back", skip: "past this question", again: "the question once more",
      help: "who you can call, and this list", meaning: "what the question means", reason: "why it is asked",
      leave: "empty the screen, and go",
      unsaved: "destroy what was kept of this conversation, and go on without keeping",
      wipe: "destroy what was kept of this conversation, empty the screen, and go"),
    leave: "/leave", unsaved: "/unsaved", wipe: "/wipe",
    reasons: FailureReasons(
      missing: "the folder is no longer there", exists: "something of that name is there already",
      inUse: "another window with Nabij has this conversation open", isLink: "there is a link instead of a file",
      wrongKind: "there is something else than a file", notOurs: "it belongs to somebody else",
      notAllowed: "it is not allowed here", readOnly: "the disk can only be read", full: "the disk is full",
      tooLarge: "the file would become too large", unsure: "the disk gave an error",
      noHome: "there is no home folder", other: { "the system says: \($0)" },
      unreadable: "it is no conversation that this version can read", damaged: "it is damaged"))
}

extension Words {
  /// Why a transcript could not be kept, as the end of a sentence.
  package nonisolated func reason(_ failure: JournalFailure) -> String {
    switch failure {
    case .file(let failure): reason(failure)
    case .unreadable: reasons.unreadable
    case .damaged: reasons.damaged
    }
  }

  /// Why a file could not be written, read or destroyed, as the end of a sentence.
  package nonisolated func reason(_ failure: FileFailure) -> String {
    switch failure.reason {
    case .missing: reasons.missing
    case .exists: reasons.exists
    case .inUse: reasons.inUse
    case .isLink: reasons.isLink
    case .wrongKind: reasons.wrongKind
    case .notOurs: reasons.notOurs
    case .notAllowed: reasons.notAllowed
    case .readOnly: reasons.readOnly
    case .full: reasons.full
    case .tooLarge: reasons.tooLarge
    case .unsure: reasons.unsure
    case .noHome: reasons.noHome
    case .other: reasons.other(failure.systemMessage ?? "?")
    }
  }

  /// What a command of the conversation does.
  nonisolated func meaning(of command: Commands.Command) -> String {
    switch command {
    case .stop: meanings.stop
    case .back: meanings.back
    case .skip: meanings.skip
    case .again: meanings.again
    case .help: meanings.help
    case .meaning: meanings.meaning
    case .reason: meanings.reason
    }
  }
}
