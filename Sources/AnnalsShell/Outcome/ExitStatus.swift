/// What the program tells its caller when it ends; part of what scripts rely on.
package enum ExitStatus: Int32, Hashable, CaseIterable, Sendable {
  /// Every question was answered, even with no rows.
  case ran = 0

  /// The answer is no: an `expect` is not met, `fmt --check` found a file to change, or no answer
  /// had a row and `--exit-status` asked to be told.
  case negative = 1

  /// A query is wrong; nothing was run.
  case wrongQuery = 2

  /// The data could not be read.
  case unreadableData = 3

  /// A limit was hit, or a run failed.
  case stopped = 4

  /// The command line is wrong.
  case usage = 64

  /// The answer could not be written: a full disk, a closed standard output.
  case unwritable = 74

  /// Ctrl-C.
  case interrupted = 130

  /// The reader of the answer went away, as `head` does.
  case brokenPipe = 141
}
