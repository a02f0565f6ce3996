import AnnalsEngine
package import AnnalsModel
import AnnalsSyntax

/// Things rated or measured over time, loaded from JSON and held in memory.
///
/// A model is immutable: any number of threads may ask it at once, without locks.
///
/// It is safe to give to strangers' questions: no file is opened but those that are named to load
/// it, none is written, no process is started, and no clock, locale or environment is read. A
/// question reads other texts by the reader alone that it is given. What it may cost is for
/// ``limits`` to say: ``Limits/untrusted`` for strangers.
///
/// ```swift
/// let model = try Model(path: "councils.json")
/// let answer = try model.ask("councils where rating improved from inadequate since 2014")
/// for row in answer.rows {
///   print(row["council"], row["was"], row["became"], row["on"])
/// }
/// ```
public struct Model: Sendable {
  private let opened: Opened
  private var workers = Workers.all

  /// How much a question may ask for: those that the model was loaded with unless set.
  public var limits: Limits {
    didSet { (syntaxLimits, questionLimits) = (limits.syntax, limits.question) }
  }
  private var syntaxLimits: SyntaxLimits
  private var questionLimits: QuestionLimits

  /// Behind one reference, so that a model costs nothing to hand on.
  private final class Opened: Sendable {
    let session: Session

    init(_ session: Session) { self.session = session }
  }

  package init(_ base: AnnalsModel.Model, limits: Limits = .standard) {
    self.limits = limits
    (syntaxLimits, questionLimits) = (limits.syntax, limits.question)
    opened = Opened(Session(model: base, today: base.statedDay ?? .last))
  }

  /// The model with its names indexed, so that no question has to.
  var session: Session {
    var session = opened.session
    session.workers = workers
    session.syntaxLimits = syntaxLimits
    session.limits = questionLimits
    return session
  }

  /// How many threads may work at one question, at least 1: as many as the machine has cores unless
  /// set, but no more than 16. Small models are asked by one alone; the answer is the same for any
  /// number, and no thread is left when it is there.
  public var threads: Int {
    get { workers.count }
    set { workers = .threads(newValue) }
  }

  /// The columns beneath.
  package var base: AnnalsModel.Model { session.model }

  /// What the model says it is about.
  public var title: String { base.title }

  /// The day the data speaks of, when the model states one.
  public var statedDay: CalendarDay? { base.statedDay.map { CalendarDay($0) } }

  /// What the load could not use; it became unknown and is counted here.
  public var loadReport: [LoadReportEntry] {
    base.report.entries.map { LoadReportEntry($0) }
  }
}

/// Values of one path in the file that a load could not use.
public struct LoadReportEntry: Hashable, Sendable {
  /// Where in the data: `councils.inspections.overall`.
  public let path: String

  /// What was wrong with them.
  public let message: String

  /// How many there were; at least 1.
  public let count: Int

  /// The first few, as `file:line:column`, counted from 1.
  public let places: [String]

  init(_ entry: AnnalsModel.LoadReportEntry) {
    path = entry.path
    message = entry.message
    count = entry.count
    places = entry.places.map { "\($0.file):\($0.line):\($0.column)" }
  }
}
