import Testing

@testable import Understanding

@Suite struct AnswerTests {
  private static let english = Listener(rules: SmallRules.english)
  private static let dutch = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    ("yes", Interpretation.Answer.yes), ("Yeah, sure", .yes), ("well yes", .yes), ("no", .no), ("nah", .no),
    ("not really", .no),
    ("I don't know", .unsure), ("yes and no", .unsure), ("yeah no", .no), ("no, I want to be close", .no),
    ("maybe", .unsure),
    ("I don't know, yes I think so", .yes), ("yes I don't know why though", .yes),
  ])
  func `yes, no and unsure are heard where they are asked`(line: String, answer: Interpretation.Answer) {
    #expect(Self.english.interpret(line, expecting: Expectation(.agreement)).answer == answer)
  }

  @Test func `a bare statement is neither yes nor no`() {
    #expect(Self.english.interpret("I miss him", expecting: Expectation(.agreement)).answer == nil)
  }

  @Test func `behind an open question only a line that is nothing else is an answer`() {
    #expect(Self.english.interpret("no idea").answer == .unsure)
    #expect(Self.english.interpret("nope").answer == .no)
    #expect(Self.english.interpret("no reply from him since the weekend").answer == nil)
    #expect(Self.english.interpret("I don't know what to do when he shuts the door").answer == nil)
  }

  @Test(arguments: [
    ("ja hoor", Interpretation.Answer.yes), ("mwah", .unsure), ("nou nee", .no), ("ik weet het niet", .unsure),
    ("geen idee", .unsure),
    ("toch niet?", .no), ("niet echt", .no), ("ik denk het wel", .yes), ("dat wil ik niet", .no),
  ])
  func `Dutch answers are heard`(line: String, answer: Interpretation.Answer) {
    #expect(Self.dutch.interpret(line, expecting: Expectation(.agreement)).answer == answer)
  }

  @Test(arguments: [
    ("7", 7), ("seven", 7), ("a 7 I think", 7), ("6 or 7", 7), ("6-7", 7), ("between 6 and 7", 7), ("7/10", 7),
    ("7 out of 10", 7),
    ("7 of 10", 7), ("7.5", 8), ("six and a half", 7), ("half seven", 7), ("10/10", 10), ("eleven", nil), ("11", nil),
    ("-3", nil),
    ("not a 7, more an 8", 8), ("it was 8, now 5", 5), ("70%", 7), ("one", 1), ("4, because I saw him 3 times", 4),
    ("no idea", nil),
    ("8 no wait 6", 6), ("twenty-one", nil),
  ])
  func `a rating is read in digits and in words`(line: String, rating: Int?) {
    #expect(Self.english.interpret(line, expecting: Expectation(.scale(0...10))).rating == rating)
  }

  @Test(arguments: [
    ("een dikke 8", 8), ("zeven", 7), ("een zesje", 6), ("een zeventje", 7), ("tussen de 6 en 7", 7), ("6 of 7", 7),
    ("9 of 10", 10),
    ("7,5", 8), ("zeven en een half", 8), ("een", 1), ("één", 1), ("een 7", 7), ("7 op 10", 7), ("7 van de 10", 7),
    ("geen 7 maar een 8", 8),
    ("eerst een 8 nu een 5", 5), ("min 2", nil), ("zes à zeven", 7),
  ])
  func `a Dutch rating is read`(line: String, rating: Int?) {
    #expect(Self.dutch.interpret(line, expecting: Expectation(.scale(0...10))).rating == rating)
  }

  @Test func `a number off the scale is a number and no rating`() {
    let heard = Self.english.interpret("eleven! no, 12", expecting: Expectation(.scale(0...10)))
    #expect(heard.numbers == [12])
    #expect(heard.rating == nil)
  }

  @Test func `numbers are read in order, and an article is none`() {
    #expect(Self.dutch.interpret("een vriend belde 3 keer, daarna nog twee keer").numbers == [3, 2])
    #expect(Self.english.interpret("no one called in 3 days").numbers == [3])
  }
}

@Suite struct ChoiceTests {
  private static let english = Expectation(
    .choices,
    choices: [
      Expectation.Choice(label: "Do nothing for a while"), Expectation.Choice(label: "Find one sentence for it"),
      Expectation.Choice(label: "Try the exercise", intents: ["exercise.want"]),
      Expectation.Choice(label: "Something else", also: ["other", "none of these"]),
    ])
  private static let dutch = Expectation(
    .choices,
    choices: [
      Expectation.Choice(label: "Even niets doen"), Expectation.Choice(label: "Er een zin aan geven"),
      Expectation.Choice(label: "De oefening proberen"), Expectation.Choice(label: "Iets anders"),
    ])
  private static let englishListener = Listener(rules: SmallRules.english)
  private static let dutchListener = Listener(rules: SmallRules.dutch)

