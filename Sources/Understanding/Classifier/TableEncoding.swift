// Keys, rarities and weights are most of a classifier, and are written in few bits: keys as the gaps between them, rarities and
// weights in codes that give the common ones few bits, columns as the gaps between them. Together that is less than half of what
// plain numbers take.

extension Vocabulary {
  /// How many bits of the gap between two keys are written as they are, for so many keys.
  private static func plainBits(forCount count: Int) -> Int {
    var bits = 0
    while bits < 31, count << (bits + 1) <= 1 << 32 { bits += 1 }
    return bits
  }

  /// Writes the features.
  func write(to writer: inout ByteWriter) {
    writer.append(unknownRarity)
    writer.append(UInt32(keys.count))
    var bits = BitWriter()
    let code = PrefixCode(for: rarities)
    code.write(to: &bits)
    let plainBits = Self.plainBits(forCount: keys.count)
    var next: UInt32 = 0
    for (key, rarity) in zip(keys, rarities) {
      bits.append(key - next, plainBits: plainBits)
      code.write(rarity, to: &bits)
      next = key &+ 1
    }
    writer.append(bits)
  }

  /// Reads what `write(to:)` wrote; nil where it did not.
  init?(from reader: inout ByteReader) {
    guard let unknownRarity = reader.finite(), let count = reader.number(UInt32.self).map({ Int($0) }),
      var bits = reader.bits(), let code = PrefixCode(from: &bits)
    else { return nil }
    let plainBits = Self.plainBits(forCount: count)
    var keys: [UInt32] = []
    var rarities: [UInt8] = []
    var next: UInt64 = 0
    while keys.count < count {
      guard let gap = bits.number(plainBits: plainBits), !bits.isExhausted, let key = UInt32(exactly: next + gap) else {
        return nil
      }
      keys.append(key)
      rarities.append(code.byte(from: &bits))
      next = UInt64(key) + 1
    }
    guard bits.isAtEnd else { return nil }
    self.init(keys: keys, rarities: rarities, unknownRarity: unknownRarity)
  }
}

/// How many bits of the gap between two of some numbers are written as they are, where there are so many below a bound.
private func plainBits(forCount count: Int, of bound: Int) -> Int {
  var bits = 0
  while (count + 1) << (bits + 1) <= bound { bits += 1 }
  return bits
}

extension WeightTable {
  /// Writes the weights.
  func write(to writer: inout ByteWriter) {
    writer.append(step)
    writer.append(UInt16(biases.count))
    for bias in biases { writer.append(bias) }
    writer.append(UInt32(featureCount))
    let rows = (0..<featureCount).map(cells(of:))
    let codeOfLists = PrefixCode(
      for: rows.lazy.filter { !isFull($0.count) }.joined().map { UInt8(bitPattern: $0.step) })
    let codeOfFullRows = PrefixCode(
      for: rows.lazy.filter { isFull($0.count) }.map(steps(of:)).joined().map { UInt8(bitPattern: $0) })
    var bits = BitWriter()
    codeOfLists.write(to: &bits)
    codeOfFullRows.write(to: &bits)
    for list in rows {
      if isFull(list.count) {
        bits.append(small: biases.count)
        for step in steps(of: list) { codeOfFullRows.write(UInt8(bitPattern: step), to: &bits) }
        continue
      }
      bits.append(small: list.count)
      let plainBits = plainBits(forCount: list.count, of: biases.count)
      var next = 0
      for cell in list {
        bits.append(UInt32(cell.column - next), plainBits: plainBits)
        codeOfLists.write(UInt8(bitPattern: cell.step), to: &bits)
        next = cell.column + 1
      }
    }
    writer.append(bits)
  }

  /// The weights of all columns, of which some are not zero.
  private func steps(of cells: [Cell]) -> [Int8] {
    var steps = [Int8](repeating: 0, count: biases.count)
    for cell in cells { steps[cell.column] = cell.step }
    return steps
  }

