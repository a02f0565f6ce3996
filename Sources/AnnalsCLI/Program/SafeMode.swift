import Glibc
import Synchronization

/// What `--safe` takes away: every file but those that the command line names, all writing of
/// files, every process, and nearly all of the environment.
///
/// The shell refuses the commands that would need one of these. This stands beneath it, in the few
/// places that open, write or start anything, and cannot be left: there is no end to it.
enum SafeMode {
  /// The files that may be read; `nil` outside safe mode.
  private static let named = Mutex<Set<String>?>(nil)

  /// Begins it, for as long as the program runs.
  static func begin(naming paths: [String]) {
    named.withLock { if $0 == nil { $0 = Set(paths) } }
    keepEnvironment(of: kept)
    // Readline would read the file of the person that runs the program.
    setenv("INPUTRC", "/dev/null", 1)
  }

  static var isOn: Bool { named.withLock { $0 != nil } }

  /// Whether a file may be read.
  static func permits(_ path: String) -> Bool {
    named.withLock { $0.map { $0.contains(path) } ?? true }
  }

  /// What a terminal cannot be used without, and what says how it is to look.
  private static let kept = ["TERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR"]

  private static func keepEnvironment(of names: [String]) {
    let values = names.map { ($0, Environment.value($0)) }
    clearenv()
    for case (let name, let value?) in values { setenv(name, value, 1) }
  }
}

extension Invocation {
  /// The files that the command line names.
  var namedPaths: [String] {
    let queries: [QueryOrigin] =
      switch task {
      case .ask(let origins), .check(let origins), .format(let origins, _): origins
      case .report(let origin): [origin]
      case .explain, .describe, .model: []
      }
    let texts = queries.compactMap { if case .file(let path) = $0 { path } else { nil } }
    return dataPaths + texts + (declarationPath.map { [$0] } ?? [])
  }
}
