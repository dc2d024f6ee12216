import Testing

@testable import Understanding

@Suite struct PartitionedArrayTests {
  @Test(arguments: [0..<0, 0..<1, 2..<9, 0..<40])
  func `a place is found from wherever it is looked for`(places: Range<Int>) {
    let numbers = (0..<40).map { $0 / 3 }
    for least in 0...14 {
      let expected = places.first { numbers[$0] >= least } ?? places.upperBound
      for guess in places.lowerBound...places.upperBound {
        #expect(numbers.partitioningIndex(in: places, near: guess) { $0 >= least } == expected)
      }
    }
  }
}
