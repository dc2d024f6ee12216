/// The words by which a line tells that a danger is denied, over, or somebody else's.
///
/// Short closed lists on purpose: what is not in them leaves the danger as it was heard.
struct SafetyWords: Sendable {
  /// What may stand between a negator and the danger that it denies: "I'm *not* (really thinking about) suicide".
  let betweenDenial: WordSet
  /// What may stand between a danger and the negator behind it: "zelfmoord (wil ik) niet".
  let betweenBackward: WordSet
  /// Words behind which "I" may begin the clause that is denied: "I don't *mean* I want to die", "it isn't *that* I …".
  let leadingClause: WordSet
  /// Verbs behind a danger that stands in front of its clause, and what may stand between them and the negator: "gestalkt *heb* ik
  /// *haar* nooit".
  let fronting: WordSet
  let behindFronted: WordSet
  /// What a clause may be made of that takes a danger back: "dood? *nee joh*", "mezelf snijden, *dat doe ik niet*".
  let taking: WordSet
  /// "Nobody", which denies only what nobody does to the person: "*nobody* hits me".
  let nobodies: WordSet
  /// Negators that can deny a danger; "nobody" and "nothing" never do.
  let negators: WordSet
  /// Negators that deny nothing that stands before them.
  let onlyForward: WordSet
  /// Questions and conditions in which a negator denies nothing: "why don't I just …".
  let open: WordSet
  /// Verbs in front of a negator that turn a denial into its opposite: "I *can't* not …", "I can't stop …".
  let powerless: WordSet
  /// Words and phrases that put it in the past, each split into words.
  let past: [[String]]
  /// Words in front of which those phrases tell of no past ("I'm *used to* it"), and words behind them ("*once* a week").
  let pastNotAfter: WordSet
  let pastNotBefore: [String: WordSet]
  /// Words that bring it back to now.
  let present: WordSet
  /// Pronouns and reflexives of the person who types, and of others.
  let own: WordSet
  let others: WordSet
  /// The pronouns among `own`, and words in a danger that make it the person's own.
  let ownPronouns: WordSet
  let ownReflexives: WordSet
  let otherReflexives: WordSet
  /// "his", "her".
  let otherPossessives: WordSet
  /// Nouns for people: "my friend", "mijn broer".
  let people: WordSet

