/// Words of danger with all their forms, as the spelling corrector needs them: a slip in one of the first must not hide it, and no
/// everyday word may become one of the others.
///
/// Patterns name a danger once and reach its forms by roots and beginnings; a slip is mended towards whole words, so here they are
/// whole.
struct CrisisWords: Sendable {
  /// Words by which somebody says that life is at stake: first among the candidates, also where the first letter is wrong.
  let urgent: Set<String>
  /// Other words of danger and harm.
  let grave: Set<String>

  static func of(_ language: Language) -> CrisisWords {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  private static let dutch = CrisisWords(
    urgent: [
      "zelfmoord", "zelfmoorden", "zelfmoordgedachte", "zelfmoordgedachten", "zelfmoordplan", "zelfmoordplannen",
      "zelfmoordpoging", "zelfmoordpogingen", "zelfmoordneigingen", "zelfdoding", "zelfdodingsgedachten", "suicide",
      "suicidaal", "suicidale", "suicidegedachten", "suicidepoging", "dood", "dode", "doodgaan", "doodmaken", "doden",
      "ombrengen", "afscheidsbrief", "euthanasie", "overdosis", "doodswens",
      "zelfbeschadiging", "zelfverwonding", "automutilatie", "automutileren", "levensmoe",
    ],
    grave: [
      "aangerand", "aanranding", "aanranden", "verkracht", "verkrachting", "verkrachten", "verkrachtte", "misbruik",
      "misbruikt", "misbruikte", "misbruiken", "mishandeld", "mishandelt", "mishandelde", "mishandelen",
      "mishandeling", "vermoord", "vermoorden", "vermoordt", "wurgen", "wurgt", "gewurgd", "bedreigd", "bedreigt",
      "bedreigen", "bedreiging", "geslagen", "geschopt", "gestoken", "steken", "slaat", "sloeg", "slaan", "schopt",
      "snijden", "snijd", "snij", "gesneden", "krassen", "stalken", "stalkt", "stalker", "gestalkt", "wapen", "pistool",
      "strop", "pillen", "springen", "doodslaan", "doodsteken", "doodschieten", "vergiftigen", "verdrinken",
      "verzuipen",
      "uithongeren", "incest", "betast", "betastte", "aangeraakt", "opsluiten", "opgesloten", "geweld", "gewelddadig",
      "slachtoffer", "afmaken",
    ])

  private static let english = CrisisWords(
    urgent: [
      "suicide", "suicides", "suicidal", "suicidality", "suicidally", "kill", "kills", "killing", "killed", "dead",
      "death", "dying", "died", "overdose", "overdosed", "overdosing", "overdoses", "unalive", "unaliving", "unalived",
      "selfharm", "selfharming", "euthanasia",
    ],
    grave: [
      "rape", "raped", "rapes", "raping", "rapist", "abuse", "abused", "abuses", "abusing", "abusive", "abuser",
      "assault", "assaulted", "assaults", "assaulting", "molest", "molested", "molests", "molesting", "murder",
      "murdered", "strangle", "strangled", "strangles", "strangling", "choke", "choked", "chokes", "choking", "beaten",
      "beating", "beats", "punch", "punched", "punches", "punching", "slap", "slapped", "slaps", "slapping", "kicked",
      "kicks", "kicking", "stab", "stabbed", "stabs", "stabbing", "stalk", "stalked", "stalks", "stalking", "stalker",
      "threaten", "threatened", "threatens", "threatening", "threats", "cutting", "harming", "harmed", "burning",
      "bleeding", "bleed", "knife", "weapon", "pills", "poison", "poisoned", "drown", "drowned", "drowning", "razor",
      "blade", "blades", "bruise", "bruised", "bruises", "violent", "violence", "groped", "grope", "incest", "shoot",
      "shooting", "starve", "starving", "purge", "purging", "hitting",
    ])
}
