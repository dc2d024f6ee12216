import Testing

@Suite("The mirror in English")
struct MirrorInEnglishTests {
  @Test(
    "the worked examples are turned as worked out",
    arguments: [
      ("I am afraid he will leave me.", "you are afraid he will leave you"),
      ("I'm always checking my phone.", "you're always checking your phone"),
      ("I was so lonely after she left.", "you were so lonely after she left"),
      ("My mother was never really there for me.", "your mother was never really there for you"),
      ("It makes me panic when she doesn't text back", "it makes you panic when she doesn't text back"),
      ("i cant sleep when hes out with friends", "you can't sleep when he's out with friends"),
      ("I've never let anyone see me cry", "you've never let anyone see you cry"),
      ("I'm not afraid of being alone", "you're not afraid of being alone"),
      ("A friend of mine thinks I cling", "a friend of yours thinks you cling"),
      ("I'd rather be by myself", "you'd rather be by yourself"),
      ("Me and my boyfriend broke up", "you and your boyfriend broke up"),
      ("We fight about the same thing every week", "the two of you fight about the same thing every week"),
      ("my dad left when I was six", "your dad left when you were six"),
      ("I want to be close but I want to run.", "you want to be close | you want to run"),
      ("my head knows he loves me but my body doesn't", "your head knows he loves you | your body doesn't"),
      ("She makes me feel trapped", "she makes you feel trapped"),
    ])
  func workedExamples(line: String, mirrored: String) {
    #expect(ShippedLanguage.english.mirrored(line) == mirrored)
  }

  @Test(
    "the worked examples that must not be mirrored are not",
    arguments: [
      "He says I am too much", "She said \"I need space\"", "I'm such an idiot", "You don't understand me", "leave me alone",
      "Should I break up with him?", "I don't want to be here anymore", "I put a tracker on her car",
      "I guess, I mean, whatever",
    ])
  func declinedExamples(line: String) {
    #expect(ShippedLanguage.english.mirrored(line) == nil)
  }
}