  /// Reads what `write(to:)` wrote; nil where it did not.
  init?(from reader: inout ByteReader) {
    guard let step = reader.finite(), let columnCount = reader.number(UInt16.self) else { return nil }
    var biases: [Float] = []
    for _ in 0..<columnCount {
      guard let bias = reader.finite() else { return nil }
      biases.append(bias)
    }
    guard let featureCount = reader.number(UInt32.self), var bits = reader.bits(),
      let codeOfLists = PrefixCode(from: &bits), let codeOfFullRows = PrefixCode(from: &bits)
    else { return nil }
    self.init(step: step, biases: biases)
    var fullRow = [Int8](repeating: 0, count: biases.count)
    var list: [Cell] = []
    for _ in 0..<featureCount {
      guard let count = bits.small(), !bits.isExhausted else { return nil }
      if count == biases.count {
        for column in fullRow.indices { fullRow[column] = Int8(bitPattern: codeOfFullRows.byte(from: &bits)) }
        append(full: fullRow)
        continue
      }
      guard !isFull(count) else { return nil }
      list.removeAll(keepingCapacity: true)
      let plainBits = plainBits(forCount: count, of: biases.count)
      var next: UInt64 = 0
      for _ in 0..<count {
        guard let gap = bits.number(plainBits: plainBits), next + gap < biases.count else { return nil }
        list.append(Cell(column: Int(next + gap), step: Int8(bitPattern: codeOfLists.byte(from: &bits))))
        next += gap + 1
      }
      append(list)
    }
    guard bits.isAtEnd else { return nil }
  }
}

extension NearestLines {
  /// Writes the lines and the features that occur in them.
  func write(to writer: inout ByteWriter) {
    writer.append(UInt32(lengths.count))
    writer.append(UInt32(dangerBlocks))
    var bits = BitWriter()
    let code = PrefixCode(for: lengths)
    code.write(to: &bits)
    for length in lengths { code.write(length, to: &bits) }
    for feature in 0..<featureCount {
      let lines = lines(of: feature)
      bits.append(small: lines.count)
      let plainBits = plainBits(forCount: lines.count, of: lengths.count)
      var next: UInt32 = 0
      for line in lines {
        bits.append(line - next, plainBits: plainBits)
        next = line + 1
      }
    }
    writer.append(bits)
  }

  /// Reads what `write(to:)` wrote of so many features; nil where it did not.
  init?(features: Int, from reader: inout ByteReader) {
    guard let count = reader.number(UInt32.self).map({ Int($0) }),
      let dangerBlocks = reader.number(UInt32.self).map({ Int($0) }),
      dangerBlocks * Self.linesOfBlock < count + Self.linesOfBlock,
      var bits = reader.bits(), let code = PrefixCode(from: &bits)
    else { return nil }
    var lengths: [UInt8] = []
    while lengths.count < count {
      guard !bits.isExhausted else { return nil }
      lengths.append(code.byte(from: &bits))
    }
    self.init(dangerBlocks: dangerBlocks, lengths: lengths)
    var lines: [UInt32] = []
    for _ in 0..<features {
      guard let occurrences = bits.small(), occurrences <= count, !bits.isExhausted else { return nil }
      lines.removeAll(keepingCapacity: true)
      let plainBits = plainBits(forCount: occurrences, of: count)
      var next: UInt64 = 0
      for _ in 0..<occurrences {
        guard let gap = bits.number(plainBits: plainBits), next + gap < count else { return nil }
        lines.append(UInt32(next + gap))
        next += gap + 1
      }
      append(lines)
    }
    guard bits.isAtEnd else { return nil }
  }
}

extension ByteWriter {
  /// Adds bits, and how many bytes they take.
  fileprivate mutating func append(_ bits: BitWriter) {
    var bits = bits
    bits.end()
    append(UInt32(bits.bytes.count))
    append(bits.bytes)
  }
}

extension ByteReader {
  fileprivate mutating func bits() -> BitReader? {
    guard let count = number(UInt32.self), let bytes = numbers(UInt8.self, count: Int(count)) else { return nil }
    return BitReader(bytes)
  }
}
