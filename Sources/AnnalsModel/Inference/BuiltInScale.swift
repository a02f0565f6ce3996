/// A scale that Annals knows by its labels.
struct BuiltInScale {
  let scale: Scale

  /// Words of which the document or the file must have one, in some key; empty for none.
  let context: Set<String>

  /// Words of which the document and the file must have none.
  let rivals: Set<String>

  /// What makes it sure that a path is on the scale, beside that all texts are.
  let proof: Proof

  enum Proof {
    /// Two different labels, or one under a key that says rating.
    case twoLabels

    /// Two different labels, one of them longer than a letter, or one under a key that says
    /// rating.
    case twoLongLabels

    /// A label under a key with one of some words, or two different labels, one of them sure.
    case twoLabelsOrWord(Set<String>, sure: [String])

    /// A label under a key with one of some words.
    case word(Set<String>)
  }

  init(
    _ name: String, _ labels: [String], aliases: KeyValuePairs<String, String> = [:],
    absent: KeyValuePairs<String, MissingReason> = [:], context: Set<String> = [],
    rivals: Set<String> = [], proof: Proof
  ) {
    scale = Scale(
      name: name, labels: labels,
      aliases: aliases.compactMap { spelling, label in
        labels.firstIndex(of: label).map { Scale.Alias(spelling: spelling, label: $0) }
      },
      absent: absent.map { Scale.Absent(spelling: $0, reason: $1) })
    self.context = context
    self.rivals = rivals
    self.proof = proof
  }

  /// Words of a key that promise a grade.
  static let ratingWords: Set<String> = [
    "rating", "ratings", "rated", "grade", "grades", "graded", "grading", "score", "band",
    "judgement", "judgment", "outcome", "result", "overall", "effectiveness", "class", "level",
    "status", "standard",
  ]

  /// Words for no grade that any data may use, whatever the scale.
  static let absentAnywhere: [Scale.Absent] = [
    Scale.Absent(spelling: "", reason: .unavailable),
    Scale.Absent(spelling: "n/a", reason: .notApplicable),
    Scale.Absent(spelling: "na", reason: .notApplicable),
    Scale.Absent(spelling: "n.a.", reason: .notApplicable),
    Scale.Absent(spelling: "not rated", reason: .notJudged),
    Scale.Absent(spelling: "unrated", reason: .notJudged),
    Scale.Absent(spelling: "not yet rated", reason: .notJudged),
    Scale.Absent(spelling: "not inspected", reason: .notJudged),
    Scale.Absent(spelling: "not yet inspected", reason: .notJudged),
    Scale.Absent(spelling: "pending", reason: .notJudged),
    Scale.Absent(spelling: "unknown", reason: .unavailable),
    Scale.Absent(spelling: "unassigned", reason: .unavailable),
    Scale.Absent(spelling: "tbc", reason: .unavailable),
    Scale.Absent(spelling: "-", reason: .unavailable),
    Scale.Absent(spelling: "--", reason: .unavailable),
    Scale.Absent(spelling: "..", reason: .unavailable),
    Scale.Absent(spelling: "*", reason: .suppressed),
    Scale.Absent(spelling: "null", reason: .unavailable),
    Scale.Absent(spelling: "none", reason: .unavailable),
    Scale.Absent(spelling: "nil", reason: .unavailable),
    Scale.Absent(spelling: "not available", reason: .unavailable),
    Scale.Absent(spelling: "not known", reason: .unavailable),
  ]
}
