import Annals
import AnnalsModel
import AnnalsShell
import Glibc

/// Finds and opens the files of a model.
struct DataFiles: Sendable {
  /// Set by `--model`.
  var declarationPath: String?

  /// Set by `--input`.
  var format: InputFormat?

  /// Who says that a file is missing; `nil` at the prompt, where there is no doubt.
  var speaker: String? = "annals"

  /// As large as a file of data may be; the loader has limits of its own.
  private static let limit = 2 * 1024 * 1024 * 1024

  /// How a command line names standard input, and how reports do.
  static let standardInput = (path: "-", name: "stdin")

  /// Opens data files and reads their declaration: `NAME.model.json` where it stands beside one.
  func open(
    _ paths: [String], isCancelled: () -> Bool = { false }
  ) throws(Failure) -> DataSet {
    var files: [DataFile] = []
    for path in paths {
      files.append(try file(path, isAlone: paths.count == 1, isCancelled: isCancelled))
    }
    return DataSet(files: files, declaration: try declaration(for: paths))
  }

  private func file(
    _ path: String, isAlone: Bool, isCancelled: () -> Bool
  ) throws(Failure) -> DataFile {
    let isPiped = path == Self.standardInput.path
    let stated = isPiped ? nil : FileName(path).format
    let file = DataFile(
      name: isPiped ? Self.standardInput.name : path,
      format: (isAlone ? format ?? stated : stated ?? format) ?? .json,
      source: try source(of: path, isCancelled: isCancelled))
    do throws(AnnalsModel.LoadError) {
      return try file.expanded()
    } catch {
      throw Failure(error.message, about: nil, status: .unreadableData)
    }
  }

  /// A regular file is read piece by piece while it is loaded; what can be read only once, such
  /// as a pipe, is read whole.
  private func source(
    of path: String, isCancelled: () -> Bool
  ) throws(Failure) -> ByteSource {
    do throws(FileProblem) {
      let isPiped = path == Self.standardInput.path
      let file = OpenFile(
        isPiped ? dup(STDIN_FILENO) : try FileReader.open(path, isCancelled: isCancelled))
      guard !file.isRegular else { return file.source }
      return ByteSource(
        try FileReader.read(file.descriptor, limit: Self.limit, isCancelled: isCancelled))
    } catch {
      throw Failure(error, path: path, speaker: speaker)
    }
  }

  // MARK: - The declaration

  private func declaration(for paths: [String]) throws(Failure) -> DeclarationFile? {
    if let declarationPath { return try declaration(declarationPath) }
    let beside = paths.filter { $0 != Self.standardInput.path }
      .map { FileName($0).stemPath + ".model.json" }
      .filter { !paths.contains($0) && access($0, F_OK) == 0 }
    if let first = beside.first, let other = beside.first(where: { $0 != first }) {
      throw Failure(
        "'\(first)' and '\(other)' both declare the data; say which with --model",
        about: "annals", status: .usage)
    }
    guard let path = beside.first else { return nil }
    return try declaration(path)
  }

  /// No declaration that people write is near this.
  private static let largestDeclaration = 64 << 20

  private func declaration(_ path: String) throws(Failure) -> DeclarationFile {
    do throws(FileProblem) {
      return DeclarationFile(
        name: path, bytes: try FileReader.read(path, limit: Self.largestDeclaration))
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
    case .isFolder, .tooLarge, .system:
      self.init(problem.sentence, about: path, status: .unreadableData)
    }
  }
}
