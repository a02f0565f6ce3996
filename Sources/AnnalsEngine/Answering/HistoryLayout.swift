import AnnalsModel

/// The columns of a history: what was given, when, how long after the one before, under which
/// framework and where it says so.
struct HistoryLayout {
  private(set) var columns: [AnswerColumn] = []

  /// With several tracks, whose values are of several types, a value is its words.
  private let isMixed: Bool
  private let cells: CellMaker

  /// The dates beside the one that gradings are dated by.
  private let furtherDates: [String]
  private let hasFramework: Bool
  private let hasLink: Bool

  /// The place of the links among all columns; `nil` where there are none.
  var linkColumn: Int? { hasLink ? columns.count - 1 : nil }

  init(_ tracks: [HistoryTrack], _ kind: Kind, _ cells: CellMaker) {
    self.cells = cells
    isMixed = tracks.count > 1
    let sources = tracks.flatMap(\.sources)
    furtherDates = sources.flatMap { $0.dates.dropFirst() }.map(\.name).removingRepeats()
    hasFramework = sources.contains { $0.framework != nil }
    hasLink = sources.contains { $0.link != nil }
    var headings = Headings()
    func add(_ heading: String, _ type: CellType, _ role: ColumnRole = .evidence) {
      columns.append(
        AnswerColumn(heading: headings.unique(heading), role: role, type: type))
    }
    add(kind.singular, .text, .name)
    if isMixed {
      add("track", .text, .key)
      add("value", .text, .mentioned)
    } else if let track = tracks.first {
      add(track.name, cells.type(of: track), .mentioned)
    }
    add("on", .day)
    add("gap", .length)
    for date in furtherDates { add(date, .day) }
    if hasFramework { add("framework", .text) }
    if hasLink { add("source", .text) }
  }

  /// The cells of a grading after the name of its entity.
  ///
  /// - Parameter before: the day of the grading before.
  func cells(of grading: LooseGrading, _ before: Int32?, _ track: HistoryTrack) -> [Cell] {
    var row: [Cell] = []
    if isMixed { row.append(.text(track.name)) }
    row.append(isMixed ? words(of: grading, track) : value(of: grading, track))
    row.append(track.day(of: grading, by: nil))
    row.append(gap(from: before, to: grading.day))
    row += furtherDates.map { track.day(of: grading, by: $0) }
    if hasFramework { row.append(track.text(of: grading, in: \.framework)) }
    if hasLink { row.append(track.text(of: grading, in: \.link)) }
    return row
  }

  private func value(of grading: LooseGrading, _ track: HistoryTrack) -> Cell {
    let code = GradingCode(rawValue: grading.code)
    if let reason = code.reason { return .missing(reason) }
    switch track.content {
    case .rated: return .grade(Int(grading.code))
    case .measured: return .fraction(grading.value)
    }
  }

  private func words(of grading: LooseGrading, _ track: HistoryTrack) -> Cell {
    switch (value(of: grading, track), cells.type(of: track)) {
    case (.grade(let grade), .grade(let labels)) where grade < labels.count:
      .text(labels[grade])
    case (.fraction(let number), .number(let unit)):
      .text(number.words(in: unit))
    case (let cell, _): cell
    }
  }

  private func gap(from before: Int32?, to day: Int32) -> Cell {
    guard let before else { return .empty }
    let (start, end) = (Day(number: before), Day(number: day))
    let length = CalendarLength(from: start, to: end)
    return .length(
      Length(
        days: max(end.days(since: start), 0), months: length.months,
        remainingDays: length.days, certainty: .exact))
  }
}

extension CellMaker {
  fileprivate func type(of track: HistoryTrack) -> CellType {
    switch track.content {
    case .rated: gradeType(of: track.index)
    case .measured(let content): .number(unit: content.unit?.name)
    }
  }
}

extension Double {
  /// `14.5 cases`, `12%`, `£3`
  package func words(in unit: String?) -> String {
    let text = description
    let number = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return switch unit {
    case nil: number
    case "%": number + "%"
    case "£": "£" + number
    case let unit?: "\(number) \(unit)"
    }
  }
}
