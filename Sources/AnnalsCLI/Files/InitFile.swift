import AnnalsEngine
import AnnalsShell

/// What a person wants done before every prompt: `~/.config/annals/init`.
enum InitFile {
  /// - Returns: `nil` where there is none.
  static func read() throws(Failure) -> QuerySource? {
    guard !SafeMode.isOn, let folder = Environment.folder("XDG_CONFIG_HOME", standard: ".config")
    else {
      return nil
    }
    let path = folder + "/init"
    try Ownership.check(path)
    do throws(FileProblem) {
      let text = try FileReader.read(path, limit: largest)
      return QuerySource(name: path, text: text, path: path)
    } catch {
      if case .missing = error { return nil }
      throw Failure(error.sentence, about: path, status: .usage)
    }
  }

  /// In bytes; nobody types as much.
  private static let largest = 1 << 20
}
