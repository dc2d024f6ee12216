import Testing

@testable import Understanding

@Suite struct LineFeaturesTests {
  @Test(arguments: [1, 4, 40, 400])
  func `the occurrences of each group are sorted, however often the same words come`(times: Int) {
    let tokens = Tokenizer(language: .english).tokens(
      of: String(repeating: "he does not text me back and I do not sleep ", count: times))
    let shape = FeatureShape(reach: 4, shortest: 2, longest: 5, shortestAcross: 3, longestAcross: 5)
    let features = LineFeatures(of: tokens, shape: shape)
    var start = 0
    for end in features.groupEnds {
      let group = features.occurrences[start..<end]
      #expect(zip(group, group.dropFirst()).allSatisfy { !($1 < $0) })
      start = end
    }
  }
}
