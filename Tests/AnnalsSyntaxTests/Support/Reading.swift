import AnnalsSyntax

/// The one place where the tests touch the parser.
enum Reading {
  static func parse(_ query: String, usingModel: Bool = false) -> Parse {
    Parser.parse(Array(query.utf8), vocabulary: usingModel ? .councils : nil)
  }

  /// The reports as the case files write them: a line each, help below it.
  static func reports(_ parse: Parse) -> String {
    var lines = parse.diagnostics.flatMap { found in
      ["\(found.range.start)..<\(found.range.end) \(found.code): \(found.message)"]
        + found.help.map { "  \($0)" }
    }
    if parse.isIncomplete { lines.append("incomplete") }
    if parse.omitted > 0 { lines.append("and \(parse.omitted) more") }
    return lines.joined(separator: "\n")
  }
}
