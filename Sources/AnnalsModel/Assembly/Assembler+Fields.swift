extension Assembler {
  /// The field of a kind, for the records that the kind takes.
  mutating func field(_ planned: FieldPlan, _ rows: [Int32]?) -> Field {
    let slot = plan.merged[planned.slot]
    let column = reading.columns[slot]
    reportOddities(of: slot, rows)
    if let ladder = planned.ladder {
      let codes = grades(of: slot, ladder: ladder, rows)
      return Field(
        name: planned.name, column: .grades(GradeColumn(codes: codes, ladder: ladder)),
        unit: planned.unit)
    }
    return Field(
      name: planned.name, column: column.column(rows), unit: planned.unit,
      absences: column.absences(rows))
  }

  /// Reports the values of a column that are not what was wanted, for some records.
  private mutating func reportOddities(of slot: Int, _ rows: [Int32]?) {
    let oddities = reading.columns[slot].oddities
    guard !oddities.isEmpty else { return }
    let taken = rows.map { Set($0) }
    for oddity in oddities
    where oddity.isUnexpected && !oddity.isReported && taken?.contains(oddity.row) ?? true {
      reportOnce(
        slot: slot, row: oddity.row, oddity.message ?? "more values that are not as wanted",
        at: oddity.position)
    }
  }

  /// The grades of a column of texts; what is none is reported.
  private mutating func grades(of slot: Int, ladder: Int, _ rows: [Int32]?) -> [UInt8] {
    let column = reading.columns[slot]
    let map = GradeMap(column.dictionary, plan.ladders[ladder])
    let absent = absentCodes(of: slot)
    let odd = Set(column.oddities.map(\.row))
    let places = column.sightingPlaces()
    let notRead = GradingCode(.notRead).rawValue
    let spellings = GradeSpellings(plan.ladders[ladder])
    let all = rows ?? (0..<column.codes.count).map { Int32(truncatingIfNeeded: $0) }
    var codes: [UInt8] = []
    codes.reserveCapacity(all.count)
    for row in all {
      let text = column.codes[Int(row)]
      let isOdd = !odd.isEmpty && odd.contains(row)
      let code = isOdd ? notRead : text < 0 ? absent.code(Int(row)) : map.codes[Int(text)]
      codes.append(code)
      guard code == notRead, !isOdd else { continue }
      let words = column.dictionary.text(text) ?? ""
      if spellings.code(words) == notRead { continue }
      let message = noGrade(words, ladder: ladder)
      reportOnce(slot: slot, row: row, message, at: places[row])
    }
    return codes
  }

  /// Why a record has no value: as for the track whose gradings the column holds.
  private func absentCodes(of slot: Int) -> AbsentCodes {
    for case .rated(let gradings, _) in plan.kinds.flatMap(\.tracks).map(\.content)
    where plan.merged[gradings.value] == slot {
      return AbsentCodes(gradings, plan, reading)
    }
    return AbsentCodes()
  }

  /// `'goood' is no grade of the scale 'ofsted'`
  func noGrade(_ text: String, ladder: Int) -> String {
    let bits = plan.ladders[ladder].scales.reduce(0, |)
    let names = plan.declaration.scales.indices.filter { bits >> UInt64($0) & 1 == 1 }
      .map { "'\(plan.declaration.scales[$0].name)'" }
    return "\(text.quoted) is no grade of the scale \(names.joined(separator: " or "))"
  }
}

/// What each text of a dictionary is on a ladder: a grading code.
struct GradeMap {
  var codes: [UInt8]

  init(_ dictionary: TextDictionary, _ ladder: Ladder) {
    let spellings = GradeSpellings(ladder)
    codes = (0..<dictionary.count).map { code in
      let text = dictionary.text(Int32(truncatingIfNeeded: code)) ?? ""
      return spellings.code(text) ?? GradingCode(.notRead).rawValue
    }
  }
}

extension ReadColumn {
  /// Where the texts that are no grades stand, by record.
  func sightingPlaces() -> [Int32: Int] {
    Dictionary(sightings.map { ($0.row, $0.position) }, uniquingKeysWith: { first, _ in first })
  }

  /// The values of some records, or of all.
  func column(_ rows: [Int32]?) -> Column {
    switch form {
    case .texts, .undecided, .names:
      .texts(
        TextColumn(codes: (rows.map { codes.picked($0) } ?? codes).codes, dictionary: dictionary))
    case .integers:
      .integers(IntegerColumn(values: picked(integers, rows), validity: picked(validity, rows)))
    case .fractions:
      .fractions(FractionColumn(values: picked(fractions, rows), validity: picked(validity, rows)))
    case .days:
      .days(DayColumn(numbers: picked(days, rows), marks: marks.isEmpty ? [] : picked(marks, rows)))
    case .flags:
      .flags(FlagColumn(values: picked(truths, rows), validity: picked(validity, rows)))
    }
  }

  /// Why records have no value, by their place among some records, or among all.
  func absences(_ rows: [Int32]?) -> Absences {
    guard !oddities.isEmpty else { return .none }
    guard let rows else { return Absences(oddities.map { ($0.row, $0.reason) }) }
    let reasons = Dictionary(
      oddities.map { ($0.row, $0.reason) }, uniquingKeysWith: { first, _ in first })
    return Absences(
      rows.enumerated().compactMap { place, row in
        reasons[row].map { (Int32(truncatingIfNeeded: place), $0) }
      })
  }

  private func picked<Value>(_ values: [Value], _ rows: [Int32]?) -> [Value] {
    rows.map { $0.map { values[Int($0)] } } ?? values
  }

  private func picked(_ bits: Validity, _ rows: [Int32]?) -> Validity {
    guard let rows else { return bits }
    var words = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
    for (index, row) in rows.enumerated() where bits[Int(row)] {
      words[index >> 6] |= 1 << UInt64(index & 63)
    }
    return Validity(words: words)
  }
}
