import Glibc

/// What a finished process has used, by the account of the operating system.
struct ProcessCost {
  /// User and system time together, in milliseconds.
  var processorTime: Double
  /// The most memory it held at once, in megabytes.
  var peakMemory: Double

  /// Runs a program to its end with an empty standard input, its output thrown away; nil where it cannot be started.
  static func running(_ program: String, _ arguments: [String]) -> ProcessCost? {
    guard let process = spawn(program, arguments, input: nil, output: nil) else { return nil }
    return waiting(for: process)
  }

  /// Runs a program until it has written its first lines, and tells what it has used by then, in milliseconds; then ends it.
  static func untilFirstLine(_ program: String, _ arguments: [String]) -> Double? {
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&input) == 0, pipe(&output) == 0 else { return nil }
    for end in [input[1], output[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let process = spawn(program, arguments, input: input[0], output: output[1]) else { return nil }
    close(input[0])
    close(output[1])
    var buffer = [UInt8](repeating: 0, count: 4096)
    _ = read(output[0], &buffer, buffer.count)
    var clock = clockid_t()
    var used = timespec()
    let isKnown = clock_getcpuclockid(process, &clock) == 0 && clock_gettime(clock, &used) == 0
    close(input[1])
    close(output[0])
    _ = waiting(for: process)
    return isKnown ? Double(used.tv_sec) * 1_000 + Double(used.tv_nsec) / 1_000_000 : nil
  }

  private static func waiting(for process: pid_t) -> ProcessCost? {
    var usage = rusage()
    var status: Int32 = 0
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1_000 + Double(time.tv_usec) / 1_000 }
    return ProcessCost(
      processorTime: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemory: Double(usage.ru_maxrss) / 1_024)
  }

  /// Starts a program; nil for an input or output stands for nothing and nowhere.
  private static func spawn(_ program: String, _ arguments: [String], input: Int32?, output: Int32?) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, program, &actions, nil, &words, environ) == 0 ? process : nil
  }
}

extension [Double] {
  /// The middle value.
  var median: Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}

extension Double {
  /// With so many digits behind the point.
  func rounded(to digits: Int) -> Double {
    let scale = pow(10, Double(digits))
    return (self * scale).rounded() / scale
  }
}
