extension ModelLoader {
  /// What a stopped scan is to the caller.
  func error(_ failure: ScanFailure?, _ chain: FileChain, path: String) -> LoadError {
    switch failure {
    case .problem(let problem, let offset):
      return .notJSON(problem, chain.loadPlace(offset, path: path))
    case .limit(let limit, let value, let offset):
      let place = offset.map { chain.loadPlace($0, path: path) }
      return .limit(limit, value, file: place?.file.file ?? chain.lastName, place)
    case .unreadable(let reason): return .unreadable(file: chain.lastName, reason: reason)
    case .cancelled, nil: return .cancelled
    }
  }

  func mistakes(_ flaws: [TreeReader.Flaw], _ chain: FileChain) -> [DeclarationMistake] {
    let places = chain.places(of: flaws.map(\.origin.position))
    return flaws.map { flaw in
      DeclarationMistake(
        path: flaw.origin.path, message: flaw.message, suggestion: flaw.suggestion,
        place: places[flaw.origin.position])
    }
  }

  func mistakes(_ mistakes: [Assembler.Mistake], _ chain: FileChain) -> [RecordMistake] {
    let places = chain.places(of: mistakes.flatMap { [$0.position, $0.other ?? $0.position] })
    return mistakes.map { mistake in
      let other = mistake.other.map { chain.place($0, in: places) }
      return RecordMistake(
        path: mistake.path,
        message: mistake.message + (other.map { " \($0.file):\($0.line):\($0.column)" } ?? ""),
        place: chain.place(mistake.position, in: places))
    }
  }

  /// The report with lines and columns; a file is read again only when something is in it.
  func report(_ builder: ReportBuilder, _ chain: FileChain) -> LoadReport {
    let places = chain.places(of: builder.entries.flatMap(\.positions))
    return LoadReport(
      entries: builder.entries.map { entry in
        LoadReportEntry(
          path: entry.path, message: entry.message, count: entry.count,
          places: entry.positions.map { chain.place($0, in: places) })
      })
  }
}
