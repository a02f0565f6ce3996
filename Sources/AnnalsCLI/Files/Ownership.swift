import AnnalsShell
import Glibc

/// Whose the files are that are kept for a person. What somebody else put there is not obeyed, and
/// what a person types is not given to them.
enum Ownership {
  /// Whether a file is of the person, or of the system's administrator, who may do all of this anyway.
  static func isTrusted(_ status: stat) -> Bool {
    status.st_uid == geteuid() || status.st_uid == 0
  }

  /// Refuses the file at a path, its links followed, when it is of somebody else; none is no mistake.
  static func check(_ path: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0, !isTrusted(status) else { return }
    throw Failure("this belongs to somebody else", about: path, status: .usage)
  }
}
