extension Classifier {
  /// The number of the layout that `encoded()` writes and of the training behind it; part of the name under which weights are kept.
  package static let encodingVersion: UInt8 = 5

  private static let mark: [UInt8] = Array("nabij".utf8)

  /// The classifier as bytes, for a cache; the same on every machine.
  package func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.append(Self.mark + [Self.encodingVersion])
    writer.append(UInt16(intents.count))
    for intent in intents { writer.append(intent.text) }
    for number in [thresholds.answer, thresholds.ask] { writer.append(number.bitPattern) }
    writer.append(
      [shape.reach, shape.shortest, shape.longest, shape.shortestAcross, shape.longestAcross].map {
        UInt8(clamping: $0)
      })
    writer.append(hasOutOfScopeColumn ? 1 as UInt8 : 0)
    for number in [calibration.offset, calibration.ofMargin, calibration.ofLead, calibration.ofOutOfScope] {
      writer.append(number)
    }
    for weight in vectorizer.groupWeights { writer.append(weight) }
    vectorizer.vocabulary.write(to: &writer)
    table.write(to: &writer)
    writer.append(UInt8(danger?.themes.count ?? 0))
    if let danger { append(danger, to: &writer) }
    writer.append(denial == nil ? 0 : 1 as UInt8)
    denial?.table.write(to: &writer)
    return writer.bytes
  }

  /// A classifier from its bytes; nil where they are not what `encoded()` of this version wrote.
  ///
  /// It is read bit by bit, which takes a few milliseconds.
  package convenience init?(decoding bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.numbers(UInt8.self, count: Self.mark.count + 1) == Self.mark + [Self.encodingVersion],
      let intentCount = reader.number(UInt16.self)
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
      let ofOutOfScope = reader.finite()
    else { return nil }

    let columnCount = Int(intentCount) + (hasOutOfScopeColumn == 0 ? 0 : 1)
    var groupWeights: [Float] = []
    for _ in 0..<LineFeatures.groupCount {
      guard let weight = reader.finite() else { return nil }
      groupWeights.append(weight)
    }
    guard let vocabulary = Vocabulary(from: &reader), let table = WeightTable(from: &reader),
      table.biases.count == columnCount, table.featureCount == vocabulary.keys.count,
      let themeCount = reader.number(UInt8.self)
    else { return nil }
    var danger: DangerSense?
    if themeCount > 0 {
      danger = Self.danger(themes: Int(themeCount), features: vocabulary.keys.count, from: &reader)
      if danger == nil { return nil }
    }
    guard let hasDenial = reader.number(UInt8.self) else { return nil }
    var denial: DenialSense?
    if hasDenial != 0 {
      guard let table = WeightTable(from: &reader), table.biases.count == 1,
        table.featureCount == vocabulary.keys.count
      else { return nil }
      denial = DenialSense(table: table)
    }
    guard reader.isAtEnd else { return nil }

    self.init(
      intents: intents, thresholds: Thresholds(answer: answer, ask: ask),
      vectorizer: Vectorizer(vocabulary: vocabulary, groupWeights: groupWeights), table: table,
      calibration: Calibration(
        offset: offset, ofMargin: ofMargin, ofLead: ofLead, ofOutOfScope: ofOutOfScope),
      shape: FeatureShape(
        reach: Int(shape[0]), shortest: Int(shape[1]), longest: Int(shape[2]), shortestAcross: Int(shape[3]),
        longestAcross: Int(shape[4])),
      hasOutOfScopeColumn: hasOutOfScopeColumn != 0, danger: danger,
      denial: denial)
  }

  private func append(_ danger: DangerSense, to writer: inout ByteWriter) {
    for theme in danger.themes { writer.append(theme.rawValue) }
    for number in [danger.threshold, danger.weightOfNearest, danger.reachOfNearest] { writer.append(number) }
    danger.table.write(to: &writer)
    danger.nearest.write(to: &writer)
  }

  private static func danger(themes count: Int, features: Int, from reader: inout ByteReader) -> DangerSense? {
    var themes: [Risk.Theme] = []
    for _ in 0..<count {
      guard let theme = reader.text().flatMap(Risk.Theme.init(rawValue:)) else { return nil }
      themes.append(theme)
    }
    guard let threshold = reader.finite(), let weightOfNearest = reader.finite(),
      let reachOfNearest = reader.finite(), let table = WeightTable(from: &reader),
      table.biases.count == count + 1, table.featureCount == features,
      let nearest = NearestLines(features: features, from: &reader)
    else { return nil }
    return DangerSense(
      themes: themes, table: table, nearest: nearest, threshold: threshold, weightOfNearest: weightOfNearest,
      reachOfNearest: reachOfNearest)
  }
}
