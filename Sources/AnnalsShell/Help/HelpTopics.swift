extension HelpTopic {
  /// A page for each form of the language, in the order of the manual, whose section "The forms
  /// in short" is made of them.
  static let language = queries + conditions + tracks + numbers + happenings + time + names

  private static let queries: [HelpTopic] = [
    HelpTopic(
      words: ["where", "and", "or", "not"],
      usage: ["KIND where CONDITION [and CONDITION]…", "KIND where not (CONDITION or CONDITION)"],
      text: [
        "The entities that the condition holds for. 'and' mixed with 'or' needs brackets.",
        "What cannot be told is neither yes nor no: the footer counts it, with reasons.",
      ],
      examples: [
        "councils where rating is good and region is London",
        "councils where rating is inadequate and (region is London or region is South East)",
      ]),
    HelpTopic(
      words: [
        "show", "order", "order by", "limit", "ascending", "descending", "show each", "each",
      ],
      usage: [
        "QUERY show NAME, NAME", "QUERY show each", "QUERY show unknown",
        "QUERY order by NAME [ascending|descending]", "QUERY limit 10",
      ],
      text: [
        "More columns, another order, fewer rows. Unknown values come last either way.",
        "show each: a row for each time that the condition came true. show unknown: those that "
          + "could not be told, with the reason.",
      ],
      examples: [
        "councils where rating is inadequate show region order by population limit 10",
        "councils where rating is inadequate show unknown",
      ]),
    HelpTopic(
      words: ["count", "share", "percent", "as percent"],
      usage: [
        "count KIND [where CONDITION] [by NAME, NAME]", "share of KIND where CONDITION [by NAME]",
        "count KIND by NAME, NAME as percent",
      ],
      text: [
        "How many, in groups when asked; scales keep their order and show empty grades. A share "
          + "is of those who could be told."
      ],
      examples: [
        "count councils by rating", "share of councils where rating is at least good by region",
      ]),
    HelpTopic(
      words: ["average", "median", "sum", "lowest", "highest"],
      usage: [
        "average|median|sum|lowest|highest NUMBER [of KIND] [where CONDITION] [by NAME]",
        "KIND where NUMBER is above average NUMBER [by NAME]",
      ],
      text: ["What is not known is left out, and the footer says how many."],
      examples: [
        "average population of councils by type",
        "councils where population is above average population by region",
      ]),
    HelpTopic(
      words: ["history"],
      usage: ["history of TRACK, TRACK [for NAME, NAME] [WINDOW]"],
      text: ["Every grading, with its dates, its framework and where it says so."],
      examples: ["history of rating for Knowsley, Cornwall since 2014"]),
    HelpTopic(
      words: ["transitions"],
      usage: ["transitions of TRACK [WINDOW] [for KIND] [as percent]"],
      text: ["How often each grade followed each."],
      examples: ["transitions of rating since 2018 as percent"]),
    HelpTopic(
      words: ["compare"],
      usage: ["compare NAME, NAME show NAME, NAME"],
      text: ["Some side by side, in the order written."],
      examples: ["compare Knowsley, Coventry show rating, region"]),
    HelpTopic(
      words: ["union", "except", "both", "those"],
      usage: [
        "those where CONDITION", "(QUERY) union (QUERY)", "(QUERY) both (QUERY)",
        "(QUERY) except (QUERY)",
      ],
      text: [
        "those: the rows of the last list, as something to ask further about. Each query in "
          + "brackets may look from a day of its own."
      ],
      examples: [
        "(councils where rating is inadequate as of 2016-12-31) both "
          + "(councils where rating is outstanding)"
      ]),
    HelpTopic(
      words: ["expect", "some", "no"],
      usage: [
        "expect no KIND where CONDITION", "expect at least 5 KIND where CONDITION",
      ],
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

  private static let names: [HelpTopic] = [
    HelpTopic(
      words: ["define", "let", "param", "use", "default"],
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
      ])
  ]
}
