import AnnalsModel
import AnnalsSyntax

/// Looks every name of a statement up, once, and makes a plan of it.
///
/// What it cannot place becomes a problem and it goes on, so that one run reports every slip;
/// about stand-ins, which the parser has reported, it says nothing.
struct Checker {
  let session: Session
  var diagnostics: [Diagnostic] = []

  /// What names were looked up as, where nobody asks for help with them.
  var subjects: [SeenSubject] = []

  /// Index into `Model.kinds`, once the source is known.
  var kindIndex = 0

  /// The day the query looks from.
  var horizon: Day
  var knownOn: Day?
  var datedBy: String?

  /// The kind of the row whose owner a path is looking at; `nil` for the row itself.
  var rowKind: Int?

  /// For a nested kind the field that `dated by` chose.
  var dateField: Int?
  var notes: [String] = []

  /// What the query lists, until the day it looks from is known.
  var source: Source?
  var population = Population.everyone
  var includesPredecessors = false

  /// The day of `as of each` that the statement is checked for.
  var seriesDay: Day?

  /// What the statements before this one have said.
  var workspace: Workspace

  var model: Model { session.model }
  var kind: Kind { model.kinds[kindIndex] }

  /// The day that the data speaks of: the model's own, or else today.
  var dataDay: Day { model.statedDay ?? session.today }

  init(_ session: Session, _ workspace: Workspace = Workspace()) {
    self.session = session
    self.workspace = workspace
    horizon = session.today
  }

  mutating func check(_ statement: Statement) -> Task? {
    switch statement {
    case .list(let node): check(node).map { .answer($0) }
    case .aggregate(let node):
      checkSeries(node.clauses) { $0.check(node) }.map { .answer($0) }
    case .history(let node): checkSeries(node.clauses) { $0.check(node) }.map { .answer($0) }
    case .transitions(let node): checkSeries(node.clauses) { $0.check(node) }.map { .answer($0) }
    case .lineup(let node): checkSeries(node.clauses) { $0.check(node) }.map { .answer($0) }
    case .definition(let node): check(node)
    case .binding(let node): check(node)
    case .parameter(let node): check(node)
    case .use(let node): check(node)
    case .expectation(let node): check(node)
    case .explanation(let node): check(node)
    case .description(let node): check(node)
    case .missing: nil
    }
  }

  /// Reports a problem, which keeps the plan from running.
  mutating func report(_ problem: CheckProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, at: range))
  }

  /// Whether nothing so far keeps the statement from running.
  var isSound: Bool { diagnostics.isEmpty }

  /// Says something in the footer, once.
  mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  func plan(_ filter: Filter?, _ output: Output, _ limit: Int?) -> Plan {
    Plan(
      kind: kindIndex, horizon: horizon, dataDay: dataDay, knownOn: knownOn, datedBy: datedBy,
      dateField: dateField, population: population, includesPredecessors: includesPredecessors,
      filter: filter, output: output, limit: limit, notes: notes)
  }
}
