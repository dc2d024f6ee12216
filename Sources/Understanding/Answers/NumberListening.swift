/// Reads the numbers of a line, in digits and in words, and the one that rates something.
struct NumberListening {
  let line: Line
  let ear: Ear
  let language: Language

  /// A number and where it stands, as an index into `Line.words`.
  struct Spoken: Equatable {
    var value: Int
    var word: Int
    /// Whether half has to be added: "7,5", "zeven en een half".
    var hasHalf = false
    var isPercentage = false
  }

  /// Every number that was said, in order.
  ///
  /// A bare "een" or "one" is a number only where a number was asked for.
  func spoken(isAsked: Bool) -> [Spoken] {
    var all: [Spoken] = []
    var word = 0
    while word < line.words.count {
      defer { word += 1 }
      guard var value = value(at: word, isAsked: isAsked) else { continue }
      var number = Spoken(value: value, word: word)
      let next = word + 1
      if isMinus(before: word) { value = -value }
      number.value = value
      if next < line.words.count, isDecimalPoint(between: word, next) {
        number.hasHalf = line.words[next].text != "0" && line.words[next].text != "00"
        word = next
      } else if let length = half(after: word) {
        number.hasHalf = true
        word += length
      }
      number.isPercentage = isPercentage(after: word)
      all.append(number)
    }
    return all
  }

  private func value(at word: Int, isAsked: Bool) -> Int? {
    let text = line.words[word].text
    if let value = line.words[word].value {
      guard text == "een" || text == "one" else { return value }
      return isOne(word, isAsked: isAsked) ? value : nil
    }
    guard language == .dutch, text.hasSuffix("je") else { return nil }
    // "een zesje", "een tientje", "een zeventje"
    let short = String(text.dropLast(2))
    return ear.index.lexicon.value(of: short)
      ?? (short.hasSuffix("t") ? ear.index.lexicon.value(of: String(short.dropLast())) : nil)
  }

  /// Whether "een" or "one" is the number: "één" always is; else only as an answer of its own, or in "one or two".
  private func isOne(_ word: Int, isAsked: Bool) -> Bool {
    let token = line.tokens[line.words[word].token]
    if token.text.unicodeScalars.contains("é") { return true }
    guard isAsked else { return false }
    let next = word + 1 < line.words.count ? line.words[word + 1].text : ""
    let afterNext = word + 2 < line.words.count ? line.words[word + 2].text : ""
    if ["of", "or", "a"].contains(next) && ear.index.lexicon.value(of: afterNext) != nil { return true }
    let small = ClosedWords.of(language)
    return line.words.indices.allSatisfy {
      $0 == word || small.fillers.contains(line.words[$0].text) || small.openers.contains(line.words[$0].text)
    }
      && !line.words.indices.contains {
        $0 != word && line.words[$0].value != nil && line.words[$0].text != "een"
      }
      && (language == .english || line.words.count == 1 || line.words[word].text != "een"
        || word == line.words.count - 1)
  }

  private func isMinus(before word: Int) -> Bool {
    let start = line.tokens[line.words[word].token].range.lowerBound
    if start > 0, ["-", "−"].contains(line.scalars[start - 1]) {
      return start == 1 || line.scalars[start - 2].properties.isWhitespace
    }
    return word > 0 && ["min", "minus"].contains(line.words[word - 1].text)
  }

  private func isDecimalPoint(between word: Int, _ next: Int) -> Bool {
    let end = line.tokens[line.words[word].token].range.upperBound
    let start = line.tokens[line.words[next].token].range.lowerBound
    return start == end + 1 && [",", "."].contains(line.scalars[end])
      && line.words[next].value != nil
      && line.scalars[start].properties.numericType == .decimal
  }

  /// The number of words that "and a half" takes behind a number.
  private func half(after word: Int) -> Int? {
    let texts = line.words[(word + 1)...].prefix(3).map(\.text)
    let end = line.tokens[line.words[word].token].range.upperBound
    if end < line.scalars.count, line.scalars[end] == "½" { return 0 }
    for phrase in [
      ["and", "a", "half"], ["en", "een", "half"], ["en", "half"], ["en", "een", "halve"], ["enhalf"], ["eneenhalf"],
    ]
    where Array(texts.prefix(phrase.count)) == phrase {
      return phrase.count
    }
    return nil
  }

  private func isPercentage(after word: Int) -> Bool {
    let end = line.tokens[line.words[word].token].range.upperBound
    if end < line.scalars.count, line.scalars[end] == "%" { return true }
    return word + 1 < line.words.count && ["procent", "percent"].contains(line.words[word + 1].text)
  }

  // MARK: Rating

