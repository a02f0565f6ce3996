import AnnalsEngine
package import AnnalsModel

/// Things rated or measured over time, loaded from JSON and held in memory.
///
/// A model is immutable: any number of threads may ask it at once, without locks.
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

  /// Behind one reference, so that a model costs nothing to hand on.
  private final class Opened: Sendable {
    let session: Session

    init(_ session: Session) { self.session = session }
  }

  package init(_ base: AnnalsModel.Model) {
    opened = Opened(Session(model: base, today: base.statedDay ?? .last))
  }

  /// The model with its names indexed, so that no question has to.
  var session: Session {
    var session = opened.session
    session.workers = workers
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
