import AnnalsSyntax

extension Keyword {
  /// A few words on what it does.
  var meaning: String {
    switch self {
    case .count: "how many"
    case .average: "the mean of a number"
    case .median: "the middle of a number"
    case .sum: "a number added up"
    case .lowest: "the lowest number"
    case .highest: "the highest number"
    case .share: "how many of a hundred"
    case .history: "every grading of some, in order"
    case .transitions: "how many went from which grade to which"
    case .compare: "some side by side"
    case .define: "give a condition or a list a name"
    case .let: "give a value a name"
    case .param: "a value that is set from outside"
    case .default: "the value unless another is given"
    case .use: "the definitions of another file"
    case .expect: "check how many there are"
    case .some: "one or more"
    case .explain: "what a query means, and how it runs"
    case .analyse: "run it, and count at each condition"
    case .describe: "what the model holds"
    case .union: "those of both lists"
    case .except: "those that the second list lacks"
    case .both: "those that are in both lists"
    case .those: "the rows of the last list"
    case .each: "a row for each"
    case .including: "with what came before"
    case .predecessors: "what came before"
    case .percent: "shares instead of counts"
    case .where: "which rows"
    case .by: "in groups"
    case .show: "more columns"
    case .order: "which rows come first"
    case .limit: "how many rows at most"
    case .as: "look from another day"
    case .dated: "which date of a grading counts"
    case .ascending: "the lowest first"
    case .descending: "the highest first"
    case .and: "both must hold"
    case .or: "one must hold"
    case .not: "the opposite"
    case .is: "what it is now"
    case .contains: "has this text in it"
    case .exactly: "this and no other"
    case .known: "there is a value"
    case .unknown: "there is no value"
    case .because: "for what reason"
    case .at: "at least, at most"
    case .least: "this or more"
    case .most: "this or less"
    case .more: "above"
    case .better: "higher on the scale"
    case .worse: "lower on the scale"
    case .than: "than which grade"
    case .above: "more than"
    case .below: "less than"
    case .equivalent: "the same on another scale"
    case .improved: "went up the scale"
    case .declined: "went down the scale"
    case .changed: "went up or down"
    case .retained: "was given the same grade again"
    case .became: "entered a grade"
    case .was: "what it was in a period"
    case .ever: "on some day"
    case .never: "on no day"
    case .graded: "a grading gave it"
    case .has: "how long it has been"
    case .been: "how long it has been"
    case .be: "is"
    case .stayed: "had the same grade throughout"
    case .then: "and later"
    case .previous: "the grading before the last"
    case .first: "the first grading"
    case .twice: "two times"
    case .times: "how often"
    case .without: "not"
    case .falling: "no step down"
    case .back: "no step down"
    case .one: "one framework"
    case .framework: "what it was graded under"
    case .directly: "in one step"
    case .total: "all together"
    case .spells: "how many spells"
    case .rose: "went up in number"
    case .fell: "went down in number"
    case .time: "how long it has been in a grade"
    case .longest: "the longest spell in a grade"
    case .spell: "how long the present spell has lasted"
    case .number: "how many there are of something"
    case .any: "one or more"
    case .every: "all of them"
    case .no: "none"
    case .within: "near what happened"
    case .either: "before and after"
    case .side: "before and after"
    case .from: "what it was before"
    case .to: "what it became"
    case .since: "from then on"
    case .after: "later than"
    case .before: "earlier than"
    case .in: "within a period"
    case .on: "on one day"
    case .between: "from one period to another"
    case .for: "whose, or how long"
    case .of: "of what"
    case .the: "the last …"
    case .last: "up to now"
    case .this: "this year"
    case .today: "the day that the query looks from"
    case .day: "of the calendar"
    case .days: "a length, in days"
    case .week: "seven days"
    case .weeks: "a length, in weeks"
    case .month: "of the calendar"
    case .months: "a length, in months"
    case .quarter: "of the calendar"
    case .year: "of the calendar"
    case .years: "a length, in years"
    case .financial: "a year from 1 April"
    case .academic: "a year from 1 September"
    }
  }

  /// Where it stands in a list of what may follow.
  var rank: OfferRank {
    switch self {
    case .count, .average, .median, .sum, .lowest, .highest, .share, .history, .transitions,
      .compare, .define, .let, .param, .use, .expect, .explain, .analyse, .describe, .those:
      .statement
    case .union, .except, .both:
      .set
    case .default, .each, .including, .predecessors, .percent, .where, .by, .show, .order, .limit,
      .as, .dated, .ascending, .descending:
      .clause
    case .and, .or, .because, .then:
      .connective
    case .is, .contains, .improved, .declined, .changed, .retained, .became, .was, .has, .been,
      .stayed, .rose, .fell:
      .verb
    case .some, .not, .exactly, .known, .unknown, .at, .least, .most, .more, .better, .worse,
      .than, .above, .below, .equivalent, .ever, .never, .graded, .be, .twice, .times, .without,
      .falling, .back, .one, .framework, .directly, .total, .no:
      .test
    case .previous, .first, .spells, .time, .longest, .spell, .number, .any, .every, .within,
      .either, .side, .day, .days, .week, .weeks, .month, .months, .quarter, .year, .years,
      .financial, .academic:
      .operand
    case .from, .to, .since, .after, .before, .in, .on, .between, .for, .of, .the, .last, .this,
      .today:
      .window
    }
  }
}
