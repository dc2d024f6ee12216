import DialogueEngine
import OutsideWorld
import Transcripts
import Understanding

/// What the commands say outside a conversation, in both languages side by side.
struct CommandWords {
  /// The language in which it is said.
  let language: Language

  /// In the language of the person's system.
  static let current = CommandWords(language: Environment.current.locale?.language == "nl" ? .dutch : .english)

  private func say(_ english: String, _ dutch: String) -> String {
    language == .dutch ? dutch : english
  }

  // MARK: - Help

  var abstract: String {
    say("A quiet conversation about closeness and distance.", "Een rustig gesprek over nabijheid en afstand.")
  }
  var discussion: String {
    say(
      "Nabij runs offline. What you say stays on this machine; --unsaved keeps nothing.",
      "Nabij werkt zonder internet. Wat je zegt blijft op deze machine; met --unsaved wordt niets bewaard.")
  }
  var talkAbstract: String { say("Have a conversation (the default).", "Voer een gesprek (ook zonder opdracht).") }
  var resumeAbstract: String { say("Go on with a conversation.", "Ga verder met een gesprek.") }
  var listAbstract: String { say("List the conversations that were kept.", "Toon de gesprekken die bewaard zijn.") }
  var replayAbstract: String {
    say("Look back at a conversation, as it was.", "Kijk een gesprek terug, zoals het was.")
  }
  var forgetAbstract: String { say("Destroy conversations.", "Vernietig gesprekken.") }
  var explainAbstract: String {
    say("Tell what is heard in lines, and why.", "Vertel wat er in regels gehoord wordt, en waarom.")
  }
  var checkAbstract: String {
    say("Check dialogue files, and draw what is wrong.", "Controleer dialoogbestanden, en teken wat er mis is.")
  }
  var dialogueHelp: String { say("The dialogue to have.", "De dialoog om te voeren.") }
  var languageHelp: String {
    say("The language of the conversation: nl or en.", "De taal van het gesprek: nl of en.")
  }
  var countryHelp: String {
    say("Whose help lines are shown: NL, BE, GB, IE or US.", "Van welk land de hulplijnen zijn: NL, BE, GB, IE of US.")
  }
  var seedHelp: String {
    say("Makes a conversation repeatable.", "Maakt een gesprek herhaalbaar.")
  }
  var unsavedHelp: String { say("Keep nothing of this conversation.", "Bewaar niets van dit gesprek.") }
  var dialoguesHelp: String { say("Use the dialogues of another folder.", "Gebruik de dialogen uit een andere map.") }
  var transcriptHelp: String {
    say(
      "A path, the beginning of an id, or 'last'.", "Een pad, het begin van een kenmerk, of 'last' voor het laatste.")
  }
  var jsonHelp: String { say("One JSON object a line.", "Eén JSON-object per regel.") }
  var allHelp: String { say("All of them.", "Allemaal.") }
  var yesHelp: String { say("Do not ask.", "Vraag niet om bevestiging.") }
  var speedHelp: String { say("How many times as fast.", "Hoeveel keer zo snel.") }
  var idleHelp: String { say("The longest pause, in seconds.", "De langste stilte, in seconden.") }
  var plainHelp: String { say("At once, without pauses.", "In één keer, zonder pauzes.") }
  var replayCheckHelp: String {
    say(
      "Run the inputs again on today's dialogues, and show the first turn that differs.",
      "Voer de invoer opnieuw uit op de dialogen van nu, en toon de eerste beurt die verschilt.")
  }
  var atHelp: String {
    say("Hear as this question would: DIALOGUE/NODE.", "Hoor zoals deze vraag zou horen: DIALOOG/KNOOP.")
  }
  var pathHelp: String {
    say(
      "A file, the folder of a language, or a Dialogues folder.",
      "Een bestand, de map van een taal, of een map Dialogues.")
  }
  var strictHelp: String { say("Warnings count as errors.", "Waarschuwingen tellen als fouten.") }
  var confusionsHelp: String {
    say("Which intents are taken for each other.", "Welke bedoelingen met elkaar verward worden.")
  }

  var heldOut: String {
    say(
      "examples that were held out: heard first, heard first or second, of how many",
      "voorbeelden die achtergehouden zijn: als eerste gehoord, als eerste of tweede, van hoeveel")
  }
  var takenFor: String { say("taken for another, most often first:", "voor iets anders gehouden, vaakst eerst:") }

  // MARK: - Lists

  func turns(_ count: Int) -> String {
    say(count == 1 ? "1 turn" : "\(count) turns", count == 1 ? "1 beurt" : "\(count) beurten")
  }

