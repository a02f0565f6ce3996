import Glibc

/// Why a file could not be read or written.
enum FileProblem: Error, Hashable, Sendable {
  /// There is nothing of that name.
  case missing(suggestions: [String])
  case isFolder

  /// Something such as `/dev/zero`.
  case isDevice

  /// Larger than any limit lets through.
  case tooLarge(limit: Int)

  /// What the system said; a number of `errno`.
  case system(Int32)

  /// Ctrl-C.
  case cancelled

  /// Safe mode does without.
  case unsafe

  /// What was met, without the name of the file.
  var sentence: String {
    switch self {
    case .missing: "there is no such file"
    case .isFolder: "this is a folder"
    case .isDevice: "this is a device, which may have no end"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    case .system(let number): Self.describe(number)
    case .cancelled: "cancelled"
    case .unsafe: "--safe opens and writes no file but reads those that the command line names"
    }
  }

  private static func describe(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let sentence = String(cString: text)
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
