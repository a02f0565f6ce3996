import AnnalsModel

/// How exactly the days are known that groups go by: of several in a group the least exact
/// counts, so that a group of 1975 is not shown as one of its last day.
struct KeyMarks: Sendable {
  private let keys: [(reading: Reading, reader: Reader)]
  private let cells: CellMaker

  /// The keys that are days whose column says how exactly they are known.
  private let marked: [Int]

  /// By group, for each key.
  private var groups: [[DateMark]] = []

  init(_ keys: [Reading], _ readers: [Reader], _ cells: CellMaker) {
    self.keys = Array(zip(keys, readers))
    self.cells = cells
    marked = keys.indices.filter { cells.hasMarks(keys[$0]) }
  }

  mutating func add(_ entities: ArraySlice<Int>, to groups: [Int]) {
    guard !marked.isEmpty else { return }
    for (entity, group) in zip(entities, groups) { add(entity, to: group) }
  }

  mutating func add(_ entity: Int, to group: Int) {
    reserve(group)
    for key in marked {
      take(cells.mark(of: keys[key].reading, keys[key].reader, entity), of: key, group)
    }
  }

  /// Adds the marks that a group has elsewhere, one for each key.
  mutating func merge(_ marks: [DateMark], into group: Int) {
    guard !marked.isEmpty else { return }
    reserve(group)
    for key in marked { take(marks[key], of: key, group) }
  }

  private mutating func reserve(_ group: Int) {
    while groups.count <= group { groups.append(keys.map { _ in .day }) }
  }

  private mutating func take(_ mark: DateMark, of key: Int, _ group: Int) {
    if mark.rawValue > groups[group][key].rawValue { groups[group][key] = mark }
  }

  /// How exactly one key of a group is known.
  func mark(of key: Int, in group: Int) -> DateMark {
    group < groups.count ? groups[group][key] : .day
  }

  func marks(of group: Int) -> [DateMark] {
    group < groups.count ? groups[group] : keys.map { _ in .day }
  }
}

extension CellMaker {
  /// Whether a reading is of days that are not all known to the day.
  fileprivate func hasMarks(_ reading: Reading) -> Bool {
    if case .path(let path) = reading {
      return CellMaker(model, path.owner).hasMarks(path.reading)
    }
    guard case .field(let field) = reading, case .days(let column) = kind.fields[field].column
    else { return false }
    return !column.marks.isEmpty
  }
}
