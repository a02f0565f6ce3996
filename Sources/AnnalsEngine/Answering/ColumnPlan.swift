/// The columns of a list, and where each takes its cells from.
struct ColumnPlan {
  enum Content {
    /// An index into the planned columns.
    case reading(Int)

    /// The evidence of a condition, and which of its parts.
    case evidence(Int, Int)

    /// Why an entity could not be told.
    case reason
  }

  private(set) var columns: [AnswerColumn] = []
  private(set) var contents: [Content] = []
  private var headings = Headings()

  /// - Parameters:
  ///   - planned: the name, then what is mentioned or shown.
  ///   - evidence: of each condition; a value that is shown already is not shown again.
  ///   - hasReason: whether a column says why an entity could not be told.
  init(
    _ planned: [PlannedColumn], _ evidence: [Evidence], _ cells: CellMaker, hasReason: Bool
  ) {
    for (index, column) in planned.enumerated() {
      append(
        AnswerColumn(
          heading: column.heading, role: index == 0 ? .name : .mentioned,
          type: cells.type(of: column.reading), decimals: column.reading.decimals),
        .reading(index))
    }
    var shown = Set(planned.map(\.reading))
    let named = Dictionary(
      planned.map { ($0.reading, $0.heading) }, uniquingKeysWith: { first, _ in first })
    let shared = Self.headingsOfSeveral(evidence)
    var evident: Set<Reading> = []
    for (index, evidence) in evidence.enumerated() {
      // The same state asked about twice has one evidence.
      let readings = evidence.columns.compactMap(\.reading)
      if !readings.isEmpty, readings.allSatisfy({ evident.contains($0) }) { continue }
      evident.formUnion(readings)
      let state = evidence.state(named)
      let isShared = evidence.columns.contains { $0.reading == nil && shared.contains($0.heading) }
      for (part, column) in evidence.columns.enumerated() {
        if let reading = column.reading, !shown.insert(reading).inserted { continue }
        let heading: String
        if state != evidence.subject, column.heading == "since" {
          // Beside the grade of today a plain `since` would be read as the day of that one.
          heading = "\(state) since"
        } else if isShared, column.reading == nil, column.heading != evidence.subject {
          heading = "\(evidence.subject) \(column.heading)"
        } else {
          heading = column.heading
        }
        append(
          AnswerColumn(heading: heading, role: .evidence, type: column.type),
          .evidence(index, part))
      }
    }
    if hasReason {
      append(AnswerColumn(heading: "reason", role: .evidence, type: .text), .reason)
    }
  }

  /// Headings that the evidence of more than one track has, such as `was`: each is then said
  /// with its track, `leadership was` and `rating was`.
  private static func headingsOfSeveral(_ evidence: [Evidence]) -> Set<String> {
    var subjects: [String: Set<String>] = [:]
    for evidence in evidence {
      for column in evidence.columns where column.reading == nil {
        subjects[column.heading, default: []].insert(evidence.subject)
      }
    }
    return Set(subjects.filter { $0.value.count > 1 && !$0.value.contains($0.key) }.keys)
  }

  private mutating func append(_ column: AnswerColumn, _ content: Content) {
    var column = column
    column.heading = headings.unique(column.heading)
    columns.append(column)
    contents.append(content)
  }
}

extension Evidence {
  /// How a query names the state that this is the evidence of: `rating on 2016-01-01`.
  ///
  /// - Parameter headings: of the readings that are shown.
  fileprivate func state(_ headings: [Reading: String]) -> String {
    for column in columns {
      if let reading = column.reading { return headings[reading] ?? column.heading }
    }
    return subject
  }
}
