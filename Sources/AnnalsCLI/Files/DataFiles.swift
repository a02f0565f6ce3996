import Annals
import AnnalsModel
import AnnalsShell
import Glibc

/// Finds and reads the files of a model.
struct DataFiles: Sendable {
  /// Set by `--model`.
  var declarationPath: String?

  /// Who says that a file is missing; `nil` at the prompt, where there is no doubt.
  var speaker: String? = "annals"

  /// As large as a file of data may be; the loader has limits of its own.
  static let limit = 2 * 1024 * 1024 * 1024

  /// Opens a data file and, where it stands beside it, reads `NAME.model.json`.
  ///
  /// A regular file is read piece by piece while it is loaded; what can be read only once, such
  /// as a pipe, is read whole.
  func open(
    _ path: String, isCancelled: () -> Bool = { false }
  ) throws(Failure) -> DataFile {
    let source = try source(of: path, isCancelled: isCancelled)
    return DataFile(name: path, source: source, declaration: try declaration(for: path))
  }

  private func source(
    of path: String, isCancelled: () -> Bool
  ) throws(Failure) -> ByteSource {
    do throws(FileProblem) {
      let file = OpenFile(try FileReader.open(path, isCancelled: isCancelled))
      guard !file.isRegular else { return file.source }
      return ByteSource(
        try FileReader.read(file.descriptor, limit: Self.limit, isCancelled: isCancelled))
    } catch {
      throw Failure(error, path: path, speaker: speaker)
    }
  }

  private func declaration(for path: String) throws(Failure) -> DeclarationFile? {
    if let declarationPath {
      return DeclarationFile(name: declarationPath, bytes: try bytes(of: declarationPath))
    }
    let stem = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
    let beside = stem + ".model.json"
    guard beside != path, access(beside, F_OK) == 0 else { return nil }
    return DeclarationFile(name: beside, bytes: try bytes(of: beside))
  }

  private func bytes(
    of path: String, isCancelled: () -> Bool = { false }
  ) throws(Failure) -> [UInt8] {
    do throws(FileProblem) {
      return try FileReader.read(path, limit: Self.limit, isCancelled: isCancelled)
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
