import AnnalsModel
import AnnalsSyntax

/// Makes one row a group: its keys and how many entities it has.
///
/// Groups of zero are shown for scales and left out for fields; the group whose key is not
/// known comes last, where it has any (sections 10 and 14).
struct GroupAnswer {
  private let runner: Runner
  private let groups: GroupOutput
  private let facts: Facts
  private let cells: CellMaker

  init(_ runner: Runner, _ groups: GroupOutput, _ facts: Facts) {
    self.runner = runner
    self.groups = groups
    self.facts = facts
    cells = CellMaker(runner.model, runner.plan.kind)
  }

  func answer(for entities: [Int]) throws(Stop) -> Answer {
    let readers = groups.keys.map { runner.evaluator.reader(for: $0.reading) }
    var counts: [[ReadValueKey]: Int] = [:]
    for (index, entity) in entities.enumerated() {
      if index & 4095 == 0, runner.isCancelled() { throw .cancelled }
      counts[readers.map { ReadValueKey($0.value(of: entity)) }, default: 0] += 1
    }
    addZeroes(to: &counts)
    var facts = facts
    var ordered = ordered(counts)
    if let limit = runner.plan.limit, limit < ordered.count {
      facts.cut = ordered.count - limit
      ordered = Array(ordered.prefix(limit))
    }
    let rows = ordered.map { group in
      zip(groups.keys, group.keys).map { cell(of: $1, $0.reading) }
        + [.integer(Int64(group.count))]
    }
    return Answer(columns: columns, rows: rows, facts: facts)
  }

  private var columns: [AnswerColumn] {
    groups.keys.map { key in
      AnswerColumn(heading: key.heading, role: .key, type: cells.type(of: key.reading))
    } + [AnswerColumn(heading: "count", role: .aggregate, type: .number(unit: nil))]
  }

  /// Every grade of the graded key, beside the values that the other keys have. With several
  /// graded keys only what occurs is shown: their combinations would be without end.
  private func addZeroes(to counts: inout [[ReadValueKey]: Int]) {
    let graded = groups.keys.indices.filter { position in
      if case .grade = cells.type(of: groups.keys[position].reading) { true } else { false }
    }
    for position in graded where graded.count == 1 {
      guard case .grade(let labels) = cells.type(of: groups.keys[position].reading) else {
        continue
      }
      var found = Array(counts.keys)
      if found.isEmpty, groups.keys.count == 1 { found = [[.notKnown]] }
      for keys in found {
        for grade in labels.indices {
          var keys = keys
          keys[position] = .grade(UInt8(truncatingIfNeeded: grade))
          counts[keys, default: 0] += 0
        }
      }
    }
    if groups.keys.isEmpty { counts[[], default: 0] += 0 }
  }

  private func ordered(
    _ counts: [[ReadValueKey]: Int]
  ) -> [(keys: [ReadValueKey], count: Int)] {
    let keyed = counts.map { keys, count in
      let sortKeys = zip(groups.keys, keys).map { SortKey($1.value, of: $0.reading, cells) }
      return (keys: keys, sort: sortKeys, count: count)
    }
    return keyed.sorted { left, right in
      for (one, other) in zip(left.sort, right.sort) {
        switch one.compared(to: other, .ascending) {
        case .before: return true
        case .after: return false
        case .same: continue
        }
      }
      return false
    }.map { ($0.keys, $0.count) }
  }

  private func cell(of key: ReadValueKey, _ reading: Reading) -> Cell {
    switch key.value {
    case .code(let code): .text(cells.text(code, of: reading.resolved(in: cells.kind)))
    case .grade(let grade): .grade(Int(grade))
    case .number(.whole(let number)): .integer(number)
    case .number(.fraction(let number)): .fraction(number)
    case .day(let day): cells.calendarCell(day, of: reading) ?? .day(day, .day)
    case .flag(let flag): .flag(flag)
    case .unknown: .notKnown
    }
  }
}

/// A value as the key of a group: everything unknown is one group, whatever the reason.
private enum ReadValueKey: Hashable {
  case known(ReadValue)
  case notKnown

  static func grade(_ grade: UInt8) -> ReadValueKey { .known(.grade(grade)) }

  init(_ value: ReadValue) {
    switch value {
    case .unknown: self = .notKnown
    case .code, .grade, .number, .day, .flag: self = .known(value)
    }
  }

  var value: ReadValue {
    switch self {
    case .known(let value): value
    case .notKnown: .unknown(.noField(""))
    }
  }
}
