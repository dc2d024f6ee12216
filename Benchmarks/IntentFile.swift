import FoundationEssentials

/// A set of lines with their intents, in the form of CLINC150: `train`, `val`, `test`, and `oos_train`, `oos_val`, `oos_test`, each
/// a list of `[text, intent]`.
///
/// What is absent is empty. A line whose intent is called "oos" belongs to the lines out of scope wherever it stands.
struct IntentFile: Decodable {
  /// A line and what it says.
  struct Line: Decodable {
    var text: String
    var intent: String

    init(text: String, intent: String) {
      self.text = text
      self.intent = intent
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      text = try list.decode(String.self)
      if let name = try? list.decode(String.self) {
        intent = name
      } else {
        intent = String(try list.decode(Int.self))
      }
    }

    /// Whether the line is marked as none of the intents.
    var isOutOfScope: Bool { ["oos", "ood", "out_of_scope", "out-of-scope"].contains(intent.lowercased()) }
  }

  /// A line, or something that is none and is passed over.
  private struct Entry: Decodable {
    var line: Line?

    init(from decoder: any Decoder) throws {
      line = try? Line(from: decoder)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case train, val, validation, test
    case oosTrain = "oos_train"
    case oosVal = "oos_val"
    case oosTest = "oos_test"
  }

  var train: [Line]
  var validation: [Line]
  var test: [Line]
  var outOfScopeTrain: [String]
  var outOfScopeValidation: [String]
  var outOfScopeTest: [String]
  /// How many entries were no line.
  var passedOver = 0

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var passedOver = 0
    func lines(_ keys: CodingKeys...) -> [Line] {
      for key in keys {
        guard let entries = try? container.decode([Entry].self, forKey: key) else { continue }
        let lines = entries.compactMap(\.line).filter { !$0.text.isEmpty }
        passedOver += entries.count - lines.count
        return lines
      }
      return []
    }
    let (train, validation, test) = (lines(.train), lines(.val, .validation), lines(.test))
    self.train = train.filter { !$0.isOutOfScope }
    self.validation = validation.filter { !$0.isOutOfScope }
    self.test = test.filter { !$0.isOutOfScope }
    outOfScopeTrain = (lines(.oosTrain) + train.filter(\.isOutOfScope)).map(\.text)
    outOfScopeValidation = (lines(.oosVal) + validation.filter(\.isOutOfScope)).map(\.text)
    outOfScopeTest = (lines(.oosTest) + test.filter(\.isOutOfScope)).map(\.text)
    self.passedOver = passedOver
  }

  /// A file that is there, read; nil where there is none.
  static func read(at path: String) throws -> IntentFile? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try JSONDecoder().decode(IntentFile.self, from: Data(contentsOf: URL(filePath: path)))
  }
}
