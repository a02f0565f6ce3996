import AnnalsSyntax

/// Reads texts, one after the other, and those that they use.
struct Examiner {
  private let session: Session
  private let library: SourceLibrary?
  private let purpose: Purpose
  private var examination: Examination

  /// The paths of the files that were read: a file that is used again has said all it says.
  private var paths: Set<String> = []

  /// How many files were used.
  private var useCount = 0

  /// Files that one run may use: enough for any collection, and an end for any mistake.
  private static let mostFiles = 256

  init(
    _ session: Session, _ workspace: Workspace, _ library: SourceLibrary?, _ purpose: Purpose
  ) {
    self.session = session
    self.purpose = purpose
    self.library = library
    examination = Examination(workspace: workspace)
  }

  /// What came of it, each report in the order of its text.
  func settled(_ treatment: WarningTreatment) -> Examination {
    var examination = examination
    for index in examination.reports.indices {
      examination.reports[index].settle(treatment)
    }
    return examination
  }

  mutating func examine(_ source: QuerySource) {
    examine(source, isUsed: false)
  }

  /// - Parameter isUsed: whether only what it defines counts.
  private mutating func examine(_ source: QuerySource, isUsed: Bool) {
    if let path = source.path { paths.insert(path) }
    let index = examination.reports.count
    examination.reports.append(SourceReport(source: source, diagnostics: []))
    var text = source.text
    while let end = examine(text, of: index, isUsed: isUsed) {
      // What was used brought names that the rest has to be read with. Blanks in place of what
      // was read keep every place of the rest where it is.
      text.blank(upTo: end)
    }
  }

  /// Reads a text up to its end, or up to a `use` that brought names.
  ///
  /// - Returns: the end of that `use`; `nil` at the end of the text.
  private mutating func examine(_ text: [UInt8], of index: Int, isUsed: Bool) -> Int? {
    let parse = session.parse(text, in: examination.workspace)
    for statement in parse.script.statements {
      if parse.objects(to: statement) {
        examination.workspace.refuseName(of: statement)
        let errors = parse.errors(in: statement)
        if errors.allSatisfy({ $0.code == Self.lacksTime }) {
          checkNames(of: statement, at: index, besides: errors.count)
        }
        continue
      }
      guard case .use(let use) = statement else {
        check(statement, of: index, isUsed: isUsed)
        continue
      }
      let before = examination.workspace.spellings
      read(use, of: index)
      guard examination.workspace.spellings == before else {
        let end = use.range.end
        add(parse.diagnostics.filter { $0.range.start < end }, to: index)
        return end
      }
    }
    add(parse.diagnostics, to: index)
    return nil
  }

  /// The code of a `was` without a stretch of time: the tree has a stand-in for that and is whole
  /// but for it, so that its names can be looked up.
  private static let lacksTime = "bare-was"

  /// Says of a statement that lacks a stretch of time what else is wrong with it.
  private mutating func checkNames(of statement: Statement, at index: Int, besides count: Int) {
    var workspace = examination.workspace
    let check = session.check(statement, in: &workspace)
    add(Array(check.diagnostics.prefix(max(0, Session.mostReports - count))), to: index)
  }

  private mutating func check(_ statement: Statement, of index: Int, isUsed: Bool) {
    if isUsed, !statement.isDefinition {
      if case .missing = statement { return }
      return add([Diagnostic(.notDefinition, at: statement.range)], to: index)
    }
    if case .parameter(let node) = statement {
      examination.parameters.insert(FoldedName(node.name.text))
    }
    let check = session.check(statement.turned(to: purpose), in: &examination.workspace)
    add(check.diagnostics, to: index)
    guard let task = check.task, task.isShown else { return }
    examination.tasks.append(ExaminedTask(task: task, source: index, range: statement.range))
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
    switch library.read(use.path.text, examination.reports[index].source) {
    case .success(let source):
      if let path = source.path, paths.contains(path) { return }
      examine(source, isUsed: true)
    case .failure(let failure): refuse(.cannotUse(failure.message))
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic], to index: Int) {
    examination.reports[index].diagnostics += diagnostics
  }
}

extension SourceReport {
  fileprivate mutating func settle(_ treatment: WarningTreatment) {
    if treatment == .error {
      for index in diagnostics.indices { diagnostics[index].severity = .error }
    }
    // A stable sort: what was said first about a place stays first.
    let ordered = diagnostics.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    diagnostics = ordered.map(\.element)
  }
}

extension Parse {
  /// Whether an error lies in the statement.
  fileprivate func objects(to statement: Statement) -> Bool {
    !errors(in: statement).isEmpty
  }
}

extension Statement {
  /// A query as what is to become of it.
  fileprivate func turned(to purpose: Purpose) -> Statement {
    guard case .explaining(let isAnalysed) = purpose else { return self }
    switch self {
    case .list, .aggregate, .history, .transitions, .lineup:
      return .explanation(
        Explanation(isAnalysed: isAnalysed, statement: self, range: range))
    case .expectation(let node):
      return .explanation(
        Explanation(isAnalysed: isAnalysed, statement: .list(node.listing), range: range))
    case .definition, .binding, .parameter, .use, .explanation, .description, .missing:
      return self
    }
  }

  /// Whether it only gives a name.
  fileprivate var isDefinition: Bool {
    switch self {
    case .definition, .binding, .parameter: true
    case .list, .aggregate, .history, .transitions, .lineup, .use, .expectation, .explanation,
      .description, .missing:
      false
    }
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
