import FoundationEssentials
import Understanding

/// What came out of a measurement of intents, as a table or as JSON.
struct IntentsReport: Encodable {
  /// In-scope accuracy and out-of-scope recall at one threshold.
  struct Operation: Encodable {
    var rule: String
    var accuracy: Double
    var recall: Double?
  }

  var file: String
  var noise: Double
  var perClass: Int?
  var language = Language.english
  var intents = 0
  var trainingLines = 0
  var testLines = 0
  var outOfScopeLines = 0
  var accuracy = 0.0
  var areaUnderCurve = Double.nan
  var operations: [Operation] = []
  var trainingSeconds = 0.0
  var microsecondsPerLine = 0.0
  var encodedBytes = 0
  var remarks: [String] = []

  private enum CodingKeys: String, CodingKey {
    case file, noise, language, intents, accuracy, operations, remarks
    case perClass = "per_class"
    case trainingLines = "training_lines"
    case testLines = "test_lines"
    case outOfScopeLines = "out_of_scope_lines"
    case areaUnderCurve = "auroc"
    case trainingSeconds = "training_seconds"
    case microsecondsPerLine = "microseconds_a_line"
    case encodedBytes = "bytes"
  }

  init(file: String, noise: Double, perClass: Int?) {
    self.file = file
    self.noise = noise
    self.perClass = perClass
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(noise, forKey: .noise)
    try container.encodeIfPresent(perClass, forKey: .perClass)
    try container.encode(language, forKey: .language)
    try container.encode(intents, forKey: .intents)
    try container.encode(trainingLines, forKey: .trainingLines)
    try container.encode(testLines, forKey: .testLines)
    try container.encode(outOfScopeLines, forKey: .outOfScopeLines)
    try container.encode(accuracy, forKey: .accuracy)
    try container.encode(areaUnderCurve.isNaN ? nil : areaUnderCurve, forKey: .areaUnderCurve)
    try container.encode(operations, forKey: .operations)
    try container.encode(trainingSeconds, forKey: .trainingSeconds)
    try container.encode(microsecondsPerLine, forKey: .microsecondsPerLine)
    try container.encode(encodedBytes, forKey: .encodedBytes)
    try container.encode(remarks, forKey: .remarks)
  }

  /// Adds what is reached at a threshold.
  mutating func add(_ rule: String, _ threshold: Double, _ test: OpenSetMeasures) {
    let recall = test.recall(below: threshold)
    operations.append(
      Operation(rule: rule, accuracy: test.accuracy(from: threshold), recall: recall.isNaN ? nil : recall))
  }

  /// One JSON object.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The table, with published figures beside it where the file is CLINC150.
  func table() -> String {
    var lines = [
      "\(file): \(intents) intents, \(trainingLines) training lines"
        + (perClass.map { " (\($0) an intent)" } ?? "") + ", \(testLines) test lines, "
        + "\(outOfScopeLines) out of scope, language \(language.rawValue)"
        + (noise > 0 ? ", \(percent(noise)) % of the letters a slip" : ""),
      "",
      "in-scope accuracy            \(percent(accuracy)) %",
      "AUROC in scope/out of scope  \(areaUnderCurve.isNaN ? "–" : areaUnderCurve.fixed(4))",
      "training                     \(trainingSeconds.fixed(2)) s",
      "reading                      \(microsecondsPerLine.fixed(1)) µs a line",
      "encoded                      \(encodedBytes) bytes",
      "",
      "threshold                    in-scope accuracy / out-of-scope recall",
    ]
    for operation in operations {
      lines.append(
        operation.rule.padded(to: 29)
          + "\(percent(operation.accuracy)) / \(operation.recall.map(percent) ?? "–")")
    }
    let published = PublishedIntents.rows(intents: intents, trainingLines: trainingLines, testLines: testLines)
    if !published.isEmpty {
      lines += ["", "published (Larson et al. 2019, table 2): in-scope accuracy / out-of-scope recall"]
      for row in published {
        lines.append(
          (row.name + ", " + row.method).padded(to: 29) + "\(row.accuracy.fixed(1)) / \(row.recall.fixed(1))")
      }
    }
    if !remarks.isEmpty { lines += [""] + remarks }
    return lines.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { (share * 100).fixed(1) }
}

extension String {
  /// The text with spaces after it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
