import AnnalsEngine
import AnnalsModel

/// Writes an answer in sentences that make sense when they are read aloud: no columns, nothing
/// drawn, what a picture shows in words, then a line for each row, the footer last.
enum PlainRenderer {
  static func render(_ answer: Answer) -> String {
    var paragraphs: [[String]] = []
    if case .history = answer.shape, answer.facts.series == nil,
      case .timeline(let chart)? = Picture(answer)
    {
      paragraphs.append(chart.lanes.map { chart.sentence(on: $0) })
    }
    paragraphs.append(rows(of: answer))
    paragraphs.append(FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs)
    return paragraphs.filter { !$0.isEmpty }
      .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// A sentence for each row.
  static func rows(of answer: Answer) -> [String] {
    if case .transitions = answer.shape, answer.facts.series == nil,
      case .matrix(let chart)? = Picture(answer)
    {
      return chart.sentences
    }
    return answer.rows.indices.map { sentence(on: $0, of: answer) }
  }

  /// `Knowsley: rating good, on 30 June 2014.` What a row is about comes first; what there is
  /// nothing to say of is left out.
  private static func sentence(on row: Int, of answer: Answer) -> String {
    let subjects = answer.columns.indices.filter { answer.columns[$0].role.isSubject }
    var said = ""
    for column in answer.columns.indices where !subjects.contains(column) {
      let words = words(row, column, of: answer)
      guard !words.isEmpty else { continue }
      let heading = heading(answer.columns[column])
      // `yes 2 of 3` is one thing.
      if !said.isEmpty { said += heading == "of" ? " " : ", " }
      said += "\(heading) \(words)"
    }
    for readings in answer.trails.compactMap({ readings(row, $0, of: answer) }) {
      said += said.isEmpty ? readings : "; " + readings
    }
    let subject = subjects.map { words(row, $0, of: answer) }.joined(separator: ", ")
    if subject.isEmpty { return said + "." }
    return said.isEmpty ? subject + "." : "\(subject): \(said)."
  }

  /// The figures behind one of a measured track, which a sparkline would show.
  private static func readings(_ row: Int, _ trail: MeasuredTrail, of answer: Answer) -> String? {
    guard answer.entities.count == answer.rows.count, answer.columns.indices.contains(trail.column)
    else { return nil }
    let readings = trail.readings(of: answer.entities[row]).suffix(12)
    guard readings.count > 1 else { return nil }
    let list = readings.map { reading in
      "\(reading.value?.shortestText ?? "(not known)") on \(reading.day.inWords)"
    }
    return "\(heading(answer.columns[trail.column])) was \(list.joined(separator: ", "))"
  }

  private static func heading(_ column: AnswerColumn) -> String {
    VisibleText(column.heading).text
  }

  private static func words(_ row: Int, _ column: Int, of answer: Answer) -> String {
    let (cell, column) = (answer.rows.cell(row, column), answer.columns[column])
    switch cell {
    case .day(let day, let mark): return day.inWords(knownTo: mark)
    case .length(let length): return length.wordsAloud
    case .integer, .fraction:
      guard case .number(let unit?) = column.type else { break }
      let number = VisibleText(cell.words(in: column)).text
      // `beds 10`, not `beds 10 beds`
      if unit != "%", column.headingWithUnit == column.heading { return number }
      return unit == "%" ? number + "%" : "\(number) \(VisibleText(unit).text)"
    case .text, .grade, .flag, .empty, .atLeast, .missing, .outOfDate, .notKnown: break
    }
    return VisibleText(cell.words(in: column)).text
  }
}

extension ColumnRole {
  /// Whether it says what a row is about.
  fileprivate var isSubject: Bool {
    switch self {
    case .name, .key: true
    case .mentioned, .evidence, .aggregate, .note: false
    }
  }
}

extension Day {
  /// `30 June 2014`, `June 2014`, `about 2014`: no more than is known.
  fileprivate func inWords(knownTo mark: DateMark) -> String {
    guard isKnown else { return "not known" }
    let month = inWords.split(separator: " ").dropFirst().joined(separator: " ")
    switch mark {
    case .day: return inWords
    case .month: return month
    case .year: return String(year)
    case .estimated: return "about " + inWords
    case .estimatedMonth: return "about " + month
    case .estimatedYear: return "about \(year)"
    }
  }
}

extension Length {
  /// `2 years 11 months so far`
  fileprivate var wordsAloud: String {
    words.split(separator: " ").map { word in
      guard let unit = word.last, let number = Int(word.dropLast()) else { return String(word) }
      switch unit {
      case "y": return counted(number, "year", "years")
      case "m": return counted(number, "month", "months")
      case "d": return counted(number, "day", "days")
      default: return String(word)
      }
    }.joined(separator: " ")
  }
}

extension TimelineChart {
  /// `Knowsley: inadequate from 30 June 2014, good from 13 June 2017, until 22 August 2026.`
  fileprivate func sentence(on lane: Lane) -> String {
    let track = tracks.count > 1 ? ", \(tracks[lane.track].name)" : ""
    guard let last = lane.spans.last else { return "\(lane.name)\(track): nothing to tell." }
    let isNumber = if case .numbers = tracks[lane.track].values { true } else { false }
    let spans = lane.spans.map { span in
      guard span.isGraded else { return "\(span.words) already on \(span.first.inWords)" }
      return "\(span.words) \(isNumber ? "on" : "from") \(span.first.inWords)"
    }
    var end = isNumber ? "" : ", until \(max(lane.last, last.first).inWords)"
    if lane.isCut { end += "; what follows is left out" }
    return "\(lane.name)\(track): \(spans.joined(separator: ", "))\(end)."
  }
}

extension MatrixChart {
  /// `From inadequate: 7 to inadequate, 28 to requires improvement; 55 in all.`
  fileprivate var sentences: [String] {
    var sentences = rows.map { row in
      "From \(row.series.label): " + list(row.numbers)
        + (row.total.map { "; \($0.words) in all" } ?? "") + "."
    }
    if let all = totals.last {
      sentences.append("In all: " + list(totals.dropLast()) + "; \(all.words) in all.")
    }
    return sentences
  }

  private func list(_ numbers: some Sequence<ChartNumber>) -> String {
    zip(numbers, columns).filter { !$0.0.words.isEmpty }
      .map { "\($0.words) to \($1.label)" }.joined(separator: ", ")
  }
}
