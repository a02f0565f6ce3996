extension HelpTopic {
  /// What holds on a day.
  static let conditions: [HelpTopic] = [
    HelpTopic(
      words: [
        "is", "at", "least", "most", "at least", "at most", "better", "worse", "better than",
        "worse than", "than", "above", "below", "more", "equivalent",
      ],
      usage: [
        "TRACK is [not] GRADE [or GRADE]…", "TRACK is at least|at most GRADE",
        "TRACK is better than|worse than GRADE", "TRACK is GRADE or better|worse|equivalent",
        "FIELD is [not] VALUE [or VALUE]…", "NUMBER is above|below|at least|at most 20",
      ],
      text: ["The value in force on the day that the query looks from."],
      examples: [
        "councils where rating is good or outstanding",
        "councils where population is above 200000",
      ]),
    HelpTopic(
      words: ["contains", "exactly"],
      usage: ["FIELD contains TEXT", "FIELD contains exactly TEXT"],
      text: ["A part of a text, in capitals or not; with exactly as it is written."],
      examples: ["councils where name contains folk"]),
    HelpTopic(
      words: ["unknown", "known", "because"],
      usage: ["NAME is known", "NAME is unknown [because REASON [or REASON]]"],
      text: ["Whether there is a value at all; the answer is always yes or no."],
      examples: ["councils where adoption is unknown because not given"]),
    HelpTopic(
      words: ["previous", "first"],
      usage: ["previous TRACK is GRADE", "first TRACK is GRADE"],
      text: ["The known grading before the one in force, and the first of all."],
      examples: ["councils where rating is outstanding and first rating is inadequate"]),
  ]

  /// What a track did.
  static let tracks: [HelpTopic] = [
    HelpTopic(
      words: ["improved", "declined", "changed"],
      usage: ["TRACK improved|declined|changed [from GRADE] [to GRADE] [WINDOW]"],
      text: [
        "A step from one known grading to the next. improved: up the scale. declined: down it. "
          + "changed: up or down. When the same grade is given again, it is retained.",
        "The answer shows what it was, what it became, and on which day.",
      ],
      examples: ["councils where rating improved from inadequate since 2014"]),
    HelpTopic(
      words: [
        "twice", "times", "without", "falling", "back", "without falling back", "one",
        "framework", "in one framework",
      ],
      usage: [
        "TRACK improved at least twice|3 times", "TRACK improved without falling back",
        "TRACK improved in one framework",
      ],
      text: [
        "How a step has to have happened: how often, without a fall to where it began or below "
          + "since, or with both gradings under one framework."
      ],
      examples: ["councils where rating improved from inadequate since 2014 without falling back"]),
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
      words: ["was", "ever", "never", "be"],
      usage: [
        "TRACK was ever GRADE [WINDOW]", "TRACK was never [known to be] GRADE [WINDOW]",
        "TRACK was [not] GRADE in PERIOD", "TRACK was [not] GRADE on DAY",
      ],
      text: ["The state on some day, on no day, all through a period, or on a given day."],
      examples: ["councils where rating was inadequate on 2016-03-31 and rating is outstanding"]),
    HelpTopic(
      words: ["then", "directly"],
      usage: [
        "TRACK was GRADE then [directly] GRADE [within 2 years]",
        "TRACK declined then [directly] improved [within 2 years]",
      ],
      text: ["A road from one grade, or step, to another. directly: with no other between."],
      examples: ["councils where rating was inadequate then directly good within 2 years"]),
    HelpTopic(
      words: ["has", "been", "has been", "stayed", "for"],
      usage: [
        "TRACK has been GRADE since PERIOD", "TRACK has been GRADE for at least 2 years",
        "TRACK stayed GRADE since PERIOD",
      ],
      text: ["The spell that goes on now, and how long it has lasted."],
      examples: ["councils where rating has been good for at least 5 years"]),
    HelpTopic(
      words: ["total", "in total", "spells", "spell", "longest", "time", "longest spell"],
      usage: [
        "TRACK was GRADE for at least 3 years [in total]", "TRACK was GRADE in at least 2 spells",
        "time|longest spell [TRACK was] GRADE",
      ],
      text: ["How long, in one spell or in all of them, and how many spells. Times are days."],
      examples: [
        "councils where rating was inadequate for at least 4 years in total",
        "councils where longest spell inadequate is at least 7 years",
      ]),
  ]
}
