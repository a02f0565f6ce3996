import Glibc

extension ChildProcess {
  /// Starts `sh` with the signals as a shell would start it: what we ignore or deal with is for it
  /// as if we had not. A pager that kept ignoring a closed pipe would never end.
  ///
  /// - Parameters:
  ///   - arguments: its own name first.
  ///   - input: what it reads; `nil` for what we read.
  ///   - variables: what its environment has beside ours, where that does not say it.
  static func start(
    _ arguments: [String], input: Int32? = nil, variables: [String: String] = [:]
  ) throws(FileProblem) -> pid_t {
    guard !SafeMode.isOn else { throw .unsafe }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var words = pointers(to: arguments)
    var environment = pointers(to: environment(with: variables))
    defer { for pointer in words + environment { free(pointer) } }
    var process = pid_t()
    let problem = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &environment)
    guard problem == 0 else { throw .system(problem) }
    return process
  }

  private static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    var none = sigset_t()
    sigemptyset(&none)
    sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  private static func pointers(to texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  private static func environment(with variables: [String: String]) -> [String] {
    var lines: [String] = []
    var next = environ
    while let line = next.pointee {
      lines.append(String(cString: line))
      next += 1
    }
    for (name, value) in variables.sorted(by: { $0.key < $1.key })
    where Environment.value(name) == nil {
      lines.append("\(name)=\(value)")
    }
    return lines
  }
}
