package import AnnalsEngine
package import AnnalsRender

/// What the shell asks of the program around it: files, the terminal's size, time.
package protocol ShellHost {
  /// Opens the files of a model, and reads the declaration that belongs to them.
  ///
  /// - Parameter progress: who watches what is read at once because it can be read only once.
  /// - Throws: the report of why not, ready to be shown.
  mutating func open(
    _ origin: DataOrigin, progress: @Sendable (String) -> LoadProgress,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> DataSet

  /// How the files of a model look now; none for the model in the program.
  func look(at origin: DataOrigin) -> DataLook

  /// Reads what `use` names; `nil` where there are no files.
  var library: SourceLibrary? { get }

  /// The text of a file of queries.
  func queries(in path: String) throws(Failure) -> QuerySource

  /// The names of the queries that are on the shelf, in any order.
  func shelfNames() throws(Failure) -> [String]

  /// The text of a query on the shelf; `nil` where there is none of that name.
  func shelved(_ name: ShelfName) throws(Failure) -> QuerySource?

  /// Puts a text on the shelf, in the place of what has the name already.
  mutating func shelve(_ text: String, as name: ShelfName) throws(Failure)

  /// Lets the person change a text in an editor, and waits until it is left.
  mutating func edit(_ text: String) throws(Failure) -> String

  /// Where answers go now; a terminal may have been resized since the last time.
  var page: Page { get }

  /// Where reports go.
  var reportPage: Page { get }

  /// Where notices go: with the answers where a person reads them, else with the reports.
  var noticePage: Page { get }

  /// Whether Ctrl-C was pressed since the current text began.
  var isCancelled: @Sendable () -> Bool { get }

  /// Whether a key or a signal waits: what goes on without being asked for gives way to it.
  var isDisturbed: @Sendable () -> Bool { get }

  /// The time since some moment; never runs back.
  var now: Duration { get }
}
