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
}
