extension Assembler {
  mutating func rated(
    _ planned: TrackPlan, _ gradings: GradingsPlan, _ ladder: Int, _ kind: KindPlan,
    _ rows: [Int32]?
  ) -> Track {
    let slot = plan.merged[gradings.value]
    let column = reading.columns[slot]
    let map = GradeMap(column.dictionary, plan.ladders[ladder])
    let absent = AbsentCodes(gradings, plan, reading)
    let grades = FrameworkGrades(gradings, plan.ladders[ladder], plan, reading)
    let odd = Set(column.oddities.map(\.row))
    let notRead = GradingCode(.notRead).rawValue
    var unread: [Int] = []
    let builder = build(gradings, rows, isMeasured: false) { row in
      var code = column.codes[row] < 0 ? absent.code(row) : map.codes[Int(column.codes[row])]
      if !odd.isEmpty, odd.contains(Int32(truncatingIfNeeded: row)) { code = notRead }
      if !grades.has(code, row: row) { code = notRead }
      if code == notRead { unread.append(row) }
      return (code, 0)
    }
    reportUnread(unread, slot, ladder, grades)
    reportFrameworks(gradings)
    return track(
      planned, builder, [gradings.origin],
      .rated(RatedContent(codes: builder.allCodes, previous: builder.previous(), ladder: ladder)))
  }

  private mutating func reportUnread(
    _ rows: [Int], _ slot: Int, _ ladder: Int, _ grades: FrameworkGrades
  ) {
    guard !rows.isEmpty else { return }
    let column = reading.columns[slot]
    let places = column.sightingPlaces()
    let oddities = Dictionary(
      column.oddities.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      let key = Int32(truncatingIfNeeded: row)
      if let oddity = oddities[key] {
        reportOnce(
          slot: slot, row: key, oddity.message ?? "more values that are no grades",
          at: oddity.position)
      } else {
        let text = column.dictionary.text(column.codes[row]) ?? ""
        let message = grades.refusal(of: text, row: row) ?? noGrade(text, ladder: ladder)
        reportOnce(slot: slot, row: key, message, at: places[key])
      }
    }
  }

  /// Reports the frameworks of the data that nobody declared.
  private mutating func reportFrameworks(_ gradings: GradingsPlan) {
    guard let framework = gradings.framework, !plan.declaration.frameworks.isEmpty else { return }
    let slot = plan.merged[framework]
    let column = reading.columns[slot]
    let unknown = AbsentCodes.frameworks(of: column.dictionary, plan).map { $0 == nil }
    guard unknown.contains(true) else { return }
    let count = reading.lists[gradings.source].count
    let taken = RowFilter(gradings.filter, plan, reading).rows(of: count)
    for row in taken ?? (0..<count).map({ Int32(truncatingIfNeeded: $0) }) {
      let code = column.codes[Int(row)]
      guard code >= 0, unknown[Int(code)] else { continue }
      reportOnce(
        slot: slot, row: row, "'\(column.dictionary.text(code) ?? "")' is no declared framework",
        at: nil)
    }
  }
}
