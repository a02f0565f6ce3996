import AnnalsSyntax

/// Reads texts, one after the other, and those that they use.
struct SourceReader {
  private(set) var parsed = ParsedSources()
  private let session: Session
  private let library: SourceLibrary?

  /// The names that the statements so far have given.
  private var names: GivenNames

  /// The paths of the files that were read: a file that is used again has said all it says.
  private var paths: Set<String> = []

  /// How many files were used.
  private var useCount = 0

  /// Files that one run may use: enough for any collection, and an end for any mistake.
  private static let mostFiles = 256

  init(_ session: Session, _ workspace: Workspace, _ library: SourceLibrary?) {
    self.session = session
    self.library = library
    names = GivenNames(workspace)
  }

  mutating func read(_ source: QuerySource) {
    read(source, isUsed: false)
  }

  /// - Parameter isUsed: whether only what it defines counts.
  private mutating func read(_ source: QuerySource, isUsed: Bool) {
    if let path = source.path { paths.insert(path) }
    let index = parsed.reports.count
    parsed.reports.append(SourceReport(source: source, diagnostics: []))
    var text = source.text
    while let end = read(text, of: index, isUsed: isUsed) {
      // What was used brought names that the rest has to be read with. Blanks in place of what
      // was read keep every place of the rest where it is.
      text.blank(upTo: end)
    }
  }

  /// Reads a text up to its end, or up to a `use` that brought names.
  ///
  /// - Returns: the end of that `use`; `nil` at the end of the text.
  private mutating func read(_ text: [UInt8], of index: Int, isUsed: Bool) -> Int? {
    let parse = Parser.parse(
      text, vocabulary: session.vocabulary(with: names), limits: session.syntaxLimits)
    for statement in parse.script.statements {
      if !statement.isMissing { parsed.reports[index].statements.append(statement.range) }
      let fault = parse.fault(of: statement)
      guard fault == nil, case .use(let use) = statement else {
        keep(statement, fault, of: index, isUsed: isUsed)
        continue
      }
      let before = names
      read(use, of: index)
      guard names == before else {
        let end = use.range.end
        add(parse.diagnostics.filter { $0.range.start < end }, to: index)
        return end
      }
    }
    add(parse.diagnostics, to: index)
    return nil
  }

  private mutating func keep(
    _ statement: Statement, _ fault: ParsedStatement.Fault?, of index: Int, isUsed: Bool
  ) {
    if isUsed, fault == nil, !statement.isDefinition {
      if case .missing = statement { return }
      return add([Diagnostic(.notDefinition, at: statement.range)], to: index)
    }
    names.take(from: statement)
    parsed.statements.append(ParsedStatement(statement: statement, source: index, fault: fault))
  }

  private mutating func read(_ use: Use, of index: Int) {
    func refuse(_ problem: StatementProblem) {
      add([Diagnostic(problem, at: use.path.range)], to: index)
    }
    guard let library else { return refuse(.useRefused) }
    useCount += 1
    guard useCount <= Self.mostFiles else {
      return refuse(.cannotUse("more than \(Self.mostFiles) files are used"))
    }
    switch library.read(use.path.text, parsed.reports[index].source) {
    case .success(let source):
      if let path = source.path, paths.contains(path) { return }
      read(source, isUsed: true)
    case .failure(let failure): refuse(.cannotUse(failure.message))
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic], to index: Int) {
    parsed.reports[index].diagnostics += diagnostics
  }
}

extension Statement {
  fileprivate var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

extension Parse {
  /// What is wrong with a statement; `nil` when nothing is.
  fileprivate func fault(of statement: Statement) -> ParsedStatement.Fault? {
    let errors = errors(in: statement)
    if errors.isEmpty { return nil }
    return errors.allSatisfy { $0.code == "bare-was" } ? .lackingTime(errors.count) : .broken
  }
}

extension [UInt8] {
  /// Puts spaces in place of everything up to a place, but keeps the lines.
  fileprivate mutating func blank(upTo end: Int) {
    for index in indices.prefix(Swift.max(0, end)) where self[index] != UInt8(ascii: "\n") {
      self[index] = UInt8(ascii: " ")
    }
  }
}
