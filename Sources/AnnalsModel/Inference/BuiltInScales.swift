extension BuiltInScale {
  /// All of them. Of several that fit, the one with more of the letters as they are written,
  /// then the first.
  static let all: [BuiltInScale] = [
    BuiltInScale(
      "ofsted", ["inadequate", "requires improvement", "good", "outstanding"],
      aliases: [
        "RI": "requires improvement",
        "requires improvement to be good": "requires improvement",
      ],
      proof: .twoLabels),
    BuiltInScale(
      "cqc", ["inadequate", "requires improvement", "good", "outstanding"],
      aliases: ["RI": "requires improvement"],
      absent: [
        "inspected but not rated": .notJudged, "not formally rated": .notJudged,
        "no published rating": .unavailable, "insufficient evidence to rate": .notJudged,
        "do not include in report": .notApplicable,
      ],
      proof: .twoLabels),
    // The second grade of schools until September 2012, and of children's services until October
    // 2013. Neither is another spelling of 'requires improvement'.
    BuiltInScale(
      "ofsted to 2012", ["inadequate", "satisfactory", "good", "outstanding"], proof: .twoLabels),
    BuiltInScale(
      "ofsted to 2013", ["inadequate", "adequate", "good", "outstanding"], proof: .twoLabels),
    BuiltInScale(
      "food hygiene", ["0", "1", "2", "3", "4", "5"],
      absent: [
        "exempt": .notApplicable, "awaiting inspection": .notJudged,
        "awaitinginspection": .notJudged, "awaiting publication": .unavailable,
        "awaitingpublication": .unavailable,
      ],
      context: ["hygiene", "fhrs"], proof: .word(["rating", "score"])),
    BuiltInScale(
      "stars", ["1", "2", "3", "4", "5"],
      proof: .word(["star", "stars", "rating"])),
    BuiltInScale(
      "food hygiene in Scotland", ["improvement required", "pass", "pass and eat safe"],
      absent: [
        "exempt": .notApplicable, "awaiting inspection": .notJudged,
        "awaitinginspection": .notJudged, "awaiting publication": .unavailable,
        "awaitingpublication": .unavailable,
      ],
      proof: .twoLabels),
    BuiltInScale(
      "pass or fail", ["fail", "pass"], aliases: ["failed": "fail", "passed": "pass"],
      proof: .twoLabels),
    BuiltInScale(
      "RAG", ["red", "amber", "green"],
      proof: .twoLabelsOrWord(["rag", "rating", "status", "health"], sure: ["amber"])),
    BuiltInScale(
      "RAG in five", ["red", "amber/red", "amber", "amber/green", "green"],
      aliases: ["red/amber": "amber/red", "green/amber": "amber/green"],
      proof: .twoLabelsOrWord([], sure: ["amber/red", "amber/green"])),
    BuiltInScale(
      "severity", ["critical", "high", "medium", "low", "info", "none"],
      aliases: [
        "moderate": "medium", "important": "high", "informational": "info",
        "information": "info", "negligible": "info",
      ],
      proof: .twoLabelsOrWord(
        ["severity", "risk", "impact", "urgency", "threat", "criticality"], sure: ["critical"])),
    // Before the agencies': what both can be is a school's, unless somebody speaks of credit.
    BuiltInScale(
      "letters with signs", ["F"] + stepped(["E", "D", "C", "B", "A"]),
      rivals: [
        "agency", "agencies", "issuer", "issuers", "credit", "bond", "bonds", "fitch", "s&p",
        "sovereign", "sovereigns", "debt", "lei", "isin",
      ],
      proof: .twoLongLabels),
    BuiltInScale(
      "S&P and Fitch", agencyLabels,
      aliases: ["RD": "SD"],
      absent: ["NR": .notJudged, "WD": .unavailable, "not rated": .notJudged],
      proof: .twoLongLabels),
    BuiltInScale(
      "Moody's",
      [
        "C", "Ca", "Caa3", "Caa2", "Caa1", "B3", "B2", "B1", "Ba3", "Ba2", "Ba1", "Baa3", "Baa2",
        "Baa1", "A3", "A2", "A1", "Aa3", "Aa2", "Aa1", "Aaa",
      ],
      absent: ["NR": .notJudged, "WR": .unavailable, "not rated": .notJudged],
      proof: .twoLongLabels),
    BuiltInScale(
      "letters", ["G", "F", "E", "D", "C", "B", "A"],
      proof: .word(["rating", "grade", "band", "epc", "mark", "score"])),
  ]

  /// From default upwards: D, SD, C, CC, CCC-, CCC, CCC+, B- … AA+, AAA.
  private static var agencyLabels: [String] {
    ["D", "SD", "C", "CC"] + stepped(["CCC", "B", "BB", "BBB", "A", "AA"]) + ["AAA"]
  }

  /// Each label with its two shades: `B-`, `B`, `B+`.
  private static func stepped(_ labels: [String]) -> [String] {
    labels.flatMap { ["\($0)-", $0, "\($0)+"] }
  }

  /// Words for no grade of the scale 'cqc'.
  static let wordsOfCQC = Set(
    all.filter { $0.scale.name == "cqc" }.flatMap { $0.scale.absent.map(\.spelling) })
}
