/// Mends slips of the keyboard, towards the words that patterns and examples hold and no others.
///
/// Candidates are found by deletes (Garbe's SymSpell): two words that lie one or two edits apart share a form from which a few
/// letters are dropped. Edits are those of Damerau: a letter too many, too few, another, or two neighbours changed round. One edit
/// is mended in words of four to seven letters (another letter only from six on), two in longer ones; shorter words are left
/// alone, and so is any word that is known.
///
/// What is urgent goes before all else that is as near, also with a wrong first letter, and from three letters typed on; what is
/// grave, or a feeling, is meant only where little is wrong.
struct SpellingCorrector: Sendable {
  private var words: [[UInt8]] = []
  private var counts: [Int32] = []
  private var numbers = WordTable(capacity: 4096)
  private let leftAlone: Set<String>
  /// What each word weighs, by its number.
  private var weights: [Weight] = []
  /// The deletes of all words, cut into buckets by their hash: `starts[bucket] ..< starts[bucket + 1]` of the entries.
  private var starts: [Int32] = []
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    var hash: UInt32
    var word: Int32
  }

  /// How much hangs on a word.
  private enum Weight: Sendable {
    case plain, grave, urgent
  }

  /// The letters at the front of a word from which deletes are made.
  private static let front = 7
  private static let shortest = 4
  private static let shortestForOther = 6
  private static let shortestForTwo = 8
  private static let shortestOfUrgent = 3
  private static let shortestForOtherFront = 7

  /// - Parameters:
  ///   - vocabulary: the words to mend towards, in lower case without accents; those that come more often are likelier.
  ///   - leftAlone: real words that are no slips.
  ///   - urgent: words that no slip may hide.
  ///   - grave: words that nothing but a small slip may become.
  init(
    vocabulary: [String], leftAlone: Set<String> = [], urgent: Set<String> = [], grave: Set<String> = []
  ) {
    self.leftAlone = leftAlone
    for word in vocabulary + urgent.sorted() + grave.sorted() where !word.isEmpty {
      let number = numbers.intern(word)
      if number == words.count {
        words.append(Array(word.utf8))
        counts.append(0)
        weights.append(urgent.contains(word) ? .urgent : grave.contains(word) ? .grave : .plain)
      }
      counts[number] += 1
    }
    index()
  }

  /// Whether a word is in the vocabulary or among the words that are left alone.
  func knows(_ word: String) -> Bool {
    numbers.find(word) != nil || leftAlone.contains(word)
  }

  /// The word that was probably meant; nil where the word is known, too short, or like nothing known.
  func correction(of word: String) -> String? {
    let typed = Array(word.utf8)
    guard typed.count >= Self.shortestOfUrgent, !knows(word) else { return nil }
    guard typed.allSatisfy({ !(48...57 ~= $0) && $0 != UInt8(ascii: "'") }) else { return nil }
    let reach = typed.count >= Self.shortestForTwo ? 2 : 1
    var best: (number: Int, rank: Int)?
    var seen: Set<Int32> = []
    Self.forEachDelete(of: typed, edits: reach) { hash in
      let bucket = Int(hash) & (starts.count - 2)
      for entry in entries[Int(starts[bucket])..<Int(starts[bucket + 1])]
      where entry.hash == hash && seen.insert(entry.word).inserted {
        guard let rank = rank(of: Int(entry.word), for: typed, reach: reach) else { continue }
        if best.map({ (rank, Int(entry.word)) < ($0.rank, $0.number) }) ?? true {
          best = (Int(entry.word), rank)
        }
      }
    }
    return best.map { String(decoding: words[$0.number], as: UTF8.self) }
  }

  /// How far a candidate is from being the best one: by distance, then by what hangs on it, its first letter and how often it comes.
  private func rank(of candidate: Int, for typed: [UInt8], reach: Int) -> Int? {
    let word = words[candidate]
    let weight = weights[candidate]
    guard word.count >= Self.shortest - 1 else { return nil }
    guard let distance = EditDistance.between(typed, word, atMost: reach) else { return nil }
    let hasSameFront = word.first == typed.first
    let isRearranged = typed.count == word.count && typed.sorted() == word.sorted()
    if typed.count < Self.shortest {
      // "kil": only a letter that stands twice may be missing from so short a word.
      guard weight == .urgent, distance == 1, Self.isDoubled(word, from: typed) else { return nil }
    }
    // Another first letter, or another letter in a short word: that is more often another word than a slip.
    let shortestForOther = weight == .urgent ? Self.shortestForOtherFront : Self.shortestForTwo
    if !hasSameFront, distance == 2 || typed.count < shortestForOther { return nil }
    if typed.count < Self.shortestForOther, typed.count == word.count, !isRearranged { return nil }
    if distance == 2, weight == .grave, word.last != typed.last { return nil }
    if weight == .urgent { return distance * 10_000 - 5_000 }
    return distance * 10_000 + (hasSameFront ? 0 : 5_000) - min(Int(counts[candidate]), 4_000)
  }

  /// Whether a word is another with one of its letters written twice.
  private static func isDoubled(_ word: [UInt8], from typed: [UInt8]) -> Bool {
    guard word.count == typed.count + 1 else { return false }
    return typed.indices.contains { typed[...$0] + [typed[$0]] + typed[($0 + 1)...] == word[...] }
  }

  private mutating func index() {
    var size = 256
    while size < words.count * 16 { size *= 2 }
    var sizes = [Int32](repeating: 0, count: size + 1)
    for word in words {
      Self.forEachDelete(of: word, edits: reach(of: word)) { sizes[(Int($0) & (size - 1)) + 1] += 1 }
    }
    for bucket in 0..<size { sizes[bucket + 1] += sizes[bucket] }
    starts = sizes
    var next = sizes
    entries = Array(repeating: Entry(hash: 0, word: 0), count: Int(sizes[size]))
    for (number, word) in words.enumerated() {
      Self.forEachDelete(of: word, edits: reach(of: word)) { hash in
        let bucket = Int(hash) & (size - 1)
        entries[Int(next[bucket])] = Entry(hash: hash, word: Int32(number))
        next[bucket] += 1
      }
    }
  }

  /// How many deletes a word of the vocabulary needs so that a slip of it is found.
  private func reach(of word: [UInt8]) -> Int {
    word.count >= Self.shortestForTwo - 2 ? 2 : 1
  }

  /// Calls with the hash of the front of a word and of each form of it from which some letters are dropped.
  private static func forEachDelete(of word: [UInt8], edits: Int, _ body: (UInt32) -> Void) {
    let front = word.prefix(front)
    func hash(without first: Int, _ second: Int) -> UInt32 {
      var hash: UInt32 = 2_166_136_261
      for (place, byte) in front.enumerated() where place != first && place != second {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
      }
      return hash ^ (hash >> 15)
    }
    body(hash(without: -1, -1))
    for first in 0..<front.count {
      body(hash(without: first, -1))
      guard edits > 1 else { continue }
      for second in first + 1..<max(front.count, first + 1) { body(hash(without: first, second)) }
    }
  }
}
