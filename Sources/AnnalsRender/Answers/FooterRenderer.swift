import AnnalsEngine
import AnnalsModel

/// Says the facts of an answer in sentences: how many, how many could not be told and why, from
/// which day. A condition has three answers, and all three are counted, zero too.
struct FooterRenderer {
  let facts: Facts

  /// How many rows the answer shows.
  let shown: Int

  /// One paragraph each, without a line break.
  var paragraphs: [String] {
    ([tally, viewpoint] + leftOut + facts.notes).map { VisibleText($0).text }
  }

  /// `51 of 153 councils. 100 no. 2 not known: no known rating by 22 August 2026.`
  private var tally: String {
    var sentences = [facts.series.map { days(of: $0) } ?? matches]
    if facts.hasCondition, facts.series == nil { sentences.append("\(facts.no) no.") }
    if isToldApart, facts.series == nil { sentences.append(unknown) }
    if facts.cut > 0 {
      let all = shown.addingReportingOverflow(facts.cut).partialValue
      sentences.append("\(counted(shown, "row", "rows")) shown of \(all).")
    }
    return sentences.joined(separator: " ")
  }

  /// `20 rows on 7 days from 31 March 2018 to 31 March 2024.` What could not be told is said day
  /// by day: sums over days count nobody.
  private func days(of series: SeriesFacts) -> String {
    let rows = counted(shown, "row", "rows")
    guard series.days > 1 else { return "\(rows) on \(series.first.inWords)." }
    return "\(rows) on \(series.days) days from \(series.first.inWords)"
      + " to \(series.last.inWords)."
  }

  private var matches: String {
    let total = counted(facts.total, facts.singular, facts.plural)
    return isToldApart ? "\(facts.yes) of \(total)." : "\(total)."
  }

  /// Whether there is something to be told of each. Without a condition it may still be that
  /// nobody knows of something whether it had happened.
  private var isToldApart: Bool { facts.hasCondition || facts.notKnownCount > 0 }

  /// `5 not known: 3 not given; 2 suppressed.` A reason that is the only one needs no number.
  private var unknown: String {
    guard let list = facts.notKnown.inWords else { return "0 not known." }
    return "\(facts.notKnownCount) not known: \(list)."
  }

  /// `13 left out: caseload out of date on 22 August 2026.`
  private var leftOut: [String] {
    guard let list = facts.leftOut.inWords else { return [] }
    return ["\(facts.leftOut.total) left out: \(list)."]
  }

  /// `Looking from 22 August 2026, dated by inspected, known by 30 September 2019.`
  private var viewpoint: String {
    var parts = ["Looking from " + (facts.series == nil ? facts.asOf.inWords : "each of them")]
    if let date = facts.datedBy { parts.append("dated by \(date)") }
    if let day = facts.knownOn { parts.append("known by \(day.inWords)") }
    return parts.joined(separator: ", ") + "."
  }
}

extension Facts {
  /// How many entities could not be told, whatever the reason.
  var notKnownCount: Int {
    notKnown.total
  }
}

extension [NotKnown] {
  /// How many there are, whatever the reason.
  fileprivate var total: Int {
    reduce(0) { $0.addingReportingOverflow($1.count).partialValue }
  }

  /// The reasons with their counts; one that is the only one needs none. `nil` for nobody.
  fileprivate var inWords: String? {
    let reasons = filter { $0.count > 0 }
    if reasons.count == 1 { return reasons.first?.reason }
    return reasons.isEmpty
      ? nil : reasons.map { "\($0.count) \($0.reason)" }.joined(separator: "; ")
  }
}