  func ending(_ ending: Ending?) -> String {
    switch ending {
    case nil: say("unfinished", "niet af")
    case .finished: say("finished", "afgerond")
    case .stopped: say("stopped", "gestopt")
    case .left: say("left", "weggegaan")
    case .safety: say("at the help lines", "bij de hulplijnen")
    case .lost: say("broken off", "afgebroken")
    }
  }

  var unreadable: String { say("cannot be read", "niet te lezen") }
  var nothingKept: String { say("No conversation has been kept.", "Er is geen gesprek bewaard.") }

  // MARK: - Finding and forgetting

  func noSuchTranscript(_ name: String) -> String {
    say(
      "There is no conversation '\(name)'. 'nabij list' shows them.",
      "Er is geen gesprek '\(name)'. 'nabij list' toont ze.")
  }

  func severalTranscripts(_ name: String, _ ids: [String]) -> String {
    say("Several conversations begin with '\(name)':", "Meerdere gesprekken beginnen met '\(name)':") + "\n  "
      + ids.joined(separator: "\n  ")
  }

  var forgetWhat: String {
    say("Which conversation? Name it, or use --all.", "Welk gesprek? Noem het, of gebruik --all.")
  }
  var willDestroy: String { say("This will be destroyed, for good:", "Dit wordt vernietigd, voorgoed:") }
  func keepsWords(_ id: TranscriptID) -> String {
    say(
      "(\(id) stays, and has words that were brought from it)",
      "(\(id) blijft, en heeft woorden die daaruit zijn meegenomen)")
  }
  var sure: String { say("Destroy it? [y/N] ", "Vernietigen? [j/N] ") }
  var cannotAsk: String {
    say(
      "Nothing was destroyed: there is nobody to ask. Use --yes to destroy without asking.",
      "Er is niets vernietigd: er is niemand om het aan te vragen. Met --yes wordt er niets gevraagd.")
  }
  var nothingDestroyed: String { say("Nothing was destroyed.", "Er is niets vernietigd.") }
  func destroyed(_ count: Int) -> String {
    say(
      count == 1 ? "The conversation is gone." : "\(count) conversations are gone.",
      count == 1 ? "Het gesprek is weg." : "\(count) gesprekken zijn weg.")
  }

  /// Whether it is a yes in either language, as the locales of both have it.
  func isYes(_ answer: String) -> Bool {
    ["y", "yes", "j", "ja", "1"].contains(answer.lowercased())
  }

  // MARK: - What cannot be done

  func noSuchDialogue(_ name: String, _ known: [String]) -> String {
    say("There is no dialogue '\(name)'. There is: ", "Er is geen dialoog '\(name)'. Wel: ")
      + known.joined(separator: ", ") + "."
  }
  func noSuchNode(_ name: String, _ known: [String]) -> String {
    say("There is no node '\(name)'; there are: ", "Er is geen knoop ‘\(name)’; er zijn: ")
      + known.joined(separator: ", ")
  }
  func noSuchLanguage(_ code: String) -> String {
    say("Nabij speaks nl and en, not '\(code)'.", "Nabij spreekt nl en en, geen '\(code)'.")
  }
  func noSuchCountry(_ code: String) -> String {
    say(
      "No help lines are known for '\(code)': use NL, BE, GB, IE or US.",
      "Voor '\(code)' zijn geen hulplijnen bekend: gebruik NL, BE, GB, IE of US.")
  }
  func dialoguesUnreadable(_ path: String) -> String {
    say("The dialogues in \(path) cannot be read.", "De dialogen in \(path) zijn niet te lezen.")
  }
  func dialoguesAreWrong(_ count: Int) -> String {
    say(
      count == 1
        ? "The dialogues have a mistake; nothing was begun."
        : "The dialogues have \(count) mistakes; nothing was begun.",
      count == 1
        ? "Er zit een fout in de dialogen; er is niets begonnen."
        : "Er zitten \(count) fouten in de dialogen; er is niets begonnen.")
  }
  var nothingToResume: String {
    say("There is no unfinished conversation to go on with.", "Er is geen gesprek om mee verder te gaan.")
  }
  var alreadyFinished: String {
    say(
      "That conversation was finished. 'nabij replay' looks back at it.",
      "Dat gesprek is afgerond. Met 'nabij replay' kijk je het terug.")
  }

  // MARK: - Replay

  var speedAndIdle: String {
    say(
      "--speed is more than 0 and --idle is not negative.", "--speed is meer dan 0 en --idle is niet negatief.")
  }

  var sameAsBefore: String { say("It goes just as it went.", "Het gaat precies zoals het ging.") }
  func firstDifference(_ turn: Int) -> String {
    say("Turn \(turn) goes differently today.", "Beurt \(turn) gaat nu anders.")
  }
  var asItWas: String { say("as it was", "zoals het was") }
  var asItIs: String { say("as it goes today", "zoals het nu gaat") }
}
