extension DenialSign {
  /// How much a sign tells for something being denied, or against it.
  ///
  /// The weights are those of a regression over lines of which half deny, by hands that had not seen the examples; they are
  /// constants, since what a negator does is the language's and not the author's.
  fileprivate var weight: Double {
    switch self {
    case .reached: 3.58
    case .reachedUnusually: -7.86
    case .patternReached: 2.35
    case .pattern: -1.0
    case .endedOnly: -2.31
    case .ended: 3.07
    case .led: 2.03
    case .takenBack: 1.94
    case .beside: 0.43
    case .powerlessNegator: -0.76
    case .early: -0.91
    case .behind: -0.7
    case .separate: -1.22
    case .topic: 3.44
    case .refused: 0.17
    case .comparing: -1.04
    case .question: 2.61
    case .onlyAsked: -5.51
    case .asked: 2.19
    case .condition: -2.62
    case .softened: -0.41
    case .pair: -0.91
    case .aboutSpeaker: 0.5
    case .aboutThing: 1.14
    case .without: -1.24
    case .hardly: 2.87
    case .able: -1.7
    case .knowing: -1.29
    case .wanting: -0.83
    case .stopping: -1.99
    case .naming: 1.52
    case .gain: 1.39
    case .likelyWithout: -0.94
    case .usual: 7.51
    case .usualNear: -2.71
    case .usualOwn: 5.17
    case .usualAlike: -2.23
    case .nearerWith: -2.58
    case .nearest: -2.96
    }
  }
}

extension DenialSigns {
  /// What speaks for a denial before any sign is looked at.
  private static let bias = -0.89
  private static let weights = DenialSign.allCases.map(\.weight)

  /// The signs weighed: above zero for a denial.
  ///
  /// The sum is taken in a fixed order, so that a line gives the same on every machine.
  var weighed: Double {
    zip(values, Self.weights).reduce(Self.bias) { $0 + $1.0 * $1.1 }
  }
}
