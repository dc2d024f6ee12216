extension DenialSign {
  /// How much a sign tells for something being denied, or against it.
  ///
  /// The weights are those of a regression over lines of which half deny, by hands that had not seen the examples; they are
  /// constants, since what a negator does is the language's and not the author's.
  fileprivate var weight: Double {
    switch self {
    case .reached: 1.64
    case .reachedUnusually: -3.81
    case .patternReached: 3.23
    case .pattern: -1.36
    case .ended: 0.61
    case .led: 2.08
    case .takenBack: 0.9
    case .beside: 0.89
    case .undone: -2.55
    case .early: -0.72
    case .behind: -0.5
    case .separate: -0.33
    case .topic: 1.99
    case .question: 1.49
    case .onlyAsked: -3.23
    case .sounding: 3.15
    case .gain: 1.65
    case .likelyWithout: -2.48
    case .usual: 4.72
    case .usualNear: -3.51
    case .usualOwn: 1.91
    case .nearerDenied: 4.24
    case .nearestDenied: 4.01
    case .nearestSaid: -1.54
    }
  }
}

extension DenialSigns {
  /// What speaks for a denial before any sign is looked at.
  private static let bias = -0.67
  private static let weights = DenialSign.allCases.map(\.weight)

  /// The signs weighed: above zero for a denial.
  ///
  /// The sum is taken in a fixed order, so that a line gives the same on every machine.
  var weighed: Double {
    zip(values, Self.weights).reduce(Self.bias) { $0 + $1.0 * $1.1 }
  }
}
