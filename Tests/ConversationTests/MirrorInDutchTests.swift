import Testing

@Suite("The mirror in Dutch")
struct MirrorInDutchTests {
  @Test(
    "the worked examples are turned as worked out",
    arguments: [
      ("Ik ben bang dat hij weggaat.", "je bent bang dat hij weggaat"),
      ("Soms voel ik me leeg", "soms voel je je leeg"),
      ("Ik weet niet wat ik moet doen", "je weet niet wat je moet doen"),
      ("Ik trek me altijd terug", "je trekt je altijd terug"),
      ("Mijn moeder was er nooit voor mij", "je moeder was er nooit voor jou"),
      ("Ik denk dat ik haar kwijtraak", "je denkt dat je haar kwijtraakt"),
      ("Als hij niet appt raak ik in paniek", "als hij niet appt raak je in paniek"),
      (
        "Als ik in bed lig ben ik bang dat ze een ander heeft",
        "als je in bed ligt ben je bang dat ze een ander heeft"
      ),
      ("Ik liep gewoon weg", "je liep gewoon weg"),
      ("Ik hou van haar", "je houdt van haar"),
      ("We hebben elke week ruzie", "jullie hebben elke week ruzie"),
      ("Ik en mijn vriendin zijn uit elkaar", "jij en je vriendin zijn uit elkaar"),
      ("Ik bleef maar appen omdat ik bang was", "je bleef maar appen omdat je bang was"),
      ("Ik wil dichtbij zijn maar ik wil ook weg", "je wilt dichtbij zijn | je wilt ook weg"),
      ("Ik ben niet bang om alleen te zijn", "je bent niet bang om alleen te zijn"),
      ("ik wil niet dat hij ziet hoe bang ik ben", "je wilt niet dat hij ziet hoe bang je bent"),
      ("ik heb me vriend weer geblokt", "je hebt je vriend weer geblokt"),
      ("Er is iets mis met mij", "“er is iets mis met mij”"),
    ])
  func workedExamples(line: String, mirrored: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == mirrored)
  }

  @Test(
    "the worked examples that must not be mirrored are not",
    arguments: [
      "Hij zegt dat ik te veel ben", "Jij snapt me niet", "Laat me met rust", "Ze zei: \"ik heb ruimte nodig\"",
      "Van mij hoeft het niet meer", "Moet ik het uitmaken?", "Ik voel me zo insecure and my gf is so distant",
    ])
  func declinedExamples(line: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == nil)
  }

  @Test(
    "a verb takes its -t behind \"je\", and only there",
    arguments: [
      ("ik word boos en dan loop ik weg", "je wordt boos en dan loop je weg"),
      ("ik wordt altijd zo onzeker van haar", "je wordt altijd zo onzeker van haar"),
      ("als ze huilt klap ik helemaal dicht en zeg ik niks", "als ze huilt klap je helemaal dicht en zeg je niks"),
      ("ik duw haar weg en trek haar weer terug", "je duwt haar weg en trekt haar weer terug"),
      ("ik hou van hem en wil bij hem blijven", "je houdt van hem en wilt bij hem blijven"),
      ("vroeger liep ik altijd weg", "vroeger liep je altijd weg"),
      ("toen ik dat las werd ik misselijk", "toen je dat las werd je misselijk"),
      ("hij komt dichterbij en ik verstijf", "hij komt dichterbij en je verstijft"),
      ("zij trekt aan mij en ik duw haar weg", "zij trekt aan jou en je duwt haar weg"),
      ("hij wil altijd weten waar ik ben", "hij wil altijd weten waar je bent"),
    ])
  func verbs(line: String, mirrored: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == mirrored)
  }

  @Test(
    "in a subordinate clause the verb at the end is turned",
    arguments: [
      ("ik snap niet waarom ik altijd zo boos word", "je snapt niet waarom je altijd zo boos wordt"),
      ("ik snap niet waarom ik steeds wegga", "je snapt niet waarom je steeds weggaat"),
      ("iedere keer dat ik hem zie wil ik hem vasthouden", "iedere keer dat je hem ziet wil je hem vasthouden"),
      ("als ik boos ben kan hij niet met me praten", "als je boos bent kan hij niet met je praten"),
      ("als ik werk heb ik er geen last van", "als je werkt heb je er geen last van"),
      ("dat ik hem mis maakt me bang", "dat je hem mist maakt je bang"),
      ("wat ik voel is leegte", "wat je voelt is leegte"),
      ("ik heb hem gezegd dat ik ruimte nodig heb", "je hebt hem gezegd dat je ruimte nodig hebt"),
      ("ik raak in paniek als ik niks hoor", "je raakt in paniek als je niks hoort"),
      ("nou ja, ik weet niet of ik nog wel van hem hou", "je weet niet of je nog wel van hem houdt"),
      ("hoe meer hij trekt hoe meer ik wegloop", "hoe meer hij trekt hoe meer je wegloopt"),
    ])
  func subordinateClauses(line: String, mirrored: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == mirrored)
  }

  @Test(
    "what is typed in haste, in Flanders, or without \"ik\" is understood",
    arguments: [
      ("kben bang dat hij nimeer terugkomt", "je bent bang dat hij niet meer terugkomt"),
      ("ik ben bang da ze weggaat", "je bent bang dat ze weggaat"),
      ("k voel me ni goe bij hem", "je voelt je niet goed bij hem"),
      ("Amai ik voel mij zo ambetant als hij niet belt", "je voelt je zo ambetant als hij niet belt"),
      ("ik heb schrik dat hij mij gaat verlaten", "je hebt schrik dat hij jou gaat verlaten"),
      ("m'n vriend appt nooit terug en dan raak ik in paniek", "je vriend appt nooit terug en dan raak je in paniek"),
      ("weet niet wat ik voel", "je weet niet wat je voelt"),
      ("heb het gevoel dat ik stik", "je hebt het gevoel dat je stikt"),
      ("ik mis hem zooooo erg 😭", "je mist hem zo erg"),
      ("ik schaam mij voor mijn gedrag", "je schaamt je voor je gedrag"),
      ("Mijn vriend en ik hebben weer ruzie", "je vriend en jij hebben weer ruzie"),
    ])
  func asPeopleType(line: String, mirrored: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == mirrored)
  }

  @Test(
    "a \"maar\" between two sides of oneself gives both; one that joins nothing stays",
    arguments: [
      ("ik wil bij hem zijn maar dan stik ik", "je wilt bij hem zijn | dan stik je"),
      (
        "als hij weg is mis ik hem maar als hij er is wil ik weg",
        "als hij weg is mis je hem | als hij er is wil je weg"
      ),
      (
        "mijn hoofd weet dat hij van me houdt maar mijn lijf niet",
        "je hoofd weet dat hij van je houdt | je lijf niet"
      ),
      ("ik wil rust, maar als het stil is word ik gek", "je wilt rust | als het stil is word je gek"),
      ("ik kan maar niet stoppen met appen", "je kan maar niet stoppen met appen"),
    ])
  func contrasts(line: String, mirrored: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == mirrored)
  }

  @Test("a verdict about oneself is quoted as it was said")
  func verdicts() {
    #expect(ShippedLanguage.dutch.mirrored("Ik ben te veel voor iedereen.") == "“ik ben te veel voor iedereen”")
    #expect(ShippedLanguage.dutch.mirrored("niemand houdt van mij") == "“niemand houdt van mij”")
    #expect(ShippedLanguage.dutch.mirrored("Het ligt aan mij") == "“het ligt aan mij”")
    #expect(ShippedLanguage.dutch.mirrored("ik ben bang dat ik alles verpest") == nil)
  }

  @Test(
    "where a wrong line could come of it, there is silence",
    arguments: [
      "ge moet mij niet zeggen wat ik moet doen",  // to the coach, or to anyone
      "u snapt mij niet", "ik wil dat je me helpt",
      "ik check zijn telefoon als hij slaapt",  // the act, not the fear
      "mijn vader sloeg mij vroeger", "hij heeft mij geslagen",  // violence
      "ik kan niet meer", "ik wou da'k kon verdwijnen",  // danger, perhaps
      "ik ben niet boos maar verdrietig",  // "maar" between two words
      "ik vind hem lief maar te dichtbij", "ik lach maar ik huil vanbinnen", "Ik lach maar wat",
      "hij houdt van me en wil met me trouwen",  // whose "wil"?
      "ik weet niet of ik hem mis of gewoon bang ben om alleen te zijn",  // a verb far from its "ik"
      "ik heb angst en hoop tegelijk",  // a noun or a verb?
      "ik ben bnag dat hij weggat",  // two slips
      "ik ben zo bnag",  // one, and "bnag" would be given back
      "top hoor, weer geen antwoord van mijn vriend", "lekker dan, weer alleen op mijn kamer",  // scorn
      "waarom laat hij me altijd zo wachten",  // a question without its mark
      "Hij appt nooit terug",  // nothing to turn: an echo
      "dat ik ga invullen wat het betekent",  // the end of a sentence
      "ik ben bang dat",  // not finished
      "ik ben moe. hij belt nooit.",  // two sentences: giving one back would cut the other off
      "ik mis ons", "wij hebben ons altijd gered",  // no sure form
      "nee ik ben niet bang", "IK BEN ZO BOOS OP HEM", "ik zen bang", "volgens mij houdt hij niet van me",
    ])
  func silence(line: String) {
    #expect(ShippedLanguage.dutch.mirrored(line) == nil)
  }
}
