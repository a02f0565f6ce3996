import AnnalsModel

/// The rows of answers to one query on several days, under the headings that any of them has.
struct AnswerStack {
  /// Whether each answer is one number: those that could not be told are then a column.
  private let isOneNumber: Bool
  private var columns: [AnswerColumn] = []

  /// The place of each heading among the columns, and the places as they are shown.
  private var places: [String: Int] = [:]
  private var order: [Int] = []
  private var rows: [Row] = []
  private var those: EntitySet?

  /// Of the answer of any day.
  private var shape = AnswerShape.list

  /// A row before all headings are known.
  private struct Row {
    var day: Day

    /// By place; a row of an early day may have fewer than there are places.
    var cells: [Cell?]
    var note: Cell
    var notKnown: Int

    func cell(at place: Int) -> Cell? {
      place < cells.count ? cells[place] : nil
    }
  }

  init(isOneNumber: Bool) {
    self.isOneNumber = isOneNumber
  }

  mutating func add(_ answer: Answer, on day: Day) {
    shape = answer.shape
    let note = answer.columns.firstIndex { $0.role == .note }
    var before: Int?
    let places = answer.columns.enumerated().map { index, column -> Int? in
      guard index != note else { return nil }
      before = place(of: column, after: before)
      return before
    }
    let notKnown = answer.facts.notKnown.reduce(0) { $0 + $1.count }
    for row in answer.rows {
      var cells = [Cell?](repeating: nil, count: columns.count)
      for (place, cell) in zip(places, row) {
        if let place { cells[place] = cell }
      }
      rows.append(
        Row(day: day, cells: cells, note: note.map { row[$0] } ?? .empty, notKnown: notKnown))
    }
    guard let added = answer.those else { return }
    let entities = Set(those?.entities ?? []).union(added.entities)
    those = EntitySet(kind: added.kind, entities: entities.sorted())
  }

  /// - Parameter before: the place of the column before it in the same answer, behind which a new
  ///   one is shown.
  private mutating func place(of column: AnswerColumn, after before: Int?) -> Int {
    if let place = places[column.heading] { return place }
    let place = columns.count
    places[column.heading] = place
    columns.append(column)
    let shown = before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    order.insert(place, at: shown)
    return place
  }

  func answer(_ facts: Facts) -> Answer {
    let used = order.filter { place in
      rows.isEmpty || rows.contains { $0.cell(at: place) != nil }
    }
    let hasNotKnown = isOneNumber && rows.contains { $0.notKnown > 0 }
    let hasNotes = rows.contains { $0.note != .empty }
    var headings = Headings()
    var heads = [AnswerColumn(heading: "as of", role: .key, type: .day)]
    heads += used.map { columns[$0] }
    if hasNotKnown {
      heads.append(
        AnswerColumn(heading: "not known", role: .aggregate, type: .number(unit: nil)))
    }
    if hasNotes { heads.append(AnswerColumn(heading: "note", role: .note, type: .text)) }
    for index in heads.indices { heads[index].heading = headings.unique(heads[index].heading) }
    let table = rows.map { row -> [Cell] in
      [.day(row.day, .day)] + used.map { row.cell(at: $0) ?? filler(of: columns[$0], in: row) }
        + (hasNotKnown ? [.integer(Int64(row.notKnown))] : []) + (hasNotes ? [row.note] : [])
    }
    return Answer(columns: heads, rows: table, facts: facts, shape: shape, those: those)
  }

  /// What stands in a column that the answer of a day does without: of a column of counts, which
  /// is only there where it has something to count, that there was nothing. Of nothing there is no
  /// part either, which those beside it say.
  private func filler(of column: AnswerColumn, in row: Row) -> Cell {
    guard column.role == .aggregate else { return .empty }
    let alike = columns.indices.filter {
      columns[$0].role == .aggregate && columns[$0].type == column.type
    }
    return alike.compactMap { row.cell(at: $0) }.allSatisfy { $0 == .empty } ? .empty : .integer(0)
  }
}
