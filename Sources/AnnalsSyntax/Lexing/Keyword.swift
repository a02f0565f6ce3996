/// A word that the language keeps for itself.
///
/// The raw value is the spelling, so adding a word is adding a case. Case does not matter.
package enum Keyword: String, CaseIterable, Sendable {
  // Statements and clauses.
  case count, average, median, sum, lowest, highest, share
  case history, transitions, compare, define, `let`, param, `default`, use, expect, some
  case explain, analyse, describe
  case union, except, both, those
  case each, including, predecessors, percent
  case `where`, by, show, order, limit, `as`, dated
  case ascending, descending

  // Conditions.
  case and, or, not
  case `is`, contains, exactly, known, unknown, because
  case at, least, most, more, better, worse, than, above, below, equivalent

  // Tracks.
  case improved, declined, changed, retained, became
  case was, ever, never, graded, has, been, be, stayed, then
  case previous, first
  case twice, times, without, falling, back, one, framework, directly, total, spells

  // Numbers and happenings.
  case rose, fell
  case time, longest, spell, number
  case any, every, no
  case within, either, side

  // Time.
  case from, to, since, after, before, `in`, on, between, `for`, of
  case the, last, this, today
  case day, days, week, weeks, month, months, quarter, year, years, financial, academic
}

extension Keyword {
  /// Whether an unquoted name ends before this word when no vocabulary says otherwise.
  ///
  /// The other keywords have a meaning only in one place, so a field may be called `year`.
  package var isReserved: Bool {
    switch self {
    case .where, .by, .show, .order, .limit, .as, .dated, .ascending, .descending, .and, .or,
      .not, .is, .contains, .because, .improved, .declined, .changed, .retained, .became, .was,
      .has, .stayed, .then, .from, .to, .since, .after, .before, .in, .on, .between, .for, .union,
      .except, .both, .default, .including, .without, .rose, .fell, .within:
      true
    case .count, .average, .median, .sum, .lowest, .highest, .share, .history, .transitions,
      .compare, .define, .let, .param, .use, .expect, .some, .explain, .analyse, .describe, .those,
      .each, .predecessors, .percent, .exactly, .known, .unknown, .at, .least, .most, .more,
      .better, .worse, .than, .above, .below, .equivalent, .ever, .never, .graded, .been, .be,
      .previous, .first, .twice, .times, .falling, .back, .one, .framework, .directly, .total,
      .spells, .time, .longest, .spell, .number, .any, .every, .no, .either, .side, .of, .the,
      .last, .this, .today, .day, .days, .week, .weeks, .month, .months, .quarter, .year, .years,
      .financial, .academic:
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
    .where, .by, .show, .order, .limit, .as, .dated, .including,
  ]

  /// The words that may follow the operand of a condition.
  package static let verbs: [Keyword] = [
    .is, .was, .has, .improved, .declined, .changed, .retained, .became, .stayed, .contains,
    .rose, .fell,
  ]

  /// The words that statements begin with, beside the name of what they list.
  package static let statementLeaders: [Keyword] = [
    .count, .average, .median, .sum, .lowest, .highest, .share, .history, .transitions, .compare,
    .define, .let, .param, .use, .expect, .explain, .describe, .those,
  ]

  /// The words that windows begin with.
  package static let windowLeaders: [Keyword] = [
    .since, .after, .before, .by, .in, .on, .between, .within,
  ]
}