  /// The number on a scale that the line gives; nil where it gives none, or one that is off the scale.
  ///
  /// Of two neighbours ("6 or 7", "tussen de 6 en 7", "6-7") the higher counts, and a half counts up, so that "half seven" is
  /// seven too: who hesitates is met at the fuller of the two.
  func rating(on scale: ClosedRange<Int>) -> Int? {
    var numbers = spoken(isAsked: true)
    if let outOf = numbers.firstIndex(where: { isOutOf($0, numbers, scale) }) { numbers.remove(at: outOf) }
    if numbers.count > 1 {
      let others = numbers.filter { !isCount($0) && !isTakenBack($0) }
      if !others.isEmpty { numbers = others }
    }
    guard var chosen = numbers.first else { return nil }
    if let now = numbers.last(where: { isNow($0) }), numbers.count > 1 {
      chosen = now
    } else if numbers.count > 1,
      let pair = numbers.indices.dropFirst().first(where: { isPair(numbers[$0 - 1], numbers[$0]) })
    {
      chosen = ceiling(numbers[pair]) >= ceiling(numbers[pair - 1]) ? numbers[pair] : numbers[pair - 1]
    } else if numbers.count > 1, let corrected = numbers.last(where: { isCorrection($0) }) {
      chosen = corrected
    }
    var value = ceiling(chosen)
    if chosen.isPercentage, (0...100).contains(chosen.value) {
      value = scale.lowerBound + (chosen.value * (scale.upperBound - scale.lowerBound) + 50) / 100
    }
    return scale.contains(value) ? value : nil
  }

  private func ceiling(_ number: Spoken) -> Int {
    number.hasHalf ? number.value + 1 : number.value
  }

  /// Whether a number is the top of the scale in "7/10", "7 out of 10", "7 van de 10".
  private func isOutOf(_ number: Spoken, _ all: [Spoken], _ scale: ClosedRange<Int>) -> Bool {
    guard number.value == scale.upperBound, let place = all.firstIndex(of: number), place > 0 else { return false }
    let before = all[place - 1]
    let between = line.words[before.word + 1..<number.word].map(\.text)
    let end = line.tokens[line.words[before.word].token].range.upperBound
    if between.isEmpty {
      let start = line.tokens[line.words[number.word].token].range.lowerBound
      return line.scalars[end..<max(start, end)].contains("/")
    }
    // Dutch "of" is "or": "9 of 10" is a pair there.
    let joints = language == .english ? ["of", "out"] : ["van", "uit", "op"]
    return between.count <= 3 && between.contains { joints.contains($0) }
  }

  /// Whether two numbers are neighbours said in one breath.
  private func isPair(_ first: Spoken, _ second: Spoken) -> Bool {
    let between = line.words[first.word + 1..<max(second.word, first.word + 1)].map(\.text)
    if between.isEmpty {
      let end = line.tokens[line.words[first.word].token].range.upperBound
      let start = line.tokens[line.words[second.word].token].range.lowerBound
      return line.scalars[end..<max(start, end)].allSatisfy { [" ", "-", "–", "/", "à", ","].contains($0) }
    }
    let joints = [
      "of", "or", "a", "tot", "to", "en", "and", "misschien", "maybe", "een", "de", "even", "hooguit", "zelfs",
      "perhaps",
    ]
    return between.count <= 3 && between.allSatisfy { joints.contains($0) }
  }

  /// Whether a number counts something: "3 keer", "2 weeks".
  private func isCount(_ number: Spoken) -> Bool {
    guard number.word + 1 < line.words.count else { return false }
    let units: WordSet = [
      "keer", "maal", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "uur", "uren", "minuten", "kinderen",
      "mensen",
      "times", "time", "day", "days", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes", "kids",
      "children",
      "people",
    ]
    return units.contains(line.words[number.word + 1].text)
  }

  /// Whether a number is denied or was so before: "geen 7", "not an 8", "eerst een 8".
  private func isTakenBack(_ number: Spoken) -> Bool {
    let before = line.words[max(0, number.word - 2)..<number.word].map(\.text)
    return before.contains {
      ["niet", "geen", "not", "was", "eerst", "first", "gisteren", "yesterday"].contains($0)
    }
      && line.words[number.word].clause == line.words[max(0, number.word - 2)].clause
  }

  private func isNow(_ number: Spoken) -> Bool {
    line.words[max(0, number.word - 3)..<number.word].contains {
      ["nu", "now", "inmiddels", "today", "vandaag"].contains($0.text)
    }
  }

  private func isCorrection(_ number: Spoken) -> Bool {
    line.words[max(0, number.word - 3)..<number.word].contains {
      ["nee", "no", "sorry", "eerder", "rather", "actually", "wacht", "wait", "eigenlijk"].contains($0.text)
    }
  }
}
