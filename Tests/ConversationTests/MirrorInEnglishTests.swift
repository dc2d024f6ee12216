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
      "He says I am too much", "She said \"I need space\"", "I'm such an idiot", "You don't understand me",
      "leave me alone",
      "Should I break up with him?", "I don't want to be here anymore", "I put a tracker on her car",
      "I guess, I mean, whatever",
    ])
  func declinedExamples(line: String) {
    #expect(ShippedLanguage.english.mirrored(line) == nil)
  }

  @Test(
    "\"was\" is turned beside \"I\", and nobody else's is",
    arguments: [
      ("I never was good at being alone", "you never were good at being alone"),
      ("when I was alone I panicked", "when you were alone you panicked"),
      ("I was so happy and he was too", "you were so happy and he was too"),
      ("the person I was with him is gone", "the person you were with him is gone"),
      ("all I wanted was for him to stay", "all you wanted was for him to stay"),
      ("I was just a kid when my dad left", "you were just a kid when your dad left"),
    ])
  func was(line: String, mirrored: String) {
    #expect(ShippedLanguage.english.mirrored(line) == mirrored)
  }

  @Test(
    "\"we\" is the two of them, once",
    arguments: [
      ("we're always fighting about nothing", "the two of you are always fighting about nothing"),
      ("when we fight I shut down", "when the two of you fight you shut down"),
      ("I feel alone even when we're together", "you feel alone even when the two of you are together"),
      ("My boyfriend and I had a fight", "you and your boyfriend had a fight"),
    ])
  func we(line: String, mirrored: String) {
    #expect(ShippedLanguage.english.mirrored(line) == mirrored)
  }

  @Test(
    "long lines and small words come out whole",
    arguments: [
      ("I think he is going to leave me", "you think he is going to leave you"),
      ("I feel like he doesn't want me anymore", "you feel like he doesn't want you anymore"),
      ("it's me who always calls", "it's you who always calls"),
      ("who I am with him isn't me", "who you are with him isn't you"),
      ("the way he looks at me makes me nervous", "the way he looks at you makes you nervous"),
      ("when he hugs me I freeze", "when he hugs you, you freeze"),
      ("part of me wants to leave", "part of you wants to leave"),
      ("I need him to need me", "you need him to need you"),
      ("I don't let people in", "you don't let people in"),
      (
        "my mum left when I was little and I never got over it",
        "your mum left when you were little and you never got over it"
      ),
      ("my chest gets tight when she asks where I am", "your chest gets tight when she asks where you are"),
      ("Tom never calls me when he's away", "Tom never calls you when he's away"),
    ])
  func wholeLines(line: String, mirrored: String) {
    #expect(ShippedLanguage.english.mirrored(line) == mirrored)
  }

  @Test(
    "what is typed in haste or without \"I\" is understood",
    arguments: [
      ("im scared that im gonna end up alone", "you're scared that you're going to end up alone"),
      ("i think hes gonna leave me", "you think he's going to leave you"),
      ("yeah so i keep checking if he read my text", "you keep checking if he read your text"),
      ("honestly i just want him to hold me", "you just want him to hold you"),
      ("well sometimes I feel empty", "sometimes you feel empty"),
      ("miss him so much", "you miss him so much"),
      ("i miss him soooo much :(", "you miss him so much"),
      ("that I start to fill in what it means", "you start to fill in what it means"),
      ("I am so tired of waiting...", "you are so tired of waiting"),
    ])
  func asPeopleType(line: String, mirrored: String) {
    #expect(ShippedLanguage.english.mirrored(line) == mirrored)
  }

  @Test("a \"but\" gives both sides of oneself, or nothing")
  func contrasts() {
    let english = ShippedLanguage.english
    #expect(english.mirrored("I love him but I need space") == "you love him | you need space")
    #expect(
      english.mirrored("I miss him when he is gone but I feel trapped when he is here")
        == "you miss him when he is gone | you feel trapped when he is here")
    #expect(english.mirrored("I love him but he doesn't love me") == nil)
    #expect(english.mirrored("I want him close, but when he is close I can't breathe") == nil)
  }

  @Test("a verdict about oneself is quoted as it was said")
  func verdicts() {
    #expect(ShippedLanguage.english.mirrored("i'm too much for everyone") == "“I'm too much for everyone”")
    #expect(ShippedLanguage.english.mirrored("Nobody loves me.") == "“nobody loves me”")
    #expect(ShippedLanguage.english.mirrored("I was never enough for him") == "“I was never enough for him”")
    #expect(ShippedLanguage.english.mirrored("I'm afraid I'm too much") == nil)
  }

  @Test(
    "where a wrong line could come of it, there is silence",
    arguments: [
      "I want you to help me",  // to the coach
      "he hits me when he's angry", "i feel numb when he touches me",  // harm
      "I checked her phone last night", "I keep driving past his house",  // the act, not the fear
      "I can't do this anymore", "I would die for him",  // danger, perhaps
      "I told him I love him", "she said I need space",  // whose "I"?
      "I was tired and was crying all night",  // whose "was"?
      "we moved a lot when I was little",  // not "the two of you"
      "we're not us anymore", "us being apart kills me",
      "it scares me I need him so much",  // "you you"
      "i cnat sleep wihtout him",  // slips
      "lol I'm so needy", "yeah right, he loves me so much",  // scorn
      "why does he do this to me",  // a question without its mark
      "I'm scared... what if he leaves", "I'm so tired. He never calls.",  // two sentences
      "he doesn't text back",  // nothing to turn: an echo
      "I'm afraid of", "cant sleep",  // not finished; too short
      "I AM SO ANGRY", "I suppose I'm scared", "no, I don't want that",
      "ik ben so sad about him",  // two languages
    ])
  func silence(line: String) {
    #expect(ShippedLanguage.english.mirrored(line) == nil)
  }
}
