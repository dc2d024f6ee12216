import Glibc

/// What a finished process has used, by the account of the operating system.
struct ProcessCost {
  /// User and system time together, in milliseconds.
  var processorTime: Double
  /// The most memory it held at once, in megabytes.
  var peakMemory: Double

  /// Runs a program to its end with an empty standard input, its output thrown away; nil where it cannot be started.
  static func running(_ program: String, _ arguments: [String]) -> ProcessCost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { return nil }
    var usage = rusage()
    var status: Int32 = 0
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1_000 + Double(time.tv_usec) / 1_000 }
    return ProcessCost(
      processorTime: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemory: Double(usage.ru_maxrss) / 1_024)
  }
}

extension [Double] {
  /// The middle value.
  var median: Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
