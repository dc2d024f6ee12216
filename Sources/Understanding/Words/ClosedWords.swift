/// Words of which a language has a fixed, short list, and which grammar and not an author decides about.
///
/// A class, so that all that reads a line shares one and copies nothing.
final class ClosedWords: Sendable {
  /// Adverbs that deny, and nothing else.
  static let plainNegators: WordSet = ["not", "never", "niet", "nie", "nooit"]

  /// Pronouns that can only be the subject of a clause.
  let subjects: WordSet
  /// Pronouns that can be the subject of a clause, and those that can be the object.
  let subjectForms: WordSet
  let objectForms: WordSet
  /// "and", "or".
  let coordinators: WordSet
  /// Words through which a denial reaches: "not that …", "not to …".
  let conductors: WordSet
  /// Words of degree, which a negator reaches over although they can also begin a clause: "not as scared", "not so".
  let degrees: WordSet
  /// Words that pass a denial on to the clause that is their object, also without "that": "I don't think he will".
  let complementTakers: WordSet
  /// Verbs whose "that" clause is so, whether they are denied or not: "he doesn't see that I'm sad".
  let factives: WordSet
  /// Words that turn to a cause or an origin, which a negator before the verb does not reach: "niet slapen *van* angst".
  let causes: WordSet
  /// Finite verbs that begin a new statement behind "and".
  let finiteVerbs: WordSet
  /// Words that may follow a negator that stands last: "not really", "niet meer".
  let afterNegator: WordSet
  /// Words in front of what a line says, and behind it.
  let openers: WordSet
  let closers: WordSet
  /// Words that say nothing about which choice is meant.
  let fillers: WordSet

  private init(
    subjects: WordSet, subjectForms: WordSet, objectForms: WordSet, coordinators: WordSet, conductors: WordSet,
    degrees: WordSet, complementTakers: WordSet, factives: WordSet, causes: WordSet, finiteVerbs: WordSet,
    afterNegator: WordSet, openers: WordSet, closers: WordSet, fillers: WordSet
  ) {
    self.subjects = subjects
    self.subjectForms = subjectForms
    self.objectForms = objectForms
    self.coordinators = coordinators
    self.conductors = conductors
    self.degrees = degrees
    self.complementTakers = complementTakers
    self.factives = factives
    self.causes = causes
    self.finiteVerbs = finiteVerbs
    self.afterNegator = afterNegator
    self.openers = openers
    self.closers = closers
    self.fillers = fillers
  }

  /// Whether a word only holds others together: a pronoun, a finite verb of the small ones, a filler.
  func holdsTogether(_ text: String) -> Bool {
    subjectForms.contains(text) || objectForms.contains(text) || finiteVerbs.contains(text) || fillers.contains(text)
  }

  static func of(_ language: Language) -> ClosedWords {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private static let dutch = ClosedWords(
    subjects: ["ik", "jij", "hij", "wij", "we"],
    subjectForms: ["ik", "jij", "je", "hij", "zij", "ze", "wij", "we", "jullie", "u", "men", "niemand", "iemand"],
    objectForms: ["mij", "me", "jou", "je", "hem", "haar", "ons", "hen", "hun", "ze", "jullie"],
    coordinators: ["en", "of"],
    conductors: ["dat", "om", "te"],
    degrees: ["zo", "eens", "toch", "meer"],
    complementTakers: [
      "denk", "denken", "dacht", "geloof", "vind", "zeg", "bedoel", "bang", "verwacht", "wil",
      "zeggen", "geloven", "vinden", "bedoelen",
    ],
    factives: [
      "weet", "weten", "wist", "ziet", "zie", "zag", "merkt", "merk", "snapt", "snap", "begrijpt", "begrijp", "hoort",
      "beseft",
    ],
    causes: ["van", "door", "uit"],
    finiteVerbs: [
      "ben", "bent", "is", "was", "heb", "heeft", "had", "wil", "wou", "kan", "kon", "voel", "ga", "gaat", "moet",
      "word", "blijf",
      "zit", "lig", "sta", "denk", "mis", "hou", "trek", "loop",
    ],
    afterNegator: ["meer", "echt", "hoor", "zo", "helemaal", "nodig", "goed", "eens", "eigenlijk", "joh"],
    openers: [
      "nou", "tja", "eh", "euh", "uh", "uhm", "ehm", "hm", "hmm", "mm", "oh", "och", "ach", "ah", "goh", "eigenlijk",
      "oke", "ok",
      "pff", "pfff", "poeh", "he", "zeg", "bon", "allez", "allee", "awel",
    ],
    closers: ["lol", "haha", "hahaha", "hihi", "xd", "joh", "hoor", "he", "ofzo"],
    fillers: [
      "de", "het", "een", "ik", "wil", "graag", "maar", "doe", "die", "dat", "dan", "nummer", "optie", "keuze", "kies",
      "voor", "liever",
      "liefst", "even", "wel", "nou", "eh", "mag", "zou", "denk", "is", "aub", "alsjeblieft", "antwoord", "neem",
      "laat", "we",
      "toch", "gewoon", "zo", "ja", "met", "ga", "te", "om", "van", "in", "op", "aan", "er", "mij", "me", "mijn", "en",
      "of", "iets",
    ])

  private static let english = ClosedWords(
    subjects: ["i", "he", "she", "they", "we"],
    subjectForms: ["i", "you", "he", "she", "they", "we", "it", "nobody", "somebody", "someone"],
    objectForms: ["me", "you", "him", "her", "them", "us"],
    coordinators: ["and", "or"],
    conductors: ["that", "to"],
    degrees: ["so", "as", "yet", "still", "like"],
    complementTakers: [
      "think", "thought", "believe", "feel", "say", "mean", "expect", "suppose", "guess", "afraid", "scared",
      "worried",
      "saying", "want",
    ],
    factives: ["know", "knows", "see", "sees", "notice", "realise", "realize", "understand", "hear"],
    causes: ["from"],
    finiteVerbs: [
      "am", "is", "was", "have", "has", "had", "want", "feel", "felt", "can", "could", "will", "need", "keep", "get",
      "just",
    ],
    afterNegator: ["really", "anymore", "all", "at", "much", "yet", "either", "exactly"],
    openers: [
      "well", "um", "uh", "erm", "er", "hm", "hmm", "mm", "oh", "ah", "so", "like", "okay", "ok", "actually",
      "honestly", "ugh",
    ],
    closers: ["lol", "haha", "hahaha", "lmao", "xd", "though", "tho", "ok"],
    fillers: [
      "the", "a", "an", "i", "want", "would", "like", "please", "that", "one", "number", "option", "choice", "choose",
      "pick", "for",
      "rather", "just", "to", "is", "am", "think", "go", "with", "let", "'s", "'d", "will", "do", "it", "this", "yes",
      "my", "me",
      "and", "or", "of", "in", "on", "maybe", "guess", "answer", "take", "something", "some",
    ])
}
