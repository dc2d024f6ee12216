import Dispatch
import Testing

@testable import Understanding

@Suite struct CrewTests {
  /// Whoever carries pieces of work out: in order, backwards, and several at a time.
  static let crews: [Crew] = [
    .ofOne, Crew { count, piece in for number in (0..<count).reversed() { piece(number) } },
    Crew { DispatchQueue.concurrentPerform(iterations: $0, execute: $1) },
  ]

  @Test(arguments: crews.indices) func `what pieces give comes in the order of their numbers`(crew: Int) {
    #expect(Self.crews[crew].results(100) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(Self.crews[crew].results(0) { $0 } == [])
  }

  @Test(arguments: crews.indices, [0, 1, 31, 33, 1_000])
  func `every element is in one batch, and they keep their order`(crew: Int, count: Int) {
    let batches = Self.crews[crew].batches(of: Array(0..<count)) { Array($0) }
    #expect(batches.flatMap(\.self) == Array(0..<count))
    #expect(!batches.contains([]))
  }
}

@Suite struct DrawnRowsTests {
  private let training: Training = {
    let tokenizer = Tokenizer(language: .english)
    let lines = [
      "I miss him so", "he never calls me", "I never miss a call", "so what", "what time is it", "it is late",
    ]
    let examples = lines.enumerated().map {
      Lesson.Example(tokens: tokenizer.tokens(of: $1), intent: $0 < 3 ? "longing" : "small-talk")
    }
    return Training(lesson: Lesson(language: .english, examples: examples), settings: .standard)
  }()

  private var rows: DrawnRows {
    DrawnRows(
      training.rows, included: [0, 1, 2, 4, 5], featureCount: training.featureCount, seed: training.settings.seed)
  }

  @Test func `each row that is included is drawn once, with its own features`() {
    let rows = rows
    #expect(rows.originals.sorted() == [0, 1, 2, 4, 5])
    for (row, original) in rows.originals.enumerated() {
      let cells = rows.cells[Int(rows.starts[row])..<Int(rows.starts[row + 1])]
      let places = training.rows.places(of: original)
      #expect(cells.map { rows.features[Int($0.feature)] } == Array(training.rows.features[places]))
      #expect(cells.map(\.value) == Array(training.rows.values[places]))
    }
  }

  @Test func `the features that occur in most rows come first`() {
    let rows = rows
    var counts = [Int](repeating: 0, count: rows.features.count)
    for cell in rows.cells { counts[Int(cell.feature)] += 1 }
    #expect(counts == counts.sorted(by: >))
    #expect(!counts.contains(0))
  }

  @Test func `a pass goes through each row once`() {
    var runs = DrawnRuns(of: rows, seed: 3)
    for _ in 0..<5 {
      var seen: [Int] = []
      runs.forEachRow { seen.append($0) }
      #expect(seen.sorted() == [0, 1, 2, 3, 4])
    }
  }
}
