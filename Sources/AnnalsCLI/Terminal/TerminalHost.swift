import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Glibc

/// What the shell at a terminal asks of the program.
struct TerminalHost: ShellHost {
  private let colour: ColourChoice
  private let pictures: PictureChoice
  private let start = ContinuousClock.now

  /// When what is being done is to be given up.
  var deadline: Deadline?

  init(_ invocation: Invocation) {
    colour = invocation.colour
    pictures = invocation.pictures
  }

  mutating func open(
    _ origin: DataOrigin, progress: @Sendable (String) -> LoadProgress,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> DataSet {
    guard !origin.paths.isEmpty else { return .shipped }
    guard !origin.paths.contains(DataFiles.standardInput.path) else {
      throw Failure("standard input is the prompt; name a file", about: nil, status: .usage)
    }
    let expanded = Self.expanded(origin)
    if let whole = Self.oneFile(of: expanded.paths) {
      throw Failure(
        "a name with blanks stands in quotes: .open \"\(whole)\"", about: nil, status: .usage)
    }
    return try DataFiles(origin: expanded, speaker: nil)
      .open(progress: progress, isCancelled: isCancelled)
  }

  /// The file that was meant where several words name none.
  private static func oneFile(of paths: [String]) -> String? {
    let whole = paths.joined(separator: " ")
    guard paths.count > 1, access(whole, F_OK) == 0,
      !paths.allSatisfy({ access($0, F_OK) == 0 })
    else { return nil }
    return whole
  }

  func look(at origin: DataOrigin) -> DataLook {
    DataFiles(origin: Self.expanded(origin)).look()
  }

  func queries(in path: String) throws(Failure) -> QuerySource {
    try QueryFiles.read(Environment.expanded(path), isCancelled: isCancelled)
  }

  func shelfNames() throws(Failure) -> [String] { try Shelf.found().names }

  func shelved(_ name: ShelfName) throws(Failure) -> QuerySource? {
    try Shelf.found().query(name)
  }

  mutating func shelve(_ text: String, as name: ShelfName) throws(Failure) {
    try Shelf.found().put(text, as: name)
  }

  mutating func edit(_ text: String) throws(Failure) -> String {
    try ExternalEditor.edit(text)
  }

  var library: SourceLibrary? { QueryFiles.library }
  var page: Page { Page(of: .standardOutput, colour: colour, pictures: pictures) }
  var reportPage: Page { Page(of: .standardError, colour: colour) }
  var noticePage: Page { OutputStream.standardOutput.isTerminal ? page : reportPage }
  var isCancelled: @Sendable () -> Bool {
    let deadline = deadline
    return { Interrupt.isRaised || deadline?.hasPassed == true }
  }

  /// What to say where the time was over before Ctrl-C was pressed.
  var overdue: Failure? {
    guard let deadline, deadline.hasPassed, !Interrupt.isRaised else { return nil }
    return deadline.failure
  }
  var isDisturbed: @Sendable () -> Bool { { Interrupt.isPending } }
  var now: Duration { start.duration(to: .now) }

  private static func expanded(_ origin: DataOrigin) -> DataOrigin {
    DataOrigin(
      paths: origin.paths.map { Environment.expanded($0) },
      declarationPath: origin.declarationPath.map { Environment.expanded($0) },
      format: origin.format)
  }
}
