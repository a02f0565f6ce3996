extension HelpTopic {
  /// Figures that are measured again and again.
  static let numbers: [HelpTopic] = [
    HelpTopic(
      words: ["rose", "fell"],
      usage: [
        "MEASURE rose|fell [by 10%|by more than 5] [WINDOW]", "MEASURE fell below 20 [WINDOW]",
        "MEASURE rose from first to last [WINDOW]",
      ],
      text: ["From one reading to the next, or from the first of the window to the last."],
      examples: [
        "councils where looked after rate fell by 10% between 2016-06-01 and 2017-12-31"
      ])
  ]

  /// What happened to an entity, and what stands beside it.
  static let happenings: [HelpTopic] = [
    HelpTopic(
      words: ["any", "every", "number", "number of"],
      usage: [
        "any|every|no KIND [(CONDITION)]", "at least|at most 2 KIND [(CONDITION)]",
        "number of KIND [(CONDITION)] is above 3",
      ],
      text: ["What belongs to an entity, happened to it, or stands beside it."],
      examples: ["councils where at least 7 neighbours (rating is at least good)"]),
    HelpTopic(
      words: ["within", "either", "side", "either side of"],
      usage: [
        "CONDITION within 2 years after|before EVENT",
        "CONDITION within 1 year either side of EVENT",
        "TRACK before|after EVENT is GRADE",
      ],
      text: ["A window that each entity has for itself, about what happened to it."],
      examples: ["councils where rating improved within 3 years after intervention"]),
  ]

  /// Which days.
  static let time: [HelpTopic] = [
    HelpTopic(
      words: [
        "since", "after", "before", "by", "in", "on", "between", "last", "the", "this", "from",
        "to", "window", "dates", "date",
      ],
      usage: [
        "since 2014", "after 2014-03", "before 31 March 2014", "by 2014", "in Q3 2014",
        "on 2014-03-31", "between 2013 and 2014", "in the last 3 years", "in this year",
      ],
      text: [
        "A period is a period: 'since 2014' begins on 1 January 2014, 'after 2014' on "
          + "1 January 2015, 'before 2014' ends on 31 December 2013, 'by 2014' includes all of "
          + "2014."
      ],
      examples: ["councils where rating declined between 2016 and 2018"]),
    HelpTopic(
      words: [
        "day", "days", "week", "weeks", "month", "months", "quarter", "year", "years",
        "financial", "academic", "financial year", "academic year",
      ],
      usage: [
        "in FY2013/14", "in AY2013/14", "year|quarter|month|financial year|academic year of DATE",
        "days|weeks|months|years since EVENT", "days between EVENT and EVENT",
      ],
      text: ["Periods of the calendar, parts of a date, and how long it is from one to another."],
      examples: ["count inspections where published since 2018 by year, framework"]),
    HelpTopic(
      words: [
        "as", "of", "as of", "as of each", "known on", "as known on", "dated", "dated by", "today",
        "including", "predecessors", "including predecessors",
      ],
      usage: [
        "QUERY as of DAY", "QUERY as of each year between 2018 and 2024",
        "QUERY as known on DAY", "QUERY dated by DATE", "QUERY including predecessors",
      ],
      text: [
        "as of: look from that day; later facts do not exist. as known on: only what had "
          + "been published by then. dated by: which of several dates counts, such as inspected. "
          + "including predecessors: what was there before counts too."
      ],
      examples: [
        "councils where rating is good as of 2019-08-31 dated by inspected",
        "count councils where rating is inadequate as of each year between 2018 and 2024",
      ]),
  ]
}
