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
      counts[feature] > Self.fewLines || table.hasWeights(of: feature) || danger?.table.hasWeights(of: feature) == true
    }
    return Classifier(
      intents: intents, thresholds: thresholds,
      vectorizer: Vectorizer(
        vocabulary: vectorizer.vocabulary.keeping(kept), groupWeights: vectorizer.groupWeights),
      table: table.keeping(kept), calibration: calibration, shape: shape, hasOutOfScopeColumn: hasOutOfScopeColumn,
      danger: danger.map { DangerSense(themes: $0.themes, table: $0.table.keeping(kept), threshold: $0.threshold) })
  }
}

extension Vocabulary {
  fileprivate func keeping(_ features: [Int]) -> Vocabulary {
    Vocabulary(keys: features.map { keys[$0] }, rarities: features.map { rarities[$0] }, unknownRarity: unknownRarity)
  }
}

extension WeightTable {
  fileprivate func hasWeights(of feature: Int) -> Bool {
    fullRow(of: feature) != nil || !listedRow(of: feature).isEmpty
  }

  fileprivate func keeping(_ features: [Int]) -> WeightTable {
    var table = WeightTable(step: step, biases: biases)
    for feature in features {
      if let row = fullRow(of: feature) { table.append(full: row) } else { table.append(list: listedRow(of: feature)) }
    }
    return table
  }
}
