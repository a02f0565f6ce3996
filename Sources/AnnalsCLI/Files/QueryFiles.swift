import AnnalsEngine
import AnnalsShell
import Glibc

/// Finds and reads texts with queries: those of the command line, and those that they use.
enum QueryFiles {
  /// Larger than any text the parser takes, so that it is the parser who says so.
  static let largestText = 64 * 1024 * 1024

  /// The texts of a command line, in order.
  static func read(
    _ origins: [Invocation.QueryOrigin], isCancelled: () -> Bool
  ) throws(Failure) -> [QuerySource] {
    var sources: [QuerySource] = []
    for (index, origin) in origins.enumerated() {
      let number = origins.count == 1 ? nil : index + 1
      sources.append(try read(origin, number: number, isCancelled))
    }
    return sources
  }

  private static func read(
    _ origin: Invocation.QueryOrigin, number: Int?, _ isCancelled: () -> Bool
  ) throws(Failure) -> QuerySource {
    switch origin {
    case .text(let text):
      return QuerySource(
        name: number.map { "query \($0)" } ?? "query", text: Array(text.utf8))
    case .file(let path):
      let text = try read(named: path) { () throws(FileProblem) in
        try FileReader.read(path, limit: largestText, isCancelled: isCancelled)
      }
      if isData(text) {
        throw Failure(
          "'\(path)' has data, not queries; to ask it: annals -c QUERY \(path)",
          about: "annals", status: .usage)
      }
      return QuerySource(name: path, text: text, path: realPath(path))
    case .standardInput:
      return QuerySource(
        name: "stdin",
        text: try read(named: "standard input") { () throws(FileProblem) in
          try FileReader.read(STDIN_FILENO, limit: largestText, isCancelled: isCancelled)
        })
    }
  }

  /// Whether a text is JSON: no query begins like that, and every line would be a mistake.
  static func isData(_ text: [UInt8]) -> Bool {
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// A file of queries that cannot be read is a mistake of the command line, not of the data.
  private static func read(
    named name: String, _ body: () throws(FileProblem) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    do throws(FileProblem) {
      return try body()
    } catch {
      if error == .isFolder {
        let folder = name.last == "/" ? String(name.dropLast()) : name
        throw Failure(
          "this is a folder; name its files, as in \(folder)/*.annals", about: name, status: .usage)
      }
      guard error != .cancelled else { throw .cancelled }
      var failure = Failure(error, path: name)
      failure.status = .usage
      throw failure
    }
  }

  // MARK: - Files that texts use

  /// Reads what `use` names; `nil` in safe mode, where it is refused.
  static var library: SourceLibrary? { SafeMode.isOn ? nil : files }

  /// Reads it from the folder of the text that says it.
  private static let files = SourceLibrary { path, user in
    let place = place(of: path, usedBy: user)
    do throws(FileProblem) {
      let text = try FileReader.read(place, limit: largestText)
      return .success(QuerySource(name: place, text: text, path: realPath(place)))
    } catch {
      return .failure(UnusableSource(message: sentence(error, place)))
    }
  }

  private static func place(of path: String, usedBy user: QuerySource) -> String {
    // What is no file of its own stands where the program was started.
    guard !path.hasPrefix("/"), user.path != nil, let slash = user.name.lastIndex(of: "/") else {
      return path
    }
    return String(user.name[...slash]) + path
  }

  private static func sentence(_ problem: FileProblem, _ place: String) -> String {
    switch problem {
    case .missing(let suggestions): "no file is called '\(place)'\(didYouMean(suggestions))"
    case .isFolder, .isDevice, .tooLarge, .system, .cancelled, .unsafe:
      "'\(place)': \(problem.sentence)"
    }
  }

  /// One name for each file, however it was reached.
  static func realPath(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
