/// The lines with danger and those without that were learned from, found by the words that another line shares with them.
///
/// A plane weighs every word once and for all; which words *go together* it cannot tell, and there are too many of those to be
/// learned. The lines that are nearest can: what is as good as written among the examples of danger is heard, and what is as good
/// as written among the sayings is not. The words of very many lines are left out: they would cost the most and tell the least.
struct NearestLines: Sendable, Equatable {
  /// How many blocks of sixteen the lines with danger take, which come first; what is left of the last block is no line.
  let dangerBlocks: Int
  /// How long each line is, in quarters: the root of the squares of the rarities of its words, which is what the similarity of two lines
  /// is divided by.
  let lengths: [UInt8]
  /// Where the lines of each feature start in `lines`; one more than there are features.
  private(set) var starts: [UInt32] = [0]
  /// The lines in which a feature occurs, ascending.
  private(set) var lines: [UInt32] = []
  private let inverseLengths: [Block]

  /// Sixteen lines, which a processor looks at by a few instructions.
  private typealias Block = SIMD16<Float>
  /// How many lines a block holds.
  static let linesOfBlock = Block.scalarCount

  /// Words that occur in a larger share of the lines than this are not looked for.
  private static let mostOfLines = 0.15

  /// Lines without any word.
  init(dangerBlocks: Int, lengths: [UInt8]) {
    self.dangerBlocks = dangerBlocks
    self.lengths = lengths
    var inverse = [Block](repeating: Block(), count: (lengths.count + Block.scalarCount - 1) / Block.scalarCount)
    for (line, length) in lengths.enumerated() where length > 0 {
      inverse[line / Block.scalarCount][line % Block.scalarCount] = 4 / Float(length)
    }
    inverseLengths = inverse
  }

  /// The lines of a lesson, but for those that only tell what something is not.
  init(of training: Training) {
    let places = Self.places(of: training)
    var lengths = [UInt8](repeating: 0, count: 1 + (places.lazy.compactMap { $0 }.max() ?? -1))
    var linesOfFeature = [[UInt32]](repeating: [], count: training.featureCount)
    for row in training.lines.indices {
      guard let place = places[row] else { continue }
      let words = training.vectorizer.words(of: training.lines[row])
      lengths[place] = UInt8(clamping: Int((words.length * 4).rounded()))
      for feature in words.known { linesOfFeature[feature].append(UInt32(place)) }
    }
    self.init(dangerBlocks: Self.dangerBlocks(of: training), lengths: lengths)
    let most = Int(Double(places.count { $0 != nil }) * Self.mostOfLines)
    for lines in linesOfFeature { append(lines.count <= most ? lines.sorted() : []) }
  }

  /// The place of each line of a lesson among these; nil for those that are not.
  static func places(of training: Training) -> [Int?] {
    var (dangers, others) = (0, dangerBlocks(of: training) * Block.scalarCount)
    return training.subjects.map { subject in
      if !subject.tellsOfDanger { return nil }
      if subject.isDanger {
        defer { dangers += 1 }
        return dangers
      }
      defer { others += 1 }
      return others
    }
  }

  private static func dangerBlocks(of training: Training) -> Int {
    (training.subjects.count(where: \.isDanger) + Block.scalarCount - 1) / Block.scalarCount
  }

  /// How many features there are.
  var featureCount: Int { starts.count - 1 }

  /// The lines of a feature.
  func lines(of feature: Int) -> ArraySlice<UInt32> {
    lines[Int(starts[feature])..<Int(starts[feature + 1])]
  }

  /// Adds the lines of the next feature.
  mutating func append(_ lines: some Collection<UInt32>) {
    self.lines.append(contentsOf: lines)
    starts.append(UInt32(self.lines.count))
  }

