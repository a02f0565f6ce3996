package import AnnalsEngine
package import AnnalsSyntax

/// A text of queries laid out.
package enum Layout: Sendable {
  case done(String)

  /// The text has errors, so nobody knows what it means.
  case wrong([Diagnostic])

  /// The layout would not read back as the same queries.
  case unsafe

  /// - Parameters:
  ///   - session: gives names of a model; without one names are runs of words.
  ///   - library: reads the definitions that the text uses, whose names are then known.
  package static func make(
    of source: QuerySource, _ session: Session?, library: SourceLibrary?
  ) -> Layout {
    let vocabulary = session.map { session in
      session.vocabulary(with: session.examine([source], library: library).workspace)
    }
    let parse = Parser.parse(source.text, vocabulary: vocabulary)
    guard parse.diagnostics.isEmpty else { return .wrong(parse.diagnostics) }
    return Formatter.format(source.text, vocabulary: vocabulary).map { .done($0) } ?? .unsafe
  }
}
