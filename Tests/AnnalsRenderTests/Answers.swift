import AnnalsEngine
import AnnalsModel

/// Worst first.
let grades = ["inadequate", "requires improvement", "good", "outstanding"]

func day(_ text: String) -> Day {
  Day(isoText: text) ?? .unknown
}

/// Facts about so many councils; what is not given is none.
func facts(
  yes: Int = 0, total: Int = 0, no: Int = 0, notKnown: [NotKnown] = [],
  entities: [NotKnownEntity] = [], knownOn: Day? = nil, datedBy: String? = nil, cut: Int = 0,
  hasCondition: Bool = true, notes: [String] = []
) -> Facts {
  Facts(
    singular: "council", plural: "councils", yes: yes, total: total, no: no, notKnown: notKnown,
    notKnownEntities: NotKnownEntities(entities), asOf: day("2026-08-22"), knownOn: knownOn,
    datedBy: datedBy,
    cut: cut, hasCondition: hasCondition, notes: notes)
}

func column(_ heading: String, _ role: ColumnRole, _ type: CellType) -> AnswerColumn {
  AnswerColumn(heading: heading, role: role, type: type)
}

/// `councils where rating improved from inadequate since 2014`, three of them.
let improvedAnswer = Answer(
  columns: [
    column("council", .name, .text),
    column("was", .evidence, .grade(labels: grades)),
    column("became", .evidence, .grade(labels: grades)),
    column("on", .evidence, .day),
    column("caseload", .mentioned, .number(unit: "cases")),
  ],
  rows: [
    [
      .text("Bath and North East Somerset"), .grade(0), .grade(1), .day(day("2021-12-03"), .day),
      .fraction(17.5),
    ],
    [.text("Coventry"), .grade(0), .grade(2), .day(day("2017-04-30"), .month), .integer(20)],
    [
      .text("Knowsley"), .grade(0), .grade(3), .day(day("2014-06-29"), .estimated),
      .missing(.notJudged),
    ],
  ],
  facts: facts(
    yes: 3, total: 153, no: 148,
    notKnown: [NotKnown(reason: "no known rating by 22 August 2026", count: 2)],
    entities: [
      NotKnownEntity(name: "Cumberland", reason: "no known rating by 22 August 2026"),
      NotKnownEntity(name: "Westmorland", reason: "no known rating by 22 August 2026"),
    ]))

private func length(_ months: Int, _ days: Int, _ certainty: LengthCertainty) -> Cell {
  .length(
    Length(days: months * 30 + days, months: months, remainingDays: days, certainty: certainty))
}

/// Every case of `Cell`, every date mark, every certainty, every reason.
let everyCellAnswer = Answer(
  columns: [
    column("kind", .name, .text),
    column("text", .mentioned, .text),
    column("number", .aggregate, .number(unit: nil)),
    column("day", .evidence, .day),
    column("grade", .key, .grade(labels: grades)),
    column("length", .evidence, .length),
    column("flag", .mentioned, .flag),
    column("note", .note, .text),
  ],
  rows: [
    [
      .text("plain"), .text("abc"), .integer(.max), .day(day("2014-03-31"), .day), .grade(0),
      length(50, 4, .exact), .flag(true), .empty,
    ],
    [
      .text("marked"), .text(""), .fraction(2), .day(day("2014-04-30"), .month), .grade(1),
      length(25, 0, .soFar), .flag(false), .text("1 unknown between"),
    ],
    [
      .text("other"), .text("é"), .fraction(-0.5), .day(day("2014-12-31"), .year), .grade(3),
      length(2, 5, .atLeast), .missing(.notRead), .empty,
    ],
    [
      .text("empty"), .missing(.suppressed), .integer(.min), .day(day("2014-06-29"), .estimated),
      .missing(.notGiven), length(0, 0, .atLeastSoFar), .empty, .notKnown,
    ],
    [
      .text("unknown"), .notKnown, .missing(.unavailable), .missing(.notApplicable), .notKnown,
      .empty, .notKnown, .missing(.notJudged),
    ],
    [.text("open"), .outOfDate, .atLeast(2), .empty, .empty, .empty, .empty, .empty],
  ],
  facts: facts(yes: 6, total: 6, hasCondition: false))

/// Texts that would move, colour, hide or reorder something if they were sent as they are.
let hostileTexts = [
  "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "a\nb", "a\r\nb", "a\tb", "a\u{8}b",
  "a\u{7F}b", "\u{9B}31m", "\u{85}", "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "z\u{200B}w",
  "\u{FEFF}bom", "a\u{200D}b", "\u{2028}", "\u{E0041}", "\u{301}", "e\u{301}", "\u{0}",
  "\u{FFFE}", "\u{FE0F}", "❤\u{FE0F}", "👩\u{200D}👩\u{200D}👧", "日本語", "👍🏽", "🇬🇧",
  "=1+1", "a,b", "a\"b", "a|b", "<script>", "[x](y)", "`code`", "*b*", "\\", "", " ", "  a  ",
  "…", "\u{3164}", "\u{115F}", String(repeating: "字", count: 70),
  "a" + String(repeating: "\u{301}", count: 40),
]

/// One row a hostile text, in a text, a grade and as a heading's neighbour.
let hostileAnswer = Answer(
  columns: [
    column("name", .name, .text),
    column("grade", .mentioned, .grade(labels: hostileTexts)),
    column("number\u{1B}[1m\u{202E}", .mentioned, .number(unit: "£\u{1B}")),
  ],
  rows: hostileTexts.enumerated().map { index, text in
    [.text(text), .grade(index), .integer(Int64(index))]
  },
  facts: facts(
    yes: 1, total: 2, notKnown: [NotKnown(reason: "\u{1B}[2J", count: 1)],
    entities: [NotKnownEntity(name: "\u{1B}c", reason: "\u{7}")], datedBy: "\u{9B}x",
    notes: ["a\nb\u{202E}"]))
