extension HelpTopic {
  /// A page for each form of the language.
  static let language: [HelpTopic] = [
    HelpTopic(
      words: ["where", "and", "or", "not"],
      usage: ["KIND where CONDITION [and CONDITION]…"],
      text: [
        "The entities that the condition holds for. 'and' mixed with 'or' needs brackets.",
        "What cannot be told is neither yes nor no: the footer counts it, with reasons.",
      ],
      examples: [
        "councils where rating is good and region is London",
        "councils where rating is inadequate and (region is London or region is South East)",
      ]),
    HelpTopic(
      words: ["is", "at least", "at most", "better than", "worse than", "equivalent"],
      usage: [
        "TRACK is [not] GRADE [or GRADE]…", "TRACK is at least GRADE",
        "FIELD is [not] VALUE [or VALUE]…", "NUMBER is above 20",
      ],
      text: ["The value in force on the day that the query looks from."],
      examples: [
        "councils where rating is good or outstanding",
        "councils where population is above 200000",
      ]),
    HelpTopic(
      words: ["unknown", "known", "because"],
      usage: ["NAME is known", "NAME is unknown [because REASON [or REASON]]"],
      text: ["Whether there is a value at all; the answer is always yes or no."],
      examples: ["councils where adoption is unknown because not given"]),
    HelpTopic(
      words: ["improved", "declined", "changed"],
      usage: ["TRACK improved [from GRADE] [to GRADE] [WINDOW]"],
      text: [
        "A step from one known grading to the next. improved: up the scale. declined: down it. "
          + "changed: up or down. When the same grade is given again, it is retained.",
        "The answer shows what it was, what it became, and on which day.",
      ],
      examples: ["councils where rating improved from inadequate since 2014"]),
    HelpTopic(
      words: ["became", "retained", "graded"],
      usage: [
        "TRACK became GRADE [WINDOW]", "TRACK retained [GRADE] [WINDOW]",
        "TRACK was graded GRADE [WINDOW]",
      ],
      text: [
        "became: a grading enters the grade. retained: the same grade was given again.",
        "was graded: a grading in the window has the grade.",
      ],
      examples: ["councils where rating became outstanding since 2018"]),
    HelpTopic(
      words: ["was", "ever", "never", "then"],
      usage: [
        "TRACK was ever GRADE [WINDOW]", "TRACK was never GRADE WINDOW",
        "TRACK was GRADE in PERIOD", "TRACK was GRADE on DAY", "TRACK was GRADE then GRADE",
      ],
      text: ["The state on some day, on no day, on a given day, or a road from one to another."],
      examples: ["councils where rating was inadequate then good"]),
    HelpTopic(
      words: ["has", "been", "has been", "stayed", "for"],
      usage: [
        "TRACK has been GRADE since PERIOD", "TRACK has been GRADE for at least 2 years",
        "TRACK stayed GRADE since PERIOD",
      ],
      text: ["The spell that goes on now, and how long it has lasted."],
      examples: ["councils where rating has been good for at least 5 years"]),
    HelpTopic(
      words: ["since", "after", "before", "by", "in", "on", "between", "last", "window", "dates"],
      usage: [
        "since 2014", "after 2014-03", "before 31 March 2014", "by 2014", "in Q3 2014",
        "between 2013 and 2014", "in the last 3 years",
      ],
      text: [
        "A period is a period: 'since 2014' begins on 1 January 2014, 'after 2014' on "
          + "1 January 2015, 'before 2014' ends on 31 December 2013, 'by 2014' includes all of "
          + "2014."
      ],
      examples: ["councils where rating declined between 2016 and 2018"]),
    HelpTopic(
      words: ["as", "of", "as of", "known on", "as known on", "dated", "dated by", "today"],
      usage: ["QUERY as of DAY", "QUERY as known on DAY", "QUERY dated by DATE"],
      text: [
        "as of: look from that day; later facts do not exist. as known on: only what had "
          + "been published by then. dated by: which of several dates counts, such as inspected."
      ],
      examples: ["councils where rating is good as of 2019-08-31 dated by inspected"]),
    HelpTopic(
      words: ["show", "order", "order by", "limit", "ascending", "descending"],
      usage: ["QUERY show NAME, NAME", "QUERY order by NAME [descending]", "QUERY limit 10"],
      text: ["More columns, another order, fewer rows. Unknown values come last either way."],
      examples: ["councils where rating is inadequate show region order by caseload limit 10"]),
    HelpTopic(
      words: ["count"],
      usage: ["count KIND [where CONDITION] [by NAME, NAME]"],
      text: ["How many, in groups when asked; scales keep their order and show empty grades."],
      examples: ["count councils by rating", "count councils where rating is good by region"]),
    HelpTopic(
      words: ["define", "let", "param", "use"],
      usage: [
        "define NAME as CONDITION", "define NAME as KIND where CONDITION", "let NAME = VALUE",
        "param $NAME TYPE [default VALUE]", "use \"FILE\"",
      ],
      text: [
        "A name for a condition, a set or a value, known from the next statement on. It means "
          + "what it meant when it was written, and defining it again replaces it.",
        "param takes a value from --param NAME=VALUE, or else its default; TYPE is a track or "
          + "field, or date, number or text. use reads the definitions of another file.",
      ],
      examples: [
        "define turnaround as rating improved from inadequate",
        "let cutoff = 2014-01-01",
      ]),
    HelpTopic(
      words: ["those"],
      usage: ["those where CONDITION"],
      text: ["The rows of the last list, as something to ask further about."],
      examples: ["those where region is London"]),
    HelpTopic(
      words: ["expect"],
      usage: ["expect no KIND where CONDITION", "expect at least 5 KIND where CONDITION"],
      text: [
        "A check: one line when there are as many as it allows, else the rows too, and a run of "
          + "files ends with 1. There are no, some, a number, at least and at most."
      ],
      examples: ["expect no councils where region is unknown"]),
    HelpTopic(
      words: ["explain", "analyse"],
      usage: ["explain QUERY", "explain analyse QUERY"],
      text: [
        "The query in one canonical sentence, with the days that it looks at, then its "
          + "conditions in the order they run, and for how many each may hold. With analyse "
          + "they are run, and yes, no and not known are counted for each."
      ],
      examples: ["explain councils where rating improved in the last 3 years"]),
  ]
}
