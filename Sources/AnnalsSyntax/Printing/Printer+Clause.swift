extension Printer {
  package func text(of clause: Clause) -> String {
    switch clause {
    case .condition(let node): "where " + text(of: node.condition)
    case .grouping(let node): "by " + list(node.keys)
    case .show(let node): text(of: node)
    case .order(let node): "order by " + node.keys.map { text(of: $0) }.joined(separator: ", ")
    case .limit(let node): "limit \(node.count)"
    case .asOf(let node): "as of " + text(of: node.day)
    case .knownOn(let node): "as known on " + text(of: node.day)
    case .datedBy(let node): "dated by " + text(of: node.date)
    case .asOfEach(let node): "as of each \(words(node.step)) " + text(of: node.window)
    case .predecessors: "including predecessors"
    case .percent: "as percent"
    }
  }

  private func text(of node: ShowClause) -> String {
    let rows =
      switch node.rows {
      case .all: [String]()
      case .each, .unknown: [node.rows.rawValue]
      }
    return line(["show"] + rows + (node.operands.isEmpty ? [] : [list(node.operands)]))
  }

  private func words(_ step: SeriesStep) -> String {
    switch step {
    case .day: "day"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .date(let month, let day): "\(day) \(MonthName(number: month)?.rawValue ?? Self.gap)"
    }
  }
}
