/// The words of some lines that are slips themselves: authors write a few lines as people type them.
///
/// A word is taken for one that is hardly ever written, and is one small slip away from a word that is written often: two
/// neighbours changed round, a letter left out, or one written twice. Such a word is neither known nor one to mend towards.
struct WrittenSlips {
  private var words: Set<String> = []

  /// How many times as often the word must be written that was meant, and how often at least.
  private static let leastRatio = 10
  private static let leastCount = 10
  /// From so many letters on a word is seldom another word with two of its letters changed round, or with one letter more or fewer.
  private static let shortestChangedRound = 4
  private static let shortestOfOtherLength = 7

  /// - Parameters:
  ///   - written: all words of the lines, each as often as it is written.
  ///   - realWords: words that are no slips.
  init(in written: [String], except realWords: Set<String>) {
    var counts: [String: Int] = [:]
    for word in written { counts[word, default: 0] += 1 }
    for (word, count) in counts where count >= Self.leastCount {
      for slip in Self.slips(of: Array(word.utf8)) {
        let typed = String(decoding: slip, as: UTF8.self)
        guard let times = counts[typed], times * Self.leastRatio <= count, !realWords.contains(typed) else { continue }
        words.insert(typed)
      }
    }
  }

  /// Whether a word is a slip.
  func contains(_ word: String) -> Bool { words.contains(word) }

  private static func slips(of word: [UInt8]) -> [[UInt8]] {
    var slips: [[UInt8]] = []
    if word.count >= shortestChangedRound {
      for place in word.indices.dropLast() where word[place] != word[place + 1] {
        var slip = word
        slip.swapAt(place, place + 1)
        slips.append(slip)
      }
    }
    if word.count >= shortestOfOtherLength {
      for place in word.indices {
        slips.append(word[...place] + [word[place]] + word[(place + 1)...])
        // What misses its first or last letter is more often another form.
        if place > 0, place + 1 < word.count { slips.append(Array(word[..<place] + word[(place + 1)...])) }
      }
    }
    return slips
  }
}
