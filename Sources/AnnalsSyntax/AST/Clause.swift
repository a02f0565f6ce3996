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

package struct ShowClause: Hashable, Sendable {
  package var operands: [Operand]
  package var range: SourceRange

  package init(operands: [Operand], range: SourceRange) {
    self.operands = operands
    self.range = range
  }
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
