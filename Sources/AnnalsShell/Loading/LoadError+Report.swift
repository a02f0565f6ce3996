import AnnalsModel
import AnnalsRender

extension LoadError {
  /// The error as it is told.
  ///
  /// - Parameters:
  ///   - excerpt: the line of a place, where the file that it is in is at hand.
  func failure(
    for page: Page, excerpt: (FilePlace) -> LoadProblem.Excerpt?
  ) -> Failure {
    switch self {
    case .cancelled:
      .cancelled
    case .limit(_, _, let file, nil):
      Failure(message, about: file, status: status)
    case .unreadable(let file, let reason):
      Failure(reason, about: file, status: status)
    case .notJSON, .declaration, .records, .nothingToInfer, .limit, .strict:
      Failure(report: LoadReportRenderer.render(problems(excerpt), for: page), status: status)
    }
  }

  /// What a program that needed the data ends with.
  private var status: ExitStatus {
    switch self {
    case .cancelled: .interrupted
    case .notJSON, .declaration, .records, .nothingToInfer, .limit, .strict, .unreadable:
      .unreadableData
    }
  }

  private func problems(_ excerpt: (FilePlace) -> LoadProblem.Excerpt?) -> [LoadProblem] {
    switch self {
    case .notJSON(let problem, let place):
      [
        LoadProblem(
          message: message, place: place.file, excerpt: place.marked, help: problem.help)
      ]
    case .limit(_, _, _, let place):
      [LoadProblem(message: message, place: place?.file, excerpt: place?.marked)]
    case .declaration(let mistakes):
      mistakes.enumerated().map { index, mistake in
        // To look for a line takes time, and those that are only counted have no use for it.
        let isShown = index < LoadReportRenderer.mostShown
        return LoadProblem(
          message: mistake.text, place: mistake.place,
          excerpt: isShown ? mistake.place.flatMap(excerpt) : nil)
      }
    case .records(let mistakes):
      mistakes.map { LoadProblem(message: "\($0.path): \($0.message)", place: $0.place) }
    case .strict(let report):
      report.entries.map {
        LoadProblem(message: "\($0.path): \($0.message)", place: $0.places.first)
      }
    case .nothingToInfer(let file, let unused):
      [
        LoadProblem(
          message: "no list of records, and no key 'annals' says what the parts of this file are",
          place: FilePlace(file: file, line: 1, column: 1),
          help: unused.prefix(3).map { "\($0.path): \($0.reason)" } + [
            "declare them: there, in a file beside it (NAME.model.json), or with --model FILE",
            "Documentation/Model.md says how",
          ])
      ]
    case .unreadable, .cancelled:
      [LoadProblem(message: message)]
    }
  }
}

extension ScanProblem {
  /// What would be right on the command line.
  fileprivate var help: [String] {
    if self == .afterEnd { return ["a value on every line is read with --input ndjson"] }
    if self == .otherFormat(.text) { return ["a table is read with --input csv"] }
    return []
  }
}

extension LoadPlace {
  /// The line, with a caret where the place is.
  fileprivate var marked: LoadProblem.Excerpt {
    LoadProblem.Excerpt(bytes: Array(excerpt.utf8), marked: caret..<caret)
  }
}
