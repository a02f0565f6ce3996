import Annals
import AnnalsModel
import AnnalsShell
import Glibc

/// Finds and opens the files of a model.
struct DataFiles: Sendable {
  /// At least one file.
  var origin: DataOrigin

  /// Who says that a file is missing; `nil` at the prompt, where there is no doubt.
  var speaker: String? = "annals"

  /// As large as a file of data may be; the loader has limits of its own.
  private static let limit = 2 * 1024 * 1024 * 1024

  /// How a command line names standard input, and how reports do.
  static let standardInput = (path: "-", name: "stdin")

  /// Opens data files and reads their declaration: `NAME.model.json` where it stands beside one.
  ///
  /// - Parameter progress: who watches what is read whole.
  func open(
    progress: @Sendable (String) -> LoadProgress = { _ in .unseen },
    isCancelled: () -> Bool = { false }
  ) throws(Failure) -> DataSet {
    var files: [DataFile] = []
    for path in origin.paths { files.append(try file(path, progress, isCancelled)) }
    return DataSet(files: files, declaration: try declaration(isCancelled))
  }

  private func file(
    _ path: String, _ progress: @Sendable (String) -> LoadProgress, _ isCancelled: () -> Bool
  ) throws(Failure) -> DataFile {
    let isPiped = path == Self.standardInput.path
    let stated = isPiped ? nil : FileName(path).format
    let format = origin.format
    let isAlone = origin.paths.count == 1
    let name = isPiped ? Self.standardInput.name : path
    let file = DataFile(
      name: name,
      format: (isAlone ? format ?? stated : stated ?? format) ?? .json,
      source: try source(of: path, progress: { progress(name) }, isCancelled: isCancelled))
    do throws(AnnalsModel.LoadError) {
      return try file.expanded()
    } catch {
      throw Failure(error.message, about: nil, status: .unreadableData)
    }
  }

  /// A regular file is read piece by piece while it is loaded; what can be read only once, such
  /// as a pipe, is read whole.
  private func source(
    of path: String, progress: () -> LoadProgress, isCancelled: () -> Bool
  ) throws(Failure) -> ByteSource {
    do throws(FileProblem) {
      let isPiped = path == Self.standardInput.path
      let file = OpenFile(
        isPiped ? dup(STDIN_FILENO) : try FileReader.open(path, isCancelled: isCancelled))
      guard !file.isRegular else { return file.source }
      let progress = progress()
      defer { progress.end() }
      return ByteSource(
        try FileReader.read(
          file.descriptor, limit: Self.limit, isCancelled: isCancelled,
          progress: { progress.advance($0, nil) }))
    } catch {
      throw Failure(error, path: path, speaker: speaker)
    }
  }

  // MARK: - The declaration

  private func declaration(_ isCancelled: () -> Bool) throws(Failure) -> DeclarationFile? {
    if let path = origin.declarationPath { return try declaration(path, isCancelled) }
    let beside = pathsBeside.filter { access($0, F_OK) == 0 && !Self.isOutput($0) }
    if let first = beside.first, let other = beside.first(where: { $0 != first }) {
      throw Failure(
        "'\(first)' and '\(other)' both declare the data; say which with --model",
        about: speaker, status: .usage)
    }
    guard let path = beside.first else { return nil }
    return try declaration(path, isCancelled)
  }

  /// Whether a file is the one that standard output goes to: `annals model homes.json >
  /// homes.model.json` has emptied it before it is asked for.
  private static func isOutput(_ path: String) -> Bool {
    var output = stat()
    var file = stat()
    guard fstat(STDOUT_FILENO, &output) == 0, stat(path, &file) == 0 else { return false }
    return output.st_dev == file.st_dev && output.st_ino == file.st_ino
  }

  /// Where a declaration may stand beside the data; nowhere in safe mode, which opens what is named.
  var pathsBeside: [String] {
    guard !SafeMode.isOn else { return [] }
    return origin.paths.filter { $0 != Self.standardInput.path }
      .map { FileName($0).stemPath + ".model.json" }
      .filter { !origin.paths.contains($0) }
  }

  /// No declaration that people write is near this.
  private static let largestDeclaration = 64 << 20

  private func declaration(
    _ path: String, _ isCancelled: () -> Bool
  ) throws(Failure) -> DeclarationFile {
    do throws(FileProblem) {
      return DeclarationFile(
        name: path,
        bytes: try FileReader.read(
          path, limit: Self.largestDeclaration, isCancelled: isCancelled))
    } catch {
      throw Failure(error, path: path, speaker: speaker)
    }
  }
}

extension Failure {
  init(_ problem: FileProblem, path: String, speaker: String? = "annals") {
    switch problem {
    case .missing(let suggestions):
      self.init(
        "no file is called '\(path)'\(didYouMean(suggestions))", about: speaker,
        status: .unreadableData)
    case .cancelled:
      self = .cancelled
    case .isFolder, .isDevice, .tooLarge, .system, .unsafe:
      self.init(problem.sentence, about: path, status: .unreadableData)
    }
  }
}
