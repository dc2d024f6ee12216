extension Classifier {
  /// The number of the layout that `encoded()` writes and of the training behind it; part of the name under which weights are kept.
  package static let encodingVersion: UInt8 = 3

  private static let mark: [UInt8] = Array("nabij".utf8)

  /// The classifier as bytes, for a cache; the same on every machine.
  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.append(Self.mark + [Self.encodingVersion])
    writer.append(UInt16(intents.count))
    writer.append(UInt32(vectorizer.vocabulary.keys.count))
    writer.append(UInt32(table.columns.count))
    for intent in intents { writer.append(intent.text) }
    for number in [thresholds.answer, thresholds.ask] { writer.append(number.bitPattern) }
    writer.append(
      [shape.reach, shape.shortest, shape.longest, shape.shortestAcross, shape.longestAcross].map {
        UInt8(clamping: $0)
      })
    writer.append(hasOutOfScopeColumn ? 1 as UInt8 : 0)
    for number in [
      calibration.offset, calibration.ofMargin, calibration.ofLead, calibration.ofOutOfScope, table.step,
      vectorizer.vocabulary.unknownRarity,
    ] {
      writer.append(number)
    }
    for weight in vectorizer.groupWeights { writer.append(weight) }
    for bias in table.biases { writer.append(bias) }
    writer.append(vectorizer.vocabulary.keys)
    writer.append(vectorizer.vocabulary.rarities)
    writer.append(zip(table.starts, table.starts.dropFirst()).map { UInt16($1 - $0) })
    if table.biases.count <= 256 {
      writer.append(table.columns.map { UInt8($0) })
    } else {
      writer.append(table.columns)
    }
    writer.append(table.steps)
    writer.append(UInt8(danger?.themes.count ?? 0))
    if let danger { append(danger, to: &writer) }
    return writer.bytes
  }

  /// A classifier from its bytes; nil where they are not what `encoded()` of this version wrote.
  ///
  /// The arrays are taken over as they stand: no table is rebuilt, which takes a fraction of a millisecond.
  package init?(decoding bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.numbers(UInt8.self, count: Self.mark.count + 1) == Self.mark + [Self.encodingVersion],
      let intentCount = reader.number(UInt16.self), let featureCount = reader.number(UInt32.self),
      let cellCount = reader.number(UInt32.self)
    else { return nil }

    var intents: [Name<Intent>] = []
    for _ in 0..<intentCount {
      guard let text = reader.text() else { return nil }
      intents.append(Name(text))
    }
    guard let answer = reader.number(UInt64.self).map(Double.init(bitPattern:)),
      let ask = reader.number(UInt64.self).map(Double.init(bitPattern:)), answer.isFinite, ask.isFinite,
      let shape = reader.numbers(UInt8.self, count: 5),
      let hasOutOfScopeColumn = reader.number(UInt8.self),
      let offset = reader.finite(), let ofMargin = reader.finite(), let ofLead = reader.finite(),
      let ofOutOfScope = reader.finite(), let step = reader.finite(),
      let unknownRarity = reader.finite()
    else { return nil }

    let columnCount = Int(intentCount) + (hasOutOfScopeColumn == 0 ? 0 : 1)
    var groupWeights: [Float] = []
    var biases: [Float] = []
    for _ in 0..<LineFeatures.groupCount {
      guard let weight = reader.finite() else { return nil }
      groupWeights.append(weight)
    }
    for _ in 0..<columnCount {
      guard let bias = reader.finite() else { return nil }
      biases.append(bias)
    }

    guard let keys = reader.numbers(UInt32.self, count: Int(featureCount)),
      let rarities = reader.numbers(UInt8.self, count: Int(featureCount)),
      let lengths = reader.numbers(UInt16.self, count: Int(featureCount)),
      let columns = columnCount <= 256
        ? reader.numbers(UInt8.self, count: Int(cellCount))?.map({ UInt16($0) })
        : reader.numbers(UInt16.self, count: Int(cellCount)),
      let steps = reader.numbers(Int8.self, count: Int(cellCount)), columns.allSatisfy({ $0 < columnCount }),
      let themeCount = reader.number(UInt8.self)
    else { return nil }
    var danger: DangerSense?
    if themeCount > 0 {
      danger = Self.danger(themes: Int(themeCount), features: Int(featureCount), from: &reader)
      if danger == nil { return nil }
    }
    guard reader.isAtEnd else { return nil }

    var starts: [UInt32] = [0]
    starts.reserveCapacity(lengths.count + 1)
    var end: UInt32 = 0
    for length in lengths {
      guard cellCount - end >= length else { return nil }
      end += UInt32(length)
      starts.append(end)
    }
    guard end == cellCount else { return nil }

    self.init(
      intents: intents, thresholds: Thresholds(answer: answer, ask: ask),
      vectorizer: Vectorizer(
        vocabulary: Vocabulary(keys: keys, rarities: rarities, unknownRarity: unknownRarity),
        groupWeights: groupWeights),
      table: WeightTable(starts: starts, columns: columns, steps: steps, step: step, biases: biases),
      calibration: Calibration(
        offset: offset, ofMargin: ofMargin, ofLead: ofLead, ofOutOfScope: ofOutOfScope),
      shape: FeatureShape(
        reach: Int(shape[0]), shortest: Int(shape[1]), longest: Int(shape[2]), shortestAcross: Int(shape[3]),
        longestAcross: Int(shape[4])),
      hasOutOfScopeColumn: hasOutOfScopeColumn != 0, danger: danger)
  }

  private func append(_ danger: DangerSense, to writer: inout ByteWriter) {
    for theme in danger.themes { writer.append(theme.rawValue) }
    writer.append(danger.threshold)
    writer.append(danger.table.step)
    for bias in danger.table.biases { writer.append(bias) }
    writer.append(UInt32(danger.table.columns.count))
    writer.append(zip(danger.table.starts, danger.table.starts.dropFirst()).map { UInt8($1 - $0) })
    writer.append(danger.table.columns.map { UInt8($0) })
    writer.append(danger.table.steps)
  }

  private static func danger(themes count: Int, features: Int, from reader: inout ByteReader) -> DangerSense? {
    var themes: [Risk.Theme] = []
    for _ in 0..<count {
      guard let theme = reader.text().flatMap(Risk.Theme.init(rawValue:)) else { return nil }
      themes.append(theme)
    }
    guard let threshold = reader.finite(), let step = reader.finite() else { return nil }
    var biases: [Float] = []
    for _ in 0...count {
      guard let bias = reader.finite() else { return nil }
      biases.append(bias)
    }
    guard let cells = reader.number(UInt32.self), let lengths = reader.numbers(UInt8.self, count: features),
      let columns = reader.numbers(UInt8.self, count: Int(cells)), columns.allSatisfy({ $0 <= count }),
      let steps = reader.numbers(Int8.self, count: Int(cells))
    else { return nil }
    var starts: [UInt32] = [0]
    for length in lengths { starts.append((starts.last ?? 0) + UInt32(length)) }
    guard starts.last == cells else { return nil }
    return DangerSense(
      themes: themes,
      table: WeightTable(starts: starts, columns: columns.map { UInt16($0) }, steps: steps, step: step, biases: biases),
      threshold: threshold)
  }
}
