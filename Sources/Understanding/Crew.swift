import Synchronization

/// Carries out pieces of work that do not need each other: one after another, or several at a time where somebody outside can.
///
/// Listening starts no threads itself. Who embeds it may lend it some; what is learned is the same to the byte with any number of
/// them.
public struct Crew: Sendable {
  private let carryOut: @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void

  /// One that carries out one piece after another.
  public static let ofOne = Crew { count, piece in
    for number in 0..<count { piece(number) }
  }

  /// One that carries out its pieces as it is told.
  ///
  /// - Parameter carryOut: Calls a piece once with each number from 0 up to a count, in any order and on any thread, and returns when
  ///   all of them are done.
  public init(_ carryOut: @escaping @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void) {
    self.carryOut = carryOut
  }

  /// What some pieces of work give, in the order of their numbers.
  func results<Result: Sendable>(_ count: Int, of piece: @Sendable (Int) -> Result) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    carryOut(count) { number in
      let result = piece(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// What batches of some elements give, in their order.
  ///
  /// There are as many batches whoever carries them out, so that nothing can depend on that.
  func batches<Element: Sendable, Result: Sendable>(
    of elements: [Element], _ piece: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    let count = min(Self.batchCount, elements.count)
    return results(count) { number in
      piece(elements[elements.count * number / count..<elements.count * (number + 1) / count])
    }
  }

  private static let batchCount = 32
}