  /// How much nearer a line is to lines with danger than to lines without, from -1 to 1; nil where that is not enough for something.
  ///
  /// It is the mean of the cosines between its words, weighed by their rarity, and those of the three nearest lines of each
  /// kind: one alone may be a chance. The cost grows with the number of lines: some tens of microseconds for thirty thousand. No more of
  /// them are looked at than it takes to tell that it is not enough.
  ///
  /// - Parameters:
  ///   - words: The words of the line, as the vectorizer reads them.
  ///   - own: The place of the line itself, where it is one of these; it is not its own neighbour.
  ///   - isEnough: What is so of a lead is so of any greater one.
  func lead(of words: Vectorizer.Words, leaving own: Int? = nil, _ isEnough: (Float) -> Bool = { _ in true }) -> Float?
  {
    var search = Search(of: words, among: self, leaving: own)
    let nearness = search.nearness(to: dangers)
    guard isEnough(nearness) else { return nil }
    let lead = nearness - search.nearness(to: others) { isEnough(nearness - $0) }
    return isEnough(lead) ? lead : nil
  }

  /// Whether the lead of a line is enough for something.
  func hasLead(of words: Vectorizer.Words, _ isEnough: (Float) -> Bool) -> Bool {
    lead(of: words, isEnough) != nil
  }

  private var dangers: Range<Int> { 0..<dangerBlocks }
  private var others: Range<Int> { dangerBlocks..<inverseLengths.count }
}

extension NearestLines {
  /// A walk through all lines, block after block, with what each shares with one line.
  private struct Search {
    private let nearest: NearestLines
    private let own: Int?
    /// What each word is worth, and which of its lines are still to come.
    private let shares: [Float]
    private var left: [Range<Int>]
    private var sums: [Block]

    /// So many blocks are summed up at a time: they stay in the nearest cache of a processor, where all of them would not.
    private static let blocksAtOnce = 128

    /// - Parameter own: The place of the line itself, where it is one of the others.
    init(of words: Vectorizer.Words, among nearest: NearestLines, leaving own: Int?) {
      self.nearest = nearest
      self.own = own
      shares = words.length > 0 ? words.rarities.map { $0 * $0 / words.length } : []
      left = words.known.map { nearest.lines(of: $0).indices }
      sums = Array(repeating: Block(), count: Self.blocksAtOnce)
    }

    /// The mean of the cosines between the line and the nearest of those in the next blocks.
    ///
    /// - Parameter isOpen: Whether more has to be known than that it is at least so much.
    mutating func nearness(to blocks: Range<Int>, while isOpen: (Float) -> Bool = { _ in true }) -> Float {
      var nearest = ThreeLargest<Float>()
      var first = blocks.lowerBound
      while first < blocks.upperBound, isOpen(nearest.mean) {
        let piece = first..<min(first + Self.blocksAtOnce, blocks.upperBound)
        sumUp(piece)
        take(&nearest, in: piece)
        first = piece.upperBound
      }
      return nearest.mean
    }

    /// Adds what each word is worth to the sums of its lines in some blocks.
    private mutating func sumUp(_ blocks: Range<Int>) {
      let (start, end) = (blocks.lowerBound * Block.scalarCount, blocks.upperBound * Block.scalarCount)
      sums.withUnsafeMutableBytes { bytes in
        let sums = bytes.bindMemory(to: Float.self)
        nearest.lines.withUnsafeBufferPointer { lines in
          for (word, share) in shares.enumerated() {
            var place = left[word].lowerBound
            let last = left[word].upperBound
            while place < last, lines[place] < end {
              sums[Int(lines[place]) &- start] += share
              place &+= 1
            }
            left[word] = place..<last
          }
        }
        if let own, start..<end ~= own { sums[own - start] = 0 }
      }
    }

    /// Takes in the cosines of some blocks, and leaves their sums empty.
    private mutating func take(_ nearest: inout ThreeLargest<Float>, in blocks: Range<Int>) {
      sums.withUnsafeMutableBufferPointer { sums in
        self.nearest.inverseLengths[blocks].withUnsafeBufferPointer { inverseLengths in
          for block in inverseLengths.indices {
            let cosines = sums[block] * inverseLengths[block]
            sums[block] = Block()
            if all(cosines .<= nearest.third) { continue }
            withUnsafeBytes(of: cosines) { lanes in
              for cosine in lanes.assumingMemoryBound(to: Float.self) { nearest.see(cosine) }
            }
          }
        }
      }
    }
  }
}
