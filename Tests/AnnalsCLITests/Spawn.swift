import Foundation
import Glibc

/// A program started with three streams and nothing else.
///
/// Foundation's `Process` waits until every descendant has closed a socket that it hands down,
/// which a tmux server never does, and hands down the blocked signals of the test's own thread,
/// so that no signal would be heard.
struct Spawn {
  struct Failed: Error {
    var number: Int32
  }

  /// How a program ended.
  enum End: Equatable {
    case exited(Int32)
    case died(signal: Int32)
  }

  private let process: pid_t

  /// - Parameters:
  ///   - arguments: the program first, found in `PATH`.
  ///   - environment: `nil` for that of the tests.
  ///   - streams: paths for standard input, output and error; those to write are there already.
  init(
    _ arguments: [String], environment: [String: String]? = nil,
    streams: [String]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in streams.enumerated() {
      let flags = number == 0 ? O_RDWR : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
    }
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }

    var attributes = Self.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    // A program that was built with counters, for coverage, leaves no file of them behind.
    let settings = (environment ?? ProcessInfo.processInfo.environment)
      .merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
    var words = arguments.map { strdup($0) } + [nil]
    var variables = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    let number = posix_spawnp(
      &process, arguments[0], &actions, &attributes, &words, &variables)
    guard number == 0 else { throw Failed(number: number) }
    self.process = process
  }

  func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Waits for the program to end.
  @discardableResult
  func wait() -> End {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .died(signal: signal)
  }

  /// No signal blocked, none ignored.
  private static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }
}