  static func of(_ language: Language) -> SafetyWords {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// "Op mijn zestiende".
  private static let dutchAges = [
    "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende",
    "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
    "eenentwintigste", "tweeentwintigste", "vijfentwintigste", "dertigste", "veertigste",
  ]

  private static let dutch = SafetyWords(
    betweenDenial: [
      "aan", "om", "te", "mij", "me", "mezelf", "van", "plan", "de", "het", "een", "echt", "gedachten", "gedachte",
      "plannen",
      "neiging", "neigingen", "zin", "denken", "denk", "dat", "over", "meer", "dan", "direct", "hoor", "of", "zoiets",
      "willen",
      "hebben", "gaan", "zijn", "bezig", "bang", "actief", "op", "dit", "moment", "nu", "daar", "eens", "zo", "eraan",
      "bewust", "geprobeerd", "zeg", "bedoel", "zeggen", "per", "intentie", "intenties", "verlangen", "behoefte",
      "enkele",
      "soort", "zulke", "dergelijke", "concrete", "ooit", "werkelijk", "eigenlijk", "absoluut", "last", "gehad",
      "sprake",
      "wens", "tot", "daaraan", "optie", "gedacht", "expres", "met", "vinger", "gevoel", "idee", "er", "iets", "iemand",
      "mijn", "heus", "n", "ge", "aandrang", "seconde",
    ],
    betweenBackward: [
      "wil", "ik", "denk", "ga", "zou", "zal", "doe", "heb", "aan", "dat", "daar", "er", "plegen", "echt", "ben", "nu",
    ],
    leadingClause: ["dat", "zeg", "bedoel"],
    fronting: ["heb", "heeft", "ben", "is", "word", "wordt", "doe", "doet", "zou", "zal", "ga"],
    behindFronted: ["hij", "ze", "zij", "haar", "hem", "hen", "er", "al", "dat", "nog"],
    taking: [
      "dat", "doe", "zou", "ga", "zal", "ik", "zit", "in", "mij", "doen", "is", "wil", "het", "meende", "meen",
      "maar", "bedoelde", "bedoel", "zo", "nee", "neen", "nooit", "niet", "nie", "joh", "hoor", "absoluut",
      "overwogen", "gedaan", "geweest", "echt", "ook", "helemaal", "aan", "gedacht", "heb", "god", "natuurlijk",
      "geen", "wou", "had", "zulke", "soort", "gedachten", "plannen", "van", "mijn", "leven", "daar", "loop", "mee",
      "er",
      "bijlange", "zeker", "eerlijk", "gezegd", "allerminst", "nog", "aangeraakt", "zoiets", "ben", "plan", "totaal",
      "ooit", "op",
    ],
    nobodies: ["niemand"],
    negators: ["niet", "geen", "nooit", "zonder", "nie"],
    onlyForward: ["zonder", "geen"],
    open: ["waarom", "als", "indien", "tenzij", "of"],
    powerless: ["kan", "kun", "kon", "lukt", "weet", "wist", "snap", "durf"],
    past: [
      ["vroeger"], ["destijds"], ["toentertijd"], ["toen", "ik"], ["jaren", "geleden"], ["jaar", "geleden"],
      ["vorig", "jaar"],
      ["als", "kind"], ["als", "puber"], ["als", "tiener"], ["in", "het", "verleden"], ["lang", "geleden"],
      ["in", "die", "tijd"],
      ["ooit"], ["in", "mijn", "jeugd"], ["in", "mijn", "puberteit"], ["een", "tijd", "geleden"],
      ["maanden", "geleden"], ["periode", "is", "voorbij"], ["tijd", "is", "voorbij"], ["dat", "is", "voorbij"],
      ["clean", "van"], ["clean", "sinds"], ["sindsdien", "stabiel"], ["als", "meisje"], ["als", "jongen"],
      ["als", "student"], ["als", "jongere"], ["als", "twintiger"], ["decennia", "geleden"],
      ["op", "de", "middelbare"],
      ["in", "een", "vorig", "leven"], ["in", "mijn", "studententijd"], ["tijdens", "mijn", "studie"],
      ["in", "mijn", "jonge", "jaren"], ["ligt", "achter", "me"], ["ligt", "achter", "mij"], ["ligt", "ver", "achter"],
      ["ligt", "al", "lang", "achter"], ["al", "lang", "voorbij"], ["allang", "voorbij"], ["helemaal", "weggegaan"],
      ["verleden", "tijd"], ["in", "de", "jaren", "zeventig"], ["in", "de", "jaren", "tachtig"],
      ["in", "de", "jaren", "negentig"], ["toen", "al", "voorbij"], ["jaren", "terug"], ["jaar", "terug"],
      ["van", "toen"],
      ["uit", "mijn", "jeugd"], ["was", "een", "tijd"], ["dat", "is", "verleden"],
    ] + dutchAges.map { ["op", "mijn", $0] },
    pastNotAfter: ["als", "indien"],
    pastNotBefore: ["ooit": ["nog", "ga", "wil", "zal", "eens"]],
    present: [
      "nu", "weer", "nog", "steeds", "opnieuw", "vandaag", "vanavond", "vannacht", "soms", "tegenwoordig",
      "laatste",
    ],
    own: ["ik", "mij", "me", "mezelf", "mijzelf", "mijn"],
    others: ["hij", "zij", "ze", "hem", "haar", "zichzelf", "zich", "hun", "hen"],
    ownPronouns: ["ik", "mij", "me", "mezelf", "mijzelf"],
    ownReflexives: ["mezelf", "mijzelf", "mij", "me", "mijn"],
    otherReflexives: ["zichzelf", "zich", "haarzelf", "hemzelf"],
    otherPossessives: ["zijn", "haar", "hun"],
    people: [
      "vriend", "vriendin", "broer", "zus", "zusje", "broertje", "moeder", "mama", "vader", "papa", "zoon", "dochter",
      "man", "vrouw",
      "ex", "partner", "collega", "buurman", "buurvrouw", "oom", "tante", "opa", "oma", "nicht", "neef", "iemand",
      "kennis",
      "klasgenoot", "leerling", "kind", "maatje", "vrienden", "lief",
    ])

  /// "At sixteen", which is no hour of the clock.
  private static let englishAges = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]

