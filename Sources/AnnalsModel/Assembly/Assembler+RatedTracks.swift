extension Assembler {
  mutating func rated(
    _ planned: TrackPlan, _ gradings: GradingsPlan, _ ladder: Int, _ kind: KindPlan,
    _ rows: [Int32]?
  ) -> Track {
    let slot = plan.merged[gradings.value]
    let grades = FrameworkGrades(gradings, plan.ladders[ladder], plan, reading)
    let codes = codes(gradings, ladder, grades)
    let layout = layout(gradings, rows)
    reportUnread(codes, layout, slot, ladder, grades)
    reportFrameworks(gradings)
    let own = layout.origins.map { codes[Int($0)] }
    var track = track(
      planned, layout, [gradings.origin],
      .rated(RatedContent(codes: own, previous: layout.previous(own), ladder: ladder))
    ) { (codes[Int($0.origin)], 0) }
    track.undated = layout.undated.map { UndatedGrading($0, code: codes[Int($0.origin)]) }
    return track
  }

  /// What every record of a list says of a track, as a grading code.
  private func codes(_ gradings: GradingsPlan, _ ladder: Int, _ grades: FrameworkGrades) -> [UInt8]
  {
    let column = reading.columns[plan.merged[gradings.value]]
    let map = GradeMap(column.dictionary, plan.ladders[ladder])
    let absent = AbsentCodes(gradings, plan, reading)
    let unavailable = GradingCode(.unavailable).rawValue
    let notRead = GradingCode(.notRead).rawValue
    var codes = column.codes.mapped(map.codes, missing: unavailable)
    if !absent.isEmpty {
      for row in codes.indices where column.codes[row] < 0 { codes[row] = absent.code(row) }
    }
    for oddity in column.oddities { codes[Int(oddity.row)] = notRead }
    if !grades.isEmpty {
      for row in codes.indices where !grades.has(codes[row], row: row) { codes[row] = notRead }
    }
    return codes
  }

  private mutating func reportUnread(
    _ codes: [UInt8], _ layout: TrackLayout, _ slot: Int, _ ladder: Int, _ grades: FrameworkGrades
  ) {
    let notRead = GradingCode(.notRead).rawValue
    guard codes.contains(notRead) else { return }
    let rows = layout.allOrigins.filter { codes[Int($0)] == notRead }.sorted()
    let column = reading.columns[slot]
    let places = column.sightingPlaces()
    let spellings = GradeSpellings(plan.ladders[ladder])
    let oddities = Dictionary(
      column.oddities.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      if let oddity = oddities[row] {
        reportOnce(
          slot: slot, row: row, oddity.message ?? "more values that are no grades",
          at: oddity.position)
      } else {
        let text = column.dictionary.text(column.codes[Int(row)]) ?? ""
        // What says itself that it was not read is no surprise.
        if spellings.code(text) == notRead { continue }
        let message = grades.refusal(of: text, row: Int(row)) ?? noGrade(text, ladder: ladder)
        reportOnce(slot: slot, row: row, message, at: places[row])
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
    let places = column.sightingPlaces()
    let taken = RowFilter(gradings, plan, reading).rows(of: count)
    for row in taken ?? (0..<count).map({ Int32(truncatingIfNeeded: $0) }) {
      let code = column.codes[Int(row)]
      guard code >= 0, unknown[Int(code)] else { continue }
      reportOnce(
        slot: slot, row: row,
        "\((column.dictionary.text(code) ?? "").quoted) is no declared framework", at: places[row])
    }
  }
}
