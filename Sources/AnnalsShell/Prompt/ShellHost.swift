package import AnnalsEngine
package import AnnalsRender

/// What the shell asks of the program around it: files, the terminal's size, time.
package protocol ShellHost {
  /// Opens a file, and reads the declaration that belongs to it.
  ///
  /// - Throws: the report of why not, ready to be shown.
  mutating func read(_ path: String) throws(Failure) -> DataSet

  /// Reads what `use` names; `nil` where there are no files.
  var library: SourceLibrary? { get }

  /// Where answers go now; a terminal may have been resized since the last time.
  var page: Page { get }

  /// Where reports go.
  var reportPage: Page { get }

  /// Where notices go: with the answers where a person reads them, else with the reports.
  var noticePage: Page { get }

  /// Whether Ctrl-C was pressed since the current text began.
  var isCancelled: @Sendable () -> Bool { get }

  /// The time since some moment; never runs back.
  var now: Duration { get }
}