  private static let english = SafetyWords(
    betweenDenial: [
      "be", "been", "being", "feel", "feeling", "have", "having", "had", "want", "wanting", "going", "think",
      "thinking", "about", "of",
      "to", "any", "really", "actually", "a", "an", "the", "plan", "plans", "planning", "intention", "intentions",
      "thoughts",
      "thought", "wish", "currently", "even", "that", "my", "life", "actively", "like", "or", "anything", "at", "all",
      "for", "on",
      "am", "is", "was", "will", "would", "do", "seriously", "considering", "urges", "urge", "right", "now", "consider",
      "contemplate", "such", "mean", "say", "saying", "tried", "try", "trying", "attempted", "considered", "ever", "'d",
      "means", "harbour", "harbor", "in", "here", "honestly", "truly", "kind", "sort", "intent", "desire", "desires",
      "inclination", "entertain", "entertaining", "danger", "wanted", "felt", "hurt", "harm", "gna", "gona", "close",
      "meant", "threaten", "threatened", "hear", "heard", "believe", "wanna",
    ],
    betweenBackward: ["i", "do", "am", "would", "will", "is", "that", "'s", "it", "thoughts", "no"],
    leadingClause: ["mean", "meant", "say", "saying", "think", "that", "do", "like", "means", "believe"],
    fronting: [],
    behindFronted: [],
    taking: [
      "that", "i", "do", "did", "does", "would", "will", "'s", "is", "me", "it", "mean", "but", "no", "nope", "nah",
      "never",
      "not", "at", "all", "god", "hell", "way", "of", "course", "really", "thought", "about", "considered", "done",
      "have", "absolutely", "want", "to", "am", "any", "such", "ever", "had", "once", "nothing", "like", "kind", "the",
      "honestly", "actually", "truly", "in", "least", "slightest", "even", "been", "there", "a", "chance", "'d", "far",
      "from", "those", "thoughts", "plans", "remotely", "none", "touched",
    ],
    nobodies: ["nobody"],
    negators: ["not", "never", "no", "without", "don't"],
    onlyForward: ["without", "no"],
    open: ["why", "if", "unless", "whether"],
    powerless: ["can", "could", "know", "understand"],
    past: [
      ["used", "to"], ["years", "ago"], ["year", "ago"], ["last", "year"], ["back", "then"],
      ["back", "in", "the", "day"], ["back", "in", "school"], ["back", "in", "high"], ["back", "in", "college"],
      ["in", "the", "past"],
      ["when", "i", "was"],
      ["as", "a", "teenager"], ["as", "a", "teen"], ["as", "a", "kid"], ["as", "a", "child"], ["in", "high", "school"],
      ["long", "time", "ago"], ["once"], ["in", "my", "teens"], ["in", "my", "twenties"], ["long", "ago"],
      ["months", "ago"], ["that", "passed"], ["that", "lifted"], ["it", "lifted"], ["that", "went", "away"],
      ["clean", "since"], ["clean", "for"], ["at", "the", "age"], ["at", "age"], ["in", "my", "youth"],
      ["as", "a", "boy"], ["as", "a", "girl"], ["as", "a", "student"], ["as", "a", "youngster"], ["lifetime", "ago"],
      ["decades", "ago"], ["decade", "ago"], ["in", "college"], ["at", "uni"], ["at", "university"],
      ["in", "another", "life"], ["in", "a", "former", "life"], ["in", "a", "previous", "life"],
      ["that", "'s", "behind"],
      ["that", "is", "behind"], ["that", "'s", "all", "behind"], ["that", "is", "all", "behind"],
      ["far", "behind", "me"],
      ["long", "behind", "me"], ["are", "behind", "me"], ["in", "the", "nineties"], ["in", "the", "eighties"],
      ["i", "was", "younger"], ["in", "my", "younger"], ["when", "younger"], ["that", "'s", "history"],
      ["those", "days", "are", "over"], ["years", "back"], ["there", "was", "a", "time"],
      ["how", "i", "felt"], ["in", "middle", "school"], ["in", "my", "thirties"],
    ] + englishAges.map { ["at", $0] },
    pastNotAfter: ["am", "'m", "are", "is", "get", "got", "getting", "become", "be", "if", "at", "more", "than"],
    pastNotBefore: [
      "once": ["the", "their", "his", "it", "a", "again", "more", "he", "she", "they", "i", "we", "you", "my", "every"]
    ],
    present: ["now", "again", "still", "today", "tonight", "lately", "sometimes", "these"],
    own: ["i", "me", "myself", "my", "mine"],
    others: ["he", "she", "they", "him", "her", "them", "himself", "herself", "themselves", "themself"],
    ownPronouns: ["i", "me", "myself"],
    ownReflexives: ["myself", "me", "my", "mine"],
    otherReflexives: ["himself", "herself", "themselves", "themself"],
    otherPossessives: ["his", "her", "their"],
    people: [
      "friend", "brother", "sister", "mother", "mom", "mum", "father", "dad", "son", "daughter", "husband", "wife",
      "ex", "partner",
      "boyfriend", "girlfriend", "colleague", "coworker", "neighbour", "neighbor", "uncle", "aunt", "cousin",
      "roommate", "someone",
      "somebody", "classmate", "student", "kid", "child", "gf", "bf", "mate", "flatmate", "grandmother", "grandfather",
    ])
}
