import AnnalsModel
import Glibc

extension Model {
  /// Loads a model from the bytes of a JSON file that has a declaration under its key `annals`.
  ///
  /// - Parameters:
  ///   - name: what errors and reports call the file.
  ///   - declaration: the bytes of a declaration that stands in a file of its own.
  ///   - isStrict: whether a value that cannot be read refuses the file rather than becoming
  ///     unknown.
  public init(
    json: [UInt8], named name: String = "data.json", declaration: [UInt8]? = nil,
    isStrict: Bool = false
  ) throws(LoadError) {
    do throws(AnnalsModel.LoadError) {
      self.init(
        try AnnalsModel.Model.load(
          json, file: name,
          declaration: declaration.map { DeclarationText(file: "\(name) declaration", bytes: $0) },
          options: LoadOptions(strict: isStrict)))
    } catch {
      throw LoadError(error)
    }
  }

  /// Loads a model from a JSON file. It is read piece by piece and never stands in memory as a
  /// whole.
  public init(path: String, isStrict: Bool = false) throws(LoadError) {
    let file = try Self.open(path)
    do throws(AnnalsModel.LoadError) {
      self.init(
        try AnnalsModel.Model.load(
          from: file.source, file: path, options: LoadOptions(strict: isStrict)))
    } catch {
      throw LoadError(error)
    }
  }

  private static func open(_ path: String) throws(LoadError) -> OpenFile {
    // A name with a NUL would be cut there, and be another file.
    guard !path.utf8.contains(0) else { throw LoadError("\(path): no such file") }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LoadError("\(path): \(OpenFile.reason(errno))") }
    return OpenFile(descriptor)
  }
}

/// Why a model did not load. Nothing half loaded is ever asked.
public struct LoadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One plain sentence.
  public let message: String

  /// Where in the file, counted from 1, the column in bytes; `nil` where it is no place.
  public let line: Int?
  public let column: Int?

  /// `file:line:column: message`, with as much of it as there is.
  public let description: String

  init(_ error: AnnalsModel.LoadError) {
    message = error.message
    line = error.place?.line
    column = error.place?.column
    description =
      error.place.map { "\($0.file):\($0.line):\($0.column): \(error.message)" } ?? error.message
  }

  init(_ message: String) {
    self.message = message
    line = nil
    column = nil
    description = message
  }
}
