import AnnalsSyntax

/// Names with what is kept of each, in the order in which they came; one that comes again is the
/// last.
struct NameLedger<Note: Hashable & Sendable>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var order: Int
    var note: Note
  }

  private var entries: [FoldedName: Entry] = [:]
  private var count = 0

  subscript(_ name: FoldedName) -> Note? { entries[name]?.note }

  var inOrder: [Note] { entries.values.sorted { $0.order < $1.order }.map(\.note) }

  mutating func add(_ note: Note, for name: FoldedName) {
    entries[name] = Entry(order: count, note: note)
    count += 1
  }

  mutating func remove(_ name: FoldedName) {
    entries[name] = nil
  }
}
