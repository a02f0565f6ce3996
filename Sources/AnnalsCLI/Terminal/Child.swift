import Glibc

/// A program that the person works with for a while, at the same terminal.
enum Child {
  /// Starts a program with the signals as a shell would start it, whatever is watched or
  /// ignored here.
  ///
  /// - Returns: `nil` where it cannot be started.
  static func start(_ arguments: [String]) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard let program = words.first ?? nil else { return nil }
    var process = pid_t()
    let number = posix_spawn(&process, program, nil, &attributes, &words, environ)
    return number == 0 ? process : nil
  }

  /// Waits for a program to end.
  ///
  /// - Returns: what it ended with; as a shell says it, 128 and the signal for one that died.
  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
