// Most features occur in a line or two of the examples, and with so little to learn from, weigh nothing. To know them still says that a
// line is less strange; but a feature seen once or twice is nearly as rare as one never seen, so it is taken for that. It
// takes bytes off, and changes no figure.

extension Classifier {
  /// In how many examples a feature that weighs nothing may occur to be forgotten.
  private static let fewLines: Int32 = 2

  /// The same classifier without the features that weigh nothing and are rare.
  ///
  /// - Parameter counts: In how many examples each feature occurs.
  func forgettingIdleFeatures(seenIn counts: [Int32]) -> Classifier {
    let kept = counts.indices.filter { feature in
      counts[feature] > Self.fewLines || table.hasWeights(of: feature) || danger?.knows(feature) == true
        || denial?.table.hasWeights(of: feature) == true
    }
    return Classifier(
      intents: intents, thresholds: thresholds,
      vectorizer: Vectorizer(
        vocabulary: vectorizer.vocabulary.keeping(kept), groupWeights: vectorizer.groupWeights),
      table: table.keeping(kept), calibration: calibration, shape: shape, hasOutOfScopeColumn: hasOutOfScopeColumn,
      danger: danger?.keeping(kept), denial: denial.map { DenialSense(table: $0.table.keeping(kept)) })
  }
}

extension DangerSense {
  fileprivate func knows(_ feature: Int) -> Bool {
    table.hasWeights(of: feature) || !nearest.lines(of: feature).isEmpty
  }

  fileprivate func keeping(_ features: [Int]) -> DangerSense {
    DangerSense(
      themes: themes, table: table.keeping(features), nearest: nearest.keeping(features), threshold: threshold,
      weightOfNearest: weightOfNearest, reachOfNearest: reachOfNearest)
  }
}

extension NearestLines {
  fileprivate func keeping(_ features: [Int]) -> NearestLines {
    var kept = NearestLines(dangerBlocks: dangerBlocks, lengths: lengths)
    for feature in features { kept.append(lines(of: feature)) }
    return kept
  }
}

extension Vocabulary {
  fileprivate func keeping(_ features: [Int]) -> Vocabulary {
    Vocabulary(keys: features.map { keys[$0] }, rarities: features.map { rarities[$0] }, unknownRarity: unknownRarity)
  }
}

extension WeightTable {
  fileprivate func hasWeights(of feature: Int) -> Bool {
    sizeOfRow(of: feature) > 0
  }
}
