/// Gathers what a load could not use. Places are kept as bytes into the file until the end.
struct ReportBuilder {
  struct Entry {
    var path: String
    var message: String
    var count: Int
    var positions: [Int]
  }

  private(set) var entries: [Entry] = []
  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    var path: String
    var message: String
  }

  /// How many places an entry names.
  static let placesKept = 3

  /// How many entries one path may have; what more there is goes under a common message.
  private static let entriesKept = 1_000

  mutating func add(_ path: String, _ message: String, count: Int = 1, at position: Int? = nil) {
    let key = Key(path: path, message: message)
    guard let index = indices[key] else {
      if entries.count >= Self.entriesKept, message != Self.more {
        return add(path, Self.more, count: count, at: position)
      }
      indices[key] = entries.count
      entries.append(
        Entry(path: path, message: message, count: count, positions: position.map { [$0] } ?? []))
      return
    }
    entries[index].count += count
    guard let position else { return }
    // Tracks come before places: the first of the file are wanted, not the first that came.
    let kept = (entries[index].positions + [position]).sorted().prefix(Self.placesKept)
    entries[index].positions = Array(kept)
  }

  private static let more = "more values that could not be read"
}
