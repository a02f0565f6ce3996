import AnnalsEngine
import AnnalsShell

extension QueryFiles {
  /// The text of a file that is named at the prompt.
  static func read(
    _ path: String, isCancelled: () -> Bool = { false }
  ) throws(Failure) -> QuerySource {
    let text: [UInt8]
    do throws(FileProblem) {
      text = try FileReader.read(path, limit: largestText, isCancelled: isCancelled)
    } catch {
      if error == .cancelled { throw .cancelled }
      throw Failure(error, path: path)
    }
    if isData(text) {
      throw Failure(
        "'\(path)' has data, not queries; .open asks it", about: nil, status: .usage)
    }
    return QuerySource(name: path, text: text, path: realPath(path))
  }
}
