import AnnalsEngine

/// What a question comes to: typed rows with their evidence, and who could not be told.
public struct Answer: Sendable {
  /// The columns, in order; headings are unique.
  public let columns: [AnswerColumn]

  /// One a row that the question holds for, or one a group.
  public let rows: Rows

  /// What goes under the rows.
  public let summary: Summary

  /// For `expect`, whether there are as many rows as it allows; `nil` for a query.
  public let isMet: Bool?

  init(_ answer: AnnalsEngine.Answer, isMet: Bool? = nil) {
    self.isMet = isMet
    columns = answer.columns.map { AnswerColumn($0) }
    rows = Rows(answer)
    summary = Summary(answer.facts)
  }
}

/// One column of an answer.
public struct AnswerColumn: Hashable, Sendable {
  /// `council`, `was`, `became`, `on`.
  public let heading: String

  /// Whether a temporal condition added it: when, from what, for how long.
  public let isEvidence: Bool

  /// The unit of its numbers, when they have one: `cases`, `%`.
  public let unit: String?

  init(_ column: AnnalsEngine.AnswerColumn) {
    heading = column.heading
    isEvidence = column.role == .evidence
    if case .number(let unit) = column.type { self.unit = unit } else { unit = nil }
  }
}

/// The rows of an answer, in order. A row is a view of it: its values are made when they are asked
/// for.
public struct Rows: RandomAccessCollection, Sendable {
  private let table: Table

  init(_ answer: AnnalsEngine.Answer) {
    table = Table(answer)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { table.rows.count }

  public subscript(position: Int) -> Row { Row(table: table, position: position) }

  /// What the rows are views of.
  fileprivate final class Table: Sendable {
    let rows: AnswerRows
    let columns: [AnnalsEngine.AnswerColumn]

    /// The place of each heading among the columns.
    let places: [String: Int]

    init(_ answer: AnnalsEngine.Answer) {
      rows = answer.rows
      columns = answer.columns
      places = Dictionary(
        columns.enumerated().map { ($1.heading, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Rows: Equatable {
  public static func == (left: Rows, right: Rows) -> Bool { left.elementsEqual(right) }
}

/// One row of an answer.
public struct Row: Sendable {
  fileprivate let table: Rows.Table
  fileprivate let position: Int

  /// One for each column, in order.
  public var values: [Value] { table.columns.indices.map { self[$0] } }

  /// The value under a heading, or ``Value/none`` when there is no such column.
  public subscript(heading: String) -> Value {
    table.places[heading].map { self[$0] } ?? .none
  }

  /// The value in a column, counted from 0, or ``Value/none`` when there is no such column.
  public subscript(column: Int) -> Value {
    guard table.columns.indices.contains(column) else { return .none }
    return Value(table.rows.cell(position, column), type: table.columns[column].type)
  }
}

extension Row: Hashable {
  public static func == (left: Row, right: Row) -> Bool { left.values == right.values }

  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// What goes under the rows of an answer.
public struct Summary: Hashable, Sendable {
  /// What was looked at: `councils`.
  public let kind: String

  /// Entities that exist on the day; always `yes + no + notKnown.count`.
  public let total: Int

  /// Entities that the condition holds for, before `limit`.
  public let yes: Int

  /// Entities that it does not hold for.
  public let no: Int

  /// Each entity that could not be told, and why.
  public var notKnown: [NotKnown] {
    entities.map { NotKnown(name: $0.name, reason: $0.reason) }
  }

  private let entities: NotKnownEntities

  /// The day the question looked from.
  public let asOf: CalendarDay

  /// Rows left out by `limit`.
  public let cut: Int

  /// Sentences: bridges crossed, warnings.
  public let notes: [String]

  init(_ facts: Facts) {
    kind = facts.plural
    total = facts.total
    yes = facts.yes
    no = facts.no
    entities = facts.notKnownEntities
    asOf = CalendarDay(facts.asOf)
    cut = facts.cut
    notes = facts.notes
  }
}

/// An entity that could not be told.
public struct NotKnown: Hashable, Sendable {
  public let name: String

  /// `no known rating by 31 March 2021`
  public let reason: String
}
