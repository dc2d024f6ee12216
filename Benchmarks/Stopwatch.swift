#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures processor time, which what else runs on the machine does not lengthen much, and time by the clock.
struct Stopwatch {
  private let start = Stopwatch.now(CLOCK_PROCESS_CPUTIME_ID)
  private let startByClock = Stopwatch.now(CLOCK_MONOTONIC)

  /// The processor seconds since this stopwatch was made.
  var seconds: Double { Self.now(CLOCK_PROCESS_CPUTIME_ID) - start }
  /// The seconds since this stopwatch was made.
  var elapsedSeconds: Double { Self.now(CLOCK_MONOTONIC) - startByClock }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
