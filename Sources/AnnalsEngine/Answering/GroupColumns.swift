import AnnalsModel
import AnnalsSyntax

/// The columns of an aggregate, and its rows.
struct GroupColumns {
  private let output: GroupOutput
  private let cells: CellMaker

  /// How many entities all groups have.
  private let total: Int
  private let hasNotKnown: Bool

  init(_ output: GroupOutput, _ table: GroupTable, _ cells: CellMaker) {
    self.output = output
    self.cells = cells
    total = table.total
    hasNotKnown = table.hasNotKnown
  }

  // MARK: - Headings

  var columns: [AnswerColumn] {
    output.keys.map { key in
      AnswerColumn(heading: key.heading, role: .key, type: cells.type(of: key.reading))
    } + measured
  }

  private var measured: [AnswerColumn] {
    switch output.measure {
    case .count:
      [Self.count("count")] + (output.isPercent ? [Self.percent("percent")] : [])
    case .share:
      [Self.percent("share"), Self.count("yes"), Self.count("of")]
        + (hasNotKnown ? [Self.count("not known")] : [])
    case .summary(let function, let reading, let heading):
      [
        AnswerColumn(
          heading: heading, role: .aggregate, type: cells.type(of: reading),
          decimals: function.decimals), Self.count("known"), Self.count("of"),
      ]
    }
  }

  private static func count(_ heading: String) -> AnswerColumn {
    AnswerColumn(heading: heading, role: .aggregate, type: .number(unit: nil))
  }

  private static func percent(_ heading: String) -> AnswerColumn {
    AnswerColumn(heading: heading, role: .aggregate, type: .number(unit: "%"), decimals: 2)
  }

  // MARK: - Rows

  func row(of group: Int, in groups: FilledGroups) -> [Cell] {
    var row: [Cell] = []
    row.reserveCapacity(output.keys.count + 4)
    for (index, key) in groups.keys.enumerated() {
      let mark = groups.marks.mark(of: index, in: group)
      row.append(
        key[group].map { cells.cell($0, mark, of: output.keys[index].reading) } ?? .notKnown)
    }
    row += measured(groups.tallies[group])
    return row
  }

  private func measured(_ tally: GroupTally) -> [Cell] {
    switch output.measure {
    case .count:
      let percent = GroupTally.percent(tally.yes, of: total)
      return [Self.cell(tally.yes)] + (output.isPercent ? [Self.cell(percent)] : [])
    case .share:
      return [Self.cell(tally.share), Self.cell(tally.yes), Self.cell(tally.yes + tally.no)]
        + (hasNotKnown ? [Self.cell(tally.notKnown)] : [])
    case .summary(_, let reading, _):
      let mark = tally.summary?.mark ?? .day
      let value = tally.summary?.value.map { cells.cell($0, mark, of: reading) } ?? .empty
      return [value, Self.cell(tally.summary?.known ?? 0), Self.cell(tally.yes)]
    }
  }

  private static func cell(_ count: Int) -> Cell { .integer(Int64(count)) }

  private static func cell(_ percent: Double?) -> Cell { percent.map { .fraction($0) } ?? .empty }
}

extension CellMaker {
  /// The cell of a value that several entities share.
  ///
  /// - Parameter mark: how exactly a day is known.
  func cell(_ value: ReadValue, _ mark: DateMark, of reading: Reading) -> Cell {
    switch value {
    case .code(let code): .text(text(code, of: reading.resolved(in: kind)))
    case .grade(let grade): .grade(Int(grade))
    case .number(.whole(let number)): .integer(number)
    case .number(.fraction(let number)): .fraction(number)
    case .day(let day): calendarCell(day, of: reading) ?? .day(day, mark)
    case .flag(let flag): .flag(flag)
    case .unknown: .notKnown
    }
  }
}
