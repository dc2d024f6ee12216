/// What others reach on CLINC150: Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction"
/// (EMNLP 2019), table 2.
enum PublishedIntents {
  /// A classifier of the paper on one of its sets.
  struct Row {
    var name: String
    /// How out-of-scope lines are told: "train" learns them as a class, "threshold" rejects what is not sure.
    var method: String
    var accuracy: Double
    var recall: Double
  }

  /// The rows for the set with these sizes; none for any other file.
  static func rows(intents: Int, trainingLines: Int, testLines: Int) -> [Row] {
    guard intents == 150, testLines == 4_500 else { return [] }
    let column: Int? =
      switch trainingLines {
      case 15_000: 0
      case 7_500: 1
      case 10_525: 2
      default: nil
      }
    guard let column else { return [] }
    return trained.map { Row(name: $0.0, method: "train", accuracy: $0.1[column], recall: $0.2[column]) }
      + thresholded.map { Row(name: $0.0, method: "threshold", accuracy: $0.1[column], recall: $0.2[column]) }
  }

  // Full, Small, Imbalanced.
  private static let trained: [(String, [Double], [Double])] = [
    ("FastText", [89.0, 84.5, 87.2], [9.7, 23.2, 12.2]),
    ("SVM", [91.0, 89.6, 89.9], [14.5, 18.6, 16.0]),
    ("CNN", [91.2, 88.9, 89.1], [18.9, 22.2, 19.0]),
    ("DialogFlow", [91.7, 89.4, 90.7], [14.0, 14.1, 15.3]),
    ("Rasa", [91.5, 88.9, 89.2], [45.3, 55.0, 49.6]),
    ("MLP on USE", [93.5, 91.5, 92.5], [47.4, 52.2, 35.6]),
    ("BERT", [96.9, 96.4, 96.3], [40.3, 40.9, 43.8]),
  ]

  private static let thresholded: [(String, [Double], [Double])] = [
    ("SVM", [88.2, 85.6, 86.0], [18.0, 13.0, 0.0]),
    ("FastText", [88.6, 84.8, 86.6], [28.3, 6.0, 33.2]),
    ("DialogFlow", [90.8, 89.2, 89.2], [26.7, 20.5, 38.1]),
    ("Rasa", [90.9, 89.6, 89.4], [31.2, 1.0, 0.0]),
    ("CNN", [90.9, 88.9, 90.0], [30.9, 25.5, 26.9]),
    ("MLP on USE", [93.4, 91.3, 92.5], [49.1, 32.4, 13.3]),
    ("BERT", [96.2, 96.2, 95.9], [52.3, 58.9, 52.8]),
  ]
}
