/// Why a model was not loaded. Nothing half loaded ever comes out.
///
/// Messages quote the file; whoever shows them on a terminal makes control characters visible.
package enum LoadError: Error, Hashable, Sendable {
  /// The file is not JSON, or has a key twice.
  case notJSON(ScanProblem, LoadPlace)

  /// The declaration says what cannot be, all that was found.
  case declaration([DeclarationMistake])

  /// Records that cannot be told apart or are none.
  case records([RecordMistake])

  /// The file has no declaration, none was given, and it has no list of records that one could
  /// be made for; with what it has instead.
  case nothingToInfer(file: String, [UnusedPath])

  /// More than a load takes, with the value of the limit.
  case limit(LoadLimit, Int, file: String, LoadPlace?)

  /// A strict load found something that it could not read.
  case strict(LoadReport)

  /// The file could not be read on.
  case unreadable(file: String, reason: String)

  /// Someone asked to stop.
  case cancelled
}

/// A place in a file that is read.
package struct LoadPlace: Hashable, Sendable {
  package var file: FilePlace

  /// Bytes before it, from 0.
  package var byte: Int

  /// Where in the data: `councils[0].inspections[3].overall`; empty at the top.
  package var path: String

  /// The line, or the part of it around the place.
  package var excerpt: String

  /// Where the place is in `excerpt`, in bytes from 0.
  package var caret: Int

  package init(file: FilePlace, byte: Int, path: String, excerpt: String, caret: Int) {
    self.file = file
    self.byte = byte
    self.path = path
    self.excerpt = excerpt
    self.caret = caret
  }
}

/// What is wrong with a declaration.
package struct DeclarationMistake: Hashable, Sendable {
  /// `annals.kinds.council.tracks.rating.value`
  package var path: String

  /// `no such key in 158 of 158 councils`
  package var message: String

  /// What was probably meant: `overall`.
  package var suggestion: String?
  package var place: FilePlace?

  package init(path: String, message: String, suggestion: String?, place: FilePlace?) {
    self.path = path
    self.message = message
    self.suggestion = suggestion
    self.place = place
  }

  /// All of it in one line.
  package var text: String {
    let meant = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "\(path): \(message)\(meant)"
  }
}

/// What is wrong with a record.
package struct RecordMistake: Hashable, Sendable {
  /// `councils[3].ons`
  package var path: String

  /// `the key 'E1' stands here and at councils.json:3:14`
  package var message: String
  package var place: FilePlace

  package init(path: String, message: String, place: FilePlace) {
    self.path = path
    self.message = message
    self.place = place
  }
}

extension LoadError {
  /// One sentence without a stop; for several mistakes the first, and how many more there are.
  package var message: String {
    switch self {
    case .notJSON(let problem, let place):
      place.path.isEmpty ? problem.message : "\(problem.message) (in \(place.path))"
    case .declaration(let mistakes):
      Self.first(of: mistakes.map(\.text))
    case .records(let mistakes):
      Self.first(of: mistakes.map { "\($0.path): \($0.message)" })
    case .nothingToInfer(let file, _):
      "\(file) has no list of records, and no key 'annals' that says what its parts are"
    case .limit(let limit, let value, _, _):
      "more than \(value) \(limit.words)"
    case .strict(let report):
      Self.first(of: report.entries.map { "\($0.path): \($0.message)" })
    case .unreadable(let file, let reason):
      "\(file): \(reason)"
    case .cancelled:
      "cancelled"
    }
  }

  /// Where the first of it is, when it is anywhere.
  package var place: FilePlace? {
    switch self {
    case .notJSON(_, let place): place.file
    case .declaration(let mistakes): mistakes.first?.place
    case .records(let mistakes): mistakes.first?.place
    case .limit(_, _, _, let place): place?.file
    case .strict(let report): report.entries.first?.places.first
    case .nothingToInfer, .unreadable, .cancelled: nil
    }
  }

  private static func first(of texts: [String]) -> String {
    let more = texts.count > 1 ? " (and \(texts.count - 1) more)" : ""
    return (texts.first ?? "") + more
  }
}