  @Test(arguments: [
    ("2", 1), ("number two please", 1), ("the second one", 1), ("the last one", 3), ("3rd", 2), ("the exercise", 2),
    ("I'd like to try the exercise", 2), ("nothing", 0), ("do nothing", 0), ("something else", 3), ("other", 3),
    ("none of these", 3),
    ("a sentence", 1), ("5", nil), ("not the exercise", nil), ("he texted me 2 days ago", nil), ("I miss him", nil),
    ("1 or 2", nil),
  ])
  func `a choice is taken by number, by place or in words`(line: String, choice: Int?) {
    #expect(Self.englishListener.interpret(line, expecting: Self.english).choice == choice)
  }

  @Test(arguments: [
    ("2", 1), ("doe maar de tweede", 1), ("de laatste", 3), ("2e", 1), ("oefening", 2),
    ("ik wil de oefening wel proberen", 2),
    ("niets doen", 0), ("iets anders", 3), ("een zin", 1), ("niet de oefening", nil), ("ik mis hem zo", nil),
    ("drie", 2),
  ])
  func `a Dutch choice is taken`(line: String, choice: Int?) {
    #expect(Self.dutchListener.interpret(line, expecting: Self.dutch).choice == choice)
  }

  @Test(arguments: [
    ("the physio gave my mother an exercise for her back and since then they quarrel about money", nil),
    ("my teacher said every sentence my brother wrote was better than anything I ever did", nil),
    ("the exercise, because talking about him every single evening makes me tired", 2),
    ("talking about him every single evening makes me tired, so the exercise", 2),
    ("something else, last week my sister came over and broke the kitchen window", 3),
  ])
  func `a choice that a long line only touches is not taken`(line: String, choice: Int?) {
    #expect(Self.englishListener.interpret(line, expecting: Self.english).choice == choice)
  }

  @Test(arguments: [
    ("de kinesist gaf mijn moeder een oefening voor haar rug en sindsdien maken ze ruzie over geld", nil),
    ("mijn leraar vond elke zin die mijn broer schreef beter dan alles wat ik ooit maakte", nil),
    ("de oefening, want elke avond over hem praten maakt me zo moe", 2),
    ("elke avond over hem praten maakt me zo moe, dus de oefening", 2),
    ("iets anders, vorige week kwam mijn zus langs en brak ze het keukenraam", 3),
  ])
  func `a Dutch choice that a long line only touches is not taken`(line: String, choice: Int?) {
    #expect(Self.dutchListener.interpret(line, expecting: Self.dutch).choice == choice)
  }

  @Test func `a negator that a choice shares with the line takes it not by itself`() {
    let expectation = Expectation(
      .choices,
      choices: [
        Expectation.Choice(label: "It gets too much", also: ["no air"]),
        Expectation.Choice(label: "Not now"), Expectation.Choice(label: "No"),
      ])
    #expect(Self.englishListener.interpret("stay, no go", expecting: expectation).choice != 0)
    #expect(Self.englishListener.interpret("no air", expecting: expectation).choice == 0)
    #expect(Self.englishListener.interpret("no", expecting: expectation).choice == 2)
  }

  @Test(
    arguments: [
      ("no", 0), ("no.", 0), ("no, not like that", 0), ("no I'm just sad", 0), ("no thanks", 0), ("no really", 0),
      ("No one would care", nil), ("no point", nil), ("no future", nil), ("no reason to go on", nil),
    ] as [(String, Int?)])
  func `a no that belongs to the next word takes no choice`(line: String, choice: Int?) {
    let expectation = Expectation(
      .choices,
      choices: ["No", "Sometimes", "Yes", "I'd rather not say"].map { Expectation.Choice(label: $0) })
    #expect(Self.englishListener.interpret(line, expecting: expectation).choice == choice)
  }

  @Test func `who does not know has taken no choice that only shares a word`() {
    let expectation = Expectation(
      .choices, choices: [Expectation.Choice(label: "Niet nu"), Expectation.Choice(label: "Nu wel")])
    #expect(Self.dutchListener.interpret("weet niet", expecting: expectation).choice == nil)
    #expect(Self.dutchListener.interpret("niet nu", expecting: expectation).choice == 0)
    let withWay = Expectation(
      .choices,
      choices: [
        Expectation.Choice(label: "Niet willen weten"), Expectation.Choice(label: "Kiezen", also: ["Ik weet het niet"]),
      ])
    #expect(Self.dutchListener.interpret("ik weet het niet", expecting: withWay).choice == 1)
    #expect(Self.dutchListener.interpret("weet niet", expecting: withWay).choice == 1)
  }

  @Test func `a choice is taken by an intent that means it`() {
    var rules = SmallRules.english
    rules.intents.append(
      Intent(name: "exercise.want", meaning: "to practise", examples: [], nearMisses: [], patterns: ["let's practise"]))
    #expect(Listener(rules: rules).interpret("let's practise", expecting: Self.english).choice == 2)
  }
}
