import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Glibc

/// Queries from the command line, from files, from standard input.
struct BatchRun {
  private let invocation: Invocation
  private let origins: [Invocation.QueryOrigin]

  init(_ invocation: Invocation, origins: [Invocation.QueryOrigin]) {
    self.invocation = invocation
    self.origins = origins
  }

  func run() -> ExitStatus {
    do throws(Failure) {
      let sources = try readSources()
      return answer(sources, with: try invocation.openModel())
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }

  private func answer(_ sources: [QuerySource], with session: Session) -> ExitStatus {
    let batch = Batch(
      session: session, format: invocation.format, page: invocation.answerPage,
      reportPage: invocation.reportPage, warnings: invocation.isStrict ? .error : .warning)
    var sink = Sink(path: invocation.outputPath)
    do throws(Failure) {
      let result = try batch.run(
        sources, isCancelled: { false },
        emit: { (piece) throws(Failure) in try sink.take(piece) },
        report: OutputStream.standardError.report)
      guard result.status == .ran else { return result.status }
      try sink.finish()
      return result.rows == 0 && invocation.reportsNoRows ? .noRows : .ran
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }
}

// MARK: - Reading queries

extension BatchRun {
  /// Larger than any text the parser takes, so that it is the parser who says so.
  private static let largestText = 64 * 1024 * 1024

  private func readSources() throws(Failure) -> [QuerySource] {
    var sources: [QuerySource] = []
    for (index, origin) in origins.enumerated() {
      sources.append(try read(origin, number: index + 1))
    }
    return sources
  }

  private func read(
    _ origin: Invocation.QueryOrigin, number: Int
  ) throws(Failure) -> QuerySource {
    switch origin {
    case .text(let text):
      let name = origins.count == 1 ? "query" : "query \(number)"
      return QuerySource(name: name, text: Array(text.utf8))
    case .file(let path):
      let text = try read(named: path) { () throws(FileProblem) in
        try FileReader.read(path, limit: Self.largestText)
      }
      if Self.isData(text) {
        throw Failure(
          "'\(path)' has data, not queries; to ask it: annals -c QUERY \(path)",
          about: "annals", status: .usage)
      }
      return QuerySource(name: path, text: text)
    case .standardInput:
      return QuerySource(
        name: "stdin",
        text: try read(named: "standard input") { () throws(FileProblem) in
          try FileReader.read(STDIN_FILENO, limit: Self.largestText)
        })
    }
  }

  /// Whether a text is JSON: no query begins like that, and every line would be a mistake.
  private static func isData(_ text: [UInt8]) -> Bool {
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// A file of queries that cannot be read is a mistake of the command line, not of the data.
  private func read(
    named name: String, _ body: () throws(FileProblem) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    do throws(FileProblem) {
      return try body()
    } catch {
      var failure = Failure(error, path: name)
      failure.status = .usage
      throw failure
    }
  }
}
