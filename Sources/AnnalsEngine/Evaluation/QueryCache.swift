import Synchronization

/// What a query works out once and asks for with every block.
final class QueryCache: Sendable {
  private let summaries = Mutex<[SummaryReading: SummaryTable]>([:])

  /// The table of a summary; made by the first who asks.
  func table(
    of reading: SummaryReading, make: () -> SummaryTable
  ) -> SummaryTable {
    if let table = summaries.withLock({ $0[reading] }) { return table }
    // Made outside the lock: a summary may be of another. Two that are made at once are alike.
    let table = make()
    summaries.withLock { $0[reading] = table }
    return table
  }
}
