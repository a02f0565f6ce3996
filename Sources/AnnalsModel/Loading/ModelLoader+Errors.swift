extension ModelLoader {
  /// What a stopped scan is to the caller.
  func error(_ scanner: inout Scanner, path: String) -> LoadError {
    switch scanner.failure {
    case .problem(let problem, let offset):
      .notJSON(problem, place(offset, path, &scanner))
    case .limit(let limit, let value, let offset):
      .limit(limit, value, file: file, offset.map { place($0, path, &scanner) })
    case .unreadable(let reason): .unreadable(file: file, reason: reason)
    case .cancelled, nil: .cancelled
    }
  }

  private func place(_ offset: Int, _ path: String, _ scanner: inout Scanner) -> LoadPlace {
    let place = scanner.places(of: [offset])[offset]
    let excerpt = scanner.excerpt(around: offset)
    return LoadPlace(
      file: filePlace(place), byte: offset, path: path, excerpt: excerpt.text,
      caret: excerpt.caret)
  }

  private func filePlace(_ place: LineColumn?) -> FilePlace {
    FilePlace(file: file, line: place?.line ?? 1, column: place?.column ?? 1)
  }

  // MARK: - Declarations

  func mistakes(_ flaws: [TreeReader.Flaw], _ declaredIn: String, _ scanner: inout Scanner)
    -> [DeclarationMistake]
  {
    let offsets = flaws.map(\.origin.position)
    let places =
      declaration.map { Self.places(of: offsets, in: $0.bytes) } ?? scanner.places(of: offsets)
    return flaws.map { flaw in
      DeclarationMistake(
        path: flaw.origin.path, message: flaw.message, suggestion: flaw.suggestion,
        place: places[flaw.origin.position].map {
          FilePlace(file: declaredIn, line: $0.line, column: $0.column)
        })
    }
  }

  private static func places(of offsets: [Int], in bytes: [UInt8]) -> [Int: LineColumn] {
    bytes.withUnsafeBytes { bytes in
      var scanner = Scanner(
        ByteSource(bytes), limits: LoadLimits(),
        watch: LoadWatch(isCancelled: { false }, progress: { _, _ in }))
      return scanner.places(of: offsets)
    }
  }

  // MARK: - Records

  func mistakes(_ mistakes: [Assembler.Mistake], _ scanner: inout Scanner) -> [RecordMistake] {
    let places = scanner.places(of: mistakes.flatMap { [$0.position, $0.other ?? $0.position] })
    return mistakes.map { mistake in
      let other = mistake.other.map { filePlace(places[$0]) }
      return RecordMistake(
        path: mistake.path,
        message: mistake.message + (other.map { " \($0.file):\($0.line):\($0.column)" } ?? ""),
        place: filePlace(places[mistake.position]))
    }
  }

  /// The report with lines and columns; the file is read again only when it has any.
  func report(_ builder: ReportBuilder, _ scanner: inout Scanner) -> LoadReport {
    let offsets = builder.entries.flatMap(\.positions)
    let places = offsets.isEmpty ? [:] : scanner.places(of: offsets)
    return LoadReport(
      entries: builder.entries.map { entry in
        LoadReportEntry(
          path: entry.path, message: entry.message, count: entry.count,
          places: entry.positions.map { filePlace(places[$0]) })
      })
  }
}
