import ArgumentParser
import FoundationEssentials
import Understanding

/// Trains the classifier on a file of lines and intents, and says how well it reads the rest of the file.
struct IntentsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intents",
    abstract: "Trains the classifier on a file of CLINC150's form and tests it.",
    discussion: """
      The settings are those that ship. Thresholds are chosen on the validation lines, never on the test. A file without \
      validation, test or out-of-scope lines is measured as far as it goes.
      """)

  @Argument(help: "A JSON file with train, val, test and oos_train, oos_val, oos_test: lists of [text, intent].")
  var file: String

  @Option(help: "Train on this many lines of each intent, drawn with the seed.")
  var perClass: Int?

  @Option(help: "The seed for what is drawn.")
  var seed: UInt64 = 1

  @Option(help: "The probability of a slip for each letter of the test lines, from 0 to 1.")
  var noise: Double = 0

  @Option(help: "The language of the lines, nl or en; guessed when not given.")
  var language: String?

  @Flag(help: "Mend slips of the keyboard in the test lines first, as a conversation does.")
  var mend = false

  @Flag(help: "Learn from the out-of-scope training lines of the file as well.")
  var withOutOfScope = false

  @Flag(help: "Do not learn from the names of the intents.")
  var withoutNames = false

  @Flag(help: "Print one JSON object instead of a table.")
  var json = false

  func validate() throws {
    guard (0...1).contains(noise) else { throw ValidationError("--noise is a probability from 0 to 1.") }
    if let perClass, perClass < 1 { throw ValidationError("--per-class is at least 1.") }
    if let language, Language(rawValue: language) == nil {
      throw ValidationError("--language is one of \(Language.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func run() throws {
    let read: IntentFile?
    do {
      read = try IntentFile.read(at: file)
    } catch {
      print("skipped: \(file) is not a file of CLINC150's form.")
      return
    }
    guard let read else {
      print("skipped: there is no file \(file).")
      return
    }
    guard !read.train.isEmpty else {
      print("skipped: \(file) has no lines to train on.")
      return
    }
    let report = measure(read)
    print(json ? try report.json() : report.table())
  }

  private func measure(_ read: IntentFile) -> IntentsReport {
    var report = IntentsReport(file: file, noise: noise, perClass: perClass)
    var data = read
    if data.passedOver > 0 {
      report.remarks.append("\(data.passedOver) entries are no [text, intent] and were passed over.")
    }
    var draw = Draw(seed: seed)
    if data.test.isEmpty {
      data.train.shuffle(using: &draw)
      let held = data.train.count / 5
      data.test = Array(data.train.prefix(held))
      data.train.removeFirst(held)
      report.remarks.append("The file has no test lines: a fifth of its training lines was held out.")
    }
    if let perClass { data.train = Self.sample(data.train, perClass: perClass, using: &draw) }
    let language = language.flatMap(Language.init(rawValue:)) ?? GuessedLanguage(of: data.train.map(\.text)).language
    report.language = language

    let tokenizer = Tokenizer(language: language)
    let training = Stopwatch()
    let lesson = lesson(from: data, tokenizer: tokenizer, language: language)
    let classifier = Classifier.train(on: lesson)
    report.trainingSeconds = training.seconds
    report.encodedBytes = classifier.encoded().count
    report.intents = classifier.intents.count
    report.trainingLines = data.train.count

    func measures(_ lines: [IntentFile.Line], _ outOfScope: [String]) -> OpenSetMeasures {
      OpenSetMeasures(
        inScope: lines.map { line in
          let best = classifier.scores(of: tokenizer.tokens(of: line.text), limit: 1).first
          return OpenSetMeasures.Reading(
            confidence: best?.probability ?? 0, isRight: best?.intent.text == line.intent)
        },
        outOfScope: outOfScope.map {
          classifier.scores(of: tokenizer.tokens(of: $0), limit: 1).first?.probability ?? 0
        })
    }

    let validation = measures(data.validation, data.outOfScopeValidation)
    var slips = LetterNoise(probability: noise, seed: seed)
    if noise > 0 {
      data.test = data.test.map { IntentFile.Line(text: slips.applied(to: $0.text), intent: $0.intent) }
      data.outOfScopeTest = data.outOfScopeTest.map { slips.applied(to: $0) }
    }
    if mend {
      let listener = listener(for: data.train, language: language)
      func mended(_ text: String) -> String { listener.interpret(text).corrected }
      data.test = data.test.map { IntentFile.Line(text: mended($0.text), intent: $0.intent) }
      data.outOfScopeTest = data.outOfScopeTest.map(mended)
      report.remarks.append("Slips were mended towards the words of the training lines.")
    }
    let reading = Stopwatch()
    let test = measures(data.test, data.outOfScopeTest)
    report.microsecondsPerLine = reading.seconds / Double(data.test.count + data.outOfScopeTest.count) * 1e6
    report.testLines = data.test.count
    report.outOfScopeLines = data.outOfScopeTest.count
    report.accuracy = test.accuracy
    report.areaUnderCurve = test.areaUnderCurve

    if data.outOfScopeTest.isEmpty { report.remarks.append("The file has no out-of-scope test lines.") }
    if data.validation.isEmpty {
      report.remarks.append("The file has no validation lines: only the classifier's own thresholds are shown.")
    } else {
      if data.outOfScopeValidation.isEmpty {
        report.remarks.append(
          "The file has no out-of-scope validation lines: the paper's rule for a threshold cannot be used.")
      } else {
        report.add("the paper's rule", validation.bestThreshold, test)
      }
      report.add("1.5 points given up", validation.threshold(losing: 0.015), test)
      report.add("4 points given up", validation.threshold(losing: 0.04), test)
    }
    report.add("its own: ask", classifier.thresholds.ask, test)
    report.add("its own: answer", classifier.thresholds.answer, test)
    return report
  }

  private func lesson(from data: IntentFile, tokenizer: Tokenizer, language: Language) -> Lesson {
    var examples = data.train.map { Lesson.Example(tokens: tokenizer.tokens(of: $0.text), intent: Name($0.intent)) }
    if !withoutNames {
      for intent in Set(data.train.map(\.intent)).sorted() {
        let words = String(intent.map { $0.isLetter || $0.isNumber ? $0 : " " })
        examples.append(Lesson.Example(tokens: tokenizer.tokens(of: words), intent: Name(intent)))
      }
    }
    return Lesson(
      language: language, examples: examples,
      outOfScope: withOutOfScope ? data.outOfScopeTrain.map(tokenizer.tokens(of:)) : [])
  }

  /// A listener that knows the words of some lines, and mends slips towards them.
  private func listener(for lines: [IntentFile.Line], language: Language) -> Listener {
    let intents = Dictionary(grouping: lines, by: \.intent).sorted { $0.key < $1.key }.map { intent, lines in
      Intent(name: Name(intent), meaning: intent, examples: lines.map(\.text), nearMisses: [], patterns: [])
    }
    return Listener(rules: ListeningRules(language: language, intents: intents))
  }

  private static func sample(_ lines: [IntentFile.Line], perClass: Int, using draw: inout Draw) -> [IntentFile.Line] {
    var taken: [String: Int] = [:]
    return lines.shuffled(using: &draw).filter { line in
      taken[line.intent, default: 0] += 1
      return taken[line.intent, default: 0] <= perClass
    }
  }
}
