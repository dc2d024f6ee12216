import Glibc

/// Waits in the kernel for the keyboard, a signal or a moment: no wake-ups while nothing happens.
enum Waiting {
  /// What came first.
  struct Arrival {
    /// There is something to read, or there never will be again.
    var hasInput = false
    /// The other end is gone; there may still be something to read.
    var isHungUp = false
    /// A signal came.
    var hasSignal = false
    /// The deadline has passed.
    var isLate = false
  }

  /// Waits until something comes, at most until a deadline on `Clock.elapsed`.
  static func wait(forInputOn input: Int32, until deadline: Int64? = nil, clock: Clock = .system) -> Arrival {
    while true {
      var descriptors = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Signals.pipe, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline.map { Int32(clamping: max(0, $0 - clock.elapsed())) } ?? -1
      let count = poll(&descriptors, nfds_t(descriptors.count), left)
      if count < 0 {
        if errno == EINTR { continue }
        return Arrival(hasInput: true)
      }
      return Arrival(
        hasInput: descriptors[0].revents != 0,
        isHungUp: descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0,
        hasSignal: descriptors[1].revents != 0, isLate: count == 0)
    }
  }
}
