/// Makes a model of what was read.
struct Assembler {
  let plan: LoadPlan
  var reading: Reading
  var report = ReportBuilder()

  /// Records that cannot be told apart; with them there is no model.
  var mistakes: [Mistake] = []

  /// Things in the declaration that only the data shows to be wrong.
  var tree: TreeReader

  /// Per slot, the records whose odd value has been reported already.
  private var reported: [Set<Int32>]

  struct Mistake {
    var path: String
    var message: String
    var position: Int

    /// Where the other one is, to be named at the end of the message.
    var other: Int?
  }

  /// How many tracks, filters and fields need each slot, less the tracks that are made.
  var uses: [Int: Int]

  /// Those of the kind's tracks so far.
  var layouts: [(key: LayoutKey, layout: TrackLayout)] = []

  /// Asked before every track and field; once it is true, what is made is of no use.
  let isCancelled: () -> Bool

  init(
    _ plan: LoadPlan, _ reading: consuming Reading, _ tree: TreeReader,
    isCancelled: @escaping () -> Bool
  ) throws(LoadError) {
    var regrouper = Regrouper(plan, reading, isCancelled: isCancelled)
    try regrouper.run()
    reading = regrouper.reading
    report = regrouper.report
    self.isCancelled = isCancelled
    self.plan = plan
    self.reading = reading
    self.tree = tree
    uses = Self.uses(plan)
    reported = Array(repeating: [], count: plan.slots.count)
  }

  /// The kinds of the model, without its report.
  mutating func kinds() -> [Kind] {
    reportMisfits()
    reportUnusedFilters()
    // Which records each kind takes; `nil` for all.
    let rows = plan.kinds.map { records(of: $0) }
    var kinds: [Kind] = []
    for (index, planned) in plan.kinds.enumerated() where !isCancelled() {
      checkKey(planned, rows[index])
      let relations = planned.relations.map { relation($0, rows[index], rows) }
      let count = rows[index]?.count ?? reading.lists[planned.source].count
      kinds.append(
        Kind(
          singular: planned.singular, plural: planned.plural, count: count,
          owner: owner(of: planned, rows[index]), nameField: planned.nameField,
          keyField: planned.keyField, fields: planned.fields.map { field($0, rows[index]) },
          tracks: tracks(of: planned, rows[index]),
          relations: relations, life: planned.life, span: planned.span,
          dateField: planned.dateField, declaredDates: planned.declaredDates))
    }
    return kinds
  }

  // MARK: - Rows

  private func records(of kind: KindPlan) -> [Int32]? {
    RowFilter(kind.filter, plan, reading).rows(of: reading.lists[kind.source].count)
  }

  /// For a kind whose records stand in those of another list.
  private func owner(of kind: KindPlan, _ rows: [Int32]?) -> Owner? {
    guard let owner = plan.sources[kind.source].owner,
      let ownerKind = plan.sources[owner].kind
    else { return nil }
    let starts = reading.lists[kind.source].starts
    guard let rows else { return Owner(kind: ownerKind, offsets: starts) }
    var offsets: [Int32] = []
    var taken = 0
    for start in starts {
      while taken < rows.count, rows[taken] < start { taken += 1 }
      offsets.append(Int32(truncatingIfNeeded: taken))
    }
    return Owner(kind: ownerKind, offsets: offsets)
  }

  // MARK: - Reports

  /// Reports a record's odd value once, however many ask for it.
  mutating func reportOnce(
    slot: Int, row: Int32, _ message: String, at position: Int?
  ) {
    guard reported[slot].insert(row).inserted else { return }
    report.add(path(of: slot), message, at: position)
  }

  /// Reports what is odd in the lists of a column, where a record may have several such values:
  /// all of them, once, however many ask for the record.
  mutating func reportAllOnce(slot: Int, else message: String) {
    let told = reported[slot]
    for oddity in reading.columns[slot].oddities where !told.contains(oddity.row) {
      reported[slot].insert(oddity.row)
      report.add(path(of: slot), oddity.message ?? message, at: oddity.position)
    }
  }

  /// `councils.inspections.overall`
  func path(of slot: Int) -> String { plan.path(of: slot).text }

  private mutating func reportMisfits() {
    for file in reading.unused {
      report.add(file.path.text, "no kind has the records of this file", at: file.position)
    }
    for misfit in reading.misfits {
      let wanted =
        plan.sources.contains { $0.path == misfit.path } ? "a list of records" : "an object"
      report.add(
        misfit.shownPath.text,
        "expected \(misfit.isInList ? "a record" : wanted), found \(misfit.found.words)",
        at: misfit.position)
    }
  }

  private mutating func reportUnusedFilters() {
    for source in plan.sources {
      if let distinct = source.distinct { reportUnused(distinct.filter, distinct.base) }
    }
    for kind in plan.kinds {
      reportUnused(kind.filter, kind.source)
      for track in kind.tracks {
        if let gradings = track.content.gradings { reportUnused(gradings.filter, gradings.source) }
      }
    }
  }

  private mutating func reportUnused(_ filters: [FilterPlan], _ source: Int) {
    guard reading.lists[source].count > 0 else { return }
    for filter in filters {
      for value in RowFilter.unused(filter, plan, reading) {
        report.add(filter.origin.path, "no record has \(value.words)")
      }
    }
  }
}

extension TrackPlan.Content {
  /// Where the gradings are, for a track that has its own.
  var gradings: GradingsPlan? {
    switch self {
    case .rated(let gradings, _), .measured(let gradings, _, _, _), .undecided(let gradings, _):
      gradings
    case .joined: nil
    }
  }

  /// Whether it is rated for certain.
  var isRated: Bool {
    switch self {
    case .rated, .joined: true
    case .measured, .undecided: false
    }
  }
}
