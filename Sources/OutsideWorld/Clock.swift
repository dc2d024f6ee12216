import Glibc

/// Tells the time; a value, so that a conversation can be held at any time.
package nonisolated struct Clock: Sendable {
  /// Milliseconds since 1970 UTC, for what is kept.
  package var now: @Sendable () -> Int64
  /// Milliseconds since some moment, never set back, for how long something lasts.
  package var elapsed: @Sendable () -> Int64

  /// A clock of one's own making.
  package init(now: @escaping @Sendable () -> Int64, elapsed: @escaping @Sendable () -> Int64) {
    self.now = now
    self.elapsed = elapsed
  }

  /// The clock of the machine.
  package static let system = Clock(
    now: { read(CLOCK_REALTIME) },
    elapsed: { read(CLOCK_MONOTONIC) })

  /// How far the local time is ahead of UTC at a moment, in seconds; 0 where that is not known.
  package static func offset(at milliseconds: Int64) -> Int {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    tzset()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff
  }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// Chance, which decides only between wordings and is drawn once a conversation.
package nonisolated enum Seed {
  /// A number that nobody chose; the standard library takes it from the system's chance (`getrandom`).
  package static func draw() -> UInt32 {
    UInt32.random(in: .min ... .max)
  }
}
