import Testing

@testable import Understanding

@Suite struct BitsTests {
  @Test func `numbers of every size come back as they were`() {
    let numbers: [UInt32] = [0, 1, 2, 5, 31, 32, 33, 100, 1_000, 65_535, 1_000_000]
    var writer = BitWriter()
    for number in numbers {
      writer.append(small: Int(number))
      writer.append(number, plainBits: 14)
      writer.append(number, bits: 20)
    }
    writer.append(unary: 70)
    writer.end()
    var reader = BitReader(writer.bytes)
    for number in numbers {
      #expect(reader.small() == Int(number))
      #expect(reader.number(plainBits: 14) == UInt64(number))
      #expect(reader.number(bits: 20) == number)
    }
    #expect(reader.unary() == 70)
    #expect(reader.isAtEnd)
    #expect(!reader.isExhausted)
  }

  @Test func `bits that run out are noticed`() {
    var reader = BitReader([0, 0])
    #expect(reader.unary() == nil)
    #expect(reader.isExhausted)
  }
}

@Suite struct PrefixCodeTests {
  /// A few bytes that come often, and many that come once: without a limit the codes of these would be longer than any may be.
  private static let bytes = (0..<13).flatMap { [UInt8](repeating: $0, count: 1 << (13 - Int($0))) } + (13...255)

  @Test(arguments: [[7], [7, 7, 7], [1, 2, 2, 200], bytes])
  func `bytes come back as they were, and the code with them`(bytes: [UInt8]) throws {
    let code = PrefixCode(for: bytes)
    var writer = BitWriter()
    code.write(to: &writer)
    for byte in bytes { code.write(byte, to: &writer) }
    writer.end()
    var reader = BitReader(writer.bytes)
    let again = try #require(PrefixCode(from: &reader))
    #expect(bytes.allSatisfy { again.byte(from: &reader) == $0 })
    #expect(reader.isAtEnd)
  }

  @Test func `what comes often takes few bits`() {
    let bytes = [UInt8](repeating: 3, count: 900) + [UInt8](repeating: 5, count: 100)
    let code = PrefixCode(for: bytes)
    var writer = BitWriter()
    for byte in bytes { code.write(byte, to: &writer) }
    writer.end()
    #expect(writer.bytes.count == bytes.count / 8)
  }
}

@Suite struct WeightTableTests {
  /// Weights of features that matter to none, to one, to a few and to all of so many columns.
  private func weights(columns: Int) -> LinearWeights {
    var weights = LinearWeights(featureCount: 4, columnCount: columns)
    let width = LinearWeights.Block.scalarCount
    for column in 0..<columns {
      let ofFeatures: [Float] = [
        0, column == columns - 1 ? 1 : 0, column % 7 == 3 ? -0.5 : 0, Float(column + 1) / Float(columns),
      ]
      for (feature, weight) in ofFeatures.enumerated() {
        weights.blocks[feature * weights.blockCount + column / width][column % width] = weight
      }
      weights.biases[column] = Float(column)
    }
    return weights
  }

  // One, a block of sixteen, the last number that a byte names, and more than that.
  @Test(arguments: [1, 16, 61, 256, 257, 300])
  func `a table of any number of columns survives its bytes`(columns: Int) throws {
    let table = WeightTable(weights(columns: columns), smallest: 0.001)
    var writer = ByteWriter()
    table.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try #require(WeightTable(from: &reader)) == table)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [1, 16, 61, 256, 257, 300])
  func `margins are those of the weights, to half a step for each feature`(columns: Int) {
    let weights = weights(columns: columns)
    let table = WeightTable(weights, smallest: 0.001)
    let vector = FeatureVector(
      entries: (0..<4).map { FeatureVector.Entry(feature: $0, value: Float($0 + 1), occurrences: 0..<1) }, coverage: 1)
    let (exact, rounded) = (weights.margins(of: vector.cells), table.margins(of: vector))
    #expect(zip(exact, rounded).allSatisfy { ($0 - $1).magnitude <= 10 * table.step / 2 + 1e-4 })
    table.forEachWeight(of: vector, in: columns - 1, at: table.rows(of: vector)) { entry, weight in
      let exact = [0, 1, (columns - 1) % 7 == 3 ? -0.5 : 0, 1] as [Float]
      #expect((weight - exact[Int(entry.feature)]).magnitude <= table.step / 2)
    }
  }
}
