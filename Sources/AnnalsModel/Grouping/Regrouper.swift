/// Makes nested lists of flat ones, between reading and assembling: draws the distinct values of
/// a list, and puts the records of another in the order of the entities that they belong to.
///
/// Whoever comes after sees what a file of nested records would have given.
struct Regrouper {
  let plan: LoadPlan
  var reading: Reading
  var report = ReportBuilder()

  /// Asked before every column: with many records each takes a while.
  private let isCancelled: () -> Bool

  init(_ plan: LoadPlan, _ reading: Reading, isCancelled: @escaping () -> Bool) {
    self.plan = plan
    self.reading = reading
    self.isCancelled = isCancelled
  }

  mutating func run() throws(LoadError) {
    for source in plan.sources.indices {
      if let distinct = plan.sources[source].distinct { try draw(distinct, into: source) }
    }
    var settled = Set(plan.sources.indices.filter { plan.sources[$0].belonging == nil })
    for source in plan.sources.indices { try settle(source, &settled) }
  }

  func checkCancelled() throws(LoadError) {
    if isCancelled() { throw .cancelled }
  }

  /// Gives a list its owners, after theirs have been given.
  private mutating func settle(
    _ source: Int, _ settled: inout Set<Int>
  ) throws(LoadError) {
    guard let belonging = plan.sources[source].belonging, settled.insert(source).inserted else {
      return
    }
    try settle(belonging.owner, &settled)
    try give(source, to: belonging)
  }

  // MARK: - Reports

  /// Where some records of a list begin, the first few.
  func places(of rows: [Int32], in source: Int) -> [Int] {
    rows.prefix(ReportBuilder.placesKept).compactMap { reading.lists[source].place(of: Int($0)) }
  }

  /// `rows.location`
  func path(of slot: Int) -> String { plan.path(of: slot).text }
}

/// Records that have something in common: how many, and the first few.
struct Tally {
  private(set) var count = 0
  private(set) var rows: [Int32] = []

  mutating func add(_ row: Int) {
    count += 1
    if rows.count < ReportBuilder.placesKept { rows.append(Int32(truncatingIfNeeded: row)) }
  }
}

extension ReportBuilder {
  /// Adds what a tally has counted, if anything.
  mutating func add(
    _ path: String, _ message: @autoclosure () -> String, _ tally: Tally, at places: [Int]
  ) {
    guard tally.count > 0 else { return }
    let message = message()
    add(path, message, count: tally.count - max(0, places.count - 1), at: places.first)
    for place in places.dropFirst() { add(path, message, at: place) }
  }
}
