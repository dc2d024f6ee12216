import Understanding

/// Which of our two languages some lines are in, by their commonest small words.
struct GuessedLanguage {
  let language: Language

  init(of lines: [String]) {
    let dutch: Set<String> = [
      "de", "het", "een", "ik", "van", "mijn", "niet", "voor", "dat", "op", "met", "er", "naar",
    ]
    let english: Set<String> = ["the", "a", "i", "to", "my", "of", "is", "for", "what", "me", "on", "you", "and"]
    var lead = 0
    for line in lines.prefix(2_000) {
      for word in line.lowercased().split(separator: " ") {
        if dutch.contains(String(word)) { lead += 1 }
        if english.contains(String(word)) { lead -= 1 }
      }
    }
    language = lead > 0 ? .dutch : .english
  }
}
