import AnnalsModel
import Glibc

extension Model {
  /// Loads a model from the bytes of a file, which may be gzip's.
  ///
  /// - Parameters:
  ///   - name: what errors and reports call the file.
  ///   - format: how the bytes are read.
  ///   - declaration: the bytes of a declaration that stands in a file of its own; without one it
  ///     is the key `annals` of the file, or inferred.
  ///   - isStrict: whether a value that cannot be read refuses the file rather than becoming
  ///     unknown.
  ///   - limits: how much the load may ask for, and questions after it.
  public init(
    _ bytes: [UInt8], format: DataFormat = .json, named name: String = "data",
    declaration: [UInt8]? = nil, isStrict: Bool = false,
    limits: Limits = .standard
  ) throws(LoadError) {
    let file = try Self.file(name, format, ByteSource(bytes), limits)
    let text = declaration.map { DeclarationText(file: "\(name) declaration", bytes: $0) }
    try self.init([file], text, isStrict: isStrict, limits)
  }

  /// Loads a model from the bytes of a JSON file, by the declaration under its key `annals` or by
  /// one that is inferred.
  public init(
    json: [UInt8], named name: String = "data.json", declaration: [UInt8]? = nil,
    isStrict: Bool = false,
    limits: Limits = .standard
  ) throws(LoadError) {
    try self.init(
      json, named: name, declaration: declaration, isStrict: isStrict, limits: limits)
  }

  /// Loads a model from a file. It is read piece by piece and never stands in memory as a whole.
  /// Pipes and devices are refused: they may have no end.
  public init(
    path: String, isStrict: Bool = false, limits: Limits = .standard
  ) throws(LoadError) {
    try self.init(paths: [path], isStrict: isStrict, limits: limits)
  }

  /// Loads a model from a file, or from several as the parts of one document: an object has keys
  /// of the whole, anything else stands there under the name of its file.
  ///
  /// What a name ends with says how the file is read: `.ndjson` and `.jsonl`, `.csv`, `.tsv`; any
  /// other is JSON. A `.gz` behind it makes no difference: gzip is known by its first bytes.
  ///
  /// - Parameters:
  ///   - declaration: the path of the declaration; without one it is the key `annals` of one of
  ///     the files, or inferred.
  ///   - isStrict: whether a value that cannot be read refuses the files rather than becoming
  ///     unknown.
  ///   - limits: how much the load may ask for, and questions after it.
  public init(
    paths: [String], declaration: String? = nil, isStrict: Bool = false,
    limits: Limits = .standard
  ) throws(LoadError) {
    var files: [InputFile] = []
    for path in paths {
      files.append(try Self.file(path, nil, try Self.open(path).source, limits))
    }
    guard !files.isEmpty else { throw LoadError("no file was named") }
    var text: DeclarationText?
    if let declaration {
      text = DeclarationText(file: declaration, bytes: try Self.bytes(of: declaration, limits))
    }
    try self.init(files, text, isStrict: isStrict, limits)
  }

  private init(
    _ files: [InputFile], _ declaration: DeclarationText?, isStrict: Bool, _ limits: Limits
  ) throws(LoadError) {
    do throws(AnnalsModel.LoadError) {
      self.init(
        try AnnalsModel.Model.load(
          files, declaration: declaration,
          options: LoadOptions(strict: isStrict, limits: limits.load)), limits: limits)
    } catch {
      throw LoadError(error)
    }
  }

  private static func file(
    _ name: String, _ format: DataFormat?, _ source: ByteSource, _ limits: Limits
  ) throws(LoadError) -> InputFile {
    do throws(AnnalsModel.LoadError) {
      let file = InputFile(name: name, format: format?.base, source: source)
      return try file.rereadable(LoadOptions(limits: limits.load)).expanded()
    } catch {
      throw LoadError(error)
    }
  }

  private static func open(_ path: String) throws(LoadError) -> OpenFile {
    // A name with a NUL would be cut there, and be another file.
    guard !path.utf8.contains(0) else { throw LoadError("\(path): no such file") }
    // A pipe that nobody writes to would keep the host waiting for ever, and a device has no end.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw LoadError("\(path): \(OpenFile.reason(errno))") }
    let file = OpenFile(descriptor)
    guard file.isRegular else { throw LoadError("\(path): not a regular file") }
    return file
  }

  private static func bytes(
    of path: String, _ limits: Limits
  ) throws(LoadError) -> [UInt8] {
    let source = try Self.open(path).source
    do throws(AnnalsModel.LoadError) {
      return try InputFile(name: path, source: source).bytes(
        LoadOptions(limits: limits.load))
    } catch {
      throw LoadError(error)
    }
  }
}

/// How the bytes of a data file are to be read.
public enum DataFormat: String, CaseIterable, Hashable, Sendable {
  /// One JSON document.
  case json

  /// A JSON value on every line.
  case ndjson

  /// A header and rows; commas, semicolons or tabs, as the header has them.
  case csv

  /// The same with tabs.
  case tsv

  fileprivate var base: InputFormat {
    switch self {
    case .json: .json
    case .ndjson: .ndjson
    case .csv: .csv
    case .tsv: .tsv
    }
  }
}

/// Why a model did not load. Nothing half loaded is ever asked.
public struct LoadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One plain sentence.
  public let message: String

  /// Where in the file, counted from 1, the column in characters; `nil` where it is no place.
  public let line: Int?
  public let column: Int?

  /// `file:line:column: message`, with as much of it as there is.
  public let description: String

  /// The limit that was hit; `nil` where it was none.
  public let limitReached: LimitReached?

  init(_ error: AnnalsModel.LoadError) {
    if case .limit(let limit, let value, _, _) = error {
      limitReached = LimitReached(limit, value)
    } else {
      limitReached = nil
    }
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
    limitReached = nil
  }
}
