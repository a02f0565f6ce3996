/// Gathers reports while parsing and keeps to their limits: one a place, a few a statement.
struct ReportList {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omitted = 0

  /// How many there were, with those that were left out.
  var count: Int { diagnostics.count + omitted }

  /// Whether something was expected at the end of the text.
  private(set) var hasReportedEnd = false
  private var isEndClosed = false

  /// Stretches of which one report has said everything.
  private var silenced: [SourceRange] = []
  private var statementCount = 0

  /// Where the reports of this statement begin.
  private var firstOfStatement = 0

  /// Whether nothing is wrong with the statement so far.
  var isClean: Bool { statementCount == 0 }
  private var starts: [Int] = []
  private let most: Int
  private let mostInStatement: Int

  init(_ limits: SyntaxLimits) {
    most = limits.diagnostics
    mostInStatement = limits.diagnosticsPerStatement
  }

  mutating func beginStatement() {
    statementCount = 0
    firstOfStatement = diagnostics.count
    starts = []
  }

  /// Whether something was said of this statement, and nothing of it leads to a query.
  var needsOffer: Bool {
    !isClean && !hasReportedEnd
      && diagnostics[firstOfStatement...].allSatisfy { $0.help.isEmpty }
  }

  /// Adds a query to what was said first of this statement.
  mutating func offer(_ query: String) {
    guard diagnostics.indices.contains(firstOfStatement) else { return }
    diagnostics[firstOfStatement].help.append(query)
  }

  /// Says nothing more about what is missing at the end of the text.
  mutating func closeEnd() {
    isEndClosed = true
  }

  /// Leaves out what the lexer found in a stretch.
  mutating func silence(_ range: SourceRange) {
    silenced.append(range)
  }

  /// - Parameter isAtEnd: whether it is the end of the text that is wrong; said once.
  mutating func append(
    _ problem: SyntaxProblem, at range: SourceRange, isAtEnd: Bool
  ) {
    guard !starts.contains(range.start), !(isAtEnd && (hasReportedEnd || isEndClosed))
    else { return }
    if starts.count < 8 { starts.append(range.start) }
    statementCount += 1
    hasReportedEnd = hasReportedEnd || isAtEnd
    guard statementCount <= mostInStatement, diagnostics.count < most
    else {
      omitted += 1
      return
    }
    diagnostics.append(Diagnostic(problem, at: range))
  }

  /// The lexer's reports and these in the order of the text, within the limits.
  ///
  /// - Parameter starts: where the statements of the text begin, ascending.
  func merged(with lexed: LexedText, statementStarts starts: [Int]) -> ([Diagnostic], omitted: Int)
  {
    var merged: [Diagnostic] = []
    var dropped = omitted + lexed.omitted
    var statement = 0
    var count = 0
    let heard = lexed.diagnostics.filter { found in
      !silenced.contains { $0.start <= found.range.start && found.range.start < $0.end }
    }
    for diagnostic in ordered(diagnostics + heard) {
      while statement < starts.count, starts[statement] <= diagnostic.range.start {
        statement += 1
        count = 0
      }
      count += 1
      if count <= mostInStatement && merged.count < most {
        merged.append(diagnostic)
      } else {
        dropped += 1
      }
    }
    return (merged, dropped)
  }

  /// Sorted by place; of two at one place the lexer's, which comes from deeper down, is first.
  private func ordered(_ all: [Diagnostic]) -> [Diagnostic] {
    all.enumerated().sorted {
      ($0.element.range.start, -$0.offset) < ($1.element.range.start, -$1.offset)
    }.map(\.element)
  }
}
