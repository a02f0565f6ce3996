/// A word that the language keeps for itself.
///
/// The raw value is the spelling, so adding a word is adding a case. Case does not matter.
package enum Keyword: String, CaseIterable, Sendable {
  // Statements and clauses.
  case count
  case `where`, by, show, order, limit, `as`, dated
  case ascending, descending

  // Conditions.
  case and, or, not
  case `is`, contains, known, unknown, because
  case at, least, most, better, worse, than, above, below, equivalent

  // Tracks.
  case improved, declined, changed, retained, became
  case was, ever, never, graded, has, been, be, stayed, then
  case previous, first

  // Time.
  case from, to, since, after, before, `in`, on, between, `for`, of
  case the, last, this, today
  case day, days, week, weeks, month, months, year, years
}

extension Keyword {
  /// Whether an unquoted name ends before this word when no vocabulary says otherwise.
  ///
  /// The other keywords have a meaning only in one place, so a field may be called `year`.
  package var isReserved: Bool {
    switch self {
    case .where, .by, .show, .order, .limit, .as, .dated, .ascending, .descending, .and, .or,
      .not, .is, .contains, .because, .improved, .declined, .changed, .retained, .became, .was,
      .has, .stayed, .then, .from, .to, .since, .after, .before, .in, .on, .between, .for:
      true
    case .count, .known, .unknown, .at, .least, .most, .better, .worse, .than, .above, .below,
      .equivalent, .ever, .never, .graded, .been, .be, .previous, .first, .of, .the, .last,
      .this, .today, .day, .days, .week, .weeks, .month, .months, .year, .years:
      false
    }
  }

  /// Whether a clause begins with this word.
  package var beginsClause: Bool {
    Keyword.clauseLeaders.contains(self)
  }

  /// Whether a condition goes on with this word after its operand.
  package var isVerb: Bool {
    Keyword.verbs.contains(self)
  }

  /// The words that clauses begin with.
  package static let clauseLeaders: [Keyword] = [
    .where, .by, .show, .order, .limit, .as, .dated,
  ]

  /// The words that may follow the operand of a condition.
  package static let verbs: [Keyword] = [
    .is, .was, .has, .improved, .declined, .changed, .retained, .became, .stayed, .contains,
  ]

  /// The words that windows begin with.
  package static let windowLeaders: [Keyword] = [
    .since, .after, .before, .by, .in, .on, .between,
  ]
}
