import Testing

@testable import Understanding

@Suite struct WordSetTests {
  private let words = ["i", "ik", "not", "niet", "'s", "één", "zelfmoordgedachten", "don't"]

  @Test func `a set of words holds them, and no others`() {
    let set = WordSet(Set(words))
    for word in words { #expect(set.contains(word)) }
    for word in ["", "k", "nit", "nieet", "s", "een", "zelfmoordgedachte", "dont", "İ", "👍🏽"] {
      #expect(!set.contains(word))
    }
  }

  @Test func `a set without words holds none`() {
    let set: WordSet = []
    #expect(!set.contains(""))
    #expect(!set.contains("a"))
  }

  @Test func `what is told of a word is found by it`() {
    let map: WordMap<Int> = ["een": 1, "twee": 2, "éénentwintig": 21]
    #expect(map["een"] == 1)
    #expect(map["éénentwintig"] == 21)
    #expect(map["eentwintig"] == nil)
    #expect(map[""] == nil)
    #expect(Set(map.words) == ["een", "twee", "éénentwintig"])
  }
}
