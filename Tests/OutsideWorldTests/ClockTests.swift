import OutsideWorld
import Testing

@Suite struct ClockTests {
  @Test func `the system's clock is past the day on which this was written`() {
    #expect(Clock.system.now() > 1_790_000_000_000)
  }

  @Test func `what has elapsed is never less than before`() {
    let first = Clock.system.elapsed()
    #expect(Clock.system.elapsed() >= first)
  }

  @Test func `no place is more than a day from UTC`() {
    #expect(abs(Clock.offset(at: 0)) < 86_400)
  }

  @Test func `seeds differ`() {
    #expect(Set((0..<8).map { _ in Seed.draw() }).count > 1)
  }
}
