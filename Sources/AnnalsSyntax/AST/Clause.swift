/// What may follow a source, in any order, each at most once.
package enum Clause: Hashable, Sendable {
  /// `where rating is good`
  case condition(ConditionClause)

  /// `by region, type`
  case grouping(GroupingClause)

  /// `show region, caseload`
  case show(ShowClause)

  /// `order by population descending, name`
  case order(OrderClause)

  /// `limit 10`
  case limit(LimitClause)

  /// `as of 2019-08-31`
  case asOf(AsOfClause)

  /// `as known on 2019-09-30`
  case knownOn(KnownOnClause)

  /// `dated by inspected`
  case datedBy(DatedByClause)

  /// `as of each 31 March between 2018 and 2024`
  case asOfEach(AsOfEachClause)

  /// `including predecessors`
  case predecessors(PredecessorsClause)

  /// `as percent`
  case percent(PercentClause)
}

extension Clause {
  package var range: SourceRange {
    switch self {
    case .condition(let clause): clause.range
    case .grouping(let clause): clause.range
    case .show(let clause): clause.range
    case .order(let clause): clause.range
    case .limit(let clause): clause.range
    case .asOf(let clause): clause.range
    case .knownOn(let clause): clause.range
    case .datedBy(let clause): clause.range
    case .asOfEach(let clause): clause.range
    case .predecessors(let clause): clause.range
    case .percent(let clause): clause.range
    }
  }
}

package struct ConditionClause: Hashable, Sendable {
  package var condition: Condition
  package var range: SourceRange

  package init(condition: Condition, range: SourceRange) {
    self.condition = condition
    self.range = range
  }
}

package struct GroupingClause: Hashable, Sendable {
  package var keys: [Operand]
  package var range: SourceRange

  package init(keys: [Operand], range: SourceRange) {
    self.keys = keys
    self.range = range
  }
}

/// `show region`, `show each region`, `show unknown`
package struct ShowClause: Hashable, Sendable {
  package var rows: ShownRows

  /// Empty for the columns that a list has by itself.
  package var operands: [Operand]
  package var range: SourceRange

  package init(rows: ShownRows = .all, operands: [Operand], range: SourceRange) {
    self.rows = rows
    self.operands = operands
    self.range = range
  }
}

/// Which rows a list has.
package enum ShownRows: String, CaseIterable, Sendable {
  /// A row for each entity that the condition holds for.
  case all

  /// A row for each occurrence.
  case each

  /// A row for each entity that could not be told.
  case unknown
}

package struct OrderClause: Hashable, Sendable {
  package var keys: [OrderKey]
  package var range: SourceRange

  package init(keys: [OrderKey], range: SourceRange) {
    self.keys = keys
    self.range = range
  }
}

/// `population descending`
package struct OrderKey: Hashable, Sendable {
  package var operand: Operand
  package var direction: SortDirection
  package var range: SourceRange

  package init(operand: Operand, direction: SortDirection, range: SourceRange) {
    self.operand = operand
    self.direction = direction
    self.range = range
  }
}

/// Which end of a sort comes first; `ascending` when the query does not say.
package enum SortDirection: String, CaseIterable, Sendable {
  case ascending
  case descending
}

package struct LimitClause: Hashable, Sendable {
  /// How many rows at most; not negative.
  package var count: Int
  package var range: SourceRange

  package init(count: Int, range: SourceRange) {
    self.count = count
    self.range = range
  }
}

package struct AsOfClause: Hashable, Sendable {
  package var day: Period
  package var range: SourceRange

  package init(day: Period, range: SourceRange) {
    self.day = day
    self.range = range
  }
}

package struct KnownOnClause: Hashable, Sendable {
  package var day: Period
  package var range: SourceRange

  package init(day: Period, range: SourceRange) {
    self.day = day
    self.range = range
  }
}

package struct DatedByClause: Hashable, Sendable {
  package var date: Name
  package var range: SourceRange

  package init(date: Name, range: SourceRange) {
    self.date = date
    self.range = range
  }
}

/// `as of each 31 March between 2018 and 2024`: the query at each of these days.
package struct AsOfEachClause: Hashable, Sendable {
  package var step: SeriesStep

  /// `between`, `since`, `in` or `in the last`.
  package var window: Window
  package var range: SourceRange

  package init(step: SeriesStep, window: Window, range: SourceRange) {
    self.step = step
    self.window = window
    self.range = range
  }
}

/// The days of a series.
package enum SeriesStep: Hashable, Sendable {
  case day

  /// The last day of each month, quarter or year.
  case month
  case quarter
  case year

  /// `each 31 March`; 29 February only in leap years.
  case date(month: Int, day: Int)
}

/// A successor's history begins with its predecessor's.
package struct PredecessorsClause: Hashable, Sendable {
  package var range: SourceRange

  package init(range: SourceRange) {
    self.range = range
  }
}

/// Shares of a row instead of counts.
package struct PercentClause: Hashable, Sendable {
  package var range: SourceRange

  package init(range: SourceRange) {
    self.range = range
  }
}
